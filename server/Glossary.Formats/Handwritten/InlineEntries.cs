using System.Buffers;

namespace Glossary.Formats.Handwritten;

/// <summary>Finds lines that hold a name and its definition, so that their author can be told to part them: <c>**yield**: the share of good parts</c>.</summary>
internal static class InlineEntries
{
    private const int MostColumns = 40;

    private static readonly SearchValues<string> Joints = SearchValues.Create([": ", ":\t", "：", " - ", " – ", " — ", "——", "\t"], StringComparison.Ordinal);

    /// <summary>Adds the numbers of these lines, counted from 0.</summary>
    public static void Find(HandLines lines, List<int> found)
    {
        for (var i = 0; i < lines.Length; i++) if (lines.Kinds[i] == LineKind.Text && Is(lines[i])) found.Add(i);
    }

    private static bool Is(ReadOnlySpan<char> line)
    {
        var mark = HeadingMark.Of(line);
        var rest = (mark.Style is HeadingStyle.Bulleted or HeadingStyle.Numbered ? line.Slice(mark.Name.Start, mark.Name.Length) : line).Trim();
        var at = rest.IndexOfAny(Joints);
        return at > 0 && Script.WidthOf(rest[..at]) <= MostColumns && NameLine.IsPossible(rest[..at].Trim("* "));
    }
}
