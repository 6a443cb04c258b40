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
        Scan(language, text, 0, HostLanguage.StartState, cut, static (_, _) => false);
        return From(cut);
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
    /// in the same state. The result is the same as that of <see cref="Cut"/>.
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
        Scan(language, text, starts[first], segments[first].State, cut, (offset, state) =>
        {
            if (offset < changed.Start + inserted) return false;
            var old = Array.BinarySearch(starts, 0, segments.Length, offset - delta);
            if (old < 0 || old <= first || offset - delta < changed.End || segments[old].State != state) return false;
            resumed = old;
            return true;
        });

        return From([.. segments.AsSpan(0, first), .. cut, .. segments.AsSpan(resumed)]);
    }

    /// <summary>The same segments without what was found in them.</summary>
    public SegmentList Forget() => new([.. segments.Select(segment => segment.Forget())], starts);

    private static SegmentList From(List<Segment> segments)
    {
        // A text has at least one segment, so that every offset lies in one.
        if (segments.Count == 0) segments.Add(new Segment(0, HostLanguage.StartState));
        var starts = new int[segments.Count + 1];
        for (var i = 0; i < segments.Count; i++) starts[i + 1] = starts[i] + segments[i].Length;
        return new SegmentList([.. segments], starts);
    }

    /// <summary>Cuts a text from a segment's start on.</summary>
    /// <param name="language">The host language.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the first segment starts.</param>
    /// <param name="state">The state there.</param>
    /// <param name="cut">Receives the segments.</param>
    /// <param name="isDone">Told offset and state of every cut; says whether the rest is known.</param>
    private static void Scan(HostLanguage language, SourceText text, int start, int state, List<Segment> cut, Func<int, int, bool> isDone)
    {
        var buffer = ArrayPool<char>.Shared.Rent(LineReader.MaxFragment);
        try
        {
            var lines = new LineReader(text, start, buffer);
            var entry = state;
            while (lines.MoveNext())
            {
                var scan = language.ScanLine(lines.Line, lines.StartsLine, state);
                if (lines.Start > start && (scan.MayCutBefore || lines.Start - start >= MaxSegment))
                {
                    cut.Add(new Segment(lines.Start - start, entry));
                    if (isDone(lines.Start, state)) return;
                    (start, entry) = (lines.Start, state);
                }

                state = scan.State;
            }

            if (text.Length > start) cut.Add(new Segment(text.Length - start, entry));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
