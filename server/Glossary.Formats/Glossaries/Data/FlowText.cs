using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Writes data in brackets, with the blanks, line ends and commas of the data that it is like.</summary>
/// <param name="text">The text that the spans of nodes refer to.</param>
/// <param name="quote">Writes a text that is like another one.</param>
internal sealed class FlowText(string text, Func<DataText, string> quote)
{
    /// <summary>A value.</summary>
    public string Of(DataNode node) => node switch
    {
        DataText word => quote(word),
        DataList list => InBrackets(list.Span, '[', ']', list.Items.Select(Of)),
        DataMap map => InBrackets(map.Span, '{', '}', map.Fields.Select(Of)),
        _ => "",
    };

    /// <summary>A key with its value.</summary>
    public string Of(DataField field) => $"{KeyOf(field.Key)}{JointOf(field)}{Of(field.Value)}";

    /// <summary>A key as it stands elsewhere.</summary>
    private string KeyOf(DataText key) => key.Span.Length > 0 ? text.Substring(key.Span.Start, key.Span.Length) : quote(key);

    private string JointOf(DataField field)
    {
        var (start, end) = (field.Key.Span.End, field.Value.Span.Start);
        return field.Value.Span.Length > 0 && start < end && text[start..end] is var joint && joint.AsSpan().Trim() is ":" ? joint : ": ";
    }

    private string InBrackets(TextSpan like, char open, char close, IEnumerable<string> items)
    {
        var (first, between, last) = Layout(like, open);
        return $"{open}{first}{string.Join(between, items)}{last}{close}";
    }

    /// <summary>What stands behind the opening bracket, between two items, and before the closing bracket.</summary>
    private (string First, string Between, string Last) Layout(TextSpan like, char open)
    {
        if (like.Length < 2 || text[like.Start] != open) return ("", ", ", "");
        var inner = text.AsSpan(like.Start + 1, like.Length - 2);
        if (inner.IsWhiteSpace()) return ("", ", ", "");
        var first = inner[..^inner.TrimStart().Length].ToString();
        var last = inner[inner.TrimEnd().Length..].ToString();
        if (inner.TrimEnd() is [.., ',']) last = $",{last}";
        var isOverLines = first.AsSpan().ContainsAny('\n', '\r');
        return (first, isOverLines ? $",{first}" : inner.Contains(", ", StringComparison.Ordinal) || !inner.Contains(',') ? ", " : ",", last);
    }
}
