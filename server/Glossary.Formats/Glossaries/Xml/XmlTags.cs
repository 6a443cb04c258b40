using System.Buffers;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>What sort of tag a tag is.</summary>
internal enum XmlTagKind
{
    /// <summary>It starts an element.</summary>
    Start,

    /// <summary>It is an element by itself.</summary>
    Empty,

    /// <summary>It ends an element.</summary>
    End,
}

/// <summary>An attribute as it is written.</summary>
/// <param name="Name">Its name, prefix included, in UTF-16 code units.</param>
/// <param name="Value">Its value, without quotes.</param>
internal readonly record struct XmlTagAttribute(TextSpan Name, TextSpan Value);

/// <summary>Finds the tags of a text in XML, passing over comments, instructions and <c>CDATA</c>. What breaks the rules of XML costs no more than itself.</summary>
/// <remarks>
/// <see cref="System.Xml.XmlReader"/> stops for good at the first thing that is wrong, so a file would be lost while a tag is being typed; it knows where
/// a node starts, but not where the value of an attribute does; and it takes an entity that only a DTD elsewhere declares for an error.
/// </remarks>
/// <param name="text">The text.</param>
/// <param name="problems">Receives what is wrong.</param>
/// <param name="doctype">What was declared before the text.</param>
internal sealed class XmlTags(ReadOnlyMemory<char> text, FileProblems problems, XmlDoctype doctype)
{
    private const string Blanks = " \t\n\r";

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\r/>=<\"'");

    private static readonly SearchValues<char> BareValueEnds = SearchValues.Create(" \t\n\r<>");

    private readonly List<XmlTagAttribute> attributes = [];
    private readonly HashSet<string> missing = [];
    private int at;

    /// <summary>What sort of tag was found.</summary>
    public XmlTagKind Kind { get; private set; }

    /// <summary>The tag, in UTF-16 code units.</summary>
    public TextSpan Tag { get; private set; }

    /// <summary>The name in it, prefix included.</summary>
    public TextSpan Name { get; private set; }

    /// <summary>The attributes in it; valid until the next tag is asked for.</summary>
    public IReadOnlyList<XmlTagAttribute> Attributes => attributes;

    /// <summary>What was declared before the first tag.</summary>
    public XmlDoctype Doctype { get; private set; } = doctype;

    /// <summary>Goes on to the next tag; false at the end.</summary>
    public bool MoveNext()
    {
        var source = text.Span;
        while (source[at..].IndexOf('<') is >= 0 and var next)
        {
            at += next;
            var rest = source[(at + 1)..];
            if (rest.StartsWith("!") || rest.StartsWith("?")) PassOver(source);
            else if (rest.StartsWith("/") && rest.Length > 1 && IsNameStart(rest[1])) return ReadEnd(source);
            else if (!rest.IsEmpty && IsNameStart(rest[0])) return ReadStart(source);
            else problems.Add(new TextSpan(at++, 1), "This < starts no tag, so it counts as text. Write &lt; for the sign itself.", ProblemKind.BrokenSyntax);
        }

        at = source.Length;
        return false;
    }

    /// <summary>Whether a name can start with a character.</summary>
    public static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c is '_' or ':' || (c > '\u007f' && !char.IsWhiteSpace(c));

    /// <summary>Passes over what stands between <c>&lt;!</c> or <c>&lt;?</c> and its end.</summary>
    private void PassOver(ReadOnlySpan<char> source)
    {
        var rest = source[at..];
        if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) && Doctype == XmlDoctype.None) (Doctype, at) = XmlDoctype.Read(source, at, problems);
        else if (rest.StartsWith("<!--")) PassOver(source, "<!--", "-->", "comment");
        else if (rest.StartsWith("<![CDATA[")) PassOver(source, "<![CDATA[", "]]>", "CDATA section");
        else if (rest.StartsWith("<?")) PassOver(source, "<?", "?>", "instruction");
        else PassOver(source, "<!", ">", "declaration");
    }

    /// <summary>Passes over something up to its end, or where it has none, to the end of its line.</summary>
    private void PassOver(ReadOnlySpan<char> source, string open, string close, string what)
    {
        var start = at;
        at += open.Length;
        if (!missing.Contains(close))
        {
            var end = source[at..].IndexOf(close, StringComparison.Ordinal);
            if (end >= 0)
            {
                at += end + close.Length;
                return;
            }

            missing.Add(close); // There will be none further on either; looking again each time would take the square of the length.
        }

        problems.Add(new TextSpan(start, open.Length), $"This {what} is never closed, so it counts to the end of its line. Close it with {close}.", ProblemKind.BrokenSyntax);
        var lineEnd = source[at..].IndexOfAny('\n', '\r');
        at = lineEnd < 0 ? source.Length : at + lineEnd;
    }

    private bool ReadEnd(ReadOnlySpan<char> source)
    {
        var start = at;
        attributes.Clear();
        Kind = XmlTagKind.End;
        at += 2;
        Name = ReadName(source);
        SkipBlanks(source);
        if (at < source.Length && source[at] == '>') at++;
        else CutShort(source, start);
        Tag = TextSpan.FromBounds(start, at);
        return true;
    }

    private bool ReadStart(ReadOnlySpan<char> source)
    {
        var start = at++;
        attributes.Clear();
        Kind = XmlTagKind.Start;
        Name = ReadName(source);
        while (true)
        {
            SkipBlanks(source);
            var c = at < source.Length ? source[at] : '<';
            if (c == '>' || (c == '/' && at + 1 < source.Length && source[at + 1] == '>'))
            {
                if (c == '/') Kind = XmlTagKind.Empty;
                at += c == '/' ? 2 : 1;
                break;
            }

            if (c == '<')
            {
                problems.Add(Name, "This tag is never closed. Write a > at its end.", ProblemKind.BrokenSyntax);
                break;
            }

            if (NameEnds.Contains(c)) problems.Add(new TextSpan(at++, 1), "This sign has no place in a tag. Remove it, or put it into the quotes of an attribute.", ProblemKind.BrokenSyntax);
            else ReadAttribute(source);
        }

        Tag = TextSpan.FromBounds(start, at);
        return true;
    }

    private void ReadAttribute(ReadOnlySpan<char> source)
    {
        var name = ReadName(source);
        var end = at;
        SkipBlanks(source);
        if (at == source.Length || source[at] != '=')
        {
            at = end;
            problems.Add(name, "This attribute has no value, so it is not used. Write name=\"value\".", ProblemKind.BrokenSyntax);
            return;
        }

        at++;
        SkipBlanks(source);
        attributes.Add(new XmlTagAttribute(name, ReadValue(source)));
    }

    private TextSpan ReadValue(ReadOnlySpan<char> source)
    {
        var quote = at < source.Length ? source[at] : '\0';
        if (quote is not ('"' or '\''))
        {
            var length = source[at..].IndexOfAny(BareValueEnds);
            var bare = new TextSpan(at, length < 0 ? source.Length - at : length);
            if (bare.Length > 0 && source[bare.End - 1] == '/') bare = bare with { Length = bare.Length - 1 };
            at = bare.End;
            problems.Add(bare, "This value stands in no quotes. Write name=\"value\".", ProblemKind.BrokenSyntax);
            return bare;
        }

        var start = ++at;
        for (var i = start; ; i++)
        {
            var next = source[i..].IndexOfAny(quote, '<');
            i = next < 0 ? source.Length : i + next;
            if (i < source.Length && source[i] == quote)
            {
                at = i + 1;
                return TextSpan.FromBounds(start, i);
            }

            // A value holds no <. Where a tag begins the quote was forgotten, and the value ends with its own tag.
            var isSign = i + 1 < source.Length && source[i + 1] is not ('/' or '!' or '?') && !IsNameStart(source[i + 1]);
            if (isSign) continue;
            var close = source[start..i].IndexOf('>');
            at = close < 0 ? i : start + close;
            if (at > start && source[at - 1] == '/' && at < source.Length && source[at] == '>') at--;
            problems.Add(new TextSpan(start - 1, 1), "This quote is never closed, so the value ends with the tag. Close it.", ProblemKind.BrokenSyntax);
            return TextSpan.FromBounds(start, at);
        }
    }

    /// <summary>Leaves an end tag that goes on after its name where the next tag begins.</summary>
    private void CutShort(ReadOnlySpan<char> source, int start)
    {
        var next = source[at..].IndexOfAny('<', '>');
        at = next < 0 ? source.Length : at + next + (source[at + next] == '>' ? 1 : 0);
        problems.Add(new TextSpan(start, 2), "This end tag has no > right after its name.", ProblemKind.BrokenSyntax);
    }

    private TextSpan ReadName(ReadOnlySpan<char> source)
    {
        var length = source[at..].IndexOfAny(NameEnds);
        var name = new TextSpan(at, length < 0 ? source.Length - at : length);
        at = name.End;
        return name;
    }

    private void SkipBlanks(ReadOnlySpan<char> source)
    {
        while (at < source.Length && Blanks.Contains(source[at])) at++;
    }
}
