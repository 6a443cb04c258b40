using System.Buffers;
using Glossary.Core.Entries;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds the place of an entry: below the heading of its letter or category if there is one, and there where the alphabet puts it.</summary>
/// <param name="document">The file.</param>
/// <param name="shape">What is known of it as a whole.</param>
/// <param name="entries">Its entries, of which there is one at least.</param>
/// <param name="entry">The entry to write.</param>
internal sealed class MarkdownPlaces(MarkdownDocument document, MarkdownShape shape, IReadOnlyList<Entry> entries, NewEntry entry)
{
    private const string BlankLine = "\n\n";

    /// <summary>What stands between the first and the last letter of a range.</summary>
    private static readonly SearchValues<char> InRanges = SearchValues.Create("-–—‐‑~…");

    private readonly string text = document.Text.ToString();

    /// <summary>The place.</summary>
    public MarkdownPlace Find()
    {
        var letters = shape.Headings.Where(heading => heading.Role == MarkdownHeadingRole.Letters).ToList();
        if (letters.Count > 1 && EntryOrder.InitialOf(entry.Name) is { Length: > 0 } initial && BelowLetter(letters, initial) is { } found)
            return found with { SaysCategory = entry.Category is { } own && !IsHeading(own) };
        var slot = EntrySlot.In(entries, entry);
        if (entry.Category is not { } category || entries.Any(other => IsOf(other, category))) return InSlot(slot) with { SaysCategory = entry.Category is { } said && !IsHeading(said) };
        if (shape.Headings.Where(heading => heading.Role == MarkdownHeadingRole.Topic && heading.Title.Equals(category, StringComparison.OrdinalIgnoreCase)).ToList() is [var empty, ..]) return BelowHeading(empty);
        var last = entries[^1];
        if (last.Category is { } known && shape.Headings.LastOrDefault(heading => heading.Title == known && heading.Line < last.Location.Start.Line) is { Level: > 0 } like)
            return new MarkdownPlace(EntryTemplate.EndOf(text, last), $"{BlankLine}{Like(like, category)}{BlankLine}", "", new EntrySlot(last, null));
        return InSlot(slot) with { SaysCategory = true };
    }

    /// <summary>The place behind all entries.</summary>
    public MarkdownPlace AtEnd() => InSlot(new EntrySlot(entries[^1], null));

    private static bool IsOf(Entry entry, string category) => category.Equals(entry.Category, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a category is the title of entries below it, which need not say it themselves.</summary>
    private bool IsHeading(string category) => shape.Headings.Any(heading => heading.Title.Equals(category, StringComparison.OrdinalIgnoreCase));

    private MarkdownPlace InSlot(EntrySlot slot)
    {
        var gap = EntryPlacing.GapAt(text, entries, slot) ?? BlankLine;
        return slot.Before is { } before
            ? new MarkdownPlace(EntryTemplate.EndOf(text, before), gap, "", slot)
            : new MarkdownPlace(document.Lines[FirstLineOf(slot.Behind!.Location.Start.Line)].Span.Start, "", gap, slot);
    }

    /// <summary>The line of an entry, or the first of those above it that only mark its place: comments, what generators write.</summary>
    private int FirstLineOf(int line)
    {
        while (line > 0 && document.Lines[line - 1].Kind is MarkdownLineKind.Hidden or MarkdownLineKind.Comment && document.ContentOf(line - 1).ContainsAnyExcept("-=+")) line--;
        return line;
    }

    private MarkdownPlace? BelowLetter(List<MarkdownHeading> letters, string initial)
    {
        var own = letters.FindIndex(heading => Covers(heading.Title, initial[0]));
        if (own >= 0)
        {
            var start = document.Lines[letters[own].Line].Span.Start;
            var end = shape.Headings.Where(heading => heading.Line > letters[own].Line && heading.Level <= letters[own].Level).Select(heading => document.Lines[heading.Line].Span.Start).FirstOrDefault(text.Length);
            var below = entries.Where(other => other.Span.Start > start && other.Span.Start < end).ToList();
            return below.Count > 0 ? InSlot(EntrySlot.Among(below, entry.Name)) : BelowHeading(letters[own]);
        }

        if (!char.IsLetter(initial[0])) return null;
        var title = initial.ToUpperInvariant();
        var next = letters.FindIndex(heading => EntryOrder.InitialOf(heading.Title) is { Length: > 0 } other && string.CompareOrdinal(other, initial) > 0);
        if (next < 0) return new MarkdownPlace(EntryTemplate.EndOf(text, entries[^1]), $"{BlankLine}{Like(letters[^1], title)}{BlankLine}", "", new EntrySlot(entries[^1], null));
        var offset = document.Lines[FirstLineOf(letters[next].Line)].Span.Start;
        var (before, behind) = (entries.LastOrDefault(other => other.Span.Start < offset), entries.FirstOrDefault(other => other.Span.Start > offset));
        return new MarkdownPlace(offset, $"{Like(letters[next], title)}{BlankLine}", BlankLine, new EntrySlot(before, behind));
    }

    /// <summary>The place directly below a heading that has no entries yet.</summary>
    private MarkdownPlace BelowHeading(MarkdownHeading heading)
    {
        var line = heading.Line;
        if (line + 1 < document.Lines.Count && document.Lines[line + 1].Kind == MarkdownLineKind.Hidden && !document.ContentOf(line + 1).ContainsAnyExcept("-=")) line++;
        var offset = document.Lines[line].Span.End;
        return new MarkdownPlace(offset, BlankLine, "", new EntrySlot(entries.LastOrDefault(other => other.Span.Start < offset), entries.FirstOrDefault(other => other.Span.Start > offset)));
    }

    /// <summary>A heading as another one is written.</summary>
    private string Like(MarkdownHeading heading, string title)
    {
        var line = document.ContentOf(heading.Line).ToString();
        var isUnderlined = heading.Line + 1 < document.Lines.Count && document.Lines[heading.Line + 1].Kind == MarkdownLineKind.Hidden && text[document.Lines[heading.Line].Span.Start] != '#';
        return isUnderlined ? $"{InsertedMarkdown.Inline(title)}\n{new string(heading.Level == 1 ? '=' : '-', Math.Max(3, Script.WidthOf(title)))}"
            : line.StartsWith('<') ? $"<h{heading.Level}>{title}</h{heading.Level}>"
            : $"{new string('#', heading.Level)} {InsertedMarkdown.Inline(title)}";
    }

    /// <summary>Whether a heading of letters is that of an initial: <c>A</c>, <c>A–C</c>, <c>0-9</c>, <c>#</c>.</summary>
    private static bool Covers(string title, char initial)
    {
        var letters = title.Where(char.IsLetterOrDigit).Select(letter => EntryOrder.InitialOf(letter.ToString())).Where(letter => letter.Length > 0).Select(letter => letter[0]).ToList();
        if (letters.Count == 0) return !char.IsLetter(initial);
        var isRange = letters.Count == 2 && title.AsSpan().IndexOfAny(InRanges) > 0;
        return isRange ? initial >= letters[0] && initial <= letters[1] : letters.Contains(initial);
    }
}
