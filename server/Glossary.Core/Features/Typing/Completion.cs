using System.Collections.Immutable;
using Glossary.Core.Documents;
using Glossary.Core.Names;
using Glossary.Core.Termbases;
using Glossary.Core.Text;

namespace Glossary.Core.Features;

/// <summary>Which terms may be meant by what is being typed.</summary>
public static class Completion
{
    /// <summary>Most candidates that are offered at once.</summary>
    public const int Most = CandidateList.Most;

    /// <summary>From this many letters on, several words may be a mistyped name though the last one alone starts another.</summary>
    private const int LettersForAWrongPhrase = 2 * TypedPhrase.LettersToGuessBy;

    /// <summary>The terms for the words before an offset, best first. There are none outside of prose and comments.</summary>
    /// <param name="document">The document.</param>
    /// <param name="offset">Where the caret stands, in UTF-16 code units.</param>
    /// <param name="mode">How much is offered.</param>
    /// <param name="isTyping">
    /// Whether a letter was just typed, so that a list would open by itself: then nothing is offered for what may be finished as it
    /// stands, since the next key may be Enter.
    /// </param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public static ImmutableArray<CompletionCandidate> At(
        DocumentSnapshot document, int offset, CompletionMode mode, bool isTyping, CancellationToken cancellation)
    {
        if (mode == CompletionMode.Off) return [];
        if (TypedLine.At(document.ContextAt(offset, cancellation)) is not { Pieces.IsEmpty: false } line) return isTyping || !document.MayHoldTermAt(offset, cancellation) ? [] : AllTerms(document, offset);
        isTyping &= mode == CompletionMode.Careful;
        if (isTyping && !line.EndsInWord) return [];

        var rules = new CompletionRules(mode, isTyping);
        var candidates = new CandidateList(line, rules, document.Termbase.Writing);
        var phrases = TypedPhrase.Of(line);
        AddNames(phrases, rules, document.Termbase.Names, candidates, cancellation);
        if (isTyping && candidates.MayBeFinished) return [];
        AbbreviationOffers.AddTo(candidates, document, offset, cancellation);
        return candidates.ToItems();
    }

    /// <summary>What is offered to somebody who asks before anything is typed: the first of all terms.</summary>
    private static ImmutableArray<CompletionCandidate> AllTerms(DocumentSnapshot document, int offset)
    {
        var terms = document.Termbase.Names.All().Where(sense => sense.Term.IsOffered).DistinctBy(sense => sense.Term.Text).Take(Most);
        return [.. terms.OrderBy(sense => sense.Term.Status == TermStatus.Deprecated).Select(sense => new CompletionCandidate(new TextSpan(offset, 0), sense.Term.Text, sense.Term.Text, "", sense))];
    }

    private static void AddNames(List<TypedPhrase> phrases, CompletionRules rules, NameIndex names, CandidateList candidates, CancellationToken cancellation)
    {
        foreach (var phrase in phrases)
        {
            cancellation.ThrowIfCancellationRequested();
            var isBegun = rules.MayStart(phrase, isOther: candidates.Count > 0) && candidates.Add(phrase, CandidateKind.Start, rules.Of(phrase, names.StartingWith(phrase.Key)));
            if (rules.MayBeLaterWords(phrase)) isBegun |= candidates.Add(phrase, CandidateKind.LaterWord, names.GoingOnWith(phrase.Key));
            if (candidates.Count < Most && rules.MayBeGuessed(phrase) && phrase.FirstLetters() is { } words) candidates.Add(phrase, CandidateKind.Guess, names.WithWords(words));

            // What the last word alone may start says nothing, where it goes on a term that was begun before.
            if (isBegun) return;
            if (phrase.WordCount > 1 && phrase.Letters >= LettersForAWrongPhrase) AddMistyped(phrase, 1, rules, names, candidates, cancellation);
        }

        foreach (var phrase in phrases)
        {
            if (candidates.Count == 0) AddMistyped(phrase, 2, rules, names, candidates, cancellation);
        }
    }

    /// <summary>Adds what is nearly spelled so: with one letter wrong if it can be, else with two.</summary>
    private static void AddMistyped(
        TypedPhrase phrase, int mostTypos, CompletionRules rules, NameIndex names, CandidateList candidates, CancellationToken cancellation)
    {
        if (candidates.MayBeFinished || !rules.MayBeGuessed(phrase)) return;
        if (!names.Find(phrase.Text).IsEmpty)
        {
            candidates.NoteName();
            return;
        }

        foreach (var senses in phrase.Mistyped(names, mostTypos, cancellation))
        {
            if (candidates.Add(phrase, CandidateKind.Guess, senses.Where(sense => rules.IsTypo(phrase, sense)))) return;
        }
    }
}
