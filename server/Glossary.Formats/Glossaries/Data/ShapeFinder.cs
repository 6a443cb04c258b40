using System.Collections.Frozen;
using System.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds out what the keys of records are to their entries: by their words, and where these tell nothing by how the texts look.</summary>
internal sealed class ShapeFinder
{
    /// <summary>So many records are looked at.</summary>
    private const int SampleSize = 400;

    /// <summary>What unknown words mean is guessed only where there are so many records.</summary>
    private const int FewestToGuess = 3;

    /// <summary>Texts of at least this many words on average say what something means.</summary>
    private const int LeastWordsOfADefinition = 4;

    /// <summary>Texts of more words on average are no names.</summary>
    private const int MostWordsOfAName = 7;

    /// <summary>So deep in a record keys are looked at.</summary>
    private const int Deepest = 3;

    /// <summary>Keys for terms, the surest first; those from <c>name</c> on many things have that are no terms.</summary>
    private static readonly string[] TermKeys = ["term", "dt", "headword", "word", "lemma", "concept", "terms", "preflabel", "name", "title", "label", "entry", "source"];

    /// <summary>Keys for definitions that many things have that are no terms.</summary>
    private static readonly FrozenSet<string> WeakDefinitionKeys = FrozenSet.ToFrozenSet(["description", "desc", "text", "summary", "content", "body", "descriptions"], StringComparer.OrdinalIgnoreCase);

    private readonly IReadOnlyList<DataRecord> records;
    private readonly List<DataRecord> sample = [];
    private readonly Dictionary<string, KeyStatistics> statistics = new(StringComparer.Ordinal);
    private readonly List<KeyStatistics> first = [];
    private readonly Dictionary<string, FieldRole> roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> languages = new(StringComparer.Ordinal);
    private readonly KeyStatistics keys = new("");
    private readonly KeyStatistics texts = new("");
    private int maps;
    private bool keysAreTerms;

    private readonly bool isPart;

    private ShapeFinder(IReadOnlyList<DataRecord> records, bool isPart) => (this.records, this.isPart) = (records, isPart);

    /// <summary>Finds out the shape of records.</summary>
    /// <param name="records">The records.</param>
    /// <param name="isPart">Whether there are more of them than these.</param>
    public static RecordShape Of(IReadOnlyList<DataRecord> records, bool isPart = false) => new ShapeFinder(records, isPart).Find();

    private RecordShape Find()
    {
        var step = Math.Max(1, records.Count / SampleSize);
        for (var i = 0; i < records.Count; i += step) sample.Add(records[i]);
        foreach (var record in sample)
        {
            if (record.Key is { } key)
            {
                keys.Add(key);
                if (record.Value is DataText or DataList { Items: [DataText, ..] }) texts.Add(record.Value is DataList list ? list.Items[0] : record.Value);
            }

            if (record.Value is not DataMap map) continue;
            maps++;
            Count(map, depth: 0);
        }

        foreach (var found in statistics.Values) GiveRole(found);
        var hasOwnTerms = ChooseTerm();
        keysAreTerms = keys.Texts > 0 && (!hasOwnTerms || keys.Ids * 2 < keys.Texts);
        ChooseDefinition();
        ChooseCategory();
        var definition = Find(FieldRole.Definition);
        var byIds = FindReferences();
        var uses = statistics.Keys.ToFrozenDictionary(key => key, key => new KeyUse(roles.GetValueOrDefault(key))
        {
            Language = languages.GetValueOrDefault(key),
            IsId = DataWords.IsId(key),
            IsByIds = byIds.Contains(key),
            IsLanguageName = DataWords.IsLanguage(key),
        }, StringComparer.Ordinal);
        var perLanguage = first.Where(IsLanguage).ToList();
        return new RecordShape(uses)
        {
            HasTerms = keysAreTerms || first.Exists(key => IsNaming(key) && IsIn(key, maps)) || perLanguage.Exists(key => IsIn(key, maps)),
            HasDefinitions = (perLanguage.Exists(key => key.Maps > 0) ? statistics.Values : first.AsEnumerable()).Any(key => roles.GetValueOrDefault(key.Key) is FieldRole.Definition or FieldRole.Meaning),
            HasOtherNames = perLanguage.Count > 1 || first.Exists(key => roles.GetValueOrDefault(key.Key) is FieldRole.Synonyms or FieldRole.FullForm or FieldRole.Abbreviation),
            IsSure = IsSure(definition),
            KeysAreTerms = keysAreTerms,
            RoleOfTexts = RoleOfTexts(),
            Language = first.Where(key => languages.ContainsKey(key.Key)).MaxBy(key => key.Records) is { } most ? languages[most.Key] : null,
            HasIds = byIds.Count > 0,
            IsOfPart = isPart,
        };
    }

