using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Glossary.Core.Documents;
using Glossary.Core.Language;
using Glossary.Core.Matching;
using Glossary.Core.Names;
using Glossary.Core.Senses;
using Glossary.Core.Termbases;
using Glossary.Core.Text;

namespace Glossary.Core.Features;

/// <summary>Writes an explanation for people, as plain text.</summary>
public static class ExplanationText
{
    private const int MostNames = 3;

    /// <summary>How many of the names that start with a word's letters are read in search of the word.</summary>
    private const int MostNamesLookedAt = 200;
    private const int MostWords = 8;

    /// <summary>The explanation in a few lines: what was found, the place, the words, the terms that were tried, what speaks for them.</summary>
    /// <param name="explanation">What to write.</param>
    /// <param name="document">The document that was explained.</param>
    public static string Of(Explanation explanation, DocumentSnapshot document)
    {
        var text = new StringBuilder();
        text.Append(Verdict(explanation, document)).Append('\n');
        if (explanation.Kind is { } kind) Row(text, "Place", NameOf(kind));
        if (explanation.Words.Length > 0) Row(text, "Words", Words(explanation, document));
        foreach (var candidate in explanation.Candidates) Row(text, "Tried", Candidate(candidate, explanation.Rule));
        foreach (var sense in explanation.Senses) Row(text, "Meaning", Sense(sense, explanation.Senses.Length == 1));
        if (explanation.Entries is { IsDefaultOrEmpty: false } entries) Row(text, "Entry", Entry(entries[0], entries));
        if (Advice(explanation) is { } advice) Row(text, "To change", advice);
        return text.ToString();
    }

    private static string Verdict(Explanation explanation, DocumentSnapshot document)
    {
        var written = explanation.Candidates.FirstOrDefault(candidate => candidate.Span == explanation.Span).Written is { } plain ? InOneLine(plain) : Written(document, explanation.Span);
        return explanation.Rule switch
        {
            RecognitionRule.Term => $"\"{written}\" is a term: {TitleOf(explanation.Senses[0].Sense)}.",
            RecognitionRule.QuietTerm => $"\"{written}\" may be a term: {TitleOf(explanation.Senses[0].Sense)}. It is quiet, because {WhyQuiet(explanation.Senses[0])}, and too little in the text around speaks for the term.",
            RecognitionRule.TermInCode => $"\"{written}\" is a term, but in code: {TitleOf(explanation.Senses[0].Sense)}. It is explained when you point at it, and left alone otherwise.",
            RecognitionRule.OutsideProse => $"No terms are looked for here: what is passed over is {document.Language.PassedOver}.",
            RecognitionRule.SwitchedOff => string.Create(CultureInfo.InvariantCulture, $"No terms are looked for here: line {document.Text.Lines.LineAt(explanation.Directive!.Value) + 1} says {DirectiveAt(document, explanation.Directive.Value)}."),
            RecognitionRule.NoWord => "No term: there is no word here.",
            RecognitionRule.UnknownWord => $"\"{written}\" is no term: no name in the glossaries has this word.",
            RecognitionRule.NoTerm => $"\"{written}\" is no term by itself.{NamesWith(written, document.Termbase)}",
            RecognitionRule.Refused => $"\"{written}\" is no term here: {WhyRefused(Refused(explanation))}.",
            RecognitionRule.Overlapped => $"\"{written}\" is no term here: another term has taken some of its words.",
            RecognitionRule.ExplainedOtherwise => $"\"{written}\" is no term here: the text itself says that it stands for something else.",
            _ => throw new ArgumentOutOfRangeException(nameof(explanation)),
        };
    }

    private static string DirectiveAt(DocumentSnapshot document, int start)
    {
        var end = start;
        while (end < document.Text.Length && (char.IsAsciiLetter(document.Text[end]) || document.Text[end] is ':' or '-')) end++;
        return document.Text.ToString(TextSpan.FromBounds(start, end)).TrimEnd('-', ':');
    }

    private static string WhyQuiet(ExplainedSense sense) => sense.Sense.Term.Ambiguity == TermAmbiguity.Everyday
        ? sense.Sense.Term.Override == TermOverride.Quiet ? "the setting glossary.terms says so" : "it is a word of everyday speech"
        : "a few capitals stand for different things in different fields";

    /// <summary>Some names that the word begins or stands in.</summary>
    private static string NamesWith(string word, Termbase termbase)
    {
        var names = new List<string>();
        var folded = TextFolding.Fold(word);
        var key = NameKey.Of(word);
        foreach (var (_, term) in termbase.Names.StartingWith(key).Concat(termbase.Names.GoingOnWith(key)).Take(MostNamesLookedAt))
        {
            if (term.Override == TermOverride.Never || !HasWord(term.Text, folded)) continue;
            if (!names.Contains(term.Text)) names.Add(term.Text);
            if (names.Count == MostNames) break;
        }

        return names.Count == 0 ? "" : $" Terms with it: {string.Join(", ", names)}.";
    }

    private static bool HasWord(string name, string folded)
    {
        foreach (var word in Language.Words.Of(name))
        {
            if (TextFolding.Fold(name.AsSpan(word.Start, word.Length)) == folded) return true;
        }

        return false;
    }

    private static string NameOf(ProseKind kind) => kind switch
    {
        ProseKind.Comment => "a comment",
        ProseKind.Literal => "a string in code",
        ProseKind.Code => "an identifier in code",
        _ => "prose",
    };

