using System.Collections.Immutable;
using Glossary.Core.Text;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>A value of front matter.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Span">Where it stands; it may hold quotes and line ends besides.</param>
internal readonly record struct FrontMatterValue(string Text, TextSpan Span);

/// <summary>A key of front matter with its values.</summary>
internal readonly record struct FrontMatterField(string Key, ImmutableArray<FrontMatterValue> Values);

/// <summary>
/// What stands between the marks at the start of a file, or in a comment below a heading, as far as it is written line by line: <c>key: value</c>,
/// <c>key: [a, b]</c>, lists of <c>- item</c>, folded texts; in TOML <c>key = value</c>. What is nested deeper is passed over.
/// </summary>
internal sealed class FrontMatter(ImmutableArray<FrontMatterField> fields)
{
    private const int MostFields = 200;

    /// <summary>Keys whose values say something of the page.</summary>
    private static readonly HashSet<string> OfPages = new(StringComparer.OrdinalIgnoreCase) { "type", "layout", "section", "group", "source", "context", "links", "link", "text", "field", "area", "state", "use", "long", "short", "also", "parent", "children", "topic", "usage", "notes", "comments" };

    /// <summary>The fields, in order.</summary>
    public ImmutableArray<FrontMatterField> Fields { get; } = fields;

    /// <summary>The title; empty where there is none.</summary>
    public string Title => ValuesOf(FieldRole.Term) is [var title, ..] ? title.Text : "";

    /// <summary>Whether it gives other names, which only a term has.</summary>
    public bool HasOtherNames => ValuesOf(FieldRole.Synonyms).Length > 0 || ValuesOf(FieldRole.Abbreviation).Length > 0 || ValuesOf(FieldRole.FullForm).Length > 0 || Fields.Any(given => given.Key is "short_description" or "term" or "term_id");

    /// <summary>Reads front matter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">What stands between the marks.</param>
    public static FrontMatter Of(ReadOnlySpan<char> text, TextSpan span)
    {
        var fields = ImmutableArray.CreateBuilder<FrontMatterField>();
        for (var at = span.Start; at < span.End && fields.Count < MostFields;)
        {
            var end = Math.Min(span.End, TextLines.EndOfLine(text, at));
            var line = LineEnds.WithoutEnd(text[at..end]);
            var sign = line.IndexOfAny(':', '=');
            var start = at;
            at = end;
            if (sign <= 0 || char.IsWhiteSpace(line[0]) || line[0] is '#' or '-') continue;
            var more = at;
            while (at < span.End && IsMore(text[at..])) at = Math.Min(span.End, TextLines.EndOfLine(text, at));
            var value = Trim(text, start + sign + 1, start + line.Length);
            var values = ValuesIn(text, value, TextSpan.FromBounds(more, at));
            if (values.Length > 0) fields.Add(new FrontMatterField(line[..sign].Trim().Trim('"').ToString(), values));
        }

        return new FrontMatter(fields.DrainToImmutable());
    }

    /// <summary>The values of the keys that mean a role.</summary>
    public ImmutableArray<FrontMatterValue> ValuesOf(FieldRole role)
    {
        var values = ImmutableArray.CreateBuilder<FrontMatterValue>();
        foreach (var field in Fields)
        {
            if (RoleOf(field.Key) != role) continue;
            foreach (var value in field.Values)
            {
                // Hugo calls addresses that lead to a page its aliases.
                if (!value.Text.StartsWith('/')) values.Add(value);
            }
        }

        return values.DrainToImmutable();
    }

    /// <summary>Whether the file is about the one term that its title names, or its first heading where it has no title.</summary>
    public bool IsOfOneTerm(IReadOnlyList<MarkdownHeading> headings)
    {
        if (Fields.IsEmpty) return false;
        var title = Title.Length > 0 ? Title : headings is [{ Level: 1, Title: var heading }, ..] ? heading : "";
        return title.Length > 0 && !SectionWords.IsGlossary(title) && !headings.Any(other => SectionWords.IsGlossary(other.Title));
    }

    private static FieldRole? RoleOf(string key) => key is "short_description" ? FieldRole.Definition : key is "description" or "summary" ? FieldRole.Meaning : OfPages.Contains(key) ? null : FieldWords.RoleOf(key);

