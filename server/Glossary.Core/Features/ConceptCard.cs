using System.Collections.Immutable;
using System.Globalization;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Termbases;

namespace Glossary.Core.Features;

/// <summary>Says in at most a dozen lines what a term means: the same card in hovers, in completions and on the command line.</summary>
public static class ConceptCard
{
    /// <summary>More than this, in UTF-16 code units that people see, covers what they are reading.</summary>
    private const int MostLetters = 550;

    /// <summary>How long a definition may be, and how long each where there are several.</summary>
    private const int MostOfDefinition = 280;
    private const int MostOfSeveral = 200;
    private const int MostOfOther = 110;

    private const string BundledGlossary = "Bundled glossary";

    private const int MostNames = 6;
    private const int MostEntries = 3;
    private const int MostSenses = 3;

    /// <summary>A longer title is cut where other entries are named.</summary>
    private const int MostOfTitle = 60;

    /// <summary>Writes the card of a term.</summary>
    /// <param name="senses">What the term may mean, the likeliest first; not empty.</param>
    /// <param name="entries">The entries of the first one, the one to show first (<see cref="Concept.EntriesFor"/>).</param>
    /// <param name="termbase">Where related concepts are looked up.</param>
    /// <param name="format">What to write.</param>
    /// <param name="addresses">Where the entries are.</param>
    /// <param name="near">Concepts near the first one; default for none.</param>
    public static string Write(
        ImmutableArray<Sense> senses, ImmutableArray<EntryReference> entries, Termbase termbase, MarkupFormat format, IEntryAddresses addresses, ImmutableArray<Concept> near)
    {
        var (concept, term) = senses[0];
        var entry = entries[0].Entry;
        var markup = new Markup(format);

        markup.Bold(entry.Title);
        if (entry.Category is { } category) markup.Text(" · ").Italic(category);
        WriteStatus(markup, senses[0], entry, termbase, addresses);
        WriteText(markup, senses, entry, termbase, addresses);
        if (entry.Note is { } note) markup.Line().ProseLine($"Note: {DefiningClause.Of(note.ReplaceLineEndings(" "), MostOfOther)}");
        markup.Paragraph();
        CardList[] lists = [NamesOf(concept, term, entry), RelativesOf(concept, entry, termbase, addresses, near), .. OthersOf(senses, addresses)];
        var otherEntries = OtherEntriesOf(concept, entries, addresses);
        var place = addresses.PlaceOf(entries[0].Source, entry.Line) ?? BundledGlossary;
        CardList.Fit([.. lists, otherEntries], MostLetters - markup.Length - place.Length);
        foreach (var list in lists.Where(list => list.Count > 0))
        {
            list.Write(markup);
            markup.Line();
        }

        markup.Link(place, addresses.LinkTo(entries[0].Source, entry.Line));
        otherEntries.Write(markup);
        return markup.ToString();
    }

    /// <summary>Writes that a term should not be used, and what instead: what the entry says, or else its title.</summary>
    private static void WriteStatus(Markup markup, Sense sense, Entry entry, Termbase termbase, IEntryAddresses addresses)
    {
        var (concept, term) = sense;
        if (!term.IsDiscouraged) return;
        markup.Line().Text(term.Status == TermStatus.Deprecated ? "Deprecated" : "Not to be used");
        var replacing = entry.Relations.FirstOrDefault(relation => relation.Kind == RelationKind.ReplacedBy && !relation.IsId).Target;
        var preferred = replacing ?? concept.FirstTerms.FirstOrDefault(other => other.Text == entry.Title && !other.IsDiscouraged).Text;
        if (preferred is null) return;
        markup.Text(": use ");
        if (replacing is not null && termbase.Names.Find(preferred) is [var instead, ..])
            markup.Link(preferred, addresses.LinkTo(instead.Concept.FirstEntry.Source, instead.Concept.FirstEntry.Line));
        else markup.Escape(preferred);
    }