    private static string Words(Explanation explanation, DocumentSnapshot document)
    {
        var words = new StringBuilder();
        foreach (var word in explanation.Words)
        {
            if (words.Length > 0) words.Append(word.IsParted ? " ¦ " : " ");
            var isMeant = word.Span.Start < explanation.Span.End && explanation.Span.Start < word.Span.End;
            words.Append(isMeant ? "[" : "").Append(Written(document, word.Span)).Append(isMeant ? "]" : "").Append(word.IsKnown ? "*" : "");
        }

        string?[] legend =
        [
            explanation.Words.Any(word => word.IsKnown) ? "* is a word of some term" : null,
            explanation.Words.Any(word => word.IsParted) ? "no term goes over ¦" : null,
        ];
        var used = string.Join(", ", legend.OfType<string>());
        return used.Length == 0 ? words.ToString() : $"{words}  ({used})";
    }

    private static string Candidate(ExplainedCandidate candidate, RecognitionRule rule)
    {
        var form = FormDifference.Describe(candidate.Sense.Term, candidate.Written);
        var outcome = candidate.Refusal != Refusal.None ? WhyRefused(candidate)
            : rule == RecognitionRule.ExplainedOtherwise ? "it fits"
            : candidate.IsTaken ? "taken"
            : "another term has some of its words";
        return $"\"{InOneLine(candidate.Written)}\" for {candidate.Sense.Term.Text}, {form}: {outcome}";
    }

    private static ExplainedCandidate Refused(Explanation explanation) =>
        explanation.Candidates.First(candidate => candidate.Span == explanation.Span && candidate.Refusal != Refusal.None);

    private static string WhyRefused(ExplainedCandidate candidate) => candidate.Refusal switch
    {
        Refusal.Never => "the setting glossary.terms says never",
        Refusal.Case => $"{candidate.Sense.Term.Text} is one only where it is written so",
        Refusal.AmongCapitals => "all words around it are in capitals, and it is a word too",
        Refusal.LongerName => "it is part of a longer name",
        Refusal.BehindHyphen => "behind the hyphen it is part of another word",
        Refusal.Verb => "the words before it make a verb of it",
        _ => throw new ArgumentOutOfRangeException(nameof(candidate)),
    };

    private static string Sense(ExplainedSense sense, bool isOnly)
    {
        var title = TitleOf(sense.Sense);
        if (isOnly && sense.Sense.Term.Ambiguity == TermAmbiguity.None) return $"{title}: nothing else is called so";
        var needed = sense.Needed > 0 ? string.Create(CultureInfo.InvariantCulture, $" of {sense.Needed:0.0#} needed") : "";
        return sense.Ground switch
        {
            SenseGround.Named => $"{title}: the text names it beyond doubt",
            SenseGround.Explained => $"{title}: the text says that {sense.Sense.Term.Text} stands for it",
            SenseGround.ExplainedOtherwise => $"{title}: the text says that {sense.Sense.Term.Text} stands for something else",
            SenseGround.Overridden => $"{title}: a glossary that comes before {sense.Sense.Concept.FirstEntry.Source} says something else",
            _ => string.Create(CultureInfo.InvariantCulture, $"{title}: support {sense.Support:0.0#}{needed}{Speaking(sense)}"),
        };
    }

    /// <summary>Which entry is shown, and why that one.</summary>
    private static string Entry(EntryReference shown, ImmutableArray<EntryReference> entries)
    {
        var overridden = entries.Count(other => other.Layer > shown.Layer);
        var why = overridden == 0 ? "" : overridden == 1 ? ", whose glossary comes before that of another one" : string.Create(CultureInfo.InvariantCulture, $", whose glossary comes before those of {overridden} others");
        return string.Create(CultureInfo.InvariantCulture, $"{shown.Source}:{shown.Entry.Line}{why}");
    }

    private static string Speaking(ExplainedSense sense) => sense.Words.IsEmpty
        ? ""
        : $" ({string.Join(", ", sense.Words.Take(MostWords))}{(sense.Words.Length > MostWords ? ", …" : "")})";

    private static string? Advice(Explanation explanation) => explanation.Rule switch
    {
        RecognitionRule.QuietTerm or RecognitionRule.ExplainedOtherwise => $"the setting glossary.terms: {{ \"{explanation.Senses[0].Sense.Term.Text}\": \"always\" }}",
        RecognitionRule.Refused when Refused(explanation) is { Refusal: Refusal.Case } refused => $"the setting glossary.terms: {{ \"{refused.Sense.Term.Text}\": \"any case\" }}",
        RecognitionRule.Term => $"the setting glossary.terms: {{ \"{explanation.Senses[0].Sense.Term.Text}\": \"never\" }}, or \"quiet\"",
        _ => null,
    };

    private static string TitleOf(Sense sense)
    {
        var entry = sense.Concept.EntriesFor(sense.Term)[0].Entry;
        return entry.Category is { } category ? $"{entry.Title} ({category})" : entry.Title;
    }

    private static string Written(DocumentSnapshot document, TextSpan span) => InOneLine(document.Text.ToString(span));

    private static string InOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Row(StringBuilder text, string name, string value) => text.Append(CultureInfo.InvariantCulture, $"  {name,-9}  {value}\n");
}
