using Glossary.Core.Language;
using Glossary.Core.Names;

namespace Glossary.Core.Termbases;

/// <summary>The words that definitions write in small letters, and those that they only write with a capital.</summary>
internal sealed class DefinitionWords
{
    /// <summary>How many definitions of a glossary are read; more would tell little that is new.</summary>
    public const int MostDefinitions = 2048;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> small;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> capital;

    private DefinitionWords(HashSet<string> small, HashSet<string> capital)
    {
        this.small = small.GetAlternateLookup<ReadOnlySpan<char>>();
        this.capital = capital.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads definitions.</summary>
    public static DefinitionWords Of(IEnumerable<string> definitions)
    {
        var small = new HashSet<string>(StringComparer.Ordinal);
        var capital = new HashSet<string>(StringComparer.Ordinal);
        foreach (var definition in definitions) Read(definition, small.GetAlternateLookup<ReadOnlySpan<char>>(), capital.GetAlternateLookup<ReadOnlySpan<char>>());
        capital.ExceptWith(small);
        return new DefinitionWords(small, capital);
    }

    /// <summary>Whether a definition writes the word small, in either number.</summary>
    /// <param name="word">The word, folded.</param>
    public bool HasSmall(ReadOnlySpan<char> word)
    {
        if (small.Contains(word) || (word is [.., 's'] && small.Contains(word[..^1]))) return true;
        Span<char> plural = stackalloc char[NameLimits.WordLength];
        if (word.Length >= plural.Length) return false;
        word.CopyTo(plural);
        plural[word.Length] = 's';
        return small.Contains(plural[..(word.Length + 1)]);
    }

    /// <summary>Whether definitions write the word with a capital between small ones, and never small.</summary>
    /// <param name="word">The word, folded.</param>
    public bool HasCapital(ReadOnlySpan<char> word) => capital.Contains(word);

    /// <summary>Notes the words in small letters, and those with a capital that stand between small ones, where it is no title's.</summary>
    private static void Read(string definition, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> small, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> capital)
    {
        var (before, last) = (false, default(Words.Piece));
        var isLastBetween = false;
        foreach (var piece in Words.Of(definition))
        {
            var isPossessive = last is { IsSymbol: true, Length: 1 } && piece.Gap == TokenGap.None && definition[last.Start] is '\'' or '\u2019';
            var isSmall = !piece.IsSymbol && !isPossessive && char.IsLower(definition[piece.Start]);
            if (isSmall) Add(definition.AsSpan(piece.Start, piece.Length), small);
            if (isSmall && isLastBetween) Add(definition.AsSpan(last.Start, last.Length), capital);
            isLastBetween = before && !piece.IsSymbol && char.IsUpper(definition[piece.Start]) && piece.Length > 1;
            (before, last) = (isSmall, piece);
        }
    }

    private static void Add(ReadOnlySpan<char> word, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        Span<char> folded = stackalloc char[NameLimits.WordLength * TextFolding.MaxExpansion];
        if (word.Length <= NameLimits.WordLength && TextFolding.Fold(word, folded) is >= 0 and var length) words.Add(folded[..length]);
    }
}
