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
/// Builds short texts for readers in Markdown or plain text. What comes from a glossary goes through <see cref="Prose"/> or
/// <see cref="Escape"/>: it has no link, image or HTML of its own, since it is third-party content.
/// </summary>
/// <param name="format">What to write.</param>
public sealed class Markup(MarkupFormat format)
{
    private const string Special = "\\`*_{}[]<>#|~&$";

    private readonly StringBuilder text = new();

    /// <summary>How many UTF-16 code units people see of what is written, the marks and targets of markup left out.</summary>
    public int Length { get; private set; }

    /// <summary>Starts a new paragraph.</summary>
    public Markup Paragraph()
    {
        if (text.Length > 0) text.Append("\n\n");
        Length += 2;
        return this;
    }

    /// <summary>Starts a new line of the paragraph.</summary>
    public Markup Line()
    {
        if (text.Length > 0) text.Append(format == MarkupFormat.Markdown ? "  \n" : "\n");
        Length++;
        return this;
    }

    /// <summary>Writes text of our own, in which nothing needs escaping.</summary>
    public Markup Text(string plain)
    {
        text.Append(plain);
        Length += plain.Length;
        return this;
    }

    /// <summary>Writes a text as it is.</summary>
    public Markup Escape(string plain)
    {
        Length += plain.Length;
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            if (format == MarkupFormat.Markdown && ((Special.Contains(c, StringComparison.Ordinal) && !IsWithinWord(plain, i)) || IsInAddress(plain, i))) text.Append('\\');
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

    /// <summary>Starts a paragraph with a text from a glossary, of which only code in single backticks is kept as markup.</summary>
    public Markup Prose(string definition) => Paragraph().ProseLine(definition);

    /// <summary>Writes a text from a glossary on a line of its own, as <see cref="Prose"/> does.</summary>
    public Markup ProseLine(string plain)
    {
        plain = plain.TrimStart();
        if (format == MarkupFormat.Markdown) plain = AppendBlockStart(plain);

        // With runs of several backticks, or an odd number, what is code is a matter of opinion.
        var parts = plain.Split('`');
        if (parts.Length % 2 == 0 || plain.Contains("``", StringComparison.Ordinal)) return Escape(plain);
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) Text("`");
            if (i % 2 == 0) Escape(parts[i]);
            else Text(parts[i].ReplaceLineEndings(" "));
        }

        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    /// <summary>Whether a sign is an underscore between letters, where it is none of Markdown's (CommonMark 0.31, section 6.2): <c>snake_case</c>.</summary>
    private static bool IsWithinWord(string plain, int at) =>
        plain[at] == '_' && at > 0 && at + 1 < plain.Length && char.IsLetterOrDigit(plain[at - 1]) && char.IsLetterOrDigit(plain[at + 1]);

    /// <summary>Whether a sign is one without which GitHub's Markdown, which many editors show, takes no bare address for a link.</summary>
    private static bool IsInAddress(string plain, int at) => plain[at] switch
    {
        '@' => true,
        ':' => plain.AsSpan(at + 1).StartsWith("//"),
        '.' => plain.AsSpan(0, at).EndsWith("www", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private Markup Wrapped(string mark, string plain)
    {
        if (format == MarkupFormat.Markdown) text.Append(mark);
        Escape(plain);
        if (format == MarkupFormat.Markdown) text.Append(mark);
        return this;
    }

    /// <summary>Writes what would begin a list at a line's start, escaped; gives the rest.</summary>
    private string AppendBlockStart(string plain)
    {
        var digits = 0;
        while (digits < plain.Length && char.IsAsciiDigit(plain[digits])) digits++;
        if (digits == plain.Length || !(digits > 0 ? plain[digits] is '.' or ')' : plain[0] is '-' or '+' or '=')) return plain;
        text.Append(plain, 0, digits).Append('\\').Append(plain[digits]);
        return plain[(digits + 1)..];
    }
}
