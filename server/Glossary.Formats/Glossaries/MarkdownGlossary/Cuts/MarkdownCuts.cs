using System.Collections.Frozen;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Cuts large files in Markdown into blocks, before lines in which an entry begins, and says what a block must know of those before it.</summary>
/// <remarks>What a file's entries look like is told by its beginning. A file in HTML or about one term is not cut.</remarks>
internal static class MarkdownCuts
{
    /// <summary>To cut the first block off, so much must be seen of what is left of a text, in UTF-16 code units, or all of it.</summary>
    public const int Reach = BlockEnd.MaxLength + MarkdownWalk.LongestBlock;

    /// <summary>What the beginning of a text tells of all of it; null where it is not cut.</summary>
    public static MarkdownContext? ContextBefore(ReadOnlySpan<char> head)
    {
        if (head.Length <= BlockEnd.MaxLength) return null;
        var sample = head[..(head[..BlockEnd.MaxLength].LastIndexOfAny('\n', '\r') + 1)].ToString().AsMemory();
        var document = MarkdownScanner.Scan(sample, isInTable: false, CancellationToken.None);
        var shape = ShapeChoice.Of(document, new MarkdownText(document), FrontMatter.Of(sample.Span, document.FrontMatter), CancellationToken.None);
        var isCut = shape.Kind switch
        {
            MarkdownShapeKind.Article or MarkdownShapeKind.Html => false,
            MarkdownShapeKind.None => document.Lines.Any(line => line.Kind == MarkdownLineKind.Abbreviation),
            _ => true,
        };

        // Of the labels that recur only words for fields matter.
        return isCut ? new MarkdownContext(shape with { Headings = [], Recurring = shape.Recurring.Where(label => FieldWords.RoleOf(label) is not null).ToFrozenSet(StringComparer.OrdinalIgnoreCase) }, [], null, IsFirst: true) : null;
    }

    /// <summary>The length of the first block of a text; 0 where it does not end in what is seen.</summary>
    public static int LengthOfFirst(ReadOnlySpan<char> text, MarkdownContext? before)
    {
        var end = new BlockEnd(text);
        if (end.IsWhole || before is null) return end.IsWhole ? text.Length : 0;
        var walk = new MarkdownWalk(text, before.Table is not null);
        while (walk.MoveNext())
        {
            if (walk.Start >= BlockEnd.MinLength && IsStartOfEntry(walk, text, before.Shape) && end.Choose(walk.Start, walk.Next)) break;
        }

        return end.LengthIfAny;
    }

    /// <summary>What a block and those before it leave for the next one.</summary>
    public static MarkdownContext ContextAfter(ReadOnlySpan<char> block, MarkdownContext before)
    {
        var shape = before.Shape;
        var deepest = shape.Kind == MarkdownShapeKind.Headings ? shape.Level : MarkdownShape.Levels; // Of headings that are entries nothing is below the next one.
        var lines = new (int Start, int End)[MarkdownShape.Levels];
        var walk = new MarkdownWalk(block, before.Table is not null);
        var highest = MarkdownWalk.NoLevel;
        while (walk.MoveNext())
        {
            if (walk.Level is 0 || walk.Level >= deepest) continue;
            Array.Clear(lines, walk.Level, lines.Length - walk.Level);
            lines[walk.Level] = (walk.Start, TextLines.EndOfLine(block, walk.Next));
            highest = Math.Min(highest, walk.Level);
        }

        var table = !walk.IsInTable ? null : walk.Table < 0 ? before.Table : new MarkdownTable(MarkdownTables.ColumnsAt(block[walk.Table..].ToString().AsMemory()));
        if (before is { IsFirst: false } && highest == MarkdownWalk.NoLevel && table == before.Table) return before;
        var above = before.IsFirst ? AboveEndOf(block, before) : before.Above.Where(heading => heading.Level < highest).ToList();
        foreach (var (start, end) in before.IsFirst ? [] : lines)
        {
            if (end > 0) above.Add(HeadingIn(block[start..end]));
        }

        return new MarkdownContext(shape, [.. above.Where(heading => heading.Level < deepest)], table, IsFirst: false);
    }

