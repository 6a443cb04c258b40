using System.Buffers;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds lines that hold a name and its definition, so that their author can be told to part them: <c>**yield**: the share of good parts</c>.</summary>
internal static class InlineEntries
{
    private const int MostColumns = 40;

    private static readonly SearchValues<string> Joints = SearchValues.Create([": ", ":\t", "：", " - ", " – ", " — ", "——", "\t"], StringComparison.Ordinal);

    /// <summary>Finds them where there are no entries; or a single one that is rather a title, with nothing but such lines below a blank one.</summary>
    public static void Find(HandLines lines, Outline outline)
    {
        if (outline.Entries.Count > 1) return;
        var isTitled = outline.Entries.Count == 1;
        var start = isTitled ? outline.Entries[0].BodyStart : 0;
        if (isTitled && (start == lines.Length || lines.Kinds[start] != LineKind.Blank)) return;
        var texts = 0;
        for (var i = start; i < lines.Length; i++)
        {
            if (lines.Kinds[i] != LineKind.Text) continue;
            texts++;
            if (Is(lines[i])) outline.Inline.Add(i);
        }

        if (isTitled && (outline.Inline.Count < texts || texts == 1)) outline.Inline.Clear();
    }

    private static bool Is(ReadOnlySpan<char> line)
    {
        var mark = HeadingMark.Of(line);
        var rest = (mark.Style is HeadingStyle.Bulleted or HeadingStyle.Numbered ? line.Slice(mark.Name.Start, mark.Name.Length) : line).Trim();
        var at = rest.IndexOfAny(Joints);
        return at > 0 && Script.WidthOf(rest[..at]) <= MostColumns && NameLine.IsPossible(rest[..at].Trim("* "));
    }
}
