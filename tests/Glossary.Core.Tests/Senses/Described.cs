using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Senses;
using Glossary.Core.Termbases;
using Glossary.Core.Text;

namespace Glossary.Core.Tests.Senses;

/// <summary>Termbases of entries with all that speaks for a concept, and what texts say in their light.</summary>
internal static class Described
{
    /// <summary>An entry.</summary>
    /// <param name="title">The title.</param>
    /// <param name="names">The names, separated by <c>;</c>.</param>
    /// <param name="category">The category.</param>
    /// <param name="definition">The definition.</param>
    /// <param name="related">The related names, separated by <c>;</c>.</param>
    public static Entry Entry(string title, string names, string? category = null, string? definition = null, string related = "") => new()
    {
        Location = default,
        Title = title,
        Terms = [.. Split(names).Select(name => new EntryTerm(name))],
        Category = category,
        Definition = definition,
        Relations = [.. Split(related).Select(name => new Relation(RelationKind.Related, name))],
    };

    /// <summary>A termbase of entries; where they lie does not matter to it.</summary>
    public static Termbase Termbase(params ImmutableArray<Entry> entries) =>
        Glossary.Core.Termbases.Termbase.Build([new GlossaryFile("test.glossary.txt", SourceText.From(""), entries, [])], default);

    /// <summary>The first concept of a termbase by one of its names.</summary>
    public static Sense Sense(Termbase termbase, string term, int concept = 0)
    {
        var found = termbase.AllConcepts()[concept];
        return new Sense(found, found.AllTerms().Single(known => known.Text == term));
    }

    /// <summary>What texts say, each a segment of its own.</summary>
    public static Evidence Evidence(Termbase termbase, params string[] texts) =>
        new([.. texts.Select(text => SegmentEvidence.Of(text, [new ProseRegion(0, text.Length, ProseKind.Prose, false)], termbase.Recognize(text)))]);

    private static ImmutableArray<string> Split(string list) => [.. list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
