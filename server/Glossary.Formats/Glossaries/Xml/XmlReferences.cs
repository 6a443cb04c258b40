using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Resolves what stands between <c>&amp;</c> and <c>;</c>: characters, and entities that the file declares.</summary>
/// <param name="doctype">The entities that are declared.</param>
/// <param name="length">The length of the file in UTF-16 code units; the texts of entities may not be many times as long altogether.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class XmlReferences(XmlDoctype doctype, int length, FileProblems problems)
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create(" \t\r\n&<\"'");

    private long left = 1_000_000 + (4L * length);

    /// <summary>What an attribute's value says.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="span">Where the value stands.</param>
    public string Resolve(ReadOnlySpan<char> source, TextSpan span)
    {
        var raw = source.Slice(span.Start, span.Length);
        if (!raw.Contains('&')) return raw.ToString();
        var value = new StringBuilder(raw.Length);
        Append(value, raw, span.Start);
        return value.ToString();
    }

    /// <summary>Appends a text without markup.</summary>
    /// <param name="said">Receives what it says.</param>
    /// <param name="raw">The text.</param>
    /// <param name="start">Where it stands in the file, in UTF-16 code units; negative for the text of an entity.</param>
    public void Append(StringBuilder said, ReadOnlySpan<char> raw, int start)
    {
        var at = 0;
        while (raw[at..].IndexOf('&') is >= 0 and var next)
        {
            said.Append(raw.Slice(at, next));
            at += next;
            var end = raw[at..Math.Min(raw.Length, at + XmlDoctype.LongestName)].IndexOf(';');
            var name = end < 1 ? default : raw[(at + 1)..(at + end)];
            if (name.IsEmpty || name.ContainsAny(NotInNames))
            {
                if (start >= 0) problems.Add(new TextSpan(start + at, 1), "This & starts no reference, so it counts as text. Write &amp; for the sign itself.", ProblemKind.BrokenSyntax);
                said.Append('&');
                at++;
            }
            else
            {
                Append(said, name, start < 0 ? default(TextSpan?) : new TextSpan(start + at, end + 1));
                at += end + 1;
            }
        }

        said.Append(raw[at..]);
    }

    /// <summary>Appends what a reference stands for.</summary>
    private void Append(StringBuilder said, ReadOnlySpan<char> name, TextSpan? place)
    {
        if (name[0] == '#')
        {
            if (Character(name[1..]) is { } character) said.Append(character);
            else Leave(said, name, place, "There is no character of this number, so the reference counts as text. Write the character itself.");
            return;
        }

        switch (name)
        {
            case "amp":
                said.Append('&');
                break;
            case "lt":
                said.Append('<');
                break;
            case "gt":
                said.Append('>');
                break;
            case "quot":
                said.Append('"');
                break;
            case "apos":
                said.Append('\'');
                break;
            default:
                AppendEntity(said, name, place);
                break;
        }
    }

    private void AppendEntity(StringBuilder said, ReadOnlySpan<char> name, TextSpan? place)
    {
        if (place is not null && doctype.TextOf(name.ToString()) is { } declared)
        {
            left -= declared.Length + 1;
            if (left >= 0) XmlText.AppendPlain(said, declared, -1, this);
            else problems.Add(place.Value, "Entities have made more of this file than is read, so this one is left out. Write out what is meant.", ProblemKind.OverLimit);
        }
        else if (WebUtility.HtmlDecode($"&{name};") is var known && known[0] != '&')
        {
            said.Append(known); // Declared in the DTD of DocBook, DITA or XHTML, which is not fetched.
            if (place is { } here && !doctype.PointsElsewhere) problems.Add(here, "XML knows no such entity unless the file declares it; it is read as in HTML. Write the character itself.", ProblemKind.BrokenSyntax);
        }
        else
        {
            Leave(said, name, place, "This entity is not declared in this file, so its name counts as text. Write out what is meant; other files are not looked into.");
        }
    }

    private void Leave(StringBuilder said, ReadOnlySpan<char> name, TextSpan? place, string message)
    {
        if (place is { } here) problems.Add(here, message, ProblemKind.BrokenSyntax);
        said.Append('&').Append(name).Append(';');
    }

    /// <summary>The character of a number; null where there is none.</summary>
    private static string? Character(ReadOnlySpan<char> number)
    {
        var isHex = number.Length > 0 && number[0] is 'x' or 'X';
        var isNumber = isHex
            ? int.TryParse(number[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        return isNumber && value > 0 && Rune.IsValid(value) ? new Rune(value).ToString() : null;
    }
}
