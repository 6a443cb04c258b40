using Glossary.Core.Text;

namespace Glossary.Formats.SeedDump;

/// <summary>The keys that dumps are sorted by: lines without regard to case, a comma before letters and behind a hyphen.</summary>
internal sealed class HeadingKeys(ReadOnlyMemory<char> text, TextSpan[] lines) : IComparer<int>
{
    public int Length => lines.Length;

    /// <summary>Whether no key is less than the one before it.</summary>
    public bool AreInOrder()
    {
        for (var i = 1; i < lines.Length; i++) if (Compare(i - 1, i) > 0) return false;
        return true;
    }

    /// <summary>Compares two keys by their numbers.</summary>
    public int Compare(int x, int y)
    {
        var left = LineOf(x);
        var right = LineOf(y);
        for (var i = left.CommonPrefixLength(right); i < left.Length && i < right.Length; i++)
        {
            var difference = Folded(left[i]) - Folded(right[i]);
            if (difference != 0) return difference;
        }

        return left.Length - right.Length;
    }

    private ReadOnlySpan<char> LineOf(int index) => text.Span.Slice(lines[index].Start, lines[index].Length);

    private static char Folded(char c) => c == ',' ? '.' : char.ToLowerInvariant(c);
}
