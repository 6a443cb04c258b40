using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>The keys that dumps are sorted by: lines without regard to case, a comma before letters and behind a hyphen.</summary>
internal sealed class HeadingKeys : IComparer<int>
{
    /// <summary>How many characters have room in a number.</summary>
    private const int BeginningLength = sizeof(ulong) / sizeof(char);

    private readonly ReadOnlyMemory<char> text;
    private readonly TextSpan[] lines;

    /// <summary>How the keys begin, as numbers: two keys seldom begin alike.</summary>
    private readonly ulong[] beginnings;

    public HeadingKeys(ReadOnlyMemory<char> text, TextSpan[] lines)
    {
        this.text = text;
        this.lines = lines;
        beginnings = new ulong[lines.Length];
        var characters = text.Span;
        for (var i = 0; i < lines.Length; i++) beginnings[i] = BeginningOf(characters.Slice(lines[i].Start, lines[i].Length));
    }

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
        if (beginnings[x] != beginnings[y]) return beginnings[x].CompareTo(beginnings[y]);
        var left = LineOf(x);
        var right = LineOf(y);
        for (var i = left.CommonPrefixLength(right); i < left.Length && i < right.Length; i++)
        {
            var difference = Folded(left[i]) - Folded(right[i]);
            if (difference != 0) return difference;
        }

        return left.Length - right.Length;
    }

    private static ulong BeginningOf(ReadOnlySpan<char> line)
    {
        var beginning = 0ul;
        for (var i = 0; i < BeginningLength; i++) beginning = (beginning << 16) | (i < line.Length ? Folded(line[i]) : '\0');
        return beginning;
    }

    private ReadOnlySpan<char> LineOf(int index) => text.Span.Slice(lines[index].Start, lines[index].Length);

    private static char Folded(char c) => c == ',' ? '.' : char.ToLowerInvariant(c);
}
