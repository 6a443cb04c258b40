using System.Collections.Immutable;
using System.Text;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Makes the entry of a row.</summary>
/// <param name="text">The text.</param>
/// <param name="columns">What its columns are.</param>
/// <param name="positions">The lines of the text.</param>
internal sealed class RowReader(ReadOnlyMemory<char> text, TableColumns columns, LinePositions positions)
{
    /// <summary>Roles of names, in the order in which one is the title.</summary>
    private static readonly ColumnRole[] Naming = [ColumnRole.Term, ColumnRole.Abbreviation, ColumnRole.FullForm, ColumnRole.Synonyms];

    private static readonly (ColumnRole Role, RelationKind Kind)[] Relating =
    [
        (ColumnRole.Related, RelationKind.Related), (ColumnRole.Broader, RelationKind.Broader), (ColumnRole.Narrower, RelationKind.Narrower), (ColumnRole.ReplacedBy, RelationKind.ReplacedBy),
    ];

    private readonly List<EntryTerm> terms = [];
    private readonly List<TextSpan> prose = [];
    private readonly List<Relation> relations = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>How many names stand in the cell to be led to. Where they are several, the first is the title; else the cell, with what tells it from others.</summary>
    private int namesOfAnchor;

    /// <summary>Reads an entry.</summary>
    /// <param name="row">The whole row.</param>
    /// <param name="cells">Its cells.</param>
    /// <returns>Null where no cell has a term.</returns>
    public Entry? Read(TextSpan row, IReadOnlyList<Cell> cells)
    {
        terms.Clear();
        prose.Clear();
        relations.Clear();
        names.Clear();
        var anchor = default(Cell?);
        foreach (var role in Naming) anchor = AddNames(role, cells) ?? anchor;
        if (anchor is not { } named || terms.Count == 0) return null;
        AddJudged(ColumnRole.Preferred, TermStatus.Preferred, cells);
        AddJudged(ColumnRole.Deprecated, TermStatus.Deprecated, cells);
        AddJudged(ColumnRole.Forbidden, TermStatus.Forbidden, cells);
        var definition = TextOf(ColumnRole.Definition, cells);
        var said = definition is null ? null : GivenDefinition.In(FirstParagraph(definition));
        foreach (var (role, kind) in Relating) AddRelations(role, kind, cells);
        return new Entry
        {
            Location = EntryLocation.In(positions, row, named.Span),
            Title = namesOfAnchor > 1 ? terms[0].Text : OneLine(named.In(text.Span)),
            Terms = [.. terms],
            Category = WordsOf(ColumnRole.Category, cells),
            Definition = said,
            Opening = said is null ? definition : null,
            Note = TextOf(ColumnRole.Note, cells),
            Example = TextOf(ColumnRole.Example, cells),
            Prose = [.. prose.Order(Comparer<TextSpan>.Create((left, right) => left.Start - right.Start))],
            Relations = [.. relations],
        };
    }

    /// <summary>The cells of a role that say something, with the column of each.</summary>
    private IEnumerable<(TableColumn Column, Cell Cell, string Content)> CellsOf(ColumnRole role, IReadOnlyList<Cell> cells)
    {
        for (var i = 0; i < Math.Min(cells.Count, columns.Columns.Length); i++)
        {
            if (columns.Columns[i].Role == role && cells[i].In(text.Span) is { Length: > 0 } content) yield return (columns.Columns[i], cells[i], content);
        }
    }

    /// <summary>Adds the names in the cells of a role.</summary>
    /// <returns>The first of them if no name was there before: it is the one to be led to.</returns>
    private Cell? AddNames(ColumnRole role, IReadOnlyList<Cell> cells)
    {
        var first = default(Cell?);
        foreach (var (column, cell, content) in CellsOf(role, cells))
        {
            var isFirst = terms.Count == 0;
            var status = role == ColumnRole.Term ? CellsOf(ColumnRole.Status, cells).Select(found => StatusWords.StatusOf(found.Content)).FirstOrDefault() : TermStatus.None;
            foreach (var name in role == ColumnRole.Synonyms ? CellNames.OfList(content) : CellNames.OfTerm(content)) Add(name, cell, column.Language, TypeOf(role), status);
            if (isFirst) (first, namesOfAnchor) = (cell, terms.Count);
        }

        return first;
    }

    private static TermType TypeOf(ColumnRole role) => role switch
    {
        ColumnRole.Abbreviation => TermType.Abbreviation,
        ColumnRole.FullForm => TermType.FullForm,
        _ => TermType.Unknown,
    };

    /// <summary>Adds names that a column judges, or where it says no more than yes, judges those of the term's own cell.</summary>
    private void AddJudged(ColumnRole role, TermStatus status, IReadOnlyList<Cell> cells)
    {
        foreach (var (column, cell, content) in CellsOf(role, cells))
        {
            if (StatusWords.Answer(content) is { } answer)
            {
                if (answer) terms[0] = terms[0] with { Status = status };
            }
            else
            {
                foreach (var name in CellNames.OfList(content)) Add(name, cell, column.Language, TermType.Unknown, status);
            }
        }
    }

    private void AddRelations(ColumnRole role, RelationKind kind, IReadOnlyList<Cell> cells)
    {
        foreach (var (_, cell, content) in CellsOf(role, cells))
        {
            foreach (var name in CellNames.OfList(content)) relations.Add(new Relation(kind, name) { Span = Find(name, cell) });
        }
    }

    private void Add(string name, Cell cell, string? language, TermType type, TermStatus status)
    {
        if (names.Add(name)) terms.Add(new EntryTerm(name) { Type = type, Status = status, Language = language, Span = Find(name, cell) });
    }

    /// <summary>Where a name stands in its cell; empty where it does not stand there as it is.</summary>
    private TextSpan Find(string name, Cell cell) =>
        text.Span.Slice(cell.Span.Start, cell.Span.Length).IndexOf(name) is >= 0 and var at ? new TextSpan(cell.Span.Start + at, name.Length) : default;

    /// <summary>What the cells of a role say, as one text; null for nothing.</summary>
    private string? TextOf(ColumnRole role, IReadOnlyList<Cell> cells)
    {
        var said = new List<string>();
        foreach (var (_, cell, content) in CellsOf(role, cells))
        {
            prose.Add(cell.Span);
            said.Add(content);
        }

        return said.Count == 0 ? null : string.Join('\n', said);
    }

    /// <summary>What the first cell of a role says, in one line; null for nothing.</summary>
    private string? WordsOf(ColumnRole role, IReadOnlyList<Cell> cells) =>
        CellsOf(role, cells).Select(found => OneLine(found.Content)).FirstOrDefault();

    /// <summary>The first paragraph of a text as one line. Where words are written without blanks, its lines are joined without them, too.</summary>
    private static string FirstParagraph(string content)
    {
        var paragraph = new StringBuilder();
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            if (words.IsEmpty) break;
            if (paragraph.Length > 0 && !Script.MeetsWithoutBlank(paragraph[^1], words[0])) paragraph.Append(' ');
            paragraph.Append(words);
        }

        return paragraph.ToString();
    }

    private static string OneLine(string content) => string.Join(' ', content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
