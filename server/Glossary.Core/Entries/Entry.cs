using System.Collections.Immutable;
using Glossary.Core.Text;

namespace Glossary.Core.Entries;

/// <summary>One article of a glossary file: what it says of one concept, and where it stands.</summary>
/// <remarks>Several entries, of one file or of many, may define the same concept.</remarks>
public sealed record Entry
{
    /// <summary>Where it stands in its file.</summary>
    public required EntryLocation Location { get; init; }

    /// <summary>What of it is language, ascending, in UTF-16 code units: a body, the cells of a definition and a note; no names, no keys, no markup of the file's format.</summary>
    public ImmutableArray<TextSpan> Prose { get; init; } = [];

    /// <summary>What its file knows it by: entries of one file with different ids are different concepts, whatever their names. Null where names tell.</summary>
    public string? Id { get; init; }

    /// <summary>What its file knows parts of it by, such as one of its terms: others may point to it by these, too. Not kept once it was compiled.</summary>
    public ImmutableArray<string> PartIds { get; init; } = [];

    /// <summary>The name to show.</summary>
    public required string Title { get; init; }

    /// <summary>What means exactly this concept, best first.</summary>
    public required ImmutableArray<EntryTerm> Terms { get; init; }

    /// <summary>The subject field, such as <c>metrology</c>; null where none is given.</summary>
    public string? Category { get; init; }

    /// <summary>Other concepts that the entry points to.</summary>
    public ImmutableArray<Relation> Relations { get; init; } = [];

    /// <summary>One sentence that says what the concept is, as plain text, code in backticks; null where the entry has none.</summary>
    public string? Definition { get; init; }

    /// <summary>
    /// Where no sentence says what the concept is, the first paragraph or list of the body in a few lines, as plain text, code in backticks; null where
    /// one does, or there is no body.
    /// </summary>
    public string? Opening { get; init; }

    /// <summary>
    /// All that it says of the concept, as plain text, code in backticks, with blank lines between paragraphs and <c>- </c> before items; null where
    /// <see cref="Prose"/> is just that as it stands in the file, or it says nothing. Known of entries that were read from a file, and not kept in termbases.
    /// </summary>
    public string? Body { get; init; }

    /// <summary>What <see cref="Body"/> says, in Markdown, where the file has it so; null where it has not. Known of the same entries.</summary>
    public string? Markdown { get; init; }

    /// <summary>What is remarked on the concept or its use, as plain text; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>A text in which a term is used, as plain text; null for none.</summary>
    public string? Example { get; init; }

    /// <summary>Which documents it is for; null for all.</summary>
    public EntryScope? Scope { get; init; }

    /// <summary>Whether it is there to take away what glossaries of lower layers say under its names, and says nothing itself.</summary>
    public bool IsHidden { get; init; }

    /// <summary>What the entry says first; null where it says nothing.</summary>
    public string? Text => Definition ?? Opening;

    /// <summary>The texts of its <see cref="Terms"/>.</summary>
    public IEnumerable<string> Names => Terms.Select(term => term.Text);

    /// <summary>The targets of its <see cref="Relations"/> that are names.</summary>
    public IEnumerable<string> RelatedNames => Relations.Where(relation => !relation.IsId).Select(relation => relation.Target);

    /// <summary>The whole entry in its file, without its last line end.</summary>
    public TextSpan Span => Location.Span;

    /// <summary>The line of its anchor, counted from 1.</summary>
    public int Line => Location.AnchorStart.Line + 1;

    /// <summary>The entry in its file, which was read as one of a block.</summary>
    /// <param name="line">The line that the block starts in, counted from 0.</param>
    /// <param name="column">How much of that line stands before it.</param>
    /// <param name="offset">Where the block starts, in UTF-16 code units.</param>
    public Entry Shift(int line, LineWidth column, int offset) => this with
    {
        Location = Location.Shift(line, column, offset),
        Prose = [.. Prose.Select(span => span.Shift(offset))],
        Terms = [.. Terms.Select(term => term with { Span = Shift(term.Span, offset) })],
        Relations = [.. Relations.Select(relation => relation with { Span = Shift(relation.Span, offset) })],
    };

    /// <summary>The entry with names for the targets that are ids, since what is shown of a concept, and looked up, is a name of it.</summary>
    /// <param name="titleOf">Gives the title of the entry of the same file that an id leads to; null where there is none, and the relation stays as it is.</param>
    public Entry WithNamedTargets(Func<string, string?> titleOf)
    {
        if (!HasTargetsById) return this;
        return this with { Relations = [.. Relations.Select(Named).Distinct()] };

        Relation Named(Relation relation) => relation.IsId && titleOf(relation.Target) is { } title ? new Relation(relation.Kind, title) : relation;
    }

    /// <summary>Whether it points to another entry by an id.</summary>
    private bool HasTargetsById
    {
        get
        {
            foreach (var relation in Relations)
            {
                if (relation.IsId) return true;
            }

            return false;
        }
    }

    /// <summary>A span of a block in its file. An empty one stays what it is: nowhere.</summary>
    internal static TextSpan Shift(TextSpan span, int offset) => span.Length == 0 ? default : span.Shift(offset);
}
