using System.Collections.Immutable;
using Glossary.Core.Recognition;
using Glossary.Core.Terms;
using Glossary.Core.Text;

namespace Glossary.Core.Features.Typing;

/// <summary>Collects the terms to offer on a line, each text once, those added first being the best of their kind.</summary>
/// <param name="line">The caret's line.</param>
/// <param name="rules">What may be offered.</param>
/// <param name="known">How the glossaries write words.</param>
internal sealed class CandidateList(TypedLine line, CompletionRules rules, GlossaryWriting known)
{
    /// <summary>Most candidates that are offered at once.</summary>
    public const int Most = 50;

    /// <summary>So many places are kept from the names that start as was typed, if there are others: else a name could not be found by a later word of it.</summary>
    private const int PlacesForOthers = 15;

    /// <summary>Beyond this, no more are looked at of a kind, though some did not count.</summary>
    private const int MostLookedAt = 4 * Most;

    private readonly HashSet<string> texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Found> starting = [];
    private readonly List<Found> others = [];

    /// <summary>How many there are.</summary>
    public int Count => starting.Count + others.Count;

    /// <summary>
    /// Whether what was typed may be meant as it stands there: a name, its plural, or whole words of one. Then a list that opens by
    /// itself would be in the way of the next line.
    /// </summary>
    public bool MayBeFinished { get; set; }

    /// <summary>The candidates that start as was typed.</summary>
    public IEnumerable<(TypedPhrase Phrase, Sense Sense)> Starting => starting.Select(found => (found.Phrase, found.Sense));

    /// <summary>Adds terms for what was typed.</summary>
    /// <returns>Whether any of them fits, be it that it stands there already.</returns>
    public bool Add(TypedPhrase phrase, CandidateKind kind, IEnumerable<Sense> senses)
    {
        var list = kind == CandidateKind.Start ? starting : others;
        var (fits, looked) = (false, 0);
        var whole = NameKey.OfSingular(phrase.Text);
        foreach (var sense in senses)
        {
            if (list.Count == Most || ++looked > MostLookedAt) break;
            if (sense.Term.Override == TermOverride.Never) continue;
            fits = true;
            if (NameKey.OfSingular(sense.Term.Text) == whole) MayBeFinished = true;
            if (FoundFor(phrase, kind, sense) is { } found && texts.Add(found.Text)) list.Add(found);
        }

        return fits;
    }

    /// <summary>Adds a text for a term that is among <see cref="Starting"/>, by another name or with more than its name.</summary>
    public void AddBeside(TypedPhrase phrase, Sense sense, string text)
    {
        if (!line.IsBeforeWord && texts.Add(text)) starting.Add(new Found(phrase, sense, text, 0, phrase.Start));
    }

    /// <summary>The candidates to offer, best first.</summary>
    public ImmutableArray<CompletionCandidate> ToItems()
    {
        var places = Most - Math.Min(others.Count, PlacesForOthers);
        var found = starting.OrderByDescending(candidate => candidate.After).Take(places).Concat(others).Take(Most).ToList();

        // An editor prefers those that replace more, whatever the order: so all replace as much, the words before a name by themselves.
        var start = found.Select(candidate => candidate.Start).DefaultIfEmpty().Min();
        return [.. found.Select(candidate => ItemOf(candidate, start)).OfType<CompletionCandidate>()];
    }

    private CompletionCandidate? ItemOf(Found found, int start)
    {
        var text = found.Text;
        if (start < line.EditableFrom && found.Start < line.EditableFrom)
        {
            if (TailOf(found) is not { } tail) return null;
            text = tail;
            start = line.Pieces.First(piece => piece.End > line.EditableFrom).Start;
            start = Math.Max(start, line.EditableFrom);
        }
        else
        {
            start = Math.Max(start, line.EditableFrom);
            text = string.Concat(line.Text.AsSpan(start..found.Start), text);
        }

        var from = line.ToDocument(start);
        var caret = line.ToDocument(line.Text.Length);
        return new CompletionCandidate(TextSpan.FromBounds(from, caret + found.After), found.Text, text, line.Text[start..], found.Sense);
    }

    /// <summary>The last words of a name whose first ones stand before markup; null where the typed words are not the name's.</summary>
    private string? TailOf(Found found)
    {
        var typed = line.Text[found.Start..line.EditableFrom];
        if (string.IsNullOrWhiteSpace(typed)) return found.Text;
        if (NameMatch.AtStart(found.Text, typed) is not { IsAtWordEnd: true } head) return null;
        var tail = found.Text.AsSpan(head.End);
        return tail.TrimStart(" -\u2010\u2011").ToString();
    }

    private Found? FoundFor(TypedPhrase phrase, CandidateKind kind, Sense sense)
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
        if (after == 0 && NameKey.OfSingular(name) == NameKey.OfSingular(phrase.Text)) return null;
        var whole = kind == CandidateKind.LaterWord && match is { } later ? WithWordsBefore(phrase, name[..later.Start]) : phrase;
        if (kind == CandidateKind.LaterWord && !rules.MayBeGuessed(whole)) return null;
        return new Found(whole, sense, new TypedCase(whole, known).Write(sense), after, whole.Start);
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

    private sealed record Found(TypedPhrase Phrase, Sense Sense, string Text, int After, int Start);
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
