using System.Collections.Immutable;
using Glossary.Core.Documents;
using Glossary.Core.Language;
using Glossary.Core.Matching;
using Glossary.Core.Senses;
using Glossary.Core.Termbases;
using Glossary.Core.Text;

namespace Glossary.Core.Features;

/// <summary>The rule that decided about a place.</summary>
public enum RecognitionRule
{
    /// <summary>A term stands there.</summary>
    Term,

    /// <summary>A term that may be something else stands there, and too little speaks for it.</summary>
    QuietTerm,

    /// <summary>A term stands in an identifier or a string of source code.</summary>
    TermInCode,

    /// <summary>The place is not language: code, an address, markup.</summary>
    OutsideProse,

    /// <summary>A directive in a comment keeps the place free of terms.</summary>
    SwitchedOff,

    /// <summary>A sign or a blank.</summary>
    NoWord,

    /// <summary>A word that no term has.</summary>
    UnknownWord,

    /// <summary>A word that terms have, but none of them stands here.</summary>
    NoTerm,

    /// <summary>The words of a term, but <see cref="Refusal">something speaks against it</see>.</summary>
    Refused,

    /// <summary>The words of a term, of which another term has taken some.</summary>
    Overlapped,

    /// <summary>A term of which the text itself says that it means something else here.</summary>
    ExplainedOtherwise,
}

