using System.Collections.Immutable;
using Glossary.Core.Recognition;
using Glossary.Core.Senses;
using Glossary.Core.Terms;
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

    private SegmentList? segments;
    private BlockEvidence? lastEvidence;

    /// <summary>A document without history.</summary>
    public DocumentSnapshot(SourceText text, HostLanguage language, Termbase termbase)
        : this(text, language, termbase, null)
    {
    }

    private DocumentSnapshot(SourceText text, HostLanguage language, Termbase termbase, SegmentList? segments)
    {
        Text = text;
        Language = language;
        Termbase = termbase;
        this.segments = segments;
    }

    /// <summary>The document's text.</summary>
    public SourceText Text { get; }

    /// <summary>The language that says which parts of the text are prose.</summary>
    public HostLanguage Language { get; }

    /// <summary>The terms that are looked for.</summary>
    public Termbase Termbase { get; }

    private SegmentList Segments => LazyInitializer.EnsureInitialized(ref segments, () => SegmentList.Cut(Language, Text));

    /// <summary>The document with <paramref name="span"/> replaced by <paramref name="replacement"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    public DocumentSnapshot WithChange(TextSpan span, string replacement)
    {
        var text = Text.WithChange(span, replacement);
        return new DocumentSnapshot(text, Language, Termbase, segments?.WithChange(Language, text, span, replacement.Length));
    }

    /// <summary>The document with another text altogether.</summary>
    public DocumentSnapshot WithText(SourceText text) => new(text, Language, Termbase);

    /// <summary>The document with other terms to look for.</summary>
    public DocumentSnapshot WithTermbase(Termbase termbase) =>
        termbase == Termbase ? this : new DocumentSnapshot(Text, Language, termbase, segments?.Forget());

    /// <summary>The occurrence at an offset, or the one that ends there, as when the caret stands behind a word; null where there is none.</summary>
    public Occurrence? OccurrenceAt(int offset)
    {
        var index = Segments.IndexAt(offset);
        if (Touching(index, offset) is { } found) return Judged(index, found);
        return index > 0 && Segments.SpanOf(index).Start == offset && Touching(index - 1, offset) is { } before ? Judged(index - 1, before) : null;
    }

    /// <summary>The occurrences that meet <paramref name="span"/>, in ascending order.</summary>
    public IEnumerable<Occurrence> OccurrencesIn(TextSpan span)
    {
        for (var index = Segments.IndexAt(span.Start); index < Segments.Count && Segments.SpanOf(index).Start <= span.End; index++)
        {
            var start = Segments.SpanOf(index).Start;
            foreach (var occurrence in Analyze(index).Occurrences)
            {
                var shifted = occurrence with { Span = occurrence.Span.Shift(start) };
                if (shifted.Span.End > span.Start && shifted.Span.Start < span.End && Judged(index, shifted) is { } judged) yield return judged;
            }
        }
    }

    /// <summary>The text around an offset, to see what is being typed there.</summary>
    public DocumentContext ContextAt(int offset)
    {
        var index = Segments.IndexAt(offset);
        var span = Segments.SpanOf(index);
        var analysis = Analyze(index);
        return new DocumentContext(analysis.Text, [.. analysis.Regions], span.Start, offset - span.Start);
    }

    private Occurrence? Touching(int index, int offset)
    {
        var start = Segments.SpanOf(index).Start;
        Occurrence? before = null;
        foreach (var occurrence in Analyze(index).Occurrences)
        {
            var span = occurrence.Span.Shift(start);
            if (span.Start > offset) break;
            if (offset < span.End) return occurrence with { Span = span };
            if (offset == span.End) before = occurrence with { Span = span };
        }

        return before;
    }

    /// <summary>What recognition did at an offset, for explaining it.</summary>
    internal Inspection Inspect(int offset)
    {
        var index = Segments.IndexAt(offset);
        if (index > 0 && Segments.SpanOf(index).Start == offset && offset == Text.Length) index--;
        var start = Segments.SpanOf(index).Start;
        var analysis = Analyze(index);
        var trace = Termbase.Trace(analysis.Text, analysis.Regions, offset - start);
        return new Inspection(start, analysis.Text, analysis.Regions, trace, Touching(index, offset), EvidenceAround(index));
    }

    /// <summary>Whether the text around an offset has much that speaks for one of a term's senses.</summary>
    internal bool SpeaksFor(Sense sense, int offset) => !SenseJudge.IsQuiet(SenseJudge.Weigh(sense, EvidenceAround(Segments.IndexAt(offset))));

    /// <summary>An occurrence in the light of the text around it; null where the text says that something else is meant.</summary>
    private Occurrence? Judged(int index, Occurrence occurrence)
    {
        if (!SenseJudge.IsOpen(occurrence.Senses)) return occurrence;
        var judgement = EvidenceAround(index).Judge(occurrence.Senses);
        return judgement.Senses.IsEmpty ? null : occurrence with { Senses = judgement.Senses, IsQuiet = judgement.IsQuiet };
    }

    /// <summary>What the text around a segment says. What was asked last is kept, since neighbours ask for the same.</summary>
    private Evidence EvidenceAround(int index)
    {
        var block = Segments.SpanOf(index).Start / Block;
        if (Volatile.Read(ref lastEvidence) is { } last && last.Block == block) return last.Evidence;
        var evidence = ImmutableArray.CreateBuilder<SegmentEvidence>();
        var first = Segments.IndexAt(Math.Max(0, (block * Block) - EvidenceReach));
        var end = ((block + 1) * Block) + EvidenceReach;
        for (var i = 0; i < first && Segments.SpanOf(i).End <= Opening; i++) evidence.Add(Analyze(i).Evidence);
        for (var i = first; i < Segments.Count && Segments.SpanOf(i).Start < end; i++) evidence.Add(Analyze(i).Evidence);
        var found = new Evidence(evidence.DrainToImmutable());
        Volatile.Write(ref lastEvidence, new BlockEvidence(block, found));
        return found;
    }

    private Segment.Analysis Analyze(int index)
    {
        var span = Segments.SpanOf(index);
        return Segments[index].Analyze(Language, Termbase, () => Text.ToString(span));
    }

    /// <summary>What the text around a block says.</summary>
    private sealed record BlockEvidence(int Block, Evidence Evidence);
}

/// <summary>The segment around an offset.</summary>
/// <param name="Text">The segment's text.</param>
/// <param name="Regions">Its regions.</param>
/// <param name="Start">Where the segment starts in the document.</param>
/// <param name="Offset">The offset, from the segment's start.</param>
public readonly record struct DocumentContext(string Text, ImmutableArray<ProseRegion> Regions, int Start, int Offset);
