using System.Text;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>What an element within a text is to a reader.</summary>
internal enum XmlInline
{
    /// <summary>A part of the text like any other.</summary>
    Text,

    /// <summary>Nothing: a code of the program that wrote it.</summary>
    Nothing,

    /// <summary>Code, which stands in backticks.</summary>
    Code,

    /// <summary>A paragraph of its own.</summary>
    Paragraph,
}

/// <summary>Reads what an element says to a reader: its text and that of all elements in it, without tags, comments and instructions.</summary>
/// <param name="text">The file's text.</param>
/// <param name="references">Resolves its references.</param>
/// <param name="inline">What an element is within a text, by its name without a prefix.</param>
internal sealed class XmlText(ReadOnlyMemory<char> text, XmlReferences references, Func<string, XmlInline> inline)
{
    private const string ParagraphBreak = "\n\n";

    private readonly StringBuilder said = new();

    /// <summary>What an element says in one line, with one blank between words.</summary>
    /// <param name="element">The element.</param>
    public string LineOf(XmlElement element)
    {
        var plain = text.Span.Slice(element.Content.Start, element.Content.Length);
        if (element.IsClosed && plain.IndexOfAny("<&\n\r\t") < 0 && !plain.Contains("  ", StringComparison.Ordinal)) return plain.Trim().ToString();
        return Join(Raw(element), keepsParagraphs: false);
    }

    /// <summary>What an element says, each paragraph in one line, and a blank line between two of them.</summary>
    /// <param name="element">The element.</param>
    public string ParagraphsOf(XmlElement element) => Join(Raw(element), keepsParagraphs: true);

    /// <summary>Where what an element says stands, without blanks at either end, in UTF-16 code units.</summary>
    /// <param name="element">The element.</param>
    public TextSpan PlaceOf(XmlElement element)
    {
        var end = EndOf(element);
        var content = text.Span[element.Content.Start..end];
        var start = end - content.TrimStart().Length;
        return TextSpan.FromBounds(start, start + content.Trim().Length);
    }

    /// <summary>Appends a text in which only tags may stand, which are left out.</summary>
    /// <param name="said">Receives what it says.</param>
    /// <param name="raw">The text.</param>
    /// <param name="start">Where it stands in the file; negative for the text of an entity.</param>
    /// <param name="references">Resolves its references.</param>
    public static void AppendPlain(StringBuilder said, ReadOnlySpan<char> raw, int start, XmlReferences references)
    {
        const string cdata = "<![CDATA[";
        var at = 0;
        var missing = 0; // A bit for each sort of markup whose end was looked for in vain.
        while (at < raw.Length)
        {
            var next = raw[at..].IndexOf('<');
            next = next < 0 ? raw.Length : at + next;
            references.Append(said, raw[at..next], start < 0 ? start : start + at);
            if (next == raw.Length) return;
            var rest = raw[next..];
            var (open, close) = rest.StartsWith(cdata) ? (cdata.Length, "]]>") : rest.StartsWith("<!--") ? (4, "-->") : rest.StartsWith("<?") ? (2, "?>") : (1, ">");
            if (rest.Length < 2 || !(rest[1] is '/' or '!' or '?' || XmlTags.IsNameStart(rest[1])))
            {
                said.Append('<');
                at = next + 1;
            }
            else if ((missing & (1 << open)) == 0 && rest[open..].IndexOf(close, StringComparison.Ordinal) is >= 0 and var end)
            {
                if (open == cdata.Length) said.Append(rest.Slice(open, end));
                at = next + open + end + close.Length;
            }
            else
            {
                missing |= 1 << open;
                at = rest.IndexOfAny('\n', '\r') is >= 0 and var line ? next + line : raw.Length; // What is never closed counts to the end of its line.
            }
        }
    }

    private StringBuilder Raw(XmlElement element)
    {
        said.Clear();
        Append(element);
        return said;
    }

    private void Append(XmlElement element)
    {
        var at = element.Content.Start;
        var end = EndOf(element);
        foreach (var child in element.Children)
        {
            if (child.Span.Start >= end) break;
            AppendPlain(said, text.Span[at..child.Span.Start], at, references);
            Append(child, inline(child.Name));
            at = child.Span.End;
        }

        if (at < end) AppendPlain(said, text.Span[at..end], at, references);
    }

    private void Append(XmlElement element, XmlInline what)
    {
        if (what == XmlInline.Nothing) return;
        var (before, after) = what switch
        {
            XmlInline.Code => ("`", "`"),
            XmlInline.Paragraph => (ParagraphBreak, ParagraphBreak),
            _ => ("", ""),
        };
        said.Append(before);
        Append(element);
        said.Append(after);
    }

    /// <summary>Where what an element says ends. Of one that is not closed only the text before the next tag is its own for certain.</summary>
    private int EndOf(XmlElement element)
    {
        if (element.IsClosed) return element.Content.End;
        var tag = text.Span.Slice(element.Content.Start, element.Content.Length).IndexOf('<');
        return tag < 0 ? element.Content.End : element.Content.Start + tag;
    }

    /// <summary>Joins lines to paragraphs. Where words are written without blanks, so are lines.</summary>
    private static string Join(StringBuilder raw, bool keepsParagraphs)
    {
        var all = raw.ToString();
        var joined = raw.Clear();
        var breaks = 0;
        var isBlank = false;
        for (var i = 0; i < all.Length; i++)
        {
            var c = all[i];
            if (c is '\n' || (c == '\r' && !(i + 1 < all.Length && all[i + 1] == '\n'))) breaks++;
            if (c is ' ' or '\t' or '\n' or '\r')
            {
                isBlank = true;
                continue;
            }

            if (joined.Length > 0 && isBlank)
            {
                if (keepsParagraphs && breaks > 1) joined.Append(ParagraphBreak);
                else if (breaks == 0 || !Script.MeetsWithoutBlank(joined[^1], c)) joined.Append(' ');
            }

            joined.Append(c);
            (breaks, isBlank) = (0, false);
        }

        return joined.ToString();
    }
}
