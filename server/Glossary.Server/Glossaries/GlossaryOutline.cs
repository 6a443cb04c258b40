using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Server.Glossaries;

/// <summary>What an editor shows of a glossary as a whole.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Entries">Its entries, in order.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record GlossaryOutline(SourceText Text, ImmutableArray<OutlineEntry> Entries, ImmutableArray<Problem> Problems);

/// <summary>An entry in an outline.</summary>
/// <param name="Title">The name to show.</param>
/// <param name="Category">The subject field; null where none is given.</param>
/// <param name="Location">Where it stands.</param>
internal readonly record struct OutlineEntry(string Title, string? Category, EntryLocation Location)
{
    /// <summary>Whether it says anything.</summary>
    public bool IsDefined { get; init; }

    /// <summary>Whether it only takes away what others say.</summary>
    public bool IsHidden { get; init; }

    /// <summary>What its file knows it and its parts by.</summary>
    public ImmutableArray<string> Ids { get; init; } = [];

    /// <summary>Other concepts that it points to.</summary>
    public ImmutableArray<Relation> Relations { get; init; } = [];

    /// <summary>The outline of an entry.</summary>
    public static OutlineEntry Of(Entry entry) => new(entry.Title, entry.Category, entry.Location) { IsDefined = entry.Text is not null, IsHidden = entry.IsHidden, Ids = entry.Id is { } id ? [id, .. entry.PartIds] : entry.PartIds, Relations = entry.Relations };

    /// <summary>The entry in its file, which was read as one of a block.</summary>
    /// <param name="line">The line that the block starts in, counted from 0.</param>
    /// <param name="column">How much of that line stands before it.</param>
    /// <param name="offset">Where the block starts, in UTF-16 code units.</param>
    public OutlineEntry Shift(int line, LineWidth column, int offset) => this with
    {
        Location = Location.Shift(line, column, offset),
        Relations = [.. Relations.Select(relation => relation.Span.Length == 0 ? relation : relation with { Span = relation.Span.Shift(offset) })],
    };
}
