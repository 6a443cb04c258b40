using System.Collections.Immutable;
using Glossary.Core.Names;
using Glossary.Core.Termbases;

namespace Glossary.Core.Features;

/// <summary>Finds what somebody looks for who types a name, a part of one, or words of what an entry says: by names first, then by texts.</summary>
public static class EntrySearch
{
    /// <summary>How many letters may be wrong.</summary>
    private const int MostTypos = 2;

    /// <summary>From this many letters on, later words of a name are found too.</summary>
    private const int LettersForLaterWords = 3;

    /// <summary>The entries that answer best, the best first, each concept once.</summary>
    /// <param name="termbase">The entries.</param>
    /// <param name="texts">Finds entries of the termbase by their texts; null where these are not indexed, and names alone answer.</param>
    /// <param name="typed">What was typed, in the syntax of <see cref="UserQuery"/>; nothing is found by a blank one.</param>
    /// <param name="most">No more than this many.</param>
    /// <param name="withSentences">Whether to look for the matching sentences, which takes longer.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public static ImmutableArray<FoundEntry> Find(
        Termbase termbase, ITermSearch? texts, string typed, int most, bool withSentences, CancellationToken cancellation)
    {
        var query = UserQuery.Parse(typed);
        if (query.Parts.IsEmpty) return [];
        var found = new FoundEntries(most);
        if (query.Parts.All(IsForNames)) AddByNames(query, termbase.Names, found, cancellation);
        if (texts is null || (found.IsFull && !withSentences)) return found.ToImmutable();
        foreach (var hit in texts.Search(query, most, withSentences, cancellation))
        {
            foreach (var (concept, entry) in termbase.EntriesWith(hit.Key)) found.AddText(concept, entry, hit.Sentence);
        }

        return found.ToImmutable();
    }

    /// <summary>Whether names alone tell what answers a part. They know nothing of categories, and what is kept out may stand in the text.</summary>
    private static bool IsForNames(QueryPart part) => part is { IsExcluded: false, Field: QueryField.Any or QueryField.Name };

    private static void AddByNames(UserQuery query, NameIndex names, FoundEntries found, CancellationToken cancellation)
    {
        var name = string.Join(' ', query.Parts.Select(part => part.Text));
        var key = NameKey.Of(name);
        if (key.Length == 0) return;
        found.Add(FoundBy.Name, names.Find(name));
        found.Add(FoundBy.NameStart, names.StartingWith(key));
        if (key.Length >= LettersForLaterWords) found.Add(FoundBy.LaterWord, names.GoingOnWith(key));
        cancellation.ThrowIfCancellationRequested();

        // A phrase or the start of a word is meant as it stands.
        if (query.Parts.Any(part => part.Kind is QueryKind.Phrase or QueryKind.Prefix)) return;
        if (NameGuesses.FirstLetters(name) is { } words) found.Add(FoundBy.FirstLetters, names.WithWords(words));
        if (!found.IsEmpty) return;
        foreach (var senses in NameGuesses.Mistyped(name, names, MostTypos, cancellation))
        {
            found.Add(FoundBy.Typo, senses);
            if (!found.IsEmpty) return;
        }
    }
}

/// <summary>An entry that answers a search.</summary>
/// <param name="Concept">What it is about.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Name">The name to show: the one by which it was found, else its title.</param>
/// <param name="By">Why it was found.</param>
/// <param name="Sentence">The sentence that shows why; null where none was asked for, or the words stand in names only.</param>
public sealed record FoundEntry(Concept Concept, EntryHandle Entry, string Name, FoundBy By, MatchedSentence? Sentence = null);

/// <summary>Why an entry was found, the surest reason first.</summary>
public enum FoundBy : byte
{
    /// <summary>Its name was typed, in any case, spelling and number.</summary>
    Name,

    /// <summary>The name starts so.</summary>
    NameStart,

    /// <summary>A later word of the name starts so.</summary>
    LaterWord,

    /// <summary>Words of the name start with the letters of those typed: <c>lat dif</c>.</summary>
    FirstLetters,

    /// <summary>The name starts so but for a letter or two.</summary>
    Typo,

    /// <summary>What was typed stands in the entry.</summary>
    Text,
}
