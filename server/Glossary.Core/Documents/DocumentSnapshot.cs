using System.Collections.Immutable;
using Glossary.Core.Senses;
using Glossary.Core.Termbases;
using Glossary.Core.Text;

namespace Glossary.Core.Documents;

/// <summary>
/// A document as it stood at one moment, with the terms in it. Immutable; what is found is found when first asked for, segment by
/// segment, and is shared by later versions where their text is the same.
/// </summary>
public sealed class DocumentSnapshot
{
    /// <summary>Places in the same stretch of this many UTF-16 code units are judged by the same text around them.</summary>
    private const int Block = 4 * 1024;

    /// <summary>How far around a block the text says what is meant in it.</summary>
    private const int EvidenceReach = 8 * 1024;

    /// <summary>How much of a document's start, where its subject is named and abbreviations are explained, speaks for all of it.</summary>
    private const int Opening = 8 * 1024;

    /// <summary>So far around the pointer an identifier is read, in UTF-16 code units.</summary>
    private const int LongestIdentifier = 128;

    private readonly AnalysisCache analyses;
    private readonly Func<string, bool>? isHome;

    /// <summary>The segments as far as they are known. Whoever finds out more puts it here; of two threads that do, either is right.</summary>
    private SegmentList segments;
    private BlockEvidence? lastEvidence;

    /// <summary>A document without history.</summary>
    public DocumentSnapshot(SourceText text, HostLanguage language, Termbase termbase)
        : this(text, language, termbase, SegmentList.Unscanned(text.Length), new AnalysisCache(), isHome: null)
    {
    }

    private DocumentSnapshot(
        SourceText text, HostLanguage language, Termbase termbase, SegmentList segments, AnalysisCache analyses, Func<string, bool>? isHome)
    {
        this.isHome = isHome;
        Text = text;
        Language = language;
        Termbase = termbase;
        this.segments = segments;
        this.analyses = analyses;
    }

    /// <summary>The document's text.</summary>
    public SourceText Text { get; }

    /// <summary>The language that says which parts of the text are prose.</summary>
    public HostLanguage Language { get; }

    /// <summary>The terms that are looked for.</summary>
    public Termbase Termbase { get; }

    /// <summary>The document with <paramref name="span"/> replaced by <paramref name="replacement"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    public DocumentSnapshot WithChange(TextSpan span, string replacement) =>
        new(Text.WithChange(span, replacement), Language, Termbase, Volatile.Read(ref segments).WithChange(span, replacement.Length), analyses, isHome);

    /// <summary>The document with another text altogether.</summary>
    public DocumentSnapshot WithText(SourceText text) => new(text, Language, Termbase, SegmentList.Unscanned(text.Length), new AnalysisCache(), isHome);

    /// <summary>The document with other terms to look for.</summary>
    public DocumentSnapshot WithTermbase(Termbase termbase) =>
        termbase == Termbase ? this : new DocumentSnapshot(Text, Language, termbase, Volatile.Read(ref segments), new AnalysisCache(), isHome);

    /// <summary>The document where some glossaries are its own: of several concepts under one name theirs comes first, and of several entries of a concept.</summary>
    /// <param name="isOwn">Says which ones, by what a source is known by; null where none is more its own than another.</param>
    public DocumentSnapshot WithHome(Func<string, bool>? isOwn) => new(Text, Language, Termbase, Volatile.Read(ref segments), analyses, isOwn);

    /// <summary>The occurrence at an offset, or the one that ends there, as when the caret stands behind a word; null where there is none.</summary>
    /// <exception cref="OperationCanceledException">The token was set.</exception>
    public Occurrence? OccurrenceAt(int offset, CancellationToken cancellation = default)
    {
        var segment = SegmentAt(offset, cancellation);
        if (Touching(segment, offset) is { } found) return Judged(found, cancellation);
        if (segment.Start == offset && offset > 0 && Touching(SegmentAt(offset - 1, cancellation), offset) is { } ended) return Judged(ended, cancellation);
        return PartAt(segment, offset) is var (part, _) ? Judged(part, cancellation) : null;
    }

    /// <summary>The occurrences that meet <paramref name="span"/>, in ascending order.</summary>
    /// <exception cref="OperationCanceledException">The token was set.</exception>
    public IEnumerable<Occurrence> OccurrencesIn(TextSpan span, CancellationToken cancellation = default)
    {
        foreach (var segment in SegmentsIn(span, cancellation))
        {
            foreach (var occurrence in Analyze(segment).Occurrences)
            {
                var shifted = occurrence with { Span = occurrence.Span.Shift(segment.Start) };
                if (shifted.Span.End > span.Start && shifted.Span.Start < span.End && Judged(shifted, cancellation) is { } judged) yield return judged;
            }
        }
    }

