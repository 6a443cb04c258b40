using System.Buffers;
using Glossary.Core.Text;

namespace Glossary.Core.Documents;

/// <summary>
/// Directives in comments that keep a part of a document free of terms: <c>glossary:off</c> and <c>glossary:on</c> for what stands
/// between them, <c>glossary:ignore-line</c> for their line, and <c>glossary:ignore-next-line</c> for the next line that is not blank.
/// </summary>
/// <remarks>
/// A directive counts right behind what opens a comment in the document's language. A closing sign or a remark may follow.
/// </remarks>
public static class IgnoreDirectives
{
    /// <summary>Finds the directive because of which nothing is found at an offset.</summary>
    /// <param name="text">The document's text; it is read up to the offset's line.</param>
    /// <param name="language">The document's language.</param>
    /// <param name="offset">The offset.</param>
    /// <returns>Offset of the directive's <c>glossary:</c>; null where none ignores the offset.</returns>
    public static int? DirectiveIgnoring(SourceText text, HostLanguage language, int offset)
    {
        foreach (var (span, directive) in Find(text, language, SegmentEntry.Start, upTo: offset))
        {
            if (span.Start <= offset && offset < span.End) return directive;
        }

        return null;
    }

    /// <summary>Takes what is ignored out of the regions of a segment.</summary>
    internal static void RemoveIgnored(List<ProseRegion> regions, string text, HostLanguage language, SegmentEntry entry)
    {
        var ignored = Find(SourceText.From(text), language, entry, upTo: text.Length);
        if (ignored.Count == 0) return;

        var before = regions.ToArray();
        regions.Clear();
        var next = 0;
        foreach (var region in before)
        {
            while (next < ignored.Count && ignored[next].Span.End <= region.Start) next++;
            var (from, isWhole) = (region.Start, true);
            for (var i = next; i < ignored.Count && ignored[i].Span.Start < region.End; i++)
            {
                Add(from, ignored[i].Span.Start, region, isWhole);
                (from, isWhole) = (ignored[i].Span.End, false);
            }

            Add(from, region.End, region, isWhole);
        }

        // Nothing runs on over what is ignored.
        void Add(int start, int end, ProseRegion region, bool isWhole)
        {
            if (end <= start || (!isWhole && text.AsSpan(start, end - start).IsWhiteSpace())) return;
            var joins = isWhole && region.Joined && regions.Count > 0 && !IsIgnored(regions[^1].End, region.Start);
            regions.Add(new ProseRegion(start, end - start, region.Kind, joins));
        }

        bool IsIgnored(int start, int end) => next > 0 && ignored[next - 1].Span.End > start && ignored[next - 1].Span.Start < end;
    }

    /// <summary>Finds what is ignored, in ascending order.</summary>
    private static List<IgnoredSpan> Find(SourceText text, HostLanguage language, SegmentEntry entry, int upTo)
    {
        var ignored = new List<IgnoredSpan>();
        var reader = new DirectiveReader(language, entry.Ignored);
        var buffer = ArrayPool<char>.Shared.Rent(LineReader.MaxFragment);
        try
        {
            var state = entry.State;
            var lines = new LineReader(text, 0, entry.StartsLine, buffer);
            while (lines.MoveNext() && lines.Start <= upTo)
            {
                reader.Read(lines.Line, lines.Start, lines.StartsLine, state, ignored);
                state = language.ScanLine(lines.Line, lines.StartsLine, state).State;
            }

            return ignored;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
