namespace Glossary.Formats.Glossaries;

/// <summary>Finds the parts of an AsciiDoc file that may have entries, line by line.</summary>
internal sealed class AsciiDocOutline
{
    private const int LinesAtOnce = 4096;
    private const int MostAttributes = 1000;

    private readonly ReadOnlyMemory<char> text;
    private readonly List<MarkupLine> lines;

    /// <summary>For each line that opens a block the one that closes it; 0 for others.</summary>
    private readonly int[] closes;
    private readonly Stack<int> openBlocks = new();

    private AsciiDocPart section = new(AsciiDocPartKind.Section, -1, -1);
    private bool sectionHasText;
    private int markedLevel = int.MaxValue;

    // What was said in brackets above the line that is read.
    private string attributes = "";
    private string? id;
    private bool isMarked;

    // The item that is read.
    private AsciiDocPart item;
    private bool isInItem;
    private bool isItemEmpty;
    private bool isContinued;

    /// <summary>What parts terms and texts in the list that is read; null outside of one.</summary>
    private string? delimiter;
    private bool isListMarked;
    private bool isAfterBlank = true;
    private bool isInParagraph;

    private AsciiDocOutline(ReadOnlyMemory<char> text, List<MarkupLine> lines)
    {
        this.text = text;
        this.lines = lines;
        closes = FindCloses(text.Span, lines);
    }

    /// <summary>Items, tables and sections in the order of the file.</summary>
    public List<AsciiDocPart> Parts { get; } = [];