    /// <summary>The text around an offset, to see what is being typed there.</summary>
    /// <exception cref="OperationCanceledException">The token was set.</exception>
    public DocumentContext ContextAt(int offset, CancellationToken cancellation = default)
    {
        var segment = SegmentAt(offset, cancellation);
        return new DocumentContext(Text.ToString(segment.Span), [.. Analyze(segment).Regions], segment.Start, offset - segment.Start);
    }

    /// <summary>Whether a word that is written at an offset would stand in prose or a comment.</summary>
    /// <exception cref="OperationCanceledException">The token was set.</exception>
    internal bool MayHoldTermAt(int offset, CancellationToken cancellation)
    {
        var segment = SegmentAt(offset, cancellation);
        var at = offset - segment.Start;
        return SegmentAnalysis.RegionsOf(segment.Item, Text.ToString(segment.Span).Insert(at, "x"), Language)
            .Exists(region => region.Start <= at && at < region.End && region.Kind is ProseKind.Prose or ProseKind.Comment);
    }

    /// <summary>What recognition did at an offset, for explaining it.</summary>
    /// <exception cref="OperationCanceledException">The token was set.</exception>
    internal Inspection Inspect(int offset, CancellationToken cancellation)
    {
        var segment = SegmentAt(offset, cancellation);
        var text = Text.ToString(segment.Span);
        var analysis = Analyze(segment);
        var (occurrence, regions) = (Touching(segment, offset), analysis.Regions);
        if (occurrence is null && PartAt(segment, offset) is var (part, identifier)) (occurrence, regions) = (part, [identifier]);
        var trace = Termbase.Trace(text, regions, offset - segment.Start);
        return new Inspection(segment.Start, text, analysis.Regions, trace, occurrence, EvidenceAround(occurrence?.Span.Start ?? offset, cancellation));
    }

    /// <summary>Whether the text around an offset has as much that speaks for a sense as a few capitals would need to be taken for it.</summary>
    internal bool SpeaksFor(Sense sense, int offset, CancellationToken cancellation) => SenseJudge.SpeaksFor(SenseJudge.Weigh(sense, EvidenceAround(offset, cancellation)));

    /// <summary>Whether the text around an offset names a concept beyond doubt.</summary>
    internal bool Names(Concept concept, int offset, CancellationToken cancellation) => EvidenceAround(offset, cancellation).Names(concept);

    /// <summary>Whether the text around an offset says what letters stand for.</summary>
    internal bool Explains(string letters, int offset, CancellationToken cancellation) => EvidenceAround(offset, cancellation).Explain(letters).Any();

    private Occurrence? Touching(Placed<Segment> segment, int offset) => Touching(Analyze(segment).Occurrences, segment.Start, offset);

    private static Occurrence? Touching(ImmutableArray<Occurrence> occurrences, int start, int offset)
    {
        Occurrence? before = null;
        foreach (var occurrence in occurrences)
        {
            var span = occurrence.Span.Shift(start);
            if (span.Start > offset) break;
            if (offset < span.End) return occurrence with { Span = span };
            if (offset == span.End) before = occurrence with { Span = span };
        }

        return before;
    }

    /// <summary>The occurrence in a part of an identifier of running text, with the identifier. That the whole of it is no term was decided before.</summary>
    private (Occurrence Part, ProseRegion Identifier)? PartAt(Placed<Segment> segment, int offset)
    {
        if (IdentifierAt(segment, offset) is not { } identifier) return null;
        var parts = Termbase.Recognize(Text.ToString(segment.Span), [identifier]).RemoveAll(occurrence => occurrence.Span.Length == identifier.Length);
        return Touching(parts, segment.Start, offset) is { } part ? (part with { Kind = ProseKind.Prose }, identifier) : null;
    }

    /// <summary>
    /// The identifier at an offset in running text, such as <c>lineWidth</c> or <c>line_width</c>, as a region of code: its parts are terms for who
    /// points at them, and nothing that is marked. Null where there is none.
    /// </summary>
    private ProseRegion? IdentifierAt(Placed<Segment> segment, int offset)
    {
        var at = offset - segment.Start;
        foreach (var region in Analyze(segment).Regions)
        {
            if (at < region.Start || at > region.End || region.Kind is not (ProseKind.Prose or ProseKind.Comment)) continue;
            var first = Math.Max(region.Start, at - LongestIdentifier);
            var text = Text.ToString(TextSpan.FromBounds(segment.Start + first, segment.Start + Math.Min(region.End, at + LongestIdentifier)));
            var (start, end) = (at - first, at - first);
            while (start > 0 && IsOfIdentifier(text[start - 1])) start--;
            while (end < text.Length && IsOfIdentifier(text[end])) end++;
            return HasParts(text.AsSpan(start, end - start)) ? new ProseRegion(first + start, end - start, ProseKind.Code, false) : null;
        }

        return null;
    }