/// <summary>Why there is a term at a place, or none.</summary>
/// <param name="Span">The term or the word, in the document.</param>
/// <param name="Rule">What decided.</param>
/// <param name="Kind">What kind of language the place is; null outside of prose.</param>
/// <param name="Words">The words and signs around, in the document, those first that come first.</param>
/// <param name="Candidates">The terms that were tried.</param>
/// <param name="Senses">What the term may mean, the likeliest first.</param>
/// <param name="Directive">Where the directive stands that keeps the place free of terms; null where none does.</param>
/// <param name="Entries">The entries of the likeliest sense, the one that is shown first; empty where there is none.</param>
public sealed record Explanation(
    TextSpan Span,
    RecognitionRule Rule,
    ProseKind? Kind,
    ImmutableArray<ExplainedWord> Words,
    ImmutableArray<ExplainedCandidate> Candidates,
    ImmutableArray<ExplainedSense> Senses,
    int? Directive = null,
    ImmutableArray<EntryReference> Entries = default)
{
    /// <summary>Explains an offset of a document.</summary>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public static Explanation At(DocumentSnapshot document, int offset, CancellationToken cancellation)
    {
        var inspection = document.Inspect(offset, cancellation);
        ImmutableArray<ExplainedWord> words = [.. inspection.Trace.Words.Select(word => new ExplainedWord(word.Span.Shift(inspection.Start), word.IsKnown, word.Gap == TokenGap.Break))];
        ImmutableArray<ExplainedCandidate> candidates = [.. inspection.Trace.Terms.Select(term => CandidateOf(term, inspection)).Distinct()];
        if (inspection.Occurrence is { } occurrence) return OfTerm(document, offset, occurrence, inspection, words, candidates);

        var at = offset - inspection.Start;
        var around = Array.FindIndex(inspection.Regions, region => region.Start <= at && at <= region.End);
        if (around < 0) return OutsideOfProse(document, offset);
        var kind = inspection.Regions[around].Kind;
        var word = inspection.Trace.Word is { } traced && traced.Start <= at && at <= traced.End ? traced.Shift(inspection.Start) : new TextSpan(offset, 0);
        if (!document.Text.ToString(word).Any(char.IsLetterOrDigit)) return new Explanation(word, RecognitionRule.NoWord, kind, words, [], []);
        if (candidates.IsEmpty)
        {
            var isKnown = words.Any(known => known.Span == word && known.IsKnown);
            return new Explanation(word, isKnown ? RecognitionRule.NoTerm : RecognitionRule.UnknownWord, kind, words, [], []);
        }

        // Of several terms the longest says most.
        var longest = candidates.OrderByDescending(candidate => candidate.Refusal != Refusal.None).ThenByDescending(candidate => candidate.Span.Length).First();
        var rule = longest.Refusal != Refusal.None ? RecognitionRule.Refused : RecognitionRule.Overlapped;
        return new Explanation(longest.Span, rule, kind, words, candidates, []);
    }

    private static Explanation OfTerm(
        DocumentSnapshot document, int offset, Occurrence occurrence, Inspection inspection, ImmutableArray<ExplainedWord> words, ImmutableArray<ExplainedCandidate> candidates)
    {
        var judged = document.OccurrenceAt(offset);
        var order = judged?.Senses ?? [];
        ImmutableArray<ExplainedSense> senses =
        [
            .. order.Select(sense => SenseOf(sense, inspection.Evidence)),
            .. occurrence.Senses.Except(order).Select(sense => order.IsEmpty || sense.Concept.Layer <= order[0].Concept.Layer ? SenseOf(sense, inspection.Evidence) : Overridden(sense)),
        ];
        return new Explanation(occurrence.Span, RuleOf(judged), occurrence.Kind, words, candidates, senses, Entries: order.IsEmpty ? [] : document.EntriesOf(order[0]));
    }

    private static Explanation OutsideOfProse(DocumentSnapshot document, int offset)
    {
        var place = new TextSpan(offset, 0);
        if (IgnoreDirectives.DirectiveIgnoring(document.Text, document.Language, offset) is { } directive)
            return new Explanation(place, RecognitionRule.SwitchedOff, null, [], [], [], directive);
        var line = document.Text.Lines.LineAt(offset);
        var isBlank = document.Text.ToString(TextSpan.FromBounds(document.Text.Lines.Start(line), document.Text.Lines.End(line))).AsSpan().IsWhiteSpace();
        return new Explanation(place, isBlank ? RecognitionRule.NoWord : RecognitionRule.OutsideProse, null, [], [], []);
    }

    private static RecognitionRule RuleOf(Occurrence? judged) => judged switch
    {
        null => RecognitionRule.ExplainedOtherwise,
        { Kind: ProseKind.Code or ProseKind.Literal } => RecognitionRule.TermInCode,
        { IsQuiet: true } => RecognitionRule.QuietTerm,
        _ => RecognitionRule.Term,
    };

    private static ExplainedCandidate CandidateOf(TracedTerm term, Inspection inspection)
    {
        var span = term.Span.Shift(inspection.Start);
        return new ExplainedCandidate(span, term.Written, term.Sense, term.Refusal, inspection.Occurrence?.Span == span);
    }

    private static ExplainedSense Overridden(Sense sense) => new(sense, SenseGround.Overridden, 0, 0, []);

    private static ExplainedSense SenseOf(Sense sense, Evidence evidence)
    {
        var judged = SenseJudge.Weigh(sense, evidence);
        return new(sense, judged.Ground, judged.Support, SenseJudge.NeededBy(sense.Term), [.. SenseJudge.WordsFor(sense, evidence).Select(word => word.Text)]);
    }
}

/// <summary>A word or sign of the document.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="IsKnown">Whether any term has it.</param>
/// <param name="IsParted">Whether no term runs on into it from the word before.</param>
public readonly record struct ExplainedWord(TextSpan Span, bool IsKnown, bool IsParted);

/// <summary>A term that was tried.</summary>
/// <param name="Span">Where its words stand.</param>
/// <param name="Written">What is written there, without the markup in it.</param>
/// <param name="Sense">The term.</param>
/// <param name="Refusal">What speaks against it, if anything.</param>
/// <param name="IsTaken">Whether it is what stands there; if not and nothing speaks against it, a longer term or one before it does.</param>
public readonly record struct ExplainedCandidate(TextSpan Span, string Written, Sense Sense, Refusal Refusal, bool IsTaken);

/// <summary>What a term may mean.</summary>
/// <param name="Sense">The concept and the term.</param>
/// <param name="Ground">By what it was judged.</param>
/// <param name="Support">How much in the text around it speaks for it.</param>
/// <param name="Needed">How much it needs for not being quiet.</param>
/// <param name="Words">The words that speak for it.</param>
public sealed record ExplainedSense(Sense Sense, SenseGround Ground, double Support, double Needed, ImmutableArray<string> Words);
