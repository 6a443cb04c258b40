using System.Buffers;
using System.Runtime.InteropServices;
using Glossary.Core.Text;

namespace Glossary.Core.Documents;

/// <summary>
/// A text cut into segments, as far as anyone has asked. A change only notes what is to be scanned again; that is done on demand,
/// from the document's start up to the place in question. What lies behind a stretch that is not scanned is taken for what it was
/// before: it is right if scanning comes to it in the same state, else it is scanned again too. Immutable.
/// </summary>
internal sealed class SegmentList
{
    /// <summary>A segment that offers no place to cut is cut at the next line when it is longer than this, and in an overlong line at every fragment.</summary>
    private const int MaxSegment = 2 * LineReader.MaxFragment;

    /// <summary>About how much is scanned in one step, in UTF-16 code units.</summary>
    private const int Step = 64 * 1024;

    /// <summary>Who asks for a place asks for what follows it next.</summary>
    private const int Ahead = 8 * 1024;

    private readonly Rope<Segment> segments;

    private SegmentList(Rope<Segment> segments) => this.segments = segments;

    /// <summary>A text of which nothing is known.</summary>
    public static SegmentList Unscanned(int length) => new(Rope<Segment>.Of([Segment.Unscanned(length, SegmentEntry.Start)]));

    /// <summary>Whether the segment is known that holds an offset.</summary>
    public bool Knows(int offset) => segments.Marks == 0 || offset < segments.AtMark(0).Start;

    /// <summary>The segment that holds an offset; the last one for the end of the text.</summary>
    public Placed<Segment> At(int offset) => segments.At(offset);

    /// <summary>The segments after a change, with what it may have moved to be scanned again.</summary>
    /// <param name="changed">What was replaced in the text before.</param>
    /// <param name="inserted">Length of what stands there now.</param>
    public SegmentList WithChange(TextSpan changed, int inserted)
    {
        var first = segments.At(changed.Start);
        var (start, end) = (first.Start, segments.At(changed.End).Span.End);
        var length = end - start + inserted - changed.Length;
        if (start > 0)
        {
            // Whether a segment ends depends on the line after it.
            var before = segments.At(start - 1);
            var unsure = Segment.Unscanned(before.Item.Length, before.Item.Entry);
            return new SegmentList(segments.Replace(before.Start, end, length == 0 ? [unsure] : [unsure, Segment.Unscanned(length, first.Item.Entry)]));
        }

        // The document's start is known whatever was there; what takes the place of a removed one is scanned from there.
        if (length == 0 && end < segments.Length) (length, end) = (segments.At(end).Item.Length, segments.At(end).Span.End);
        return new SegmentList(segments.Replace(start, end, [Segment.Unscanned(length, first.Item.Entry)]));
    }

    /// <summary>
    /// Scans on where the first stretch lies that is not scanned: up to a segment that is known to go on from there, or some way
    /// behind an offset, or for one step. After as many steps as it takes the result is the same as that of scanning the whole text.
    /// </summary>
    /// <param name="language">The document's language.</param>
    /// <param name="text">The document's text.</param>
    /// <param name="upTo">The offset whose segment is asked for; it is not known yet.</param>
    public SegmentList ScanOn(HostLanguage language, SourceText text, int upTo)
    {
        var from = segments.AtMark(0);
        var (start, entry) = (from.Start, from.Item.Entry);
        var found = new List<Segment>();
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
                if (lines.Start > start && (scan.MayCutBefore || !lines.StartsLine || lines.Start - start >= MaxSegment))
                {
                    found.Add(new Segment(lines.Start - start, entry, isScanned: true, hasDirectives));
                    hasDirectives = false;
                    (start, entry) = (lines.Start, new SegmentEntry(state, lines.StartsLine, directives.State));
                    var old = segments.At(start);
                    if (old.Start == start && old.Item.IsScanned && old.Item.Entry == entry) return Replace(from.Start, start, found);
                    if (start - Ahead > upTo || start - from.Start >= Step)
                    {
                        found.Add(Segment.Unscanned(old.Span.End - start, entry));
                        return Replace(from.Start, old.Span.End, found);
                    }
                }

                hasDirectives |= directives.Read(lines.Line, lines.Start, lines.StartsLine, state, ignored: null);
                state = scan.State;
            }

            // A text has at least one segment, so that every offset lies in one.
            if (text.Length > start || start == 0) found.Add(new Segment(text.Length - start, entry, isScanned: true, hasDirectives));
            return Replace(from.Start, text.Length, found);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private SegmentList Replace(int start, int end, List<Segment> replacement) => new(segments.Replace(start, end, CollectionsMarshal.AsSpan(replacement)));
}