    private static bool IsOfIdentifier(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool HasParts(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] == '_' || (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))) return true;
        }

        return false;
    }

    /// <summary>The entries of a sense as <see cref="Concept.EntriesFor"/> orders them, but those of the document's own glossaries first.</summary>
    public ImmutableArray<EntryReference> EntriesOf(Sense sense)
    {
        var entries = sense.Concept.EntriesFor(sense.Term);
        return isHome is null || entries.Length == 1 || isHome(entries[0].Source) ? entries : [.. entries.OrderByDescending(entry => isHome(entry.Source))];
    }

    /// <summary>An occurrence in the light of the text around it; null where the text says that something else is meant.</summary>
    private Occurrence? Judged(Occurrence occurrence, CancellationToken cancellation)
    {
        if (!SenseJudge.IsOpen(occurrence.Senses)) return occurrence;
        var judgement = EvidenceAround(occurrence.Span.Start, cancellation).Judge(occurrence.Senses);
        return judgement.Senses.IsEmpty ? null : occurrence with { Senses = judgement.Senses, IsQuiet = judgement.IsQuiet };
    }

    /// <summary>What the text around an offset says. What was asked last is kept, since neighbours ask for the same.</summary>
    private Evidence EvidenceAround(int offset, CancellationToken cancellation)
    {
        var block = offset / Block;
        if (Volatile.Read(ref lastEvidence) is { } last && last.Block == block) return last.Evidence;
        var evidence = ImmutableArray.CreateBuilder<SegmentEvidence>();
        var first = SegmentAt(Math.Max(0, (block * Block) - EvidenceReach), cancellation).Start;
        var opening = Math.Min(Opening, first);
        foreach (var segment in SegmentsIn(new TextSpan(0, opening), cancellation))
        {
            if (segment.Start < opening) evidence.Add(EvidenceOf(segment));
        }

        foreach (var segment in SegmentsIn(TextSpan.FromBounds(first, ((block + 1) * Block) + EvidenceReach - 1), cancellation)) evidence.Add(EvidenceOf(segment));
        var found = new Evidence(evidence.DrainToImmutable(), isHome);
        Volatile.Write(ref lastEvidence, new BlockEvidence(block, found));
        return found;
    }

    /// <summary>The segments from that which holds the span's start to that which holds its end.</summary>
    private IEnumerable<Placed<Segment>> SegmentsIn(TextSpan span, CancellationToken cancellation)
    {
        for (var at = span.Start; ;)
        {
            var segment = SegmentAt(at, cancellation);
            yield return segment;
            at = segment.Span.End;
            if (at > span.End || at == Text.Length) yield break;
        }
    }

    /// <summary>The segment that holds an offset; the last one for the text's end. Scans the text up to there where it is not yet.</summary>
    private Placed<Segment> SegmentAt(int offset, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var known = Volatile.Read(ref segments);
        while (!known.Knows(offset))
        {
            cancellation.ThrowIfCancellationRequested();
            known = known.ScanOn(Language, Text, offset);
            Volatile.Write(ref segments, known);
        }

        return known.At(offset);
    }

    private SegmentAnalysis Analyze(Placed<Segment> segment)
    {
        if (analyses.Find(segment.Item) is { } known) return known;
        var found = SegmentAnalysis.Of(segment.Item, Text.ToString(segment.Span), Language, Termbase);
        analyses.Add(segment.Item, found);
        return found;
    }

    private SegmentEvidence EvidenceOf(Placed<Segment> segment) => Analyze(segment).EvidenceOf(() => Text.ToString(segment.Span));

    /// <summary>What the text around a block says.</summary>
    private sealed record BlockEvidence(int Block, Evidence Evidence);
}

/// <summary>The segment around an offset.</summary>
/// <param name="Text">The segment's text.</param>
/// <param name="Regions">Its regions.</param>
/// <param name="Start">Where the segment starts in the document.</param>
/// <param name="Offset">The offset, from the segment's start.</param>
public readonly record struct DocumentContext(string Text, ImmutableArray<ProseRegion> Regions, int Start, int Offset);