    /// <summary>Counts the keys of a map, and of those in it.</summary>
    private void Count(DataMap map, int depth)
    {
        foreach (var (key, value) in map.Fields)
        {
            if (!statistics.TryGetValue(key.Text, out var found))
            {
                statistics[key.Text] = found = new KeyStatistics(key.Text);
                if (depth == 0) first.Add(found);
            }

            found.Add(value);
            if (depth + 1 == Deepest) continue;
            if (value is DataMap nested) Count(nested, depth + 1);
            foreach (var item in value is DataList list ? list.Items : [])
            {
                if (item is DataMap inList) Count(inList, depth + 1);
            }
        }
    }

    /// <summary>Gives a key the role that its words tell, or a language.</summary>
    private void GiveRole(KeyStatistics key)
    {
        var role = DataWords.RoleOf(key.Key);
        var language = DataWords.IsLanguage(key.Key) ? null : DataWords.LanguageOf(key.Key);
        if (role == FieldRole.None && key.Maps * 2 <= key.Records) language = null; // An id, which is Indonesian as well.
        if (language is not null) languages[key.Key] = language;
        if (role is { } known && (known != FieldRole.None || language is null)) roles[key.Key] = known;
        else if (language is not null && key.Texts > 0) roles[key.Key] = key.Words > MostWordsOfAName ? FieldRole.Definition : FieldRole.Synonyms;
    }

    /// <summary>Of several keys for terms takes the surest; where there is none, guesses. False where records themselves name no term.</summary>
    private bool ChooseTerm()
    {
        // A target is another name beside a source, and anything elsewhere.
        if (!first.Exists(key => key.Key.StartsWith("source", StringComparison.OrdinalIgnoreCase))) roles.Remove("target");
        var terms = first.Where(key => roles.GetValueOrDefault(key.Key) == FieldRole.Term).OrderBy(key => Rank(key.Key)).ToList();
        foreach (var key in terms.Where(key => key.Words > MostWordsOfAName)) roles[key.Key] = FieldRole.Meaning;
        terms.RemoveAll(key => key.Words > MostWordsOfAName);
        foreach (var key in terms.Skip(1))
        {
            // Where the term has a key of its own, a source is where it was found, and a name in small letters with hyphens is an id.
            var isNoName = key.Key.Equals("source", StringComparison.OrdinalIgnoreCase) || key.Ids * 2 > key.Texts;
            roles[key.Key] = isNoName ? FieldRole.None : FieldRole.Synonyms;
        }

        if (terms.Count > 1 && terms[0].Ids * 2 > terms[0].Texts && terms.Find(key => key.Ids * 2 <= key.Texts && roles[key.Key] == FieldRole.Synonyms) is { } better)
            (roles[terms[0].Key], roles[better.Key]) = (FieldRole.None, FieldRole.Term);
        if (terms.Count > 0 || first.Exists(key => roles.GetValueOrDefault(key.Key) is FieldRole.Abbreviation or FieldRole.FullForm && (key.Texts + key.Lists) * 2 >= maps)) return true;
        if (first.Exists(IsLanguage)) return true;
        if (keys.Texts > 0 && keys.Ids * 2 <= keys.Texts) return false;
        var guess = first.Find(key => IsUnknown(key) && IsIn(key, maps) && key.Words is > 0 and < LeastWordsOfADefinition && key.IsVaried && key.Ids * 2 <= key.Texts)
            ?? first.Find(key => key.Key.Equals("key", StringComparison.OrdinalIgnoreCase) || roles.GetValueOrDefault(key.Key) == FieldRole.Synonyms);
        if (guess is null || maps < FewestToGuess) return false;
        roles[guess.Key] = FieldRole.Term;
        return true;
    }

