using System.Text;

namespace Glossary.Formats.Export;

/// <summary>Writes elements of XML, each in a line of its own.</summary>
internal sealed class XmlOutput
{
    private readonly StringBuilder xml = new("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private readonly Stack<string> open = [];

    /// <summary>Opens an element that others stand in.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Its attributes; those without a value are left out.</param>
    public void Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        AppendStart(name, attributes);
        xml.Append('\n');
        open.Push(name);
    }

    /// <summary>Closes the element that was opened last.</summary>
    public void Close()
    {
        var name = open.Pop();
        Indent().Append("</").Append(name).Append(">\n");
    }

    /// <summary>Writes an element with a text.</summary>
    public void Text(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        AppendStart(name, attributes);
        Append(text, isAttribute: false);
        xml.Append("</").Append(name).Append(">\n");
    }

    /// <inheritdoc/>
    public override string ToString() => xml.ToString();

    private void AppendStart(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Indent().Append('<').Append(name);
        foreach (var (key, value) in attributes)
        {
            if (value is null) continue;
            xml.Append(' ').Append(key).Append("=\"");
            Append(value, isAttribute: true);
            xml.Append('"');
        }

        xml.Append('>');
    }

    private StringBuilder Indent() => xml.Append(' ', 2 * open.Count);

    private void Append(string text, bool isAttribute)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"), // As the end of ]]> it may not stand by itself.
                '"' when isAttribute => xml.Append("&quot;"),
                _ => xml.Append(c),
            };
        }
    }
}
