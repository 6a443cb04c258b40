using System.Collections.Immutable;
using Glossary.Core.Documents;
using Glossary.Core.Recognition;
using Glossary.Core.Terms;
using Glossary.Core.Text;

namespace Glossary.Core.Features;

/// <summary>Which terms may be meant by what is being typed.</summary>
public static class Completion
{
    /// <summary>Most candidates that are offered at once.</summary>
    public const int Most = CandidateList.Most;

    /// <summary>From this many letters on, several words may be a mistyped name though the last one alone starts another.</summary>
    private const int LettersForAWrongPhrase = 2 * TypedText.LettersForATypo;

    /// <summary>So many everyday words are asked about, whether the text speaks for them; the others are not offered by a letter or two.</summary>
    private const int MostEverydayWords = 8;

    /// <summary>The terms for the words before an offset, best first. There are none outside of prose and comments.</summary>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public static CompletionList At(DocumentSnapshot document, int offset, CancellationToken cancellation)
    {
        var typed = TypedText.Before(document.ContextAt(offset, cancellation));
        if (typed.Count == 0) return CompletionList.Empty;

        var candidates = new CandidateList();
        AddNamesWith(typed, document, offset, candidates, cancellation);
        foreach (var text in typed)
        {
            if (candidates.Count == 0) AddMistyped(text, 2, document.Termbase.Names, candidates, cancellation);
        }

        var items = candidates.ToItems();
        var mayBeginMore = typed[^1].Key.Length < (items.IsEmpty ? TypedText.LettersForATypo : TypedText.LettersForLaterWords);
        var isBound = items.Any(item => item.FilterText is not null);
        return new CompletionList(items, candidates.IsTruncated || candidates.HasGuesses || mayBeginMore || isBound);
    }

    private static void AddNamesWith(List<TypedText> typed, DocumentSnapshot document, int offset, CandidateList candidates, CancellationToken cancellation)
    {
        var names = document.Termbase.Names;
        foreach (var text in typed)
        {
            cancellation.ThrowIfCancellationRequested();
            var starting = names.StartingWith(text.Key);
            var isShort = text.Key.Length < TypedText.LettersForLaterWords;
            var isBegun = candidates.Add(text, CandidateKind.Start, isShort ? WithoutEverydayWords(starting, document, offset) : starting);
            if (!isShort) isBegun |= candidates.Add(text, CandidateKind.LaterWord, names.GoingOnWith(text.Key));
            if (candidates.Count < Most && text.FirstLetters() is { } words) candidates.Add(text, CandidateKind.Guess, names.WithWords(words));

            // What the last word alone may start says nothing, where it goes on a term that was begun before.
            if (isBegun) return;
            if (text.Words > 1 && text.Key.Length >= LettersForAWrongPhrase) AddMistyped(text, 1, names, candidates, cancellation);
        }
    }

    /// <summary>Adds what is nearly spelled so: with one letter wrong if it can be, else with two.</summary>
    private static void AddMistyped(TypedText text, int mostTypos, NameIndex names, CandidateList candidates, CancellationToken cancellation)
    {
        if (text.StartsWithALetter) return;
        foreach (var senses in text.Mistyped(names, mostTypos, cancellation))
        {
            if (candidates.Add(text, CandidateKind.Guess, senses)) return;
        }
    }

    /// <summary>Names without words of everyday speech, but for those that the text around speaks for.</summary>
    private static IEnumerable<Sense> WithoutEverydayWords(IEnumerable<Sense> senses, DocumentSnapshot document, int offset)
    {
        var asked = 0;
        foreach (var sense in senses)
        {
            if (sense.Term.Ambiguity != TermAmbiguity.Everyday || (asked++ < MostEverydayWords && document.SpeaksFor(sense, offset))) yield return sense;
        }
    }
}

/// <summary>What is offered.</summary>
/// <param name="Items">The candidates, best first.</param>
/// <param name="IsIncomplete">Whether typing on may bring others than these.</param>
public readonly record struct CompletionList(ImmutableArray<CompletionCandidate> Items, bool IsIncomplete)
{
    /// <summary>Nothing to offer, and typing on may change that.</summary>
    public static CompletionList Empty { get; } = new([], true);
}

/// <summary>A term that may be meant.</summary>
/// <param name="Span">What it replaces in the document.</param>
/// <param name="Text">The term as it is to stand there.</param>
/// <param name="Sense">The term and its concept.</param>
/// <param name="FilterText">What the editor is to compare with the typed text instead of the term; null for the term.</param>
public readonly record struct CompletionCandidate(TextSpan Span, string Text, Sense Sense, string? FilterText);
