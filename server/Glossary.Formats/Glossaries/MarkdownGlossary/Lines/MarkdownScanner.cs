using System.Buffers;
using Glossary.Core.Text;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Cuts Markdown into lines and says what each is: CommonMark 0.31, with what MkDocs, Pandoc, kramdown, Hugo, Obsidian and MDX add to it.</summary>
/// <remarks>
/// Markdig would build a tree of all blocks and inlines, which takes time quadratic in marks that are never closed; and of a definition that goes on without
/// indent, a term without a blank line before it, or a row without outer pipes it would lose what people mean. Lines are all that a glossary needs, and
/// every line has its place. A block that is never closed is one line, so that it costs no more than itself.
/// </remarks>
internal ref struct MarkdownScanner
{
    private const int TabWidth = 4;

    /// <summary>Text that is indented so far is code, unless it belongs to an item.</summary>
    private const int IndentOfCode = 4;

    /// <summary>A longer line with dashes below it is a paragraph before a rule, in UTF-16 code units.</summary>
    private const int LongestUnderlined = 120;

    private static readonly SearchValues<char> SignsOfRules = SearchValues.Create("-*_ \t");
    private static readonly SearchValues<char> SignsOfTables = SearchValues.Create("|-: \t");

    private readonly ReadOnlySpan<char> text;
    private readonly List<MarkdownLine> lines = [];
    private readonly List<MarkdownLine> unclosed = [];
    private readonly HashSet<string> references = new(StringComparer.Ordinal);
    private readonly HashSet<string> neverClosed = new(StringComparer.Ordinal);
    private TextSpan frontMatter;
    private int at;
    private bool isInItem;
    private bool isInTable;
    private bool isInFootnote;

    private MarkdownScanner(ReadOnlySpan<char> text) => this.text = text;

    /// <summary>Cuts a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isInTable">Whether it begins with rows of a table that stands before it.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    public static MarkdownDocument Scan(ReadOnlyMemory<char> text, bool isInTable, CancellationToken cancellation)
    {
        const int LinesAtOnce = 4096;
        var scanner = new MarkdownScanner(text.Span) { isInTable = isInTable };
        for (var count = 0; scanner.at < text.Length; count++)
        {
            if (count % LinesAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            scanner.ReadLine();
        }

        return new MarkdownDocument(text, scanner.lines, scanner.references, scanner.frontMatter, scanner.unclosed);
    }

    /// <summary>Whether a line may stand below the row that names the columns of a table.</summary>
    /// <param name="line">The line without blanks at either end.</param>
    public static bool IsBelowHeader(ReadOnlySpan<char> line) => line.Contains('-') && line.Contains('|') && !line.ContainsAnyExcept(SignsOfTables);

    /// <summary>Whether a text may be a heading because of the line below it.</summary>
    /// <param name="title">The text without blanks at either end.</param>
    /// <param name="line">The line below, which is nothing but hyphens or equals signs.</param>
    public static bool CanBeUnderlined(ReadOnlySpan<char> title, ReadOnlySpan<char> line) => title.Length <= LongestUnderlined && (line.Length > 1 || line[0] == '=');

    private readonly MarkdownLineKind Last => lines.Count == 0 ? MarkdownLineKind.Blank : lines[^1].Kind;

    private void ReadLine()
    {
        var (start, next) = (at, TextLines.EndOfLine(text, at));
        at = next;
        var span = new TextSpan(start, LineEnds.WithoutEnd(text[start..next]).Length);
        var (content, indent) = Trim(span);
        if (content.Length == 0)
        {
            isInTable = false;
            Add(MarkdownLineKind.Blank, span, content, indent);
            return;
        }

        var line = text.Slice(content.Start, content.Length);
        if (lines.Count == 0 && ReadFrontMatter(span, line)) return;
        if (isInItem && indent == 0 && Last == MarkdownLineKind.Blank) isInItem = false;
        isInFootnote &= indent >= 2 || Last is not MarkdownLineKind.Blank;
        if (isInFootnote && indent >= 2)
        {
            Add(MarkdownLineKind.Hidden, span, content, indent);
            return;
        }

        if (indent >= IndentOfCode && !isInItem)
        {
            Add(Last is MarkdownLineKind.Text or MarkdownLineKind.Quote ? MarkdownLineKind.Text : MarkdownLineKind.Code, span, content, indent);
            return;
        }

        ReadMarks(span, content, indent, line);
    }

    private void ReadMarks(TextSpan span, TextSpan content, int indent, ReadOnlySpan<char> line)
    {
        switch (line[0])
        {
            case '#' when ReadHeading(span, content, indent, line):
            case '`' or '~' or '$' or '%' or '{' or '<' when ReadBlock(span, content, indent, line):
            case '<' or '{' or ':' when ReadHtmlOrMark(span, content, indent, line):
            case '-' or '=' or '*' or '_' or '|' or ':' when ReadRule(span, content, indent, line):
            case '*' or '[' when ReadReference(span, content, indent, line):
            case ':' or '~' when ReadDefinition(span, content, indent, line):
                return;
            case '>':
                Add(MarkdownLineKind.Quote, span, Part(content, line[1..].TrimStart(" \t>")), indent);
                return;
        }

        if (line[0] is '-' or '*' or '+' or '•' or '–' || char.IsAsciiDigit(line[0]))
        {
            if (ReadItem(span, content, indent, line)) return;
        }

        if (IsMarkOfGenerator(line)) Add(MarkdownLineKind.Hidden, span, content, indent);
        else if (isInTable && line.Contains('|')) Add(MarkdownLineKind.TableRow, span, content, indent);
        else
        {
            isInTable = false;
            Add(MarkdownLineKind.Text, span, content, indent);
        }
    }

    /// <summary>Reads what stands between marks at the very start.</summary>
    private bool ReadFrontMatter(TextSpan span, ReadOnlySpan<char> line)
    {
        if (line is not ("---" or "+++")) return false;
        var mark = line[0];
        for (int start = at, next; start < text.Length; start = next)
        {
            next = TextLines.EndOfLine(text, start);
            var other = LineEnds.WithoutEnd(text[start..next]).TrimEnd();
            if (!(other.Length == 3 && (other[0] == mark || (mark == '-' && other is "...")) && other[1] == other[0] && other[2] == other[0])) continue;
            frontMatter = TextSpan.FromBounds(at, start);
            Add(MarkdownLineKind.Hidden, span, default, 0);
            AddUpTo(next, MarkdownLineKind.Hidden);
            return true;
        }

        return false;
    }

    private bool ReadHeading(TextSpan span, TextSpan content, int indent, ReadOnlySpan<char> line)
    {
        var level = MarkdownHeading.LevelOfSigns(line);
        if (level == 0) return false;
        var title = line[level..].Trim();
        var closing = title.TrimEnd('#');
        if (closing.IsEmpty || (closing.Length < title.Length && closing[^1] is ' ' or '\t')) title = closing.TrimEnd();
        AddHeading(span, Part(content, title), indent, level);
        return true;
    }

    private void AddHeading(TextSpan span, TextSpan title, int indent, int level)
    {
        (isInItem, isInTable) = (isInItem && indent > 0, false);
        Add(MarkdownLineKind.Heading, span, title, indent, level);
    }

    /// <summary>Reads code, formulas and comments up to their closing lines.</summary>
    private bool ReadBlock(TextSpan span, TextSpan content, int indent, ReadOnlySpan<char> line)
    {
        if (MarkdownBlockMark.Of(line) is not { } mark) return false;
        Add(mark.Kind, span, content, indent);
        if (!mark.IsOneLine) ReadBlockUpTo(mark);
        return true;
    }

    private void ReadBlockUpTo(MarkdownBlockMark mark)
    {
        isInTable = false;
        if (!neverClosed.Contains(mark.Close))
        {
            if (mark.EndOf(text, at) is { } end)
            {
                AddUpTo(end, mark.Kind);
                return;
            }

            neverClosed.Add(mark.Close);
        }

        unclosed.Add(lines[^1]);
    }

    private void AddUpTo(int end, MarkdownLineKind kind)
    {
        while (at < end)
        {
            var next = TextLines.EndOfLine(text, at);
            var span = new TextSpan(at, LineEnds.WithoutEnd(text[at..next]).Length);
            var (content, indent) = Trim(span);
            Add(kind, span, content, indent);
            at = next;
        }
    }

    /// <summary>Reads headings in HTML, and lines that are nothing but marks: attributes, shortcodes, directives.</summary>
    private readonly bool ReadHtmlOrMark(TextSpan span, TextSpan content, int indent, ReadOnlySpan<char> line)
    {
        if (line[0] == '<')
        {
            var level = MarkdownHeading.LevelOfTag(line);
            if (level == 0) return false;
            Add(MarkdownLineKind.Heading, span, content, indent, level);
            return true;
        }

        var isMark = line.StartsWith(":::")
            || (line[0] == '{' && line[^1] == '}' && line.Length > 1 && (line[1] is ':' or '#' or '.' || (line[1] is '{' or '%' && line[1..].IndexOf('{') == line[1..].LastIndexOf('{'))));
        if (isMark) Add(MarkdownLineKind.Hidden, span, content, indent);
        return isMark;
    }

    /// <summary>Reads rules, what stands below a heading or the first row of a table, and rows that start with a pipe.</summary>
    private bool ReadRule(TextSpan span, TextSpan content, int indent, ReadOnlySpan<char> line)
    {
        if (Last == MarkdownLineKind.Text && IsBelowHeader(line) && text.Slice(lines[^1].Content.Start, lines[^1].Content.Length).Contains('|'))
        {
            lines[^1] = lines[^1] with { Kind = MarkdownLineKind.TableHeader };
            isInTable = true;
            Add(MarkdownLineKind.Hidden, span, content, indent);
            return true;
        }

        if (line[0] == '|')
        {
            Add(isInTable ? MarkdownLineKind.TableRow : MarkdownLineKind.Text, span, content, indent);
            return true;
        }

        if (line[0] is '-' or '=' && !line.ContainsAnyExcept(line[0]) && !isInItem && IsUnderlined(line))
        {
            var title = lines[^1];
            lines[^1] = title with { Kind = MarkdownLineKind.Heading, Level = line[0] == '=' ? 1 : 2 };
            Add(MarkdownLineKind.Hidden, span, content, indent);
            return true;
        }

        if (line[0] == ':' || line.Count(line[0]) < 3 || line.ContainsAnyExcept(SignsOfRules) || line.ContainsAnyExcept(line[0], ' ', '\t')) return false;
        isInTable = false;
        Add(MarkdownLineKind.Rule, span, content, indent);
        return true;
    }

    /// <summary>Whether the line before is the title above such a line: one that stands alone.</summary>
    private readonly bool IsUnderlined(ReadOnlySpan<char> line) =>
        Last == MarkdownLineKind.Text && lines[^1].Indent < IndentOfCode && CanBeUnderlined(text.Slice(lines[^1].Content.Start, lines[^1].Content.Length), line)
        && (lines.Count == 1 || lines[^2].Kind is not (MarkdownLineKind.Text or MarkdownLineKind.Item or MarkdownLineKind.Definition or MarkdownLineKind.Quote));

    /// <summary>Reads what an abbreviation stands for, the target of a link, or a footnote.</summary>
    private bool ReadReference(TextSpan span, TextSpan content, int indent, ReadOnlySpan<char> line)
    {
        var start = line[0] == '*' ? 1 : 0;
        if (start == line.Length || line[start] != '[' || line.IndexOf("]:") is not (> 1 and var close)) return false;
        var label = line[(start + 1)..close];
        if (label.IsWhiteSpace() || label.Contains("](", StringComparison.Ordinal)) return false;
        if (start == 0 && Last == MarkdownLineKind.Text) return false;
        if (start == 0) references.Add(label.Trim().ToString().ToLowerInvariant());
        isInFootnote = label[0] == '^';
        Add(start == 1 ? MarkdownLineKind.Abbreviation : MarkdownLineKind.Hidden, span, content, indent);
        return true;
    }

    /// <summary>Reads the first line of a definition, below the line of its term.</summary>
    private bool ReadDefinition(TextSpan span, TextSpan content, int indent, ReadOnlySpan<char> line)
    {
        if (line.Length < 2 || line[1] is not (' ' or '\t')) return false;
        var before = Last == MarkdownLineKind.Blank && lines.Count > 1 ? lines[^2].Kind : Last;
        if (before is not (MarkdownLineKind.Text or MarkdownLineKind.Definition or MarkdownLineKind.Heading or MarkdownLineKind.Item) && !(isInItem && line[0] == ':')) return false;
        isInItem = true;
        Add(MarkdownLineKind.Definition, span, Part(content, line[1..].TrimStart()), indent);
        return true;
    }

    private bool ReadItem(TextSpan span, TextSpan content, int indent, ReadOnlySpan<char> line)
    {
        if (!TextLines.StartsItem(line) && line.Length > 1) return false;
        var mark = line.IndexOfAny(' ', '\t');
        if (mark < 0 && line[0] is not ('-' or '*' or '+')) return false;
        if (mark < 0) mark = line.Length;
        isInItem = true;
        isInTable = false;
        var said = line[mark..].TrimStart();
        Add(MarkdownLineKind.Item, span, Part(content, said), indent, indent + line.Length - said.Length);
        return true;
    }

    /// <summary>Whether a line is there for a program and not shown: <c>r[glossary.ast]</c>, an import of MDX.</summary>
    private readonly bool IsMarkOfGenerator(ReadOnlySpan<char> line)
    {
        if (line.Length > 3 && char.IsAsciiLetterLower(line[0]) && line[1] == '[' && line[^1] == ']') return !line[2..^1].ContainsAny(" []");
        if (Last is MarkdownLineKind.Text) return false;
        return (line.StartsWith("import ") && line.ContainsAny('\'', '"') && line.TrimEnd(';') is [.., '\'' or '"']) || line.StartsWith("export const ") || line.StartsWith("export default ");
    }

    private readonly void Add(MarkdownLineKind kind, TextSpan span, TextSpan content, int indent, int level = 0) => lines.Add(new MarkdownLine(kind, span, content, indent, level));

    /// <summary>The place of a part of a line's content.</summary>
    private readonly TextSpan Part(TextSpan content, ReadOnlySpan<char> part) =>
        part.IsEmpty ? new TextSpan(content.End, 0) : text[content.Start..].Overlaps(part, out var offset) ? new TextSpan(content.Start + offset, part.Length) : content;

    /// <summary>A line without blanks at either end, and the column that it starts in.</summary>
    private readonly (TextSpan Content, int Indent) Trim(TextSpan span)
    {
        var (start, end, column) = (span.Start, span.End, 0);
        for (; start < end && char.IsWhiteSpace(text[start]); start++) column = text[start] == '\t' ? column + TabWidth - (column % TabWidth) : column + 1;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return (TextSpan.FromBounds(start, end), column);
    }
}
