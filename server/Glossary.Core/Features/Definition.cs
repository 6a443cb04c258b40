using System.Collections.Immutable;
using Glossary.Core.Documents;
using Glossary.Core.Termbases;
using Glossary.Core.Text;

namespace Glossary.Core.Features;

/// <summary>Where a term is defined. In the code of source files nowhere, since there the language's own server answers.</summary>
public static class Definition
{
    /// <summary>More than anybody goes through.</summary>
    private const int MostEntries = 64;

    /// <summary>The one entry that the card of the term at an offset shows.</summary>
    public static DefinitionTargets? At(DocumentSnapshot document, int offset, CancellationToken cancellation = default) =>
        AllAt(document, offset, cancellation) is var (span, entries) ? new DefinitionTargets(span, entries[..1]) : null;

    /// <summary>All entries of the term at an offset, the best first, no more than 64: those of the likeliest concept, then those of the others.</summary>
    public static DefinitionTargets? AllAt(DocumentSnapshot document, int offset, CancellationToken cancellation = default)
    {
        if (document.OccurrenceAt(offset, cancellation) is not { Kind: ProseKind.Prose or ProseKind.Comment } occurrence) return null;
        return new DefinitionTargets(occurrence.Span, [.. occurrence.Senses.SelectMany(sense => document.EntriesOf(sense)).Take(MostEntries)]);
    }
}

/// <summary>A term of a document and the entries that define it.</summary>
/// <param name="Span">The term in the document.</param>
/// <param name="Entries">The entries, the best first; never empty.</param>
public readonly record struct DefinitionTargets(TextSpan Span, ImmutableArray<EntryReference> Entries);
