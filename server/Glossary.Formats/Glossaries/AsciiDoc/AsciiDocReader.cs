using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads the entries of an AsciiDoc file.</summary>
/// <param name="text">The text.</param>
/// <param name="lines">Its lines.</param>
/// <param name="shape">What may have entries.</param>
internal sealed class AsciiDocReader(ReadOnlyMemory<char> text, List<MarkupLine> lines, AsciiDocShape shape)
{
    /// <summary>After how many parts it is checked whether the work was stopped.</summary>
    private const int PartsAtOnce = 256;

    private readonly FileProblems problems = new(text);
    private readonly LinePositions positions = new(text);
    private readonly MarkupBody body = new();
    private readonly AsciiDocText inline = new(shape);
    private readonly List<MarkupLine> bodyLines = [];
    private readonly JoinedLines line = new();
    private readonly PlainText plain = new();
    private readonly HashSet<string> ownIds = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Entry>.Builder entries = ImmutableArray.CreateBuilder<Entry>();

    /// <summary>Reads all of it.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public BlockContent Read(CancellationToken cancellation)
    {
        var draft = new EntryDraft(text, positions);
        var bodyReader = new AsciiDocBody(text, inline, body);
        ReadParts(AsciiDocPartKind.Item, part => AddItem(part, draft, bodyReader), cancellation);
        ReadParts(AsciiDocPartKind.Table, part => AddTable(part, bodyReader, cancellation), cancellation);
        if (entries.Count == 0 && SectionLevel() is { } level)
        {
            ReadParts(
                AsciiDocPartKind.Section,
                part =>
                {
                    if (part.Level == level) AddSection(part, draft, bodyReader);
                },
                cancellation);
        }

        if (entries.Count == 0) AddNone();
        entries.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return new BlockContent(entries.DrainToImmutable(), problems.ToImmutable());
    }

    private void ReadParts(AsciiDocPartKind kind, Action<AsciiDocPart> read, CancellationToken cancellation)
    {
        var number = 0;
        foreach (var part in shape.Parts)
        {
            if (part.Kind != kind) continue;
            if (number++ % PartsAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            read(part);
        }
    }

    private void AddItem(AsciiDocPart part, EntryDraft draft, AsciiDocBody bodyReader)
    {
        ownIds.Clear();
        bodyLines.Clear();
        draft.Id = part.Id;
        if (part.Id is not null) ownIds.Add(part.Id);
        var at = part.First;
        for (; at <= part.Last; at++)
        {
            var content = lines[at].In(text.Span);
            if (content.IsEmpty || AsciiDocLines.IsSilent(content)) continue;
            if (!AsciiDocLines.IsDescription(content, out var delimiter) || !content.Slice(delimiter.Start, delimiter.Length).SequenceEqual(part.Delimiter)) break;
            AddTerm(TextSpan.FromBounds(lines[at].Start, lines[at].Start + delimiter.Start), draft);
            if (delimiter.End == content.Length) continue;
            var start = lines[at].Start + delimiter.End;
            while (text.Span[start] is ' ' or '\t') start++;
            bodyLines.Add(lines[at++] with { Start = start });
            break;
        }

        for (; at <= part.Last; at++) bodyLines.Add(lines[at]);
        AddEntry(part, draft, bodyReader, part.Last);
    }

    private void AddSection(AsciiDocPart part, EntryDraft draft, AsciiDocBody bodyReader)
    {
        ownIds.Clear();
        bodyLines.Clear();
        draft.Id = part.Id;
        var heading = lines[part.First];
        var start = heading.Start;
        if (AsciiDocLines.IsHeading(heading.In(text.Span), out var level)) start += level + 2;
        while (start < heading.End && text.Span[start] == ' ') start++;
        AddTerm(TextSpan.FromBounds(start, heading.End), draft);
        var last = part.First;
        for (var at = part.First + 1; at <= part.Last; at++)
        {
            // The anchor of the next heading.
            if (AsciiDocLines.IsAttributes(lines[at].In(text.Span)) && (at == part.Last || lines[at + 1].IsBlank)) continue;
            bodyLines.Add(lines[at]);
            if (!lines[at].IsBlank) last = at;
        }

        AddEntry(part, draft, bodyReader, last);
    }

    private void AddEntry(AsciiDocPart part, EntryDraft draft, AsciiDocBody bodyReader, int last)
    {
        bodyReader.Read(bodyLines);
        body.GiveTo(draft, reference => ownIds.Contains(reference.Target));
        draft.Category = part.Kind == AsciiDocPartKind.Section ? null : shape.CategoryOf(part);
        var span = TextSpan.FromBounds(lines[part.First].Start, lines[last].End);
        if (draft.ToEntry(span) is { } entry) entries.Add(entry);
        else problems.Add(new TextSpan(span.Start, lines[part.First].End - span.Start), "Nothing is shown before the colons of this line, so the entry has no name and is left out. Write a term there.", ProblemKind.NoName);
    }

    /// <summary>Adds the names of a term, and its id where an anchor stands before it.</summary>
    private void AddTerm(TextSpan place, EntryDraft draft)
    {
        var content = text.Span.Slice(place.Start, place.Length).TrimEnd();
        place = new TextSpan(place.Start, content.Length);
        if (AsciiDocLines.IdOf(content) is { } id && ownIds.Add(id)) draft.Id ??= id;
        line.Clear();
        plain.Clear();
        line.Add(text.Span, place.Start, place.End);
        inline.Read(line.ToString(), plain);
        var isCode = content.Length > 2 && content[0] is '`' or '+' && content[^1] == content[0];
        MarkupTerm.AddTo(draft, plain.ToString(), text.Span, place, isCode);
    }

    private void AddTable(AsciiDocPart part, AsciiDocBody bodyReader, CancellationToken cancellation)
    {
        var rows = AsciiDocTable.RowsOf(text.Span, lines, part);
        var table = new AsciiDocTableReader(text, positions, inline, bodyReader, body);
        foreach (var entry in table.Read(rows, part, shape.HasItems, cancellation)) entries.Add(entry with { Category = entry.Category ?? shape.CategoryOf(part) });
    }

    /// <summary>The level of most headings with a text; null where there are none but a title.</summary>
    private int? SectionLevel() => shape.Parts
        .Where(part => part.Kind == AsciiDocPartKind.Section && part.Level > 0)
        .GroupBy(part => part.Level)
        .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key)
        .Select(group => (int?)group.Key)
        .FirstOrDefault();

    private void AddNone()
    {
        foreach (var first in lines)
        {
            if (first.IsBlank) continue;
            problems.Add(TextSpan.FromBounds(first.Start, first.End), "This file has no description list, table or headings with texts, so it has no entries. Write each one as “term:: text”.", ProblemKind.NoEntry);
            return;
        }
    }
}
