using System.Collections.Immutable;
using Glossary.Core.Recognition;
using Glossary.Core.Terms;

namespace Glossary.Core.Features;

/// <summary>Collects the terms to offer, each text once, those added first being the best of their kind.</summary>
internal sealed class CandidateList
{
    /// <summary>Most candidates that are offered at once.</summary>
    public const int Most = 50;

    /// <summary>So many places are kept from the names that start as was typed, if there are others: else a name could not be found by a later word of it.</summary>
    private const int PlacesForOthers = 15;

    /// <summary>Beyond this, no more are looked at of a kind, though some did not count.</summary>
    private const int MostLookedAt = 4 * Most;

    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private readonly List<CompletionCandidate> starting = [];
    private readonly List<CompletionCandidate> others = [];

    /// <summary>How many there are.</summary>
    public int Count => starting.Count + others.Count;

    /// <summary>Whether there are more than were taken.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>Whether names were looked for that somebody may have meant by something else.</summary>
    public bool HasGuesses { get; private set; }

    /// <summary>Adds terms for what was typed.</summary>
    /// <returns>Whether any of them is new.</returns>
    public bool Add(TypedText typed, CandidateKind kind, IEnumerable<Sense> senses)
    {
        HasGuesses |= kind == CandidateKind.Guess;
        var list = kind == CandidateKind.Start ? starting : others;
        var first = list.Count;
        var looked = 0;
        foreach (var sense in senses)
        {
            if (list.Count == Most || ++looked > MostLookedAt)
            {
                IsTruncated = true;
                break;
            }

            if (sense.Term.Override == TermOverride.Never) continue;
            var text = RunningText.Of(sense.Term, typed.Text);
            if (!texts.Add(text)) continue;

            // Editors drop what does not start as the typed text does, so a name found in another way asks to be kept by its own words.
            var isLiteral = kind == CandidateKind.Start && text.StartsWith(typed.Text, StringComparison.OrdinalIgnoreCase);
            list.Add(new CompletionCandidate(typed.Span, text, sense, isLiteral ? null : typed.Text));
        }

        return list.Count > first;
    }

    /// <summary>The candidates to offer, best first.</summary>
    public ImmutableArray<CompletionCandidate> ToItems()
    {
        IsTruncated |= Count > Most;
        var places = Most - Math.Min(others.Count, PlacesForOthers);
        return [.. starting.Take(places).Concat(others).Take(Most)];
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
