using System.Text;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds out how to read on where YAML breaks.</summary>
/// <param name="text">The text.</param>
/// <param name="builder">What was read of it so far.</param>
internal sealed class YamlMender(ReadOnlyMemory<char> text, YamlBuilder builder)
{
    /// <summary>The longest key of a line that is a field, in UTF-16 code units.</summary>
    private const int LongestKey = 40;

    /// <summary>Whether the text only went back to how it was indented before a line that was not.</summary>
    public bool IsBack { get; private set; }

    /// <summary>Lines that open again what is open, so that the text from the next item or field on can be read by itself.</summary>
    public string Frame()
    {
        var frame = new StringBuilder();
        foreach (var nest in builder.Nests.SkipLast(1)) frame.Append(' ', nest.Column).Append(nest.IsMap ? "k:" : "-").Append('\n');
        return frame.ToString();
    }

    /// <summary>Where the fault lies: at a bracket that is not closed, rather than where that was noticed.</summary>
    /// <param name="noticed">Where and why it broke.</param>
    public YamlFault Explain(YamlFault noticed) =>
        builder.Nests.Find(nest => nest.IsFlow) is { } nest && noticed.Kind == ProblemKind.BrokenSyntax && noticed.Start >= TextLines.EndOfLine(text.Span, nest.Start)
            ? noticed with { Start = nest.Start, Message = "This bracket is not closed before the next line that begins something else. Close it, or put the text in quotes." }
            : noticed;

    /// <summary>Closes what has broken, with as much of it as can be told.</summary>
    /// <param name="fault">Where and why it broke.</param>
    /// <param name="from">Where the reading that broke began, in UTF-16 code units.</param>
    /// <returns>Where to read on: the start of a line behind <paramref name="from"/>; null where there is nothing to read any more.</returns>
    public int? GoOn(YamlFault fault, int from)
    {
        IsBack = false;
        var done = CloseBrackets(fault.Start) ?? Salvage(fault.Start);
        var line = done is null ? text.Span[..fault.Start].LastIndexOfAny('\n', '\r') + 1 : 0; // A line above may be what is wrong with it.
        if (line <= from) line = TextLines.EndOfLine(text.Span, Math.Max(done ?? fault.Start, from));
        for (; line < text.Length; line = TextLines.EndOfLine(text.Span, line))
        {
            if (CanStartAt(line, fault.Start)) return line;
        }

        return null;
    }

    /// <summary>Where a line's content ends: before its line end, the blanks and the remark at its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">A place in the line.</param>
    public static int EndOfContent(ReadOnlySpan<char> text, int start)
    {
        var line = text[start..];
        if (line.IndexOfAny('\n', '\r') is >= 0 and var length) line = line[..length];
        if (line.IndexOf(" #", StringComparison.Ordinal) is > 0 and var remark) line = line[..remark];
        return start + line.TrimEnd().Length;
    }

    /// <summary>Closes the brackets that are open, with what stands whole in their first line.</summary>
    /// <param name="at">Where they break.</param>
    /// <returns>The last place that is done with; null where none is open.</returns>
    private int? CloseBrackets(int at)
    {
        var first = builder.Nests.FindIndex(nest => nest.IsFlow);
        if (first < 0) return null;
        var outermost = builder.Nests[first];
        while (builder.Nests.Count > first + 1) builder.Close();
        outermost.Cut(Math.Min(EndOfContent(text.Span, outermost.Start), at > outermost.Start ? at - 1 : text.Length));
        builder.Close();
        return outermost.Start;
    }

    /// <summary>Reads a value that breaks as plain text: <c>key: like this: that</c>, <c>key: "this" is it</c>.</summary>
    /// <param name="at">Where it breaks.</param>
    /// <returns>The last place that is done with; null where there is no such value.</returns>
    private int? Salvage(int at)
    {
        if (builder.Nests.Count == 0) return null;
        var nest = builder.Nests[^1];
        var last = nest.Last is DataText { Span.Length: > 0 } value && value.Span.Start <= at && EndOfContent(text.Span, value.Span.Start) > at ? nest.Last : null;
        var start = last?.Span.Start ?? (nest.Key is { } key ? StartOfValue(key.Span.End, nest.Column) : nest.IsMap ? null : StartOfItem(at, nest.Column));
        if (start is not { } from || from > at + 1)
        {
            if (nest.Key is { } empty) builder.Add(new DataText("", false, new TextSpan(empty.Span.End, 0)), null);
            return null;
        }

        var salvaged = ReadPlainly(from, nest.Column);
        if (last is null) builder.Add(salvaged, null);
        else builder.ReplaceLast(salvaged);
        return salvaged.Span.End;
    }

    /// <summary>Where the value of a key starts; null where there is none.</summary>
    private int? StartOfValue(int endOfKey, int column)
    {
        var all = text.Span;
        var at = endOfKey + all[endOfKey..].IndexOfAnyExcept(' ');
        if (at < endOfKey || all[at] != ':') return null;
        var length = all[(at + 1)..].IndexOfAnyExcept(" \t\r\n");
        if (length < 0) return null;
        var start = at + 1 + length;
        var indent = start - (all[..start].LastIndexOfAny('\n', '\r') + 1);
        return all[at..start].ContainsAny('\n', '\r') && indent <= column ? null : start;
    }