    /// <summary>Of several keys for definitions takes one, and tells what abbreviations stand for; where there is none, takes the longest texts.</summary>
    private void ChooseDefinition()
    {
        var definitions = first.Where(key => roles.GetValueOrDefault(key.Key) is FieldRole.Definition or FieldRole.Meaning && !languages.ContainsKey(key.Key)).ToList();
        foreach (var key in definitions.Where(key => IsFullForm(key, definitions)).ToList())
        {
            roles[key.Key] = FieldRole.FullForm;
            definitions.Remove(key);
        }

        var chosen = definitions.Find(key => roles[key.Key] == FieldRole.Definition && !WeakDefinitionKeys.Contains(key.Key)) ?? definitions.Find(key => roles[key.Key] == FieldRole.Definition) ?? definitions.FirstOrDefault();
        if (chosen is null && maps >= FewestToGuess && !statistics.Values.Any(key => roles.GetValueOrDefault(key.Key) == FieldRole.Definition))
            chosen = first.Where(key => IsUnknown(key) && key.Texts * 2 >= maps && key.Words >= LeastWordsOfADefinition).MaxBy(key => key.Words);
        foreach (var key in definitions) roles[key.Key] = FieldRole.Meaning;
        if (chosen is not null) roles[chosen.Key] = FieldRole.Definition;
    }

    /// <summary>Whether what is called a definition is what abbreviations stand for: by their letters, or because another key says more.</summary>
    private bool IsFullForm(KeyStatistics definition, List<KeyStatistics> all)
    {
        var (abbreviations, initials, count) = (0, 0, 0);
        foreach (var record in sample)
        {
            if (record.Value is not DataMap map || NameOf(record, map) is not { } name || TextOf(map, definition.Key) is not { Length: > 0 } text) continue;
            count++;
            if (Abbreviation.IsWritten(name)) abbreviations++;
            if (Abbreviation.IsInitials(name, new Phrase(text))) initials++;
        }

        return initials * 2 > count || (abbreviations * 2 > count && definition.Words <= MostWordsOfAName && all.Exists(other => other != definition && other.Words >= 2 * definition.Words));
    }

    /// <summary>What a record is called by.</summary>
    private string? NameOf(DataRecord record, DataMap map)
    {
        if (keysAreTerms) return record.Key?.Text;
        foreach (var (key, value) in map.Fields)
        {
            if (roles.GetValueOrDefault(key.Text) is FieldRole.Term or FieldRole.Abbreviation && value is DataText { Text: var name }) return name;
        }

        return null;
    }

    /// <summary>Where no key is a category by its words, short texts that stand again and again are.</summary>
    private void ChooseCategory()
    {
        if (first.Exists(key => roles.GetValueOrDefault(key.Key) == FieldRole.Category)) return;
        var guess = first.Find(key => IsUnknown(key) && key.IsRepeated && key.Texts * 2 >= maps && key.Words is > 0 and <= LeastWordsOfADefinition && key.Ids * 2 <= key.Texts);
        if (guess is not null) roles[guess.Key] = FieldRole.Category;
    }

    /// <summary>Finds the keys whose texts are mostly ids of other records.</summary>
    private HashSet<string> FindReferences()
    {
        var byIds = new HashSet<string>(StringComparer.Ordinal);
        var candidates = first.Where(key => (IsUnknown(key) || roles.GetValueOrDefault(key.Key, FieldRole.Term) is FieldRole.None or FieldRole.Related or FieldRole.Broader or FieldRole.Narrower or FieldRole.ReplacedBy)
            && !DataWords.IsId(key.Key) && !DataWords.IsLanguage(key.Key)).ToList();
        var idKeys = first.Where(key => DataWords.IsId(key.Key) && roles.GetValueOrDefault(key.Key) == FieldRole.None).Select(key => key.Key).ToList();
        if (candidates.Count == 0 || (idKeys.Count == 0 && (keysAreTerms || keys.Texts == 0))) return byIds;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            if (record.Key is { } own && !keysAreTerms) ids.Add(own.Text);
            foreach (var key in idKeys)
            {
                if (record.Value is DataMap map && TextOf(map, key) is { Length: > 0 } id) ids.Add(id);
            }
        }