    /// <summary>Writes what the entry says, and where that only leads to another entry, what that one says.</summary>
    private static void WriteText(Markup markup, ImmutableArray<Sense> senses, Entry entry, Termbase termbase, IEntryAddresses addresses)
    {
        if (entry.Text is not { } text) return;
        var most = senses.Length > 1 ? MostOfSeveral : MostOfDefinition;
        var lines = DefiningClause.Of(text, most).Split('\n');
        markup.Prose(lines[0]);
        foreach (var line in lines.Skip(1)) markup.Line().ProseLine(line);
        if (CrossReference.Follow(text, senses[0].Concept, termbase) is not var (concept, term)) return;
        var (source, meant, _) = concept.EntriesFor(term)[0];
        markup.Line().Link(meant.Title, addresses.LinkTo(source, meant.Line));
        if (meant.Text is { } said) markup.Text(": ").Escape(DefiningClause.Of(said, most));
    }

    /// <summary>The names but for the title, the one that is asked about, and what differs from another one in case, number or spelling only.</summary>
    private static CardList NamesOf(Concept concept, Term term, Entry entry)
    {
        var list = new CardList("Also: ");
        var seen = new HashSet<string>(StringComparer.Ordinal) { VariantKey.Of(entry.Title), VariantKey.Of(term.Text) };
        foreach (var name in concept.FirstTerms)
        {
            if (list.Count < MostNames && seen.Add(VariantKey.Of(name.Text))) list.Add(name.Text, null);
        }

        return list;
    }

    private static CardList RelativesOf(Concept shown, Entry entry, Termbase termbase, IEntryAddresses addresses, ImmutableArray<Concept> near)
    {
        var list = new CardList("Related: ");
        var related = RelatedConcepts.Of(shown, entry, termbase, near);
        foreach (var (name, concept) in related.Concepts) list.Add(Short(name), addresses.LinkTo(concept.FirstEntry.Source, concept.FirstEntry.Line));
        foreach (var name in related.OtherNames.Take(RelatedConcepts.Most - list.Count)) list.Add(name, null);
        return list;
    }

    /// <summary>What else the term may mean, each with what it means.</summary>
    private static IEnumerable<CardList> OthersOf(ImmutableArray<Sense> senses, IEntryAddresses addresses)
    {
        foreach (var (concept, term) in senses.Skip(1).Take(MostSenses))
        {
            var (source, entry, _) = concept.EntriesFor(term)[0];
            var list = new CardList(concept == senses[1].Concept ? "May also mean: " : "Or: ", separator: ": ");
            var title = entry.Category is { } category ? $"{Short(entry.Title)} ({category})" : Short(entry.Title);
            list.Add(title, addresses.LinkTo(source, entry.Line));
            if (entry.Text is { } text) list.Add(DefiningClause.Of(text, MostOfOther), null);
            yield return list;
        }
    }

    /// <summary>The other entries by what tells them from the one that is shown.</summary>
    private static CardList OtherEntriesOf(Concept concept, ImmutableArray<EntryReference> entries, IEntryAddresses addresses)
    {
        var more = concept.EntryCount - 1;
        var list = new CardList(string.Create(CultureInfo.InvariantCulture, $" · {more:N0} more {(more == 1 ? "entry" : "entries")}: "), ellipsis: ", …");
        foreach (var other in entries.Skip(1).DistinctBy(LabelOf)) list.Add(LabelOf(other), addresses.LinkTo(other.Source, other.Entry.Line));
        list.Cut(MostEntries);
        return list;

        string LabelOf(EntryReference reference)
        {
            var (source, entry, _) = reference;
            if (addresses.PlaceOf(source, entry.Line) is { } place) return $"{Short(entry.Title)} ({place})";
            return entry.Category is { } category && category != entries[0].Entry.Category ? $"{Short(entry.Title)} ({category})" : Short(entry.Title);
        }
    }

    private static string Short(string title) => title.Length <= MostOfTitle ? title : $"{title[..(MostOfTitle - 1)]}…";
}
