using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads the entries of a file with glossary directives.</summary>
/// <param name="text">The text.</param>
/// <param name="lines">Its lines.</param>
/// <param name="shape">Where it has entries.</param>
internal sealed class SphinxReader(ReadOnlyMemory<char> text, List<MarkupLine> lines, SphinxShape shape)
{
    /// <summary>After how many entries it is checked whether the work was stopped.</summary>
    private const int EntriesAtOnce = 256;

    private readonly FileProblems problems = new(text);
    private readonly EntryDraft draft = new(text, new LinePositions(text));
    private readonly MarkupBody body = new();
    private readonly RestText rest = new(shape.Substitutions);
    private readonly JoinedLines line = new();
    private readonly PlainText plain = new();
    private readonly HashSet<string> ownNames = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads all of it.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public BlockContent Read(CancellationToken cancellation)
    {
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var restBody = new RestBody(text, rest, body);
        var mystBody = new MystBody(text, body);
        foreach (var region in shape.Regions)
        {
            var items = new GlossaryItems(text, lines, region, problems);
            var before = entries.Count;
            while (items.MoveNext())
            {
                if (entries.Count % EntriesAtOnce == 0) cancellation.ThrowIfCancellationRequested();
                var isMyst = region.Kind != GlossaryRegionKind.Rest;
                ownNames.Clear();
                foreach (var term in items.Terms) AddTerm(term, isMyst);
                draft.Category = shape.CategoryOf(region);
                if (isMyst) mystBody.Read(items.Body);
                else restBody.Read(items.Body);
                body.GiveTo(draft, reference => ownNames.Contains(reference.Target));
                var end = items.Body.Count > 0 ? items.Body[^1].End : items.Terms[^1].End;
                if (draft.ToEntry(TextSpan.FromBounds(items.Terms[0].Start, end)) is { } entry) entries.Add(entry);
                else AddNameless(items.Terms[0]);
            }

            if (entries.Count == before && region.Opening >= 0) AddEmpty(lines[region.Opening]);
        }

        if (shape.Regions.IsEmpty) AddNone();
        return new BlockContent(entries.DrainToImmutable(), problems.ToImmutable());
    }

    /// <summary>Adds the names of a term's line, without the classifiers behind it: <c>environment : Python</c>.</summary>
    private void AddTerm(MarkupLine term, bool isMyst)
    {
        var content = term.In(text.Span);
        var end = term.Start + content.Length;
        for (var from = 1; from < content.Length && content[from..].IndexOf(" : ") is var colon and >= 0; from += colon + 3)
        {
            // One between backticks is part of the name.
            if (content[..(from + colon)].Count('`') % 2 != 0) continue;
            end = term.Start + from + colon;
            break;
        }

        while (end > term.Start && text.Span[end - 1] == ' ') end--;
        line.Clear();
        plain.Clear();
        line.Add(text.Span, term.Start, end);
        InlineText inline = isMyst ? MystText.Instance : rest;
        inline.Read(line.ToString(), plain);
        var name = plain.ToString();
        ownNames.Add(name);
        var isCode = content[0] == '`' && text.Span[end - 1] == '`';
        MarkupTerm.AddTo(draft, name, text.Span, TextSpan.FromBounds(term.Start, end), isCode);
    }

    private void AddNameless(MarkupLine term) =>
        problems.Add(TextSpan.FromBounds(term.Start, term.End), "Nothing of this line is shown, so the entry has no name and is left out. Write a term here.", ProblemKind.NoName);

    private void AddEmpty(MarkupLine opening) => problems.Add(
        TextSpan.FromBounds(opening.Start, opening.End),
        "This glossary has no terms. Write each one on a line of its own, and its text indented below.",
        ProblemKind.NoEntry);

    private void AddNone()
    {
        foreach (var first in lines)
        {
            if (first.IsBlank) continue;
            problems.Add(TextSpan.FromBounds(first.Start, first.End), "This file has no glossary directive, and no definition list in its place, so it has no entries. Put the terms below a line “.. glossary::”.", ProblemKind.NoEntry);
            return;
        }
    }
}
