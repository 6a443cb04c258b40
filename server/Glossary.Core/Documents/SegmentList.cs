using System.Buffers;
using Glossary.Core.Text;

namespace Glossary.Core.Documents;

/// <summary>A text cut into segments.</summary>
internal sealed class SegmentList
{
    /// <summary>A segment that offers no place to cut is cut at the next line when it is longer than this.</summary>
    private const int MaxSegment = 2 * LineReader.MaxFragment;

    private readonly Segment[] segments;

    /// <summary>Offset at which each segment starts, and the text's length as the last element.</summary>
    private readonly int[] starts;

    private SegmentList(Segment[] segments, int[] starts)
    {
        this.segments = segments;
        this.starts = starts;
    }

    public int Count => segments.Length;

    public Segment this[int index] => segments[index];

    /// <summary>Cuts a text.</summary>
    public static SegmentList Cut(HostLanguage language, SourceText text)
    {
        var cut = new List<Segment>();
        Scan(language, text, 0, SegmentEntry.Start, cut, static (_, _) => false);

        // A text has at least one segment, so that every offset lies in one.
        if (cut.Count == 0) cut.Add(new Segment(0, SegmentEntry.Start, hasDirectives: false));
        var starts = new int[cut.Count + 1];
        for (var i = 0; i < cut.Count; i++) starts[i + 1] = starts[i] + cut[i].Length;
        return new SegmentList([.. cut], starts);
    }

    /// <summary>Where a segment lies in the text.</summary>
    public TextSpan SpanOf(int index) => new(starts[index], segments[index].Length);

    /// <summary>Index of the segment that holds an offset; the last one for the end of the text.</summary>
    public int IndexAt(int offset)
    {
        var found = Array.BinarySearch(starts, 0, segments.Length, offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>
    /// Cuts the text anew where a change may have moved cuts: from the segment before the change on, until a cut falls on an old one
    /// with the same entry. The result is the same as that of <see cref="Cut"/>.
    /// </summary>
    /// <param name="language">The language that cut the segments.</param>
    /// <param name="text">The text after the change.</param>
    /// <param name="changed">What was replaced in the text before.</param>
    /// <param name="inserted">Length of what stands there now.</param>
    public SegmentList WithChange(HostLanguage language, SourceText text, TextSpan changed, int inserted)
    {
        var first = Math.Max(0, IndexAt(changed.Start) - 1);
        var delta = inserted - changed.Length;
        var resumed = segments.Length;
        var cut = new List<Segment>();
        Scan(language, text, starts[first], segments[first].Entry, cut, (offset, entry) =>
        {
            if (offset < changed.Start + inserted) return false;
            var old = Array.BinarySearch(starts, 0, segments.Length, offset - delta);
            if (old < 0 || old <= first || offset - delta < changed.End || segments[old].Entry != entry) return false;
            resumed = old;
            return true;
        });

        if (first == 0 && cut.Count == 0 && resumed == segments.Length) cut.Add(new Segment(0, SegmentEntry.Start, hasDirectives: false));
        return Splice(first, cut, resumed, delta);
    }

    /// <summary>The same segments without what was found in them.</summary>
    public SegmentList Forget() => new([.. segments.Select(segment => segment.Forget())], starts);

    /// <summary>Puts segments in the place of those from <paramref name="first"/> to <paramref name="resumed"/>, none of which is looked at.</summary>
    /// <param name="first">The first one that goes.</param>
    /// <param name="cut">What comes.</param>
    /// <param name="resumed">The first one that stays behind them.</param>
    /// <param name="delta">By how much those that stay behind move.</param>
    private SegmentList Splice(int first, List<Segment> cut, int resumed, int delta)
    {
        var kept = segments.Length - resumed;
        var spliced = new Segment[first + cut.Count + kept];
        Array.Copy(segments, spliced, first);
        cut.CopyTo(spliced, first);
        Array.Copy(segments, resumed, spliced, first + cut.Count, kept);

        var moved = new int[spliced.Length + 1];
        Array.Copy(starts, moved, first + 1);
        for (var i = 0; i < cut.Count; i++) moved[first + i + 1] = moved[first + i] + cut[i].Length;
        var source = starts.AsSpan(resumed);
        var target = moved.AsSpan(first + cut.Count);
        for (var i = 0; i < source.Length; i++) target[i] = source[i] + delta;
        return new SegmentList(spliced, moved);
    }

    /// <summary>Cuts a text from a segment's start on.</summary>
    /// <param name="language">The host language.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the first segment starts.</param>
    /// <param name="entry">What holds there.</param>
    /// <param name="cut">Receives the segments.</param>
    /// <param name="isDone">Told offset and entry of every cut; says whether the rest is known.</param>
    private static void Scan(HostLanguage language, SourceText text, int start, SegmentEntry entry, List<Segment> cut, Func<int, SegmentEntry, bool> isDone)
    {
        var buffer = ArrayPool<char>.Shared.Rent(LineReader.MaxFragment);
        try
        {
            var lines = new LineReader(text, start, entry.StartsLine, buffer);
            var directives = new DirectiveReader(language, entry.Ignored);
            var state = entry.State;
            var hasDirectives = false;
            while (lines.MoveNext())
            {
                var scan = language.ScanLine(lines.Line, lines.StartsLine, state);
                if (lines.Start > start && (scan.MayCutBefore || lines.Start - start >= MaxSegment))
                {
                    cut.Add(new Segment(lines.Start - start, entry, hasDirectives));
                    hasDirectives = false;
                    (start, entry) = (lines.Start, new SegmentEntry(state, lines.StartsLine, directives.State));
                    if (isDone(start, entry)) return;
                }

                hasDirectives |= directives.Read(lines.Line, lines.Start, lines.StartsLine, state, silences: null);
                state = scan.State;
            }

            if (text.Length > start) cut.Add(new Segment(text.Length - start, entry, hasDirectives));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
