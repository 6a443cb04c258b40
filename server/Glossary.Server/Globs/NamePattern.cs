using Glossary.Server.Paths;

namespace Glossary.Server.Globs;

/// <summary>
/// A pattern of the name of a file or folder: <c>*</c> stands for any characters, <c>?</c> for one, <c>[a-z]</c> for one of a set and
/// <c>[!a-z]</c> for one that is not in it.
/// </summary>
internal static class NamePattern
{
    /// <summary>The characters that are not themselves.</summary>
    public const string Wildcards = "*?[";

    private static readonly bool IgnoresCase = PathNames.Comparison == StringComparison.OrdinalIgnoreCase;

    /// <summary>Whether a name fits, as a whole.</summary>
    /// <remarks>When the rest of the pattern does not fit, only the last star need take more: the stars before it have taken what they must.</remarks>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        var (at, next) = (0, 0);
        var (star, taken) = (-1, 0);
        while (at < name.Length)
        {
            if (next < pattern.Length && pattern[next] == '*') (star, taken) = (next++, at);
            else if (next < pattern.Length && LengthIfFits(pattern[next..], name[at]) is > 0 and var length) (at, next) = (at + 1, next + length);
            else if (star >= 0) (at, next) = (++taken, star + 1);
            else return false;
        }

        return pattern[next..].Trim('*').IsEmpty;
    }

    /// <summary>The length of the pattern's first element, if a character fits it; else 0.</summary>
    private static int LengthIfFits(ReadOnlySpan<char> pattern, char letter) =>
        pattern[0] == '?' ? 1
        : pattern[0] == '[' && LengthOfSet(pattern) is > 0 and var length ? (IsInSet(pattern[1..(length - 1)], letter) ? length : 0)
        : AreSame(pattern[0], letter) ? 1 : 0;

    /// <summary>The length of <c>[…]</c>; 0 where nothing closes it, so that the bracket stands for itself. A bracket right at the start is in the set.</summary>
    private static int LengthOfSet(ReadOnlySpan<char> pattern)
    {
        var first = pattern.Length > 1 && pattern[1] is '!' or '^' ? 3 : 2;
        var end = pattern.Length > first ? pattern[first..].IndexOf(']') : -1;
        return end < 0 ? 0 : first + end + 1;
    }

    private static bool IsInSet(ReadOnlySpan<char> set, char letter)
    {
        var isInverse = set[0] is '!' or '^';
        if (isInverse) set = set[1..];
        var isIn = false;
        while (!set.IsEmpty)
        {
            var isRange = set.Length > 2 && set[1] == '-';
            isIn |= isRange ? IsBetween(letter, set[0], set[2]) : AreSame(set[0], letter);
            set = set[(isRange ? 3 : 1)..];
        }

        return isIn != isInverse;
    }

    private static bool IsBetween(char letter, char first, char last) =>
        (first <= letter && letter <= last)
        || (IgnoresCase && char.ToUpperInvariant(letter) is var upper && char.ToUpperInvariant(first) <= upper && upper <= char.ToUpperInvariant(last));

    private static bool AreSame(char one, char other) => one == other || (IgnoresCase && char.ToUpperInvariant(one) == char.ToUpperInvariant(other));
}