    /// <summary>Whether an entry begins with a line, whatever stands before it.</summary>
    private static bool IsStartOfEntry(in MarkdownWalk walk, ReadOnlySpan<char> text, MarkdownShape shape) => shape.Kind switch
    {
        MarkdownShapeKind.Headings => walk.Level > 0 && walk.Level <= shape.Level && walk.Level <= walk.LevelAbove,
        MarkdownShapeKind.Labels => IsLabel(walk, text, shape),
        MarkdownShapeKind.Definitions => walk is { IsAtLeft: true, IsAfterBlank: true } && IsDefinition(walk.Below),
        MarkdownShapeKind.Tables => walk.IsRow,
        _ => walk.IsAtLeft && walk.Line.StartsWith("*["),
    };

    /// <summary>Whether a line starts with a label that is a term, be it in a list or not.</summary>
    private static bool IsLabel(in MarkdownWalk walk, ReadOnlySpan<char> text, MarkdownShape shape)
    {
        if (!walk.IsAtLeft || IsDefinition(walk.Below)) return false;
        var isItem = TextLines.StartsItem(walk.Line);
        if (isItem ? shape.HasLabelledParagraphs : !shape.HasLabelledParagraphs || !walk.IsAfterBlank || walk.Level > 0) return false;
        var mark = isItem ? walk.Line.IndexOfAny(' ', '\t') : 0;
        var content = walk.Line[mark..].TrimStart();
        var start = walk.Start + walk.Line.Length - content.Length;
        if (MarkdownLabel.Of(text, new TextSpan(start, content.Length)) is not { } label || label.Style > shape.Styles) return false;
        if (isItem ? label.Text.Length == 0 : !label.IsParted || label.Style is not (LabelStyle.Bold or LabelStyle.Plain) || (label.Text.Length == 0 && !IsParagraph(walk.Below))) return false;
        return FieldWords.RoleOf(text.Slice(label.Names.Start, label.Names.Length).Trim("*_[]`: ").ToString()) is null;
    }

    /// <summary>Whether a text begins with a line of a paragraph that can be nothing else.</summary>
    private static bool IsParagraph(ReadOnlySpan<char> text) => !text.IsEmpty && char.IsLetter(text[0]) && !TextLines.StartsItem(text);

    /// <summary>Whether a text begins with the first line of a definition, be it behind a blank line.</summary>
    private static bool IsDefinition(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && text[0] is '\n' or '\r') text = text[TextLines.EndOfLine(text, 0)..];
        return text.Length > 1 && text[0] is ':' or '~' && text[1] is ' ' or '\t';
    }

    /// <summary>The headings under which a text stands that follows the first block.</summary>
    private static List<HeadingAbove> AboveEndOf(ReadOnlySpan<char> block, MarkdownContext before)
    {
        var document = MarkdownScanner.Scan(block.ToString().AsMemory(), isInTable: false, CancellationToken.None);
        var above = new List<HeadingAbove>();
        foreach (var heading in MarkdownOutline.Of(document, new MarkdownText(document), before))
        {
            above.RemoveAll(other => other.Level >= heading.Level);
            above.Add(new HeadingAbove(heading.Level, heading.Title, heading.Role));
        }

        return above;
    }

    /// <summary>The heading that a text is.</summary>
    /// <param name="text">The line of the heading, and the one below it.</param>
    private static HeadingAbove HeadingIn(ReadOnlySpan<char> text)
    {
        var document = MarkdownScanner.Scan(text.ToString().AsMemory(), isInTable: false, CancellationToken.None);
        var title = MarkdownNames.Clean(new MarkdownText(document).Name(document.Lines[0].Content), out _);
        return new HeadingAbove(document.Lines[0].Level, title, MarkdownOutline.RoleOf(title));
    }
}
