using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds the entries of a file that bib2gls reads, and their fields.</summary>
/// <remarks>
/// What stands between entries is no part of the file, and entries of a bibliography are passed over. An entry that is not closed ends where the next one
/// starts a line.
/// </remarks>
/// <param name="memory">The text.</param>
/// <param name="problems">Receives what is wrong.</param>
/// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
internal sealed class BibScanner(ReadOnlyMemory<char> memory, FileProblems problems, CancellationToken cancellation)
{
    /// <summary>After how many entries it is checked whether the reading was stopped.</summary>
    private const int EntriesAtOnce = 256;

    /// <summary>Longer texts that are put together, in UTF-16 code units, are cut.</summary>
    private const int LongestJoined = 100_000;

    /// <summary>What of bib2gls starts with these words is known by them alone: <c>@dualabbreviationentry</c>, <c>@spawnsymbol</c>.</summary>
    private static readonly string[] Prefixes = ["dual", "tertiary", "spawn"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Types = FrozenSet.ToFrozenSet(
        ["entry", "symbol", "number", "index", "indexplural", "abbreviation", "acronym", "progenitor", "subprogenitor", "contributor", "compoundset", "bibtexentry"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly LatexFields shared = new(new LatexKeys(), problems);
    private readonly Dictionary<string, string> strings = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<LatexField> fields = [];
    private bool isBroken;

    private ReadOnlySpan<char> Text => memory.Span;

    /// <summary>Whether a text has an entry of a glossary.</summary>
    public static bool HasEntry(ReadOnlySpan<char> text)
    {
        for (var at = 0; FindType(text, ref at) is { IsEmpty: false } type;)
        {
            if (IsOfGlossary(type)) return true;
        }

        return false;
    }

    /// <summary>Looks through the text.</summary>
    public LatexFile Scan()
    {
        var records = ImmutableArray.CreateBuilder<LatexRecord>();
        var text = Text;
        var count = 0;
        for (var at = 0; FindType(text, ref at) is { IsEmpty: false } type;)
        {
            if (count++ % EntriesAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            var start = at - type.Length - 1;
            if (!IsOfGlossary(type) && !type.Equals("string", StringComparison.OrdinalIgnoreCase)) continue;
            var open = LatexSyntax.SkipBlanks(text, at);
            var close = EndOfEntry(text, open, out var isClosed);
            if (!isClosed) problems.Add(new TextSpan(open, 1), $"This {(text[open] == '{' ? "brace" : "parenthesis")} is not closed before the next entry, or one within is not. Close it.", ProblemKind.BrokenSyntax);
            if (IsOfGlossary(type)) records.Add(ReadRecord(type, start, open + 1, close, isClosed));
            else ReadString(TextSpan.FromBounds(open + 1, close));
            at = close;
        }

        return new LatexFile(memory, records.DrainToImmutable());
    }

    /// <summary>Finds the type of the next entry, be it of a glossary or not, and goes on behind it; empty for none.</summary>
    private static ReadOnlySpan<char> FindType(ReadOnlySpan<char> text, ref int at)
    {
        while (text[at..].IndexOf('@') is var next and >= 0)
        {
            var start = at += next + 1;
            while (at < text.Length && char.IsAsciiLetter(text[at])) at++;
            var open = LatexSyntax.SkipBlanks(text, at);
            if (at > start && open < text.Length && text[open] is '{' or '(') return text[start..at];
        }

        return default;
    }

    private static bool IsOfGlossary(ReadOnlySpan<char> type)
    {
        if (Types.Contains(type)) return true;
        foreach (var prefix in Prefixes)
        {
            if (type.Length > prefix.Length && type.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Where an entry closes, or the next one starts.</summary>
    private static int EndOfEntry(ReadOnlySpan<char> text, int open, out bool isClosed)
    {
        var depth = 0;
        isClosed = false;
        for (var at = open + 1; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny("{})\\@");
            if (next < 0) break;
            at += next;
            switch (text[at])
            {
                case '{': depth++; break;
                case '}' or ')' when depth == 0 && (text[at] == '}') == (text[open] == '{'):
                    isClosed = true;
                    return at;
                case '}': depth--; break;
                case '\\': at++; break;
                case '@' when text[..at].TrimEnd(" \t") is [] or [.., '\n' or '\r'] && StartsEntry(text, at): return at;
            }
        }

        return text.Length;
    }

    private static bool StartsEntry(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        return end > at + 1 && end < text.Length && text[end] is '{' or '(';
    }

    private LatexRecord ReadRecord(ReadOnlySpan<char> type, int start, int at, int close, bool isClosed)
    {
        var text = Text[..close];
        var comma = text[at..].IndexOf(',');
        var end = comma < 0 ? close : at + comma;
        var label = LatexFields.Unwrap(text, at, end);
        fields.Clear();
        isBroken = false;
        ReadFields(text, end);
        if (type.Contains("index", StringComparison.OrdinalIgnoreCase))
            shared.AddLabel(label, type.EndsWith("plural", StringComparison.OrdinalIgnoreCase) ? $"{text.Slice(label.Start, label.Length)}s" : null, fields);
        return new LatexRecord(TextSpan.FromBounds(start, isClosed ? close + 1 : start + Text[start..close].TrimEnd().Length), label, [.. fields]);
    }

    private void ReadString(TextSpan content)
    {
        fields.Clear();
        ReadFields(Text[..content.End], content.Start);
        foreach (var field in fields) strings[field.Key] = field.In(Text).ToString();
    }

    private void ReadFields(ReadOnlySpan<char> text, int at)
    {
        while (true)
        {
            while (at < text.Length && (text[at] is ',' or '}' or ')' or '"' || char.IsWhiteSpace(text[at]))) at++;
            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.' or ':' or '+')) end++;
            if (end == at)
            {
                if (at >= text.Length) return;
                at = text[at] == '%' ? LatexSyntax.SkipBlanks(text, at) : at + 1;
                continue;
            }

            var equals = LatexSyntax.SkipBlanks(text, end);
            if (equals == text.Length || text[equals] != '=')
            {
                at = end;
                continue;
            }

            var value = ReadValue(text, LatexSyntax.SkipBlanks(text, equals + 1), out var next);
            fields.Add(shared.Of(text[at..end], value.Place) with { Joined = value.Joined });
            at = next;
            next = LatexSyntax.SkipBlanks(text, at);
            if (next < text.Length && text[next] != ',' && char.IsLetter(text[next]))
                problems.Add(new TextSpan(next, 1), "A comma is missing before this field. Write one behind the value before it.", ProblemKind.BrokenSyntax);
        }
    }

    /// <summary>Reads a value: <c>{…}</c>, <c>"…"</c>, a number or the name of a string, or several of them joined by <c>#</c>.</summary>
    private LatexField ReadValue(ReadOnlySpan<char> text, int at, out int end)
    {
        LatexField value = default;
        var joined = new StringBuilder();
        for (var count = 0; ; count++)
        {
            var part = ReadPart(text, at, out var whole);
            end = whole.End;
            if (count == 0) value = part;
            if (joined.Length < LongestJoined) joined.Append(part.Joined ?? (end > at + 1 && text[at] is '{' or '"' ? text[(at + 1)..(end - 1)] : text[at..end]).ToString());
            var next = LatexSyntax.SkipBlanks(text, end);
            if (next == text.Length || text[next] != '#') return count == 0 ? value : value with { Place = TextSpan.FromBounds(value.Place.Start, part.Place.End), Joined = joined.ToString() };
            at = LatexSyntax.SkipBlanks(text, next + 1);
        }
    }

    /// <summary>Reads a part of a value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the part starts.</param>
    /// <param name="whole">Where it stands, with the braces or quotes around it.</param>
    private LatexField ReadPart(ReadOnlySpan<char> text, int at, out TextSpan whole)
    {
        var close = at == text.Length || isBroken ? -1 : text[at] == '{' ? LatexSyntax.EndOfGroup(text, at) : text[at] == '"' ? EndOfQuote(text, at) : -1;
        if (close > 0)
        {
            whole = TextSpan.FromBounds(at, close + 1);
            return new LatexField("", FieldRole.None, LatexFields.Unwrap(text, at + 1, close));
        }

        isBroken |= at < text.Length && text[at] is '{' or '"'; // So that no other one is looked for in vain.
        var end = at;
        while (end < text.Length && text[end] is not (',' or '#' or '}' or ')' or '\n' or '\r')) end++;
        whole = TextSpan.FromBounds(at, end);
        var place = LatexFields.Unwrap(text, at, end);
        return new LatexField("", FieldRole.None, place, strings.GetValueOrDefault(text.Slice(place.Start, place.Length).ToString()));
    }

    /// <summary>The quote that closes a value, outside braces; -1 where none does.</summary>
    private static int EndOfQuote(ReadOnlySpan<char> text, int open)
    {
        var depth = 0;
        for (var at = open + 1; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny("{}\\\"");
            if (next < 0) return -1;
            at += next;
            switch (text[at])
            {
                case '{': depth++; break;
                case '}': depth--; break;
                case '\\' when at + 1 < text.Length && text[at + 1] != '"': at++; break;
                case '"' when depth == 0: return at;
            }
        }

        return -1;
    }
}
