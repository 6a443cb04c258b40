using System.Collections.Immutable;
using Glossary.Core.Documents;
using Glossary.Core.Recognition;

namespace Glossary.Core.Terms;

/// <summary>All loaded glossaries, compiled: the concepts, and what finds their terms in texts. Immutable.</summary>
public sealed class Termbase
{
    private readonly TermMatcher matcher;
    private readonly Lazy<NameIndex> names;

    private Termbase(ImmutableArray<GlossaryFile> files, ImmutableArray<Concept> concepts, TermMatcher matcher, Func<NameIndex> names)
    {
        Files = files;
        Concepts = concepts;
        this.matcher = matcher;
        this.names = new Lazy<NameIndex>(names);
    }

    /// <summary>The termbase without a concept.</summary>
    public static Termbase Empty { get; } = Build([], default);

    /// <summary>The files it was built from.</summary>
    public ImmutableArray<GlossaryFile> Files { get; }

    /// <summary>Its concepts, in the order of their first entries.</summary>
    public ImmutableArray<Concept> Concepts { get; }

    /// <summary>The names of its concepts, for looking up what is typed; made when first asked for.</summary>
    public NameIndex Names => names.Value;

    /// <summary>Compiles glossary files. Of two concepts that share a name, the one of the earlier file is preferred.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Termbase Build(ImmutableArray<GlossaryFile> files, CancellationToken cancellation) => Build(files, TermOverrides.None, cancellation);

    /// <summary>Compiles glossary files, and recognises terms as a user's rules say.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Termbase Build(ImmutableArray<GlossaryFile> files, TermOverrides overrides, CancellationToken cancellation)
    {
        var entries = files.SelectMany(file => file.Entries.Select(entry => new EntryReference(file, entry))).ToList();
        var concepts = ConceptJoiner.Join(entries, overrides);
        cancellation.ThrowIfCancellationRequested();

        // A concept that bears a name as its title is likelier to be meant by it than one that has it as an alias.
        var senses = concepts.SelectMany(SensesOf).OrderBy(sense => sense.IsTitle ? 0 : 1).Select(sense => sense.Sense)
            .Concat(concepts.SelectMany(concept => TitlesAlone(concept, overrides))).ToList();
        var builder = new TermMatcherBuilder();
        foreach (var sense in senses) builder.Add(sense);

        return new Termbase(files, concepts, builder.Build(cancellation), () => new NameIndex(senses));
    }

    /// <summary>Titles that are no name of their concept because they are words of everyday speech: quiet terms.</summary>
    private static IEnumerable<Sense> TitlesAlone(Concept concept, TermOverrides overrides) =>
        from reference in concept.Entries
        let title = reference.Entry.Title
        where !concept.Terms.Any(term => term.Text.Equals(title, StringComparison.OrdinalIgnoreCase))
        select new Sense(concept, NamePolicy.TermOf(title, overrides));

    /// <summary>Finds every occurrence of a term in the regions of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="regions">Where in it terms are looked for, ascending.</param>
    /// <returns>The occurrences, in ascending order and without overlap; spans are UTF-16 offsets into <paramref name="text"/>.</returns>
    public ImmutableArray<Occurrence> Recognize(ReadOnlySpan<char> text, ReadOnlySpan<ProseRegion> regions)
    {
        var found = ImmutableArray.CreateBuilder<Occurrence>();
        matcher.Find(text, regions, found);
        return found.DrainToImmutable();
    }

    /// <summary>What recognition tried at an offset of a text.</summary>
    internal MatchTrace Trace(ReadOnlySpan<char> text, ReadOnlySpan<ProseRegion> regions, int offset) => matcher.Trace(text, regions, offset);

    /// <summary>Finds every occurrence of a term in a text that is all prose.</summary>
    public ImmutableArray<Occurrence> Recognize(string text) => Recognize(text, [new ProseRegion(0, text.Length, ProseKind.Prose, false)]);

    private static IEnumerable<(Sense Sense, bool IsTitle)> SensesOf(Concept concept)
    {
        var titles = concept.Entries.Select(reference => NameKey.Of(reference.Entry.Title)).ToList();
        return concept.Terms.Select(term => (new Sense(concept, term), titles.Contains(NameKey.Of(term.Text))));
    }
}
