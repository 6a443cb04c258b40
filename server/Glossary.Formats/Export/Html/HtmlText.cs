using System.Text;

namespace Glossary.Formats.Export;

/// <summary>Builds HTML. What comes from a glossary goes through <see cref="Text"/> or <see cref="Attribute"/>, or was rendered by <see cref="HtmlBody"/>.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder html = new();

    /// <summary>Adds markup of our own, or such as was rendered.</summary>
    public HtmlText Markup(string markup)
    {
        html.Append(markup);
        return this;
    }

    /// <summary>Adds a text.</summary>
    public HtmlText Text(string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' => html, // It would turn what stands around it.
                _ => html.Append(c),
            };
        }

        return this;
    }

    /// <summary>Adds an attribute; nothing where it has no value.</summary>
    public HtmlText Attribute(string name, string? value) => value is null ? this : Markup($" {name}=\"").Text(value).Markup("\"");

    /// <summary>Adds a link.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="target">Where it leads.</param>
    /// <param name="language">The language of the text as a tag; null where it is not known.</param>
    public HtmlText Link(string text, string target, string? language = null) => Markup("<a").Attribute("href", target).Attribute("lang", language).Markup(">").Text(text).Markup("</a>");

    /// <inheritdoc/>
    public override string ToString() => html.ToString();
}
