using System.Collections.Frozen;

namespace Glossary.Core.Language;

/// <summary>Tells English from other languages.</summary>
internal static class EnglishText
{
    /// <summary>Words of which a sentence in English has one, and others hardly any.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Telling =
        FrozenSet.ToFrozenSet(["the", "of", "is", "that", "which", "and", "for", "with", "to"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a sentence is in English, for all that it says.</summary>
    public static bool Is(string sentence)
    {
        foreach (var piece in Words.Of(sentence))
        {
            if (!piece.IsSymbol && Telling.Contains(sentence.AsSpan(piece.Start, piece.Length))) return true;
        }

        return false;
    }
}
