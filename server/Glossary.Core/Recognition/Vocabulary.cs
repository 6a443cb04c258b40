namespace Glossary.Core.Recognition;

/// <summary>The words that terms are made of, numbered, and which of them are compounds of others.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<int, (int First, int Second)> compounds = [];

    public Vocabulary() => lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many words there are; their ids are the numbers below.</summary>
    public int Count => ids.Count;

    /// <summary>Length of the longest word, in folded UTF-16 code units.</summary>
    public int MaxLength { get; private set; }

    /// <summary>The id of a folded word, or <see cref="Token.Unknown"/>.</summary>
    public int Find(ReadOnlySpan<char> folded) => lookup.TryGetValue(folded, out var id) ? id : Token.Unknown;

    /// <summary>Appends the words that a word is made of: itself, or the parts of a solid compound, down to those that have none.</summary>
    public void AppendParts(int id, List<int> parts)
    {
        if (!compounds.TryGetValue(id, out var split))
        {
            parts.Add(id);
            return;
        }

        // Both parts are shorter than the whole, so this ends.
        AppendParts(split.First, parts);
        AppendParts(split.Second, parts);
    }

    /// <summary>Whether a word is a solid compound.</summary>
    public bool IsCompound(int id) => compounds.ContainsKey(id);

    /// <summary>The id of a folded word, which is added if it is new.</summary>
    public int Add(string folded)
    {
        if (ids.TryGetValue(folded, out var id)) return id;
        MaxLength = Math.Max(MaxLength, folded.Length);
        ids.Add(folded, ids.Count);
        return ids.Count - 1;
    }

    /// <summary>Notes that two words may also be written as one; the first reading of a solid word is kept.</summary>
    public void AddCompound(string first, string second)
    {
        compounds.TryAdd(Add(first + second), (Add(first), Add(second)));
    }
}
