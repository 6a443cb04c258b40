using System.Buffers;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads fields of the form <c>key=value, key={value}</c>.</summary>
/// <param name="keys">The keys.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class LatexFields(LatexKeys keys, FileProblems problems)
{
    /// <summary>So many braces around a value are taken off.</summary>
    private const int DeepestBraces = 8;

    private static readonly SearchValues<char> ValueSigns = SearchValues.Create(",{\\%\n\r");

    /// <summary>Reads the fields of a group or an option, which has as many braces that open as braces that close.</summary>
    /// <param name="text">The text.</param>
    /// <param name="group">What stands within the braces or brackets.</param>
    /// <param name="fields">Receives the fields.</param>
    public void Read(ReadOnlySpan<char> text, TextSpan group, List<LatexField> fields)
    {
        text = text[..group.End];
        for (var at = group.Start; at < text.Length;)
        {
            at = LatexSyntax.SkipBlanks(text, at);
            if (at == text.Length) return;
            var end = EndOfKey(text, at);
            var equals = LatexSyntax.SkipBlanks(text, end);
            if (end > at && equals < text.Length && text[equals] == '=') at = ReadValue(text, keys.Of(text[at..end]), equals + 1, fields);
            else at = Skip(text, at); // A key by itself, such as nonumberlist, or nothing.
        }
    }

    /// <summary>A field of a key.</summary>
    public LatexField Of(ReadOnlySpan<char> key, TextSpan place)
    {
        var (known, role) = keys.Of(key);
        return new LatexField(known, role, place);
    }

    /// <summary>Adds a label as the name of an entry that has none, or as the short form of one that has a long one.</summary>
    /// <param name="label">The label.</param>
    /// <param name="joined">What it is made to be; null where it is the name as it stands.</param>
    /// <param name="fields">The fields of the entry.</param>
    public void AddLabel(TextSpan label, string? joined, List<LatexField> fields)
    {
        if (!fields.Exists(field => field.Key is LatexKeys.Name or LatexKeys.Short))
            fields.Add(Of(fields.Exists(field => field.Key is LatexKeys.Long) ? LatexKeys.Short : LatexKeys.Name, label) with { Joined = joined });
    }

    /// <summary>Where a value stands, without the braces around all of it.</summary>
    public static TextSpan Unwrap(ReadOnlySpan<char> text, int start, int end)
    {
        var place = Trim(text, start, end);
        for (var depth = 0; depth < DeepestBraces && place.Length > 1 && text[place.Start] == '{'; depth++)
        {
            var close = LatexSyntax.EndOfGroup(text[..place.End], place.Start);
            if (close < 0 || LatexSyntax.SkipBlanks(text[..place.End], close + 1) < place.End) break;
            place = Trim(text, place.Start + 1, close);
        }

        return place;
    }

    private int ReadValue(ReadOnlySpan<char> text, (string Key, FieldRole Role) key, int start, List<LatexField> fields)
    {
        start = LatexSyntax.SkipBlanks(text, start);
        var end = EndOfValue(text, start, out var lacksComma);
        fields.Add(new LatexField(key.Key, key.Role, Unwrap(text, start, end)));
        if (lacksComma)
        {
            var next = LatexSyntax.SkipBlanks(text, end);
            problems.Add(TextSpan.FromBounds(next, EndOfKey(text, next)), $"A comma is missing before “{text[next..EndOfKey(text, next)]}”, so LaTeX does not see that field. Write one behind the value before it.", ProblemKind.BrokenSyntax);
        }

        return lacksComma || end == text.Length ? end : end + 1;
    }

    /// <summary>Where a value ends: at a comma outside braces, or where the next field starts for want of one.</summary>
    private int EndOfValue(ReadOnlySpan<char> text, int start, out bool lacksComma)
    {
        lacksComma = false;
        for (var at = start; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(ValueSigns);
            if (next < 0) break;
            at += next;
            switch (text[at])
            {
                case ',': return at;
                case '{':
                    at = LatexSyntax.EndOfGroup(text, at);
                    if (at < 0) return text.Length;
                    if (lacksComma = StartsField(text, at + 1)) return at + 1;
                    break;
                case '\\': at++; break;
                default:
                    if (lacksComma = StartsField(text, at)) return at;
                    at = LatexSyntax.SkipBlanks(text, at) - 1;
                    break;
            }
        }

        return text.Length;
    }

    private bool StartsField(ReadOnlySpan<char> text, int at)
    {
        at = LatexSyntax.SkipBlanks(text, at);
        var end = EndOfKey(text, at);
        if (end == at || !keys.Knows(text[at..end])) return false;
        var equals = LatexSyntax.SkipBlanks(text, end);
        return equals < text.Length && text[equals] == '=';
    }

    private static int EndOfKey(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_' or '.' or ':')) at++;
        return at;
    }

    /// <summary>Offset behind what is no field, up to the next comma.</summary>
    private static int Skip(ReadOnlySpan<char> text, int at)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == ',') return at + 1;
            if (text[at] == '\\') at++;
            else if (text[at] == '%') at = LatexSyntax.SkipBlanks(text, at) - 1;
            else if (text[at] == '{' && LatexSyntax.EndOfGroup(text, at) is var end) at = end < 0 ? text.Length : end;
        }

        return text.Length;
    }

    private static TextSpan Trim(ReadOnlySpan<char> text, int start, int end)
    {
        start = Math.Min(start, end);
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '%')) start = Math.Min(end, text[start] == '%' ? LatexSyntax.SkipBlanks(text, start) : start + 1);
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
