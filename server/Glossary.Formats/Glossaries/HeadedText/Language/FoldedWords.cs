using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Glossary.Core.Language;

namespace Glossary.Formats.Glossaries;

/// <summary>Cuts a text into words and folds them.</summary>
internal static class FoldedWords
{
    private const int UsualLength = 256;
    private const char NoLetter = '\0';

    private static readonly char[] AsciiFolds =
        [.. Enumerable.Range(0, 128).Select(code => char.IsLetterOrDigit((char)code) ? char.ToLowerInvariant((char)code) : NoLetter)];

    [ThreadStatic]
    private static WordSpan[]? wordBuffer;

    [ThreadStatic]
    private static char[]? letterBuffer;

    /// <summary>The words of a text, and their folded forms in one string.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fewestWords">Words behind these, if they also have the <paramref name="fewestLetters"/>, are left out.</param>
    /// <param name="fewestLetters">How many folded letters and digits are wanted at the least.</param>
    public static (WordSpan[] Words, string Folded) Cut(ReadOnlySpan<char> text, int fewestWords, int fewestLetters)
    {
        var (count, length) = Read(text, fewestWords, fewestLetters);
        return (wordBuffer.AsSpan(0, count).ToArray(), letterBuffer.AsSpan(0, length).ToString());
    }

    /// <summary>The folded words of a text in one string.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var (_, length) = Read(text, int.MaxValue, int.MaxValue);
        return letterBuffer.AsSpan(0, length).ToString();
    }

    /// <summary>Reads words into the buffers; gives how many words and letters there are.</summary>
    private static (int Words, int Letters) Read(ReadOnlySpan<char> text, int fewestWords, int fewestLetters)
    {
        // Between two words stands a character at the least, and a singular is at most one letter longer than its plural.
        if (wordBuffer is null || wordBuffer.Length <= text.Length / 2) wordBuffer = new WordSpan[Math.Max(UsualLength, text.Length) + 1];
        if (letterBuffer is null || letterBuffer.Length < text.Length * 2) letterBuffer = new char[Math.Max(UsualLength, text.Length) * 2];
        var (words, folded) = (wordBuffer, letterBuffer);
        var (count, length) = (0, 0);
        for (var i = 0; i < text.Length && (count < fewestWords || length < fewestLetters); i++)
        {
            if (Fold(text[i]) == NoLetter) continue;
            var (start, foldedStart) = (i, length);
            for (; i < text.Length; i++)
            {
                var letter = Fold(text[i]);
                if (letter != NoLetter) folded[length++] = letter;
                else if (!IsApostrophe(text, i)) break;
            }

            var singular = EnglishNoun.WriteSingular(folded.AsSpan(foldedStart, length - foldedStart), folded.AsSpan(foldedStart));
            if (singular > 0) length = foldedStart + singular;
            words[count++] = new WordSpan(start, i, foldedStart, length, singular > 0);
        }

        return (count, length);
    }

    /// <summary>The first folded letter or digit of a text, which making a singular never changes; NUL if it has none.</summary>
    public static char FirstLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text) if (Fold(c) is not NoLetter and var letter) return letter;
        return NoLetter;
    }

    /// <summary>An apostrophe between letters belongs to the word: <c>what's</c>.</summary>
    private static bool IsApostrophe(ReadOnlySpan<char> text, int at) => text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    /// <summary>What a letter or digit becomes; <see cref="NoLetter"/> for all else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char Fold(char c) =>
        c < AsciiFolds.Length ? AsciiFolds[c] : char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : NoLetter;
}

/// <summary>Where a word is written in its phrase and in the phrase's folded form, and whether folding made a singular of it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordSpan(int Start, int End, int FoldedStart, int FoldedEnd, bool IsPlural);
