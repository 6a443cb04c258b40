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
    public const int Most = 50;

    /// <summary>From this many letters on, later words of a name and names with a typo are offered too.</summary>
    private const int LettersForGuesses = 3;

    /// <summary>From this many letters on, one letter may be wrong, and from twice as many on two.</summary>
    private const int LettersForATypo = 4;

    /// <summary>The terms for the words before an offset, best first. There are none outside of prose and comments.</summary>
    public static CompletionList At(DocumentSnapshot document, int offset, CancellationToken cancellation)
    {
        var typed = TypedText.Before(document.ContextAt(offset));
        if (typed.Count == 0) return CompletionList.Empty;

        var found = new Dictionary<string, Ranked>(StringComparer.Ordinal);
        var index = document.Termbase.Names;
        var isTruncated = false;
        foreach (var prefix in typed)
        {
            // What the last word alone may start says nothing, where it goes on a term that was begun before.
            if (found.Count > 0) break;
            cancellation.ThrowIfCancellationRequested();
            isTruncated |= AddPrefixed(document, offset, prefix, found);
        }

        var isGuessed = false;
        foreach (var mistyped in typed.Where(prefix => prefix.Key.Length >= LettersForATypo))
        {
            if (found.Count > 0) break;
            cancellation.ThrowIfCancellationRequested();
            AddMistyped(index, mistyped, found);
            isGuessed = true;
        }

        var items = found.Values.OrderBy(ranked => ranked.Rank).ThenBy(ranked => ranked.Candidate.Text.Length)
            .ThenBy(ranked => ranked.Candidate.Text, StringComparer.Ordinal)
            .Take(Most).Select(ranked => ranked.Candidate).ToImmutableArray();
        var isShort = typed[^1].Key.Length < (found.Count == 0 ? LettersForATypo : LettersForGuesses);
        var isBound = items.Any(item => item.FilterText is not null);
        return new CompletionList(items, isTruncated || found.Count > Most || isShort || isGuessed || isBound);
    }

    /// <returns>Whether there are more than were looked at.</returns>
    private static bool AddPrefixed(DocumentSnapshot document, int offset, TypedText prefix, Dictionary<string, Ranked> found)
    {
        // Beyond this the list is a random choice anyway, until another letter is typed.
        const int mostLookedAt = 4 * Most;
        var matches = document.Termbase.Names.StartingWith(prefix.Key);
        var isShort = prefix.Key.Length < LettersForGuesses;
        var looked = 0;
        foreach (var match in matches)
        {
            if (++looked > mostLookedAt) break;
            if (isShort && match.Word > 0) continue;
            if (match.Sense.Term.Override == TermOverride.Never) continue;
            if (isShort && match.Sense.Term.Ambiguity == TermAmbiguity.Everyday && !document.SpeaksFor(match.Sense, offset)) continue;
            Add(found, prefix, match.Sense, match.Word > 0 ? Rank.LaterWord : IsWhole(prefix, match) ? Rank.Whole : Rank.Prefix);
        }

        return matches.Length > mostLookedAt;
    }

    private static void AddMistyped(NameIndex index, TypedText typed, Dictionary<string, Ranked> found)
    {
        var typos = typed.Key.Length >= 2 * LettersForATypo ? 2 : 1;
        for (var allowed = 1; allowed <= typos && found.Count == 0; allowed++)
        {
            foreach (var match in index.StartingNearly(typed.Key, allowed, Most).Where(match => match.Sense.Term.Override != TermOverride.Never)) Add(found, typed, match.Sense, Rank.Mistyped);
        }
    }

    private static bool IsWhole(TypedText typed, NameMatch match) => NameKey.Of(match.Sense.Term.Text).Length == typed.Key.Length;

    private static void Add(Dictionary<string, Ranked> found, TypedText typed, Sense sense, Rank rank)
    {
        var text = RunningText.Of(sense, typed.Text);
        var order = ((int)rank * TypedText.MostWords) - typed.Words;
        if (found.TryGetValue(text, out var known) && known.Rank <= order) return;

        // Editors drop what does not start as the typed text does, so a name found in another way asks to be kept by its own words.
        var isLiteral = rank <= Rank.Prefix && text.StartsWith(typed.Text, StringComparison.OrdinalIgnoreCase);
        found[text] = new Ranked(order, new CompletionCandidate(typed.Span, text, sense, isLiteral ? null : typed.Text));
    }

    private enum Rank
    {
        Whole = 1,
        Prefix,
        LaterWord,
        Mistyped,
    }

    private readonly record struct Ranked(int Rank, CompletionCandidate Candidate);
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