    /// <summary>Whether a line goes on with the value above: it is indented, an item, or blank.</summary>
    private static bool IsMore(ReadOnlySpan<char> line) => line[0] is ' ' or '\t' or '\r' or '\n' || line.StartsWith("- ");

    private static ImmutableArray<FrontMatterValue> ValuesIn(ReadOnlySpan<char> text, TextSpan value, TextSpan more)
    {
        var first = text.Slice(value.Start, value.Length);
        if (first is [>= '0' and <= '9', ..] or "true" or "false" or "null" or "~") return [new FrontMatterValue(first.ToString(), value)];
        if (first.StartsWith("[")) return Items(text, TextSpan.FromBounds(value.Start + 1, first.EndsWith(']') ? value.End - 1 : Math.Max(value.End, more.End)));
        if (first.StartsWith("{")) return [];
        if (first.Length == 0) return Lines(text, more);
        if (first[0] is '>' or '|' && first.Length <= 3) return Folded(text, more);
        if (Unquoted(text, value) is not { } said) return [];
        return more.Length == 0 || first[0] is '"' or '\'' || !text.Slice(more.Start, more.Length).ContainsAnyExcept(" \t\r\n") ? [said] : [.. Folded(text, TextSpan.FromBounds(value.Start, more.End))];
    }

    /// <summary>The items of a list in brackets.</summary>
    private static ImmutableArray<FrontMatterValue> Items(ReadOnlySpan<char> text, TextSpan list)
    {
        var values = ImmutableArray.CreateBuilder<FrontMatterValue>();
        for (var at = list.Start; at < list.End;)
        {
            var item = Trim(text, at, list.End);
            var quote = item.Length > 0 && text[item.Start] is '"' or '\'' ? text[(item.Start + 1)..item.End].IndexOf(text[item.Start]) : -1;
            var rest = quote >= 0 ? item.Start + quote + 2 : item.Start;
            var end = text[rest..item.End].IndexOfAny(',', ']') is >= 0 and var comma ? rest + comma : item.End;
            if (Unquoted(text, Trim(text, item.Start, end)) is { } value) values.Add(value);
            at = Math.Max(end + 1, at + 1);
        }

        return values.DrainToImmutable();
    }

    /// <summary>The items of a list with a dash before each.</summary>
    private static ImmutableArray<FrontMatterValue> Lines(ReadOnlySpan<char> text, TextSpan lines)
    {
        var values = ImmutableArray.CreateBuilder<FrontMatterValue>();
        for (int at = lines.Start, end; at < lines.End; at = end)
        {
            end = Math.Min(lines.End, TextLines.EndOfLine(text, at));
            var item = Trim(text, at, end);
            if (item.Length > 1 && text[item.Start] == '-' && text[item.Start + 1] == ' ' && Unquoted(text, Trim(text, item.Start + 2, item.End)) is { } value) values.Add(value);
        }

        return values.DrainToImmutable();
    }

    private static ImmutableArray<FrontMatterValue> Folded(ReadOnlySpan<char> text, TextSpan lines)
    {
        var span = Trim(text, lines.Start, lines.End);
        return span.Length == 0 ? [] : [new FrontMatterValue(EntryDraft.OneLine(text.Slice(span.Start, span.Length).ToString()), span)];
    }

    /// <summary>A value without its quotes or the remark after it; null where nothing is left.</summary>
    private static FrontMatterValue? Unquoted(ReadOnlySpan<char> text, TextSpan span)
    {
        if (span.Length == 0) return null;
        var value = text.Slice(span.Start, span.Length);
        if (value[0] is '"' or '\'' && value[1..].LastIndexOf(value[0]) is >= 0 and var close)
        {
            var inner = value.Slice(1, close).ToString();
            inner = value[0] == '"' ? inner.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal) : inner.Replace("''", "'", StringComparison.Ordinal);
            return inner.Length == 0 ? null : new FrontMatterValue(inner, new TextSpan(span.Start + 1, close));
        }

        if (value.IndexOf(" #") is >= 0 and var remark) value = value[..remark].TrimEnd();
        return value.IsEmpty ? null : new FrontMatterValue(value.ToString(), new TextSpan(span.Start, value.Length));
    }

    private static TextSpan Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
