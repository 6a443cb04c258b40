using Glossary.Core.Language;

namespace Glossary.Core.Features;

/// <summary>Reads the folded letters and signs of a text one after the other, over blanks and hyphens.</summary>
/// <param name="text">The text.</param>
/// <param name="at">Where to start.</param>
internal ref struct LetterReader(ReadOnlySpan<char> text, int at)
{
    private readonly ReadOnlySpan<char> text = text;
    private FoldedCharacter folded;
    private int length;
    private int next;

    /// <summary>Where the character ends that the letter is of.</summary>
    public int At { get; private set; } = at;

    /// <summary>The letter.</summary>
    public char Current { get; private set; }

    /// <summary>How many letters have been read.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the character folds to more letters that are still to come, as a ligature may.</summary>
    public readonly bool IsWithinCharacter => next < length;

    /// <summary>Whether a blank or a hyphen stands between the letter and the one before.</summary>
    public bool IsAfterSeparator { get; private set; }

    /// <summary>Goes to the next letter; where there is none, what is said of the last one stays.</summary>
    public bool MoveNext()
    {
        var isAfterSeparator = false;
        while (next == length)
        {
            if (At == text.Length) return false;
            if (NameMatch.IsSeparator(text[At])) isAfterSeparator = true;
            else (next, length) = (0, Math.Max(0, TextFolding.Fold(text.Slice(At, 1), folded)));
            At++;
        }

        Current = folded[next++];
        IsAfterSeparator = isAfterSeparator;
        Count++;
        return true;
    }

    [System.Runtime.CompilerServices.InlineArray(TextFolding.MaxExpansion)]
    private struct FoldedCharacter
    {
        private char first;
    }
}
