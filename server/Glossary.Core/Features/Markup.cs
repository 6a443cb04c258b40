using System.Text;

namespace Glossary.Core.Features;

/// <summary>What the reader's screen can show.</summary>
public enum MarkupFormat
{
    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>Text as it is.</summary>
    PlainText,
}

/// <summary>
/// Builds short texts for readers in Markdown or plain text. What comes from a glossary goes through <see cref="Inline"/> or
/// <see cref="Escape"/>: it may be emphasised and have code, but no link, image or HTML of its own, since it is third-party content.
/// </summary>
/// <param name="format">What to write.</param>
public sealed class Markup(MarkupFormat format)
{
    private const string Special = "\\`*_{}[]<>#|~&$";

    private readonly StringBuilder text = new();

    /// <summary>Starts a new paragraph.</summary>
    public Markup Paragraph()
    {
        if (text.Length > 0) text.Append("\n\n");
        return this;
    }

    /// <summary>Starts a new line of the paragraph.</summary>
    public Markup Line()
    {
        if (text.Length > 0) text.Append(format == MarkupFormat.Markdown ? "  \n" : "\n");
        return this;
    }

    /// <summary>Writes text of our own, in which nothing needs escaping.</summary>
    public Markup Text(string plain)
    {
        text.Append(plain);
        return this;
    }

    /// <summary>Writes a text as it is.</summary>
    public Markup Escape(string plain)
    {
        foreach (var c in plain)
        {
            if (format == MarkupFormat.Markdown && Special.Contains(c, StringComparison.Ordinal)) text.Append('\\');
            text.Append(c is '\n' or '\r' ? ' ' : c);
        }

        return this;
    }

    /// <summary>Writes a text in bold.</summary>
    public Markup Bold(string plain) => Wrapped("**", plain);

    /// <summary>Writes a text in italics.</summary>
    public Markup Italic(string plain) => Wrapped("*", plain);

    /// <summary>Writes a text that leads to <paramref name="target"/>, a URI.</summary>
    public Markup Link(string plain, string target)
    {
        if (format == MarkupFormat.PlainText) return Escape(plain);
        text.Append('[');
        Escape(plain);
        text.Append("](").Append(target.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)).Append(')');
        return this;
    }

    /// <summary>Writes one line of Markdown from a glossary, of which emphasis and code are kept.</summary>
    public Markup Inline(string markdown)
    {
        var parts = markdown.Split('`');
        var hasCode = parts.Length % 2 == 1;
        for (var i = 0; i < parts.Length; i++)
        {
            var isCode = hasCode && i % 2 == 1;
            if (i > 0 && format == MarkupFormat.Markdown) text.Append(hasCode ? "`" : "\\`");
            if (isCode) text.Append(parts[i]);
            else AppendEmphasised(parts[i]);
        }

        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private Markup Wrapped(string mark, string plain)
    {
        if (format == MarkupFormat.Markdown) text.Append(mark);
        Escape(plain);
        if (format == MarkupFormat.Markdown) text.Append(mark);
        return this;
    }

    private void AppendEmphasised(string part)
    {
        if (format == MarkupFormat.PlainText)
        {
            text.Append(part.Replace("**", "", StringComparison.Ordinal));
            return;
        }

        foreach (var c in part)
        {
            if (c is '<' or '>' or '[' or ']' or '&' or '|' or '~' or '$') text.Append('\\');
            text.Append(c is '\n' or '\r' ? ' ' : c);
        }
    }
}
