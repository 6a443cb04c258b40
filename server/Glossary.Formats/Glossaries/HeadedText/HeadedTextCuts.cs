using System.IO.Hashing;
using System.Runtime.InteropServices;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds where blocks of headed text end, at places that the text around them chooses.</summary>
/// <remarks>
/// Where a block ends depends only on what follows its beginning, so behind an edit the cuts soon fall where they fell before
/// (content-defined chunking; Muthitacharoen, Chen and Mazières, A Low-Bandwidth Network File System, 2001). A cut stands before a
/// heading that is one whatever else the file holds; a hash of its line chooses one in sixteen of these.
/// </remarks>
internal static class HeadedTextCuts
{
    /// <summary>No block but a file's last one is shorter than this, in UTF-16 code units.</summary>
    public const int MinLength = BlockEnd.MinLength;

    /// <summary>No block is longer than this, in UTF-16 code units; so a file up to this length is one block.</summary>
    public const int MaxLength = BlockEnd.MaxLength;

    /// <summary>How far below a heading its lead is looked for, in UTF-16 code units.</summary>
    private const int LeadReach = 4096;

    private const ulong OneInSixteen = 0xF;

    /// <summary>To cut the first block off, so much must be seen of what is left of a text, in UTF-16 code units, or all of it.</summary>
    public const int Reach = MaxLength + HeadingShape.MaxLength + LeadReach + 16;

    /// <summary>The length of the first block of a text.</summary>
    public static int LengthOfFirst(ReadOnlySpan<char> text)
    {
        if (text.Length <= MaxLength) return text.Length;
        var (fallback, leastHash) = (0, ulong.MaxValue);
        for (int start = TextLines.EndOfLine(text, MinLength), next; start < MaxLength; start = next)
        {
            next = TextLines.EndOfLine(text, start);
            var line = LineEnds.WithoutEnd(text[start..next]);
            if (line.IsEmpty || line.Length > HeadingShape.MaxLength) continue;
            var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(line));
            var isChosen = (hash & OneInSixteen) == 0;
            if (!isChosen && hash >= leastHash) continue;
            var above = LineAbove(text[..start]);
            var certainty = HeadingFinder.Judge(above, line, LineBelow(text[next..]));
            var mayBegin = certainty == HeadingCertainty.Unlikely && above.IsWhiteSpace() && PartedLayout.MayBegin(line, text[next..TextLines.EndOfLine(text, next)]);
            if (mayBegin) certainty = HeadingCertainty.Likely;
            if (certainty == HeadingCertainty.BeyondDoubt && isChosen) return start;
            if (certainty > HeadingCertainty.Unlikely && hash < leastHash) (fallback, leastHash) = (start, hash);
        }

        return fallback > 0 ? fallback : LengthWithoutHeading(text);
    }

    /// <summary>A text without headings is cut behind a line if it has lines, and never within a character or a line end.</summary>
    private static int LengthWithoutHeading(ReadOnlySpan<char> text)
    {
        var end = text[..MaxLength].LastIndexOfAny('\n', '\r') + 1;
        if (end < MinLength) end = MaxLength;
        var belongTogether = char.IsSurrogatePair(text[end - 1], text[end]) || (text[end - 1] == '\r' && text[end] == '\n');
        return belongTogether ? end - 1 : end;
    }

    private static ReadOnlySpan<char> LineAbove(ReadOnlySpan<char> text)
    {
        text = LineEnds.WithoutEnd(text);
        return text[(text.LastIndexOfAny('\n', '\r') + 1)..];
    }

    /// <summary>The first line that is not blank.</summary>
    private static ReadOnlySpan<char> LineBelow(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, LeadReach)].TrimStart();
        var end = text.IndexOfAny('\n', '\r');
        return end < 0 ? text : text[..end];
    }
}
