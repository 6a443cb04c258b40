using System.Collections.Frozen;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds the glossary directives of reStructuredText, also those within other directives.</summary>
internal static class RestRegions
{
    /// <summary>Directives whose content is no reStructuredText.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VerbatimDirectives = new[]
    {
        "code", "code-block", "sourcecode", "literalinclude", "parsed-literal", "math", "raw", "highlight", "include", "toctree", "contents", "image", "figure", "doctest", "testcode", "testoutput",
        "testsetup", "testcleanup", "graphviz", "digraph", "graph", "mermaid", "uml", "plot", "ipython", "prompt", "productionlist", "csv-table", "list-table", "table", "autosummary", "index", "meta",
        "jupyter-execute", "bibliography", "youtube", "default-role", "role", "replace", "unicode", "date",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the directives in some lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="first">The first line to look at.</param>
    /// <param name="last">The last one.</param>
    /// <param name="section">The title above the first line; null where there is none.</param>
    /// <param name="regions">Receives them.</param>
    public static void AddDirectives(ReadOnlySpan<char> text, List<MarkupLine> lines, int first, int last, string? section, List<GlossaryRegion> regions)
    {
        for (var at = first; at <= last;)
        {
            var content = lines[at].In(text);
            if (content.IsEmpty)
            {
                at++;
            }
            else if (IsExplicit(content))
            {
                var isNamed = TryGetDirective(content, out var name);
                if (name is "glossary")
                {
                    var end = EndOfIndented(lines, at, last);
                    regions.Add(new GlossaryRegion(at, SkipOptions(text, lines, at + 1, end), end, GlossaryRegionKind.Rest, section));
                    at = end + 1;
                }
                else
                {
                    at = (isNamed ? IsVerbatim(name) : IsComment(text, lines, at)) ? EndOfIndented(lines, at, last) + 1 : at + 1;
                }
            }
            else if (content.EndsWith("::") && at < last && lines[at + 1].IsBlank)
            {
                at = EndOfIndented(lines, at, last) + 1;
            }
            else
            {
                if (IsTitle(text, lines, at, last)) section = content.ToString();
                at++;
            }
        }
    }

    /// <summary>Adds the definition lists at the margin: a line with an indented one directly below.</summary>
    public static void AddLists(ReadOnlySpan<char> text, List<MarkupLine> lines, List<GlossaryRegion> regions)
    {
        string? section = null;
        for (var at = 0; at < lines.Count;)
        {
            if (!StartsItem(text, lines, at))
            {
                if (IsTitle(text, lines, at, lines.Count - 1)) section = lines[at].In(text).ToString();
                at = SkipBlock(text, lines, at);
                continue;
            }

            var (first, last) = (at, at);
            while (at < lines.Count && StartsItem(text, lines, at))
            {
                last = EndOfIndented(lines, at, lines.Count - 1);
                at = last + 1;
                while (at < lines.Count && lines[at].IsBlank) at++;
            }

            regions.Add(new GlossaryRegion(-1, first, last, GlossaryRegionKind.Rest, section));
        }
    }

    /// <summary>Whether an item of a definition list starts at a line that a paragraph could start at.</summary>
    private static bool StartsItem(ReadOnlySpan<char> text, List<MarkupLine> lines, int at)
    {
        if (at + 1 >= lines.Count || lines[at].IsBlank || lines[at + 1].IsBlank || lines[at].Indent > 0 || lines[at + 1].Indent == 0) return false;
        var content = lines[at].In(text);
        return !IsExplicit(content) && !TextLines.StartsItem(content) && !content.EndsWith("::") && !IsOption(content) && !IsRule(content) && content[0] is not ('|' or '+') && !content.StartsWith(">>>");
    }

    /// <summary>The first line behind the paragraph that starts at a line, with what is indented below it.</summary>
    private static int SkipBlock(ReadOnlySpan<char> text, List<MarkupLine> lines, int at)
    {
        if (lines[at].IsBlank) return at + 1;
        if (IsExplicit(lines[at].In(text))) return EndOfIndented(lines, at, lines.Count - 1) + 1;
        while (at < lines.Count && !lines[at].IsBlank) at++;
        return at;
    }

    /// <summary>Whether a line starts what begins with two dots.</summary>
    public static bool IsExplicit(ReadOnlySpan<char> content) => content is ".." || content.StartsWith(".. ");

    /// <summary>The name of the directive that a line starts.</summary>
    /// <returns>False where it starts a comment, a target or the like.</returns>
    public static bool TryGetDirective(ReadOnlySpan<char> content, out ReadOnlySpan<char> name)
    {
        name = content[2..].TrimStart();
        var colons = name.IndexOf("::");
        if (colons <= 0 || name[0] is '_' or '[' || (colons + 2 < name.Length && name[colons + 2] != ' ')) return Fail(out name);

        // A substitution: .. |name| replace::
        name = name[..colons];
        if (name[0] == '|') name = name[(name.LastIndexOf('|') + 1)..].Trim();
        return !name.ContainsAny(' ', '\t') || Fail(out name);
    }

    /// <summary>Whether the content of a directive is no reStructuredText.</summary>
    public static bool IsVerbatim(ReadOnlySpan<char> name) => VerbatimDirectives.Contains(name);

    /// <summary>The last line of what is indented below a line; the line itself where nothing is.</summary>
    public static int EndOfIndented(List<MarkupLine> lines, int at, int last)
    {
        var end = at;
        for (var i = at + 1; i <= last && (lines[i].IsBlank || lines[i].Indent > lines[at].Indent); i++)
        {
            if (!lines[i].IsBlank) end = i;
        }

        return end;
    }

    /// <summary>The first line behind the options of a directive: <c>:sorted:</c>.</summary>
    public static int SkipOptions(ReadOnlySpan<char> text, List<MarkupLine> lines, int first, int last)
    {
        while (first <= last && IsOption(lines[first].In(text))) first++;
        return first;
    }

    /// <summary>Whether a line and the one below it are a title.</summary>
    public static bool IsTitle(ReadOnlySpan<char> text, List<MarkupLine> lines, int at, int last)
    {
        if (at == last || lines[at].Indent > 0) return false;
        var rule = lines[at + 1].In(text);
        return IsRule(rule) && rule.Length >= lines[at].End - lines[at].Start && !IsRule(lines[at].In(text));
    }

    /// <summary>Whether a line is made of one sign only.</summary>
    public static bool IsRule(ReadOnlySpan<char> content) => content.Length > 1 && !char.IsLetterOrDigit(content[0]) && !content.ContainsAnyExcept(content[0]);

    private static bool IsOption(ReadOnlySpan<char> content)
    {
        if (content.Length < 3 || content[0] != ':' || !char.IsLetter(content[1])) return false;
        var end = content[1..].IndexOf(':') + 1;
        return end > 1 && (end + 1 == content.Length || content[end + 1] == ' ') && !content[1..end].Contains(' ');
    }

    /// <summary>Whether a line with two dots starts a comment; two dots alone before a blank line are an empty one.</summary>
    private static bool IsComment(ReadOnlySpan<char> text, List<MarkupLine> lines, int at)
    {
        var content = lines[at].In(text)[2..].TrimStart();
        return content.IsEmpty ? at + 1 < lines.Count && !lines[at + 1].IsBlank : content[0] is not ('_' or '[' or '|');
    }

    private static bool Fail(out ReadOnlySpan<char> name)
    {
        name = default;
        return false;
    }
}
