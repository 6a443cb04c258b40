using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds the glossary directives of MyST Markdown, and the definition lists that are marked as glossaries.</summary>
internal static class MystRegions
{
    /// <summary>Directives in directives are looked into so deep.</summary>
    private const int MostDepth = 16;

    private static readonly string[] VerbatimDirectives = ["code", "code-block", "code-cell", "sourcecode", "literalinclude", "math", "raw", "include", "toctree", "image", "figure", "mermaid", "csv-table", "list-table", "table", "embed", "bibliography"];

    /// <summary>Adds what has entries.</summary>
    public static void Add(ReadOnlySpan<char> text, List<MarkupLine> lines, List<GlossaryRegion> regions)
    {
        string? section = null;
        var closes = new Stack<int>();
        for (var at = SkipFrontMatter(text, lines); at < lines.Count; at++)
        {
            var isClose = false;
            while (closes.TryPeek(out var close) && close <= at)
            {
                closes.Pop();
                isClose |= close == at;
            }

            if (isClose) continue;

            var content = lines[at].In(text);
            if (content.IsEmpty || lines[at].Indent > 3 + 4 * closes.Count) continue;
            if (Fence.Of(content) is { } fence)
            {
                var end = fence.FindClose(text, lines, at + 1, closes.TryPeek(out var outer) ? outer - 1 : lines.Count - 1);
                switch (fence.DirectiveIn(content))
                {
                    case "glossary":
                        regions.Add(new GlossaryRegion(at, SkipOptions(text, lines, at + 1, end - 1), end - 1, GlossaryRegionKind.Myst, section));
                        break;
                    case "eval-rst":
                        RestRegions.AddDirectives(text, lines, at + 1, end - 1, section, regions);
                        break;
                    case { Length: > 0 } name when closes.Count < MostDepth && Array.IndexOf(VerbatimDirectives, name.ToString()) < 0:
                        closes.Push(end);
                        continue;
                }

                at = end;
            }
            else if (content[0] == '#' && content.TrimStart('#') is [' ', ..])
            {
                section = content.Trim("# ").ToString();
            }
            else if (content.StartsWith("{.glossary") && content[^1] == '}')
            {
                var end = at + 1;
                while (end < lines.Count && (lines[end].IsBlank || (text[lines[end].Start] != '#' && Fence.Of(lines[end].In(text)) is null))) end++;
                regions.Add(new GlossaryRegion(at, at + 1, end - 1, GlossaryRegionKind.MystList, section));
                at = end - 1;
            }
        }
    }

    /// <summary>The first line behind the options of a directive: lines <c>:key: value</c>, or YAML between <c>---</c>.</summary>
    private static int SkipOptions(ReadOnlySpan<char> text, List<MarkupLine> lines, int first, int last)
    {
        if (first > last || lines[first].In(text) is not "---") return RestRegions.SkipOptions(text, lines, first, last);
        for (var i = first + 1; i <= last; i++) if (lines[i].In(text) is "---") return i + 1;
        return first;
    }

    private static int SkipFrontMatter(ReadOnlySpan<char> text, List<MarkupLine> lines)
    {
        if (lines.Count == 0 || lines[0].In(text) is not "---") return 0;
        for (var i = 1; i < lines.Count; i++) if (lines[i].In(text) is "---" or "...") return i + 1;
        return 0;
    }
}

/// <summary>A line that opens a block: at least three backticks, tildes or colons.</summary>
/// <param name="Sign">The sign.</param>
/// <param name="Length">How many of it there are.</param>
internal readonly record struct Fence(char Sign, int Length)
{
    /// <summary>The fence that a line is; null where it is none.</summary>
    public static Fence? Of(ReadOnlySpan<char> content)
    {
        if (content.Length < 3 || content[0] is not ('`' or '~' or ':')) return null;
        var length = CodeRules.Run(content, 0, content[0]);
        return length < 3 || (content[0] == '`' && content[length..].Contains('`')) ? null : new Fence(content[0], length);
    }

    /// <summary>The directive that a line with this fence opens: <c>note</c> for <c>```{note} Title</c>; empty for a block of code.</summary>
    public ReadOnlySpan<char> DirectiveIn(ReadOnlySpan<char> content)
    {
        var info = content[Length..].TrimStart();
        var end = info.IndexOf('}');
        return end > 1 && info[0] == '{' ? info[1..end].Trim() : default;
    }

    /// <summary>The line that closes it; the one behind the last where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="first">The first line within.</param>
    /// <param name="last">The last line that it may reach to.</param>
    public int FindClose(ReadOnlySpan<char> text, List<MarkupLine> lines, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            var content = lines[at].In(text);
            if (content.Length >= Length && content[0] == Sign && !content.ContainsAnyExcept(Sign)) return at;
        }

        return last + 1;
    }
}
