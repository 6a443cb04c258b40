using System.Collections.Frozen;

namespace Glossary.Formats.Glossaries;

/// <summary>Commands of LaTeX that stand for characters, and those that authors mostly define for shortenings.</summary>
internal static class LatexSymbols
{
    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>
    {
        ["ss"] = "ß", ["SS"] = "ẞ", ["ae"] = "æ", ["AE"] = "Æ", ["oe"] = "œ", ["OE"] = "Œ", ["o"] = "ø", ["O"] = "Ø", ["aa"] = "å", ["AA"] = "Å", ["l"] = "ł", ["L"] = "Ł",
        ["i"] = "ı", ["j"] = "ȷ", ["dh"] = "ð", ["DH"] = "Ð", ["th"] = "þ", ["TH"] = "Þ", ["dj"] = "đ", ["DJ"] = "Đ", ["ng"] = "ŋ", ["NG"] = "Ŋ", ["SZ"] = "ẞ",
        ["textendash"] = "–", ["textemdash"] = "—", ["endash"] = "–", ["emdash"] = "—", ["ldots"] = "…", ["dots"] = "…", ["textellipsis"] = "…", ["textbullet"] = "•", ["textperiodcentered"] = "·",
        ["textquotedblleft"] = "“", ["textquotedblright"] = "”", ["textquoteleft"] = "‘", ["textquoteright"] = "’", ["textquotedbl"] = "\"", ["textquotesingle"] = "'", ["lq"] = "‘", ["rq"] = "’",
        ["glqq"] = "„", ["quotedblbase"] = "„", ["grqq"] = "“", ["glq"] = "‚", ["grq"] = "‘", ["flqq"] = "«", ["frqq"] = "»", ["guillemotleft"] = "«", ["guillemotright"] = "»", ["og"] = "«", ["fg"] = "»",
        ["textbackslash"] = "\\", ["textasciitilde"] = "~", ["textasciicircum"] = "^", ["textunderscore"] = "_", ["textbar"] = "|", ["textless"] = "<", ["textgreater"] = ">", ["textdollar"] = "$",
        ["textbraceleft"] = "{", ["textbraceright"] = "}", ["lbrace"] = "{", ["rbrace"] = "}", ["slash"] = "/", ["textquestiondown"] = "¿", ["textexclamdown"] = "¡",
        ["textdegree"] = "°", ["degree"] = "°", ["textcelsius"] = "°C", ["texttrademark"] = "™", ["textregistered"] = "®", ["textcopyright"] = "©", ["copyright"] = "©", ["texttimes"] = "×", ["textpm"] = "±",
        ["textmu"] = "µ", ["textohm"] = "Ω", ["textonehalf"] = "½", ["pounds"] = "£", ["textsterling"] = "£", ["texteuro"] = "€", ["euro"] = "€", ["EUR"] = "€", ["S"] = "§", ["P"] = "¶", ["textsection"] = "§",
        ["textrightarrow"] = "→", ["textleftarrow"] = "←", ["textalpha"] = "α", ["textbeta"] = "β", ["textgamma"] = "γ", ["textDelta"] = "Δ",
        ["TeX"] = "TeX", ["LaTeX"] = "LaTeX", ["LaTeXe"] = "LaTeX2e", ["BibTeX"] = "BibTeX", ["XeTeX"] = "XeTeX", ["XeLaTeX"] = "XeLaTeX", ["LuaTeX"] = "LuaTeX", ["LuaLaTeX"] = "LuaLaTeX", ["pdfTeX"] = "pdfTeX", ["pdfLaTeX"] = "pdfLaTeX",
        ["eg"] = "e.g.", ["ie"] = "i.e.", ["cf"] = "cf.", ["vs"] = "vs.", ["etc"] = "etc.", ["etal"] = "et al.", ["wrt"] = "w.r.t.", ["zB"] = "z. B.",
        ["quad"] = " ", ["qquad"] = " ", ["enspace"] = " ", ["thinspace"] = " ", ["space"] = " ", ["nobreakspace"] = " ", ["hfill"] = " ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>For each accent its combining character, and the letters that have it in one character, each before that.</summary>
    /// <remarks>The framework's own table is not there where globalization is invariant.</remarks>
    private static readonly FrozenDictionary<char, (char Combining, string Pairs)> Accents = new Dictionary<char, (char, string)>
    {
        ['`'] = ('\u0300', "aàeèiìnǹoòuùwẁyỳAÀEÈIÌNǸOÒUÙWẀYỲ"),
        ['\''] = ('\u0301', "aácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzźAÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹæǽøǿÆǼØǾ"),
        ['^'] = ('\u0302', "aâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑAÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐ"),
        ['~'] = ('\u0303', "aãeẽiĩnñoõuũvṽyỹAÃEẼIĨNÑOÕUŨVṼYỸ"),
        ['"'] = ('\u0308', "aäeëhḧiïoötẗuüwẅxẍyÿAÄEËHḦIÏOÖUÜWẄXẌYŸ"),
        ['='] = ('\u0304', "aāeēgḡiīoōuūyȳAĀEĒGḠIĪOŌUŪYȲæǣÆǢ"),
        ['.'] = ('\u0307', "aȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzżAȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻ"),
        ['c'] = ('\u0327', "cçdḑeȩgģhḩkķlļnņrŗsştţCÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢ"),
        ['v'] = ('\u030c', "aǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzžAǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽ"),
        ['u'] = ('\u0306', "aăeĕgğiĭoŏuŭAĂEĔGĞIĬOŎUŬ"),
        ['H'] = ('\u030b', "oőuűOŐUŰ"),
        ['r'] = ('\u030a', "aåuůwẘyẙAÅUŮ"),
        ['k'] = ('\u0328', "aąeęiįoǫuųAĄEĘIĮOǪUŲ"),
        ['d'] = ('\u0323', "aạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓAẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒ"),
        ['b'] = ('\u0331', "bḇdḏhẖkḵlḻnṉrṟtṯzẕBḆDḎKḴLḺNṈRṞTṮZẔ"),
    }.ToFrozenDictionary();

    /// <summary>What a command, given without its backslash, stands for; null for nothing.</summary>
    public static string? Find(ReadOnlySpan<char> name) => Texts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var text) ? text : null;

    /// <summary>Whether a command, given without its backslash, puts an accent on what follows it.</summary>
    public static bool IsAccent(ReadOnlySpan<char> name) => name.Length == 1 && Accents.ContainsKey(name[0]);

    /// <summary>A letter with an accent, in one character where there is one.</summary>
    /// <param name="accent">The command of the accent, without its backslash.</param>
    /// <param name="letter">The letter, or the command of one that has a dot where the accent stands: <c>\i</c>.</param>
    public static string WithAccent(char accent, ReadOnlySpan<char> letter)
    {
        var plain = letter is "\\i" ? "i" : letter is "\\j" ? "j" : letter;
        if (plain.IsEmpty) return "";
        var (combining, pairs) = Accents[accent];
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == plain[0]) return $"{pairs[i + 1]}{plain[1..]}";
        }

        return $"{plain[0]}{combining}{plain[1..]}";
    }

    /// <summary>What a quote and the sign behind it stand for in German (babel); null for nothing but themselves.</summary>
    public static string? Shorthand(char sign) => sign switch
    {
        'a' => "ä", 'o' => "ö", 'u' => "ü", 'A' => "Ä", 'O' => "Ö", 'U' => "Ü", 's' => "ß", '`' => "„", '\'' => "“", '<' => "«", '>' => "»", '=' or '~' => "-", '-' or '|' or '"' => "", _ => null,
    };
}