    /// <summary>Where the text of an item starts in whose line a place is; null where that line is no item of a list.</summary>
    private int? StartOfItem(int at, int column)
    {
        var all = text.Span;
        var dash = all[..at].LastIndexOfAny('\n', '\r') + 1 + column;
        if (dash >= at || all[dash] != '-') return null;
        var length = all[(dash + 1)..].IndexOfAnyExcept(" \t");
        return length < 1 || all[dash + 1 + length] is '\n' or '\r' ? null : dash + 1 + length;
    }

    /// <summary>Reads a text as it stands, with the lines below it that are indented deeper and are no fields.</summary>
    private DataText ReadPlainly(int start, int column)
    {
        var all = text.Span;
        var plain = new StringBuilder();
        var end = start;
        for (var at = start; at < all.Length;)
        {
            var next = TextLines.EndOfLine(all, at);
            var line = all[at..next];
            var indent = line.IndexOfAnyExcept(' ');
            if (at > start && (line.IsWhiteSpace() || indent <= column || IsField(line[indent..]))) break;
            end = Math.Max(end, EndOfContent(all, at));
            if (plain.Length > 0) plain.Append(' ');
            plain.Append(all[at..end].Trim());
            at = next;
        }

        return new DataText(WithoutQuotes(plain.ToString()), true, TextSpan.FromBounds(start, end));
    }

    /// <summary>A text without quotes at its ends, of which one may be missing; <c>"this" is it</c> keeps those that it has.</summary>
    private static string WithoutQuotes(string plain)
    {
        if (plain.Length == 0 || plain[0] is not ('"' or '\'')) return plain;
        var close = plain.IndexOf(plain[0], 1);
        return close < 0 ? plain[1..] : plain.Length > 1 && plain[^1] == plain[0] ? plain[1..^1] : plain[0] == '\'' && !plain.Contains("' ", StringComparison.Ordinal) ? plain[1..] : plain;
    }

    /// <summary>Whether the text can be read on from a line, which is a field or an item of what is open; closes what is not open any more there.</summary>
    /// <param name="start">Where the line starts.</param>
    /// <param name="fault">Where the text broke.</param>
    private bool CanStartAt(int start, int fault)
    {
        var all = text.Span;
        var line = LineEnds.WithoutEnd(all[start..TextLines.EndOfLine(all, start)]);
        var indent = line.IndexOfAnyExcept(' ');
        if (indent < 0 || line[indent] == '#') return false;
        var content = line[indent..];
        var isItem = content[0] == '-' && (content.Length == 1 || content[1] == ' ');
        var isDocument = indent == 0 && content.StartsWith("---", StringComparison.Ordinal);
        if (!isItem && !isDocument && !IsField(content)) return false;
        var nest = isDocument ? -1 : builder.Nests.FindLastIndex(nest => nest.Column == indent && nest.IsMap != isItem);
        if (nest < 0 && !isDocument && builder.Nests.Count > 0)
        {
            if (start + indent != fault || FindMoved(isItem, indent) is not { } moved) return false;
            nest = moved;
        }

        while (builder.Nests.Count > nest + 1) builder.Close();
        return true;
    }

    /// <summary>What a line belongs to that is indented otherwise than those before it: to the list or map to the left of it, or to the last one in that.</summary>
    /// <returns>Its number, after it was opened again; null where there is none.</returns>
    private int? FindMoved(bool isItem, int indent)
    {
        var left = builder.Nests.FindLastIndex(nest => nest.Column < indent);
        if (left < 0) return null;
        var nest = builder.Nests[left];
        if (nest.IsMap == isItem)
        {
            if (left + 1 < builder.Nests.Count || nest.Last is not { Span.Length: > 0 } last || (isItem ? last is not DataList : last is not DataMap)) return null;
            var start = last.Span.Start;
            if (text.Span[start] is '[' or '{' or '*') return null;
            nest = nest.Reopen(start - (text.Span[..start].LastIndexOfAny('\n', '\r') + 1));
            builder.Nests.Add(nest);
            left++;
        }

        nest.Column = indent;
        IsBack = nest.Home == indent;
        return left;
    }

    /// <summary>Whether a line without its indent has a key: <c>key: value</c>, <c>"key":</c>.</summary>
    private static bool IsField(ReadOnlySpan<char> content)
    {
        var end = content.IndexOf(':');
        if (end <= 0 || end > LongestKey || (end + 1 < content.Length && !char.IsWhiteSpace(content[end + 1]))) return false;
        var key = content[..end].TrimEnd();
        return key.Length > 0 && (key[0] is '"' or '\'' ? key[^1] == key[0] : !key.Contains(' ') && key[0] is not ('-' or '#' or '[' or '{'));
    }
}
