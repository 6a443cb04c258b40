namespace Glossary.Core.Recognition;

/// <summary>The words that terms are made of, numbered, and which of them are compounds of others.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<int, (int First, int Second)> compounds = [];

    /// <summary>The length of each word in its shortest spelling.</summary>
    private readonly List<int> lengths = [];

    /// <summary>All spellings of the words that have several.</summary>
    private readonly Dictionary<int, string[]> spellings = [];

    public Vocabulary() => lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many words there are, those that differ in spelling only counted once; their ids are the numbers below.</summary>
    public int Count => lengths.Count;

    /// <summary>The id of a folded word, or <see cref="Token.Unknown"/>.</summary>
    public int Find(ReadOnlySpan<char> folded) => lookup.TryGetValue(folded, out var id) ? id : Token.Unknown;

    /// <summary>Whether a word is a solid compound, and the two words that it is made of, which may be compounds in turn.</summary>
    public bool TryTakeApart(int id, out (int First, int Second) parts) => compounds.TryGetValue(id, out parts);

    /// <summary>Appends the words that a word is made of: itself, or the parts of a solid compound, down to those that have none.</summary>
    public void AppendParts(int id, List<int> words)
    {
        if (!TryTakeApart(id, out var parts))
        {
            words.Add(id);
            return;
        }

        AppendParts(parts.First, words);
        AppendParts(parts.Second, words);
    }

    /// <summary>The id of a folded word, which is added in all its spellings if it is new.</summary>
    public int Add(string folded)
    {
        if (ids.TryGetValue(folded, out var id)) return id;
        id = Count;
        ids.Add(folded, id);
        lengths.Add(folded.Length);
        var others = SpellingVariants.Others(folded);
        if (others.Length == 0) return id;
        foreach (var spelling in others)
        {
            ids.TryAdd(spelling, id);
            lengths[id] = Math.Min(lengths[id], spelling.Length);
        }

        spellings.Add(id, [folded, .. others]);
        return id;
    }

    /// <summary>Notes that two words may also be written as one; the first reading of a solid word is kept.</summary>
    public void AddCompound(string first, string second)
    {
        if (first.Length + second.Length > NameLimits.WordLength) return;
        var id = Add(first + second);
        var split = (First: Add(first), Second: Add(second));

        // So that taking apart ends: "analog ue" would be a part of itself.
        if (lengths[split.First] >= lengths[id] || lengths[split.Second] >= lengths[id]) return;
        compounds.TryAdd(id, split);
        if (!spellings.ContainsKey(split.First) && !spellings.ContainsKey(split.Second)) return;
        foreach (var left in spellings.GetValueOrDefault(split.First) ?? [first])
        {
            foreach (var right in spellings.GetValueOrDefault(split.Second) ?? [second]) ids.TryAdd(left + right, id);
        }
    }
}