        foreach (var candidate in candidates)
        {
            var (known, count) = (0, 0);
            var patterns = isPart ? ids.Select(PatternOf).ToHashSet(StringComparer.Ordinal) : [];
            foreach (var record in sample)
            {
                if (record.Value is not DataMap map) continue;
                foreach (var (key, value) in map.Fields)
                {
                    if (key.Text != candidate.Key) continue;
                    foreach (var target in value is DataList list ? list.Items : [value])
                    {
                        if (target is not DataText text) continue;
                        count++;
                        if (ids.Contains(text.Text) || (KeyStatistics.IsLikeId(text.Text) && patterns.Contains(PatternOf(text.Text)))) known++;
                    }
                }
            }

            if (known * 2 <= count) continue;
            byIds.Add(candidate.Key);
            if (roles.GetValueOrDefault(candidate.Key) == FieldRole.None) roles[candidate.Key] = FieldRole.Related;
        }

        return byIds;
    }

    /// <summary>What ids have in common that differ in letters and numbers only: <c>a-0</c> for <c>change-17</c>. Where not all are seen, one is known by it.</summary>
    private static string PatternOf(string id)
    {
        var pattern = new StringBuilder();
        foreach (var c in id)
        {
            var sign = char.IsAsciiDigit(c) ? '0' : char.IsLetter(c) ? 'a' : c;
            if (pattern.Length == 0 || pattern[^1] != sign) pattern.Append(sign);
        }

        return pattern.ToString();
    }

    /// <summary>Whether only a glossary has such keys: a term in so many words, or a definition.</summary>
    private bool IsSure(KeyStatistics? definition) =>
        first.Exists(key => IsIn(key, maps) && ((roles.GetValueOrDefault(key.Key) == FieldRole.Term && Rank(key.Key) < Array.IndexOf(TermKeys, "name")) || roles.GetValueOrDefault(key.Key) == FieldRole.Abbreviation))
        || (definition is not null && DataWords.RoleOf(definition.Key) is FieldRole.Definition or FieldRole.Meaning && !WeakDefinitionKeys.Contains(definition.Key));

    /// <summary>What the texts of records are that say nothing else.</summary>
    private FieldRole RoleOfTexts()
    {
        var initials = 0;
        foreach (var record in sample)
        {
            if (record is { Key: { } key, Value: DataText { Text: var text } } && Abbreviation.IsInitials(key.Text, new Phrase(text))) initials++;
        }

        return initials * 2 > texts.Texts ? FieldRole.FullForm : texts.Words < LeastWordsOfADefinition ? FieldRole.Synonyms : FieldRole.Definition;
    }

    private KeyStatistics? Find(FieldRole role) => statistics.Values.FirstOrDefault(key => roles.GetValueOrDefault(key.Key) == role);

    private bool IsNaming(KeyStatistics key) => roles.GetValueOrDefault(key.Key) is FieldRole.Term or FieldRole.Abbreviation or FieldRole.FullForm;

    private bool IsUnknown(KeyStatistics key) => !roles.ContainsKey(key.Key) && !languages.ContainsKey(key.Key) && !DataWords.IsLanguage(key.Key) && !DataWords.IsId(key.Key) && !DataWords.IsRemark(key.Key);

    /// <summary>Whether a key is no more than a language, under which a name stands or all that is said in it.</summary>
    private bool IsLanguage(KeyStatistics key) => languages.ContainsKey(key.Key) && DataWords.RoleOf(key.Key) is null or FieldRole.None;

    /// <summary>Whether at least half of the records have a key.</summary>
    private static bool IsIn(KeyStatistics key, int records) => key.Records * 2 >= records;

    private static int Rank(string key) => Array.FindIndex(TermKeys, known => known.Equals(key, StringComparison.OrdinalIgnoreCase)) is >= 0 and var rank ? rank : 0;

    private static string? TextOf(DataMap map, string key)
    {
        foreach (var (found, value) in map.Fields)
        {
            if (found.Text == key) return (value as DataText)?.Text;
        }

        return null;
    }
}
