using Glossary.Core.Language;

namespace Glossary.Core.Features;

/// <summary>How far a name goes along with what was typed.</summary>
/// <param name="Start">Where in the name the typed words start, in UTF-16 code units.</param>
/// <param name="End">Where in the name they end.</param>
/// <param name="IsAtWordEnd">Whether a word of the name ends there, or does but for the s of its plural.</param>
/// <param name="IsInflected">Whether only the last letter belongs to the name's next word: <c>wafers</c> is no start of <c>wafer sort</c>.</param>
/// <param name="IsSplit">Whether words were typed that are parts of one word of the name: <c>in t</c> of <c>intermediate</c>.</param>
/// <remarks>
/// Letters are compared folded, and it does not matter where either has blanks and hyphens: <c>latch u</c> goes along with the first six
/// characters of <c>Latch-Up</c>, so <c>End</c> is 7.
/// </remarks>
internal readonly record struct NameMatch(int Start, int End, bool IsAtWordEnd, bool IsInflected, bool IsSplit)
{
    /// <summary>Finds the typed words at the start of a name; null where it does not start so letter by letter, but in another spelling or by a typo.</summary>
    public static NameMatch? AtStart(string name, string typed) => Find(name, typed, 0);

    /// <summary>Finds the typed words at the start of a name or of one of its later words.</summary>
    public static NameMatch? Anywhere(string name, string typed)
    {
        foreach (var piece in Words.Of(name))
        {
            if (Find(name, typed, piece.Start) is { } found) return found;
        }

        return null;
    }

    /// <summary>How much of what follows the caret goes on as the name does, up to the end of a word: in <c>dif|fusion here</c> six for <c>diffusion</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="rest">What follows the caret.</param>
    /// <param name="isInWord">Whether the caret stands directly behind a letter or digit.</param>
    public int LengthIn(string name, string rest, bool isInWord)
    {
        var at = End;
        if (!isInWord) while (at < name.Length && IsSeparator(name[at])) at++;
        var length = 0;
        for (var i = 0; at < name.Length && i < rest.Length; at++, i++)
        {
            if (char.ToLowerInvariant(name[at]) != char.ToLowerInvariant(rest[i]) && !(IsSeparator(name[at]) && IsSeparator(rest[i]))) break;
            if (WordBoundary.IsInWord(rest[i]) && IsWordEnd(name, at + 1) && IsWordEnd(rest, i + 1)) length = i + 1;
        }

        return length;
    }

    private static NameMatch? Find(ReadOnlySpan<char> name, ReadOnlySpan<char> typed, int start)
    {
        var wanted = new LetterReader(typed, 0);
        var found = new LetterReader(name, start);
        var isSplit = false;
        while (wanted.MoveNext())
        {
            if (!found.MoveNext() || found.Current != wanted.Current) return null;
            isSplit |= wanted.IsAfterSeparator && !found.IsAfterSeparator && found.Count > 1;
        }

        if (found.IsWithinCharacter || found.At == start) return null;
        var isCrossing = found.IsAfterSeparator && !wanted.IsAfterSeparator && wanted.Count > 1;
        var isAtPlural = found.At < name.Length && name[found.At] == 's' && IsWordEnd(name, found.At + 1);
        return new NameMatch(start, found.At, isAtPlural || IsWordEnd(name, found.At), isCrossing, isSplit);
    }

    private static bool IsWordEnd(ReadOnlySpan<char> text, int at) => at == text.Length || !WordBoundary.IsInWord(text[at]) || !WordBoundary.IsInWord(text[at - 1]);

    internal static bool IsSeparator(char c) => CharClasses.Of(c) is CharClass.Blank or CharClass.Hyphen or CharClass.Invisible or CharClass.LineEnd;
}
