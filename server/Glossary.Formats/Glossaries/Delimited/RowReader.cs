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
    private static readonly FieldRole[] Naming = [FieldRole.Term, FieldRole.Abbreviation, FieldRole.FullForm, FieldRole.Synonyms];

    private static readonly (FieldRole Role, TermStatus Status)[] Judging =
    [
        (FieldRole.Preferred, TermStatus.Preferred), (FieldRole.Deprecated, TermStatus.Deprecated), (FieldRole.Forbidden, TermStatus.Forbidden),
    ];

    private static readonly (FieldRole Role, RelationKind Kind)[] Relating =
    [
        (FieldRole.Related, RelationKind.Related), (FieldRole.Broader, RelationKind.Broader), (FieldRole.Narrower, RelationKind.Narrower), (FieldRole.ReplacedBy, RelationKind.ReplacedBy),
    ];

    private readonly EntryDraft draft = new(text, positions);

    /// <summary>Reads an entry.</summary>
    /// <param name="row">The whole row.</param>
    /// <param name="cells">Its cells.</param>
    /// <returns>Null where no cell has a term.</returns>
    public Entry? Read(TextSpan row, IReadOnlyList<Cell> cells)
    {
        foreach (var role in Naming) AddNames(role, cells);
        if (draft.IsNamed)
        {
            foreach (var (role, status) in Judging) AddJudged(role, status, cells);
            foreach (var (_, cell, content) in CellsOf(FieldRole.Definition, cells)) draft.AddDefinition(content, cell.Span);
            foreach (var (_, cell, content) in CellsOf(FieldRole.Note, cells)) draft.AddNote(content, cell.Span);
            foreach (var (_, cell, content) in CellsOf(FieldRole.Example, cells)) draft.AddExample(content, cell.Span);
            foreach (var (role, kind) in Relating) AddRelations(role, kind, cells);
            draft.IsHidden = CellsOf(FieldRole.Hidden, cells).Any(found => StatusWords.Answer(found.Content) == true);
            draft.Category = CellsOf(FieldRole.Category, cells).Select(found => EntryDraft.OneLine(found.Content)).FirstOrDefault();
        }

        return draft.ToEntry(row);
    }

    private static TermType TypeOf(FieldRole role) => role switch
    {
        FieldRole.Abbreviation => TermType.Abbreviation,
        FieldRole.FullForm => TermType.FullForm,
        _ => TermType.Unknown,
    };

    /// <summary>The cells of a role that say something, with the column of each.</summary>
    private IEnumerable<(TableColumn Column, Cell Cell, string Content)> CellsOf(FieldRole role, IReadOnlyList<Cell> cells)
    {
        for (var i = 0; i < Math.Min(cells.Count, columns.Columns.Length); i++)
        {
            if (columns.Columns[i].Role == role && cells[i].In(text.Span) is { Length: > 0 } content) yield return (columns.Columns[i], cells[i], content);
        }
    }

    private void AddNames(FieldRole role, IReadOnlyList<Cell> cells)
    {
        var status = role == FieldRole.Term ? CellsOf(FieldRole.Status, cells).Select(found => StatusWords.StatusOf(found.Content)).FirstOrDefault() : TermStatus.None;
        foreach (var (column, cell, content) in CellsOf(role, cells)) draft.AddNames(content, cell.Span, role == FieldRole.Synonyms, TypeOf(role), status, column.Language);
    }

    /// <summary>Adds names that a column judges, or where it says no more than yes, judges the term itself.</summary>
    private void AddJudged(FieldRole role, TermStatus status, IReadOnlyList<Cell> cells)
    {
        foreach (var (column, cell, content) in CellsOf(role, cells))
        {
            if (StatusWords.Answer(content) is not { } answer) draft.AddNames(content, cell.Span, isList: true, status: status, language: column.Language);
            else if (answer) draft.Judge(status);
        }
    }

    private void AddRelations(FieldRole role, RelationKind kind, IReadOnlyList<Cell> cells)
    {
        foreach (var (_, cell, content) in CellsOf(role, cells))
        {
            foreach (var name in NamesInText.OfList(content)) draft.AddRelation(kind, name, cell.Span);
        }
    }
}
