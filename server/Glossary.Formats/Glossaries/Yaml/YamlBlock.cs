using System.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Writes data line by line, with the indents, quotes and styles of the data that it is like.</summary>
/// <param name="text">The text that the spans of nodes refer to.</param>
internal sealed class YamlBlock(string text)
{
    private const int UsualIndent = 2;

    private readonly char quote = text.Count(c => c == '\'') > text.Count(c => c == '"') ? '\'' : '"';
    private readonly StringBuilder written = new();

    /// <summary>A record as it stands behind what leads to it.</summary>
    /// <param name="record">The record; the spans of its nodes are those of what it is like.</param>
    public string Of(DataRecord record)
    {
        written.Clear();
        if (record.Key is { } key) Write(new DataField(key, record.Value), ColumnOf(key.Span.Start), isNew: true);
        else Write(record.Value, ColumnOf(record.Value.Span.Start));
        return written.ToString();
    }

    private void Write(DataNode node, int column)
    {
        if (node is not DataMap map || IsInBrackets(map)) written.Append(InLine(node));
        else
        {
            for (var i = 0; i < map.Fields.Length; i++)
            {
                if (i > 0) NewLine(column);
                Write(map.Fields[i], column, isNew: false);
            }
        }
    }

    private void Write(DataField field, int column, bool isNew)
    {
        var key = field.Key;
        written.Append(isNew || key.Span.Length == 0 ? YamlQuote.PlainOr(key.Text, quote) : text.AsSpan(key.Span.Start, key.Span.Length).ToString()).Append(':');
        var value = field.Value;
        if (value is DataText word) WriteText(key, word, column);
        else if (IsInBrackets(value)) written.Append(' ').Append(InLine(value));
        else if (value is DataList list) WriteItems(key, list, column);
        else
        {
            var inner = column + IndentOf(key, value);
            NewLine(inner);
            Write(value, inner);
        }
    }

    private void WriteItems(DataText key, DataList list, int column)
    {
        var start = column + (list.Span.Length > 0 ? Math.Max(0, ColumnOf(list.Span.Start) - ColumnOf(key.Span.Start)) : UsualIndent);
        foreach (var item in list.Items)
        {
            NewLine(start);
            written.Append("- ");
            Write(item, start + UsualIndent);
        }
    }

    /// <summary>Writes a text on its key's line, or below it in a block where others stand in one or it has lines.</summary>
    private void WriteText(DataText key, DataText value, int column)
    {
        var mark = BlockMarkOf(key, value);
        if (mark is null && !value.Text.Contains('\n', StringComparison.Ordinal))
        {
            written.Append(' ').Append(Scalar(value));
            return;
        }

        written.Append(' ').Append(value.Text.Contains('\n', StringComparison.Ordinal) || mark is null ? "|-" : mark);
        var inner = column + (mark is null ? UsualIndent : Math.Max(1, ColumnOf(value.Span.Start) - ColumnOf(key.Span.Start)));
        foreach (var line in value.Text.Split('\n'))
        {
            if (line.Length > 0) NewLine(inner);
            else written.Append('\n');
            written.Append(line);
        }
    }

    /// <summary>The mark of the block that a value is like: <c>&gt;-</c>; null for none.</summary>
    private string? BlockMarkOf(DataText key, DataText value)
    {
        if (value.Span.Length == 0 || key.Span.End >= value.Span.Start) return null;
        var mark = text.AsSpan(key.Span.End, value.Span.Start - key.Span.End).TrimStart(": ");
        var end = mark.IndexOfAny('\n', '\r');
        return end > 0 && mark[0] is '>' or '|' ? mark[..end].Trim().ToString() : null;
    }

    private string Scalar(DataText value, bool isInFlow = false)
    {
        var first = value.Span.Length > 0 ? text[value.Span.Start] : ' ';
        return value.IsQuoted && first is '"' or '\'' ? YamlQuote.In(value.Text, first) : YamlQuote.PlainOr(value.Text, quote, isInFlow);
    }

    private string InLine(DataNode node) => node is DataText word ? Scalar(word) : new FlowText(text, value => Scalar(value, isInFlow: true)).Of(node);

    private bool IsInBrackets(DataNode node) => node.Span.Length > 0 && text[node.Span.Start] is '[' or '{';

    private int IndentOf(DataText key, DataNode value) => value.Span.Length > 0 && ColumnOf(value.Span.Start) - ColumnOf(key.Span.Start) is > 0 and var indent ? indent : UsualIndent;

    private int ColumnOf(int offset) => offset - EntryTemplate.StartOfLine(text, offset);

    private void NewLine(int column) => written.Append('\n').Append(' ', column);
}
