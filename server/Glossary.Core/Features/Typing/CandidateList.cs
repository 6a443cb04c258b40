using System.Collections.Immutable;
using Glossary.Core.Language;
using Glossary.Core.Names;
using Glossary.Core.Termbases;

namespace Glossary.Core.Features;

/// <summary>Collects the terms to offer on a line, each text once, those added first being the best of their kind.</summary>
/// <param name="line">The caret's line.</param>
/// <param name="rules">What may be offered.</param>
/// <param name="writing">How the glossaries write words.</param>
internal sealed class CandidateList(TypedLine line, CompletionRules rules, GlossaryWriting writing)
{
    /// <summary>Most candidates that are offered at once.</summary>
    public const int Most = 50;

    /// <summary>How many places of a list are reserved for names that do not start as was typed, if there are any: else a name could not be found by a later word of it.</summary>
    private const int PlacesForOthers = 15;

    /// <summary>Beyond this, no more are looked at of a kind, though some did not count.</summary>
    private const int MostLookedAt = 4 * Most;

    private readonly HashSet<string> texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, TypedCase> cases = [];
    private readonly List<Candidate> starting = [];
    private readonly List<Candidate> others = [];

    /// <summary>How many there are.</summary>
    public int Count => starting.Count + others.Count;

    /// <summary>
    /// Whether what was typed may be meant as it stands there: a name, its plural, or whole words of one. Then a list that opens by
    /// itself would be in the way of the next line.
    /// </summary>
    public bool MayBeFinished { get; private set; }

    /// <summary>Notes that what was typed is a name as it stands there.</summary>
    public void NoteName() => MayBeFinished = true;

    /// <summary>The candidates that start as was typed.</summary>
    public IEnumerable<(TypedPhrase Phrase, Sense Sense)> Starting => starting.Select(candidate => (candidate.Phrase, candidate.Sense));

    /// <summary>Adds terms for what was typed.</summary>
    /// <returns>Whether any of them fits, be it that it stands there already.</returns>
    public bool Add(TypedPhrase phrase, CandidateKind kind, IEnumerable<Sense> senses)
    {
        var list = kind == CandidateKind.Start ? starting : others;
        var (fits, looked) = (false, 0);
        foreach (var sense in senses)
        {
            if (list.Count == Most || ++looked > MostLookedAt) break;
            if (!sense.Term.IsOffered) continue;
            fits = true;
            if (phrase.Is(sense.Term.Text)) MayBeFinished = true;
            if (CandidateFor(phrase, kind, sense) is { } candidate && texts.Add(sense.Term.Text)) list.Add(candidate);
        }

        return fits;
    }

    /// <summary>Adds a text for a term that is among <see cref="Starting"/>, by another name or with more than its name.</summary>
    public void AddBeside(TypedPhrase phrase, Sense sense, string text)
    {
        if (!line.IsBeforeWord && texts.Add(text)) starting.Add(new Candidate(phrase, sense, text));
    }

    /// <summary>The candidates to offer, best first; those first that go on in what follows the caret, and those last that should not be used any more.</summary>
    public ImmutableArray<CompletionCandidate> ToItems()
    {
        var places = Most - Math.Min(others.Count, PlacesForOthers);
        var offered = starting.OrderByDescending(candidate => candidate.After).Take(places).Concat(others).Take(Most);
        return CandidateEdits.Of([.. offered.OrderBy(candidate => candidate.Sense.Term.Status == TermStatus.Deprecated)], line);
    }

    private Candidate? CandidateFor(TypedPhrase phrase, CandidateKind kind, Sense sense)
    {
        var name = sense.Term.Text;
        var match = kind switch
        {
            CandidateKind.Start => NameMatch.AtStart(name, phrase.Text),
            CandidateKind.LaterWord => NameMatch.Anywhere(name, phrase.Text),
            _ => null,
        };
        if (match is { IsInflected: true })
        {
            MayBeFinished = true;
            return null;
        }

        // Parts of a compound are words, too (latch up), but a letter or two are not.
        if (match is { IsSplit: true } && phrase.HasFragments) return null;

        var after = match?.LengthIn(name, line.Rest, line.EndsInWord) ?? 0;
        if (line.IsBeforeWord && after == 0) return null;
        if (match is { IsAtWordEnd: true } && line.EndsInWord) MayBeFinished = true;

        // What stands there already is not offered again; in front of more words it is put in their place.
        if (after == 0 && phrase.Is(name)) return null;
        var whole = kind == CandidateKind.LaterWord && match is { } later ? WithWordsBefore(phrase, name[..later.Start]) : phrase;
        if (kind == CandidateKind.LaterWord && !rules.MayBeGuessed(whole)) return null;
        return new Candidate(whole, sense, CaseOf(whole), after);
    }

    /// <summary>In what case the words of a phrase are typed.</summary>
    public TypedCase CaseOf(TypedPhrase phrase)
    {
        if (!cases.TryGetValue(phrase.First, out var known)) cases[phrase.First] = known = new TypedCase(phrase, writing);
        return known;
    }

    /// <summary>The phrase with the words before it that are the name's words before it, too: <c>node js r</c> for <c>Node.js Runtime</c>.</summary>
    private static TypedPhrase WithWordsBefore(TypedPhrase phrase, string head)
    {
        var words = new List<string>();
        foreach (var piece in Words.Of(head))
        {
            if (!piece.IsSymbol) words.Add(TextFolding.Fold(head.AsSpan(piece.Start, piece.Length)));
        }

        for (var i = words.Count - 1; i >= 0 && phrase.First > 0; i--)
        {
            var longer = phrase.WithWordBefore();
            if (TextFolding.Fold(longer.TextOf(longer.Pieces[0])) != words[i]) break;
            phrase = longer;
        }

        return phrase;
    }
}

/// <summary>How a candidate was found.</summary>
internal enum CandidateKind
{
    /// <summary>The name starts as was typed.</summary>
    Start,

    /// <summary>A later word of it does.</summary>
    LaterWord,

    /// <summary>It does but for a typo, or its words start with the letters of the typed ones.</summary>
    Guess,
}
