using System.Collections.Immutable;
using System.Globalization;
using Glossary.Core.Recognition;
using Glossary.Core.Terms;

namespace Glossary.Core.Features;

/// <summary>Says in about a dozen lines what a term means: the same card in hovers, in completions and on the command line.</summary>
public static class ConceptCard
{
    private const int MostNames = 6;
    private const int MostRelated = 6;
    private const int MostEntries = 4;
    private const int MostSenses = 3;

    /// <summary>Writes the card of a term.</summary>
    /// <param name="senses">What the term may mean, the likeliest first; not empty.</param>
    /// <param name="termbase">Where related concepts are looked up.</param>
    /// <param name="format">What to write.</param>
    /// <param name="link">Gives the URI of an entry's heading.</param>
    /// <param name="texts">Finds relatives of an entry that names few, which takes milliseconds; null to do without.</param>
    public static string Write(
        ImmutableArray<Sense> senses, Termbase termbase, MarkupFormat format, EntryLink link, ITermSearch? texts = null)
    {
        var (concept, term) = senses[0];
        var entries = concept.EntriesFor(term);
        var entry = entries[0].Entry;
        var markup = new Markup(format);

        markup.Bold(entry.Title);
        if (entry.Category is { } category) markup.Text(" · ").Italic(category);
        var definition = entries.Select(reference => reference.Entry.Definition).FirstOrDefault(text => text is not null);
        if (definition is not null) markup.Prose(definition);
        markup.Paragraph();
        WriteNames(markup, concept, entry);
        WriteRelated(markup, RelatedConcepts.Of(concept, entries[0], termbase, texts), link);
        WriteOtherSenses(markup, senses, link);
        WriteEntries(markup, concept, entries, link);
        return markup.ToString();
    }

    private static void WriteNames(Markup markup, Concept concept, Entry entry)
    {
        var title = NameKey.OfSingular(entry.Title);
        var names = concept.FirstTerms.Select(term => (Text: term.Text, Key: NameKey.OfSingular(term.Text)))
            .Where(name => name.Key != title)
            .DistinctBy(name => name.Key)
            .Select(name => name.Text)
            .Take(MostNames).ToList();
        if (names.Count == 0) return;
        markup.Text("Also: ").Escape(string.Join(", ", names)).Line();
    }

    private static void WriteRelated(Markup markup, RelatedConcepts related, EntryLink link)
    {
        var written = 0;
        foreach (var (name, concept) in related.Concepts.Take(MostRelated))
        {
            var entry = concept.FirstEntry;
            markup.Text(written++ == 0 ? "Related: " : ", ").Link(name, link(entry.Source, entry.Line));
        }

        foreach (var name in related.OtherNames.Take(MostRelated - written).ToList())
        {
            markup.Text(written++ == 0 ? "Related: " : ", ").Escape(name);
        }

        if (written > 0) markup.Line();
    }

    private static void WriteOtherSenses(Markup markup, ImmutableArray<Sense> senses, EntryLink link)
    {
        if (senses.Length == 1) return;
        markup.Text("May also mean: ");
        for (var i = 1; i < senses.Length && i <= MostSenses; i++)
        {
            var entry = senses[i].Concept.EntryFor(senses[i].Term);
            if (i > 1) markup.Text(", ");
            markup.Link(entry.Title, link(entry.Source, entry.Line));
            if (entry.Category is { } category) markup.Text(" (").Escape(category).Text(")");
        }

        markup.Line();
    }

    private static void WriteEntries(Markup markup, Concept concept, ImmutableArray<EntryReference> entries, EntryLink link)
    {
        markup.Link(NameOf(entries[0]), link(entries[0].Source, entries[0].Entry.Line));
        var more = concept.EntryCount - 1;
        if (more == 0) return;
        markup.Text(string.Create(CultureInfo.InvariantCulture, $" · {more:N0} more {(more == 1 ? "entry" : "entries")}: "));
        for (var i = 1; i < entries.Length && i <= MostEntries; i++)
        {
            if (i > 1) markup.Text(", ");
            markup.Link(NameOf(entries[i]), link(entries[i].Source, entries[i].Entry.Line));
        }

        if (more > MostEntries) markup.Text(", …");
    }

    /// <summary>The file's name and the heading's line, as readers of compilers' messages know it.</summary>
    private static string NameOf(EntryReference reference)
    {
        var source = reference.Source;
        var name = source[(source.LastIndexOfAny(['/', '\\']) + 1)..];
        return string.Create(CultureInfo.InvariantCulture, $"{name}:{reference.Entry.Line}");
    }
}

/// <summary>Gives the URI of an entry's heading.</summary>
/// <param name="source">The path or URI of the file that it stands in.</param>
/// <param name="line">Its line, counted from 1.</param>
public delegate string EntryLink(string source, int line);