    /// <summary>The attributes that the file sets.</summary>
    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static AsciiDocOutline Of(ReadOnlyMemory<char> text, List<MarkupLine> lines, CancellationToken cancellation)
    {
        var outline = new AsciiDocOutline(text, lines);
        for (var at = 0; at < lines.Count; at++)
        {
            if (at % LinesAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            at = outline.Read(at);
        }

        outline.EndItem();
        outline.EndSection(lines.Count - 1);
        outline.Parts.Sort((left, right) => left.First.CompareTo(right.First));
        return outline;
    }

    /// <summary>For each line that opens a block the one that closes it. A line that is none of the two closes nothing.</summary>
    private static int[] FindCloses(ReadOnlySpan<char> text, List<MarkupLine> lines)
    {
        var found = new int[lines.Count];
        var next = new Dictionary<(char, int), int>();
        for (var at = lines.Count - 1; at >= 0; at--)
        {
            var content = lines[at].In(text);
            if (content.IsEmpty || AsciiDocLines.DelimiterOf(content) is not (not '\0' and var sign) || IsUnderline(text, lines, at)) continue;
            var key = (sign, sign == '`' ? 3 : content.Length);
            found[at] = next.GetValueOrDefault(key);
            if (sign != '`' || content.Length == 3) next[key] = at;
        }

        return found;
    }

    /// <summary>Whether a line underlines the title above it, as is the older way.</summary>
    private static bool IsUnderline(ReadOnlySpan<char> text, List<MarkupLine> lines, int at)
    {
        const int tolerance = 2;
        if (at == 0 || lines[at - 1].IsBlank || (at > 1 && !lines[at - 2].IsBlank && text[lines[at - 2].Start] is not ('[' or '/'))) return false;
        var title = lines[at - 1].In(text);
        var rule = lines[at].In(text);
        return rule.Length > 2 && rule[0] is '=' or '-' or '~' or '^' or '+' && !rule.ContainsAnyExcept(rule[0]) && Math.Abs(title.Length - rule.Length) <= tolerance
            && (char.IsLetterOrDigit(title[0]) || title[0] is '“' or '"') && !AsciiDocLines.IsDescription(title, out _);
    }

    /// <summary>Reads a line, or a block.</summary>
    /// <returns>The last line that was read.</returns>
    private int Read(int at)
    {
        var content = lines[at].In(text.Span);
        if (content.IsEmpty)
        {
            (isAfterBlank, isInParagraph) = (true, false);
            return at;
        }

        if (AsciiDocLines.IsSilent(content)) return at;
        if (openBlocks.TryPeek(out var close) && close == at)
        {
            openBlocks.Pop();
            EndItem();
            (isAfterBlank, isInParagraph) = (true, false);
            return at;
        }

        if (closes[at] > at) return ReadBlock(at, AsciiDocLines.DelimiterOf(content));
        if (AsciiDocLines.IsHeading(content, out var level))
        {
            StartSection(at, level, content[(level + 1)..].Trim());
        }
        else if (at + 1 < lines.Count && !lines[at + 1].IsBlank && IsUnderline(text.Span, lines, at + 1))
        {
            StartSection(at, "=-~^+".IndexOf(text.Span[lines[at + 1].Start], StringComparison.Ordinal), content);
            return at + 1;
        }
        else if (content is "+")
        {
            isContinued = isInItem;
        }
        else if (AsciiDocLines.IsAttributeEntry(content, out var nameEnd))
        {
            if (Attributes.Count < MostAttributes) Attributes[content[1..nameEnd].ToString()] = content[(nameEnd + 1)..].Trim().ToString();
        }
        else if (AsciiDocLines.IsAttributes(content))
        {
            return ReadAttributes(at, content);
        }
        else if (AsciiDocLines.IsBlockTitle(content))
        {
            if (!isContinued) EndItem();
        }
        else
        {
            ReadText(at, content);
            isAfterBlank = false;
        }

        return at;
    }

    private int ReadBlock(int at, char sign)
    {
        var close = closes[at];
        if (isInItem && (isContinued || isItemEmpty))
        {
            if (AsciiDocLines.IsOpen(sign)) AddItemsWithin(at, close);
            item = item with { Last = close };
            (isItemEmpty, isContinued) = (false, false);
            at = close;
        }
        else
        {
            EndItem();
            if (AsciiDocLines.IsTable(sign)) Parts.Add(new AsciiDocPart(AsciiDocPartKind.Table, at, close) { Attributes = attributes, Section = SectionTitle(), IsMarked = IsInGlossary() });
            if (AsciiDocLines.IsOpen(sign) && !AsciiDocLines.IsNote(attributes)) openBlocks.Push(close);
            else at = close;
        }

        Forget();
        (isAfterBlank, isInParagraph) = (true, false);
        return at;
    }

    /// <summary>Adds the items of a list in a block of an item, which has the same delimiter and so is as good as the list itself.</summary>
    private void AddItemsWithin(int open, int close)
    {
        AsciiDocPart? within = null;
        var (last, isEmpty) = (open, false);
        for (var at = open + 1; at < close; at++)
        {
            var content = lines[at].In(text.Span);
            if (content.IsEmpty) continue;
            if (AsciiDocLines.IsDescription(content, out var span) && content.Slice(span.Start, span.Length).SequenceEqual(delimiter))
            {
                if (within is null || !isEmpty || last < at - 1)
                {
                    if (within is { } before) Parts.Add(before with { Last = last });
                    within = item with { First = at, Id = null };
                }

                isEmpty = span.End == content.Length;
            }
            else
            {
                isEmpty = false;
                if (closes[at] > at && closes[at] < close) at = closes[at];
            }

            last = at;
        }

        if (within is { } final) Parts.Add(final with { Last = last });
    }

    private int ReadAttributes(int at, ReadOnlySpan<char> content)
    {
        if (isContinued) return at;
        EndItem();
        if (AsciiDocLines.IdOf(content) is { } found)
        {
            id = found;
        }
        else if (AsciiDocLines.AreVerbatim(content))
        {
            // A paragraph of code; a block is passed over by its delimiters.
            while (at + 1 < lines.Count && !lines[at + 1].IsBlank && closes[at + 1] == 0) at++;
        }
        else
        {
            attributes = content.ToString();
            isMarked |= content.StartsWith("[glossary");
        }

        isAfterBlank = true;
        return at;
    }

    private void ReadText(int at, ReadOnlySpan<char> content)
    {
        if ((isInItem || isAfterBlank || !isInParagraph) && AsciiDocLines.IsDescription(content, out var span))
        {
            ReadDescription(at, content.Slice(span.Start, span.Length).ToString(), isEmpty: span.End == content.Length);
        }
        else if (isInItem && (!isAfterBlank || isContinued || isItemEmpty || lines[at].Indent > 0 || AsciiDocLines.LengthOfMark(content) > 0))
        {
            item = item with { Last = at };
            (isItemEmpty, isContinued) = (false, false);
        }
        else
        {
            EndItem();
            Forget();
            delimiter = null;
            isInParagraph = true;
            sectionHasText = true;
        }
    }

    private void ReadDescription(int at, string found, bool isEmpty)
    {
        isContinued = false;
        if (delimiter is not null && found != delimiter)
        {
            // A list within the item, or what is left of one.
            if (isInItem) item = item with { Last = at };
            isItemEmpty = false;
            return;
        }

        if (isInItem && isItemEmpty)
        {
            // Another term with the same text.
            item = item with { Last = at };
            isItemEmpty = isEmpty;
            return;
        }

        EndItem();
        if (delimiter is null) isListMarked = isMarked;
        delimiter = found;
        item = new AsciiDocPart(AsciiDocPartKind.Item, at, at) { Delimiter = found, Id = id, Attributes = attributes, Section = SectionTitle(), IsMarked = isListMarked || IsInGlossary() };
        (isInItem, isItemEmpty) = (true, isEmpty);
        id = null;
        isMarked = false;
    }

    private void EndItem()
    {
        if (isInItem && !item.Attributes.StartsWith("[qanda", StringComparison.Ordinal)) Parts.Add(item);
        (isInItem, isContinued) = (false, false);
    }

    private void StartSection(int at, int level, ReadOnlySpan<char> title)
    {
        EndItem();
        EndSection(at - 1);
        if (level <= markedLevel) markedLevel = isMarked ? level : int.MaxValue;
        section = new AsciiDocPart(AsciiDocPartKind.Section, at, at) { Level = level, Id = id, Section = title.ToString() };
        sectionHasText = false;
        delimiter = null;
        Forget();
        (isAfterBlank, isInParagraph) = (true, false);
    }

    private void EndSection(int last)
    {
        if (sectionHasText && section.First >= 0) Parts.Add(section with { Last = last });
    }

    private string? SectionTitle() => section.Level > 0 ? section.Section : null;

    private bool IsInGlossary() => markedLevel != int.MaxValue;

    private void Forget()
    {
        attributes = "";
        id = null;
        isMarked = false;
    }
}
