using System.Net;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Writes the names of an entry and what stands below or behind them.</summary>
/// <param name="kind">What the entries of the file look like.</param>
/// <param name="entry">The entry.</param>
internal sealed class MarkdownContent(MarkdownShapeKind kind, NewEntry entry)
{
    /// <summary>What is written before other names where nothing shows what is usual.</summary>
    public const string UsualSynonymLabel = "**Also called:** ";

    /// <summary>What other entries have before their other names.</summary>
    public string SynonymLabel { get; init; } = UsualSynonymLabel;

    /// <summary>Whether the entry itself says its category, since no heading does.</summary>
    public bool SaysCategory { get; init; }

    /// <summary>What the lines of a definition but the first begin with.</summary>
    public string Indent { get; init; } = "";

    /// <summary>The ways to write an entry, the best first.</summary>
    public IEnumerable<(string Names, string Body)> WaysToWrite()
    {
        foreach (var isEscaped in (bool[])[true, false])
        {
            var definition = Definition(isEscaped);
            if (kind == MarkdownShapeKind.Headings)
            {
                var isInHeading = NameText.GoesInParentheses(entry);
                string[] others = entry.Abbreviation is { } abbreviation && !isInHeading ? [abbreviation, .. entry.Synonyms] : [.. entry.Synonyms];
                var synonyms = others.Length == 0 ? "" : $"\n\n{SynonymLabel}{Inline(NameText.ListOf(others), isEscaped)}";
                yield return (Inline(NameText.Of(entry, isInHeading, hasSynonyms: false), isEscaped), $"{definition}{synonyms}{Category(isEscaped)}");
            }

            if (kind == MarkdownShapeKind.Definitions && entry.Synonyms.Length > 0)
                yield return (string.Join('\n', entry.Synonyms.Prepend(NameText.Of(entry, hasSynonyms: false)).Select(name => Line(name, isEscaped))), definition);
            var names = NameText.Of(entry);
            yield return (kind == MarkdownShapeKind.Headings ? Inline(names, isEscaped) : Line(names, isEscaped), $"{definition}{Category(isEscaped)}");
        }
    }

    private string Definition(bool isEscaped)
    {
        if (kind == MarkdownShapeKind.Html) return Inline(entry.Definition.Replace('\n', ' '), isEscaped);
        var lines = entry.Definition.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            // Behind a name no line begins.
            if (lines[i].Length > 0) lines[i] = (i == 0 ? "" : Indent) + (i == 0 && kind == MarkdownShapeKind.Labels ? Inline(lines[i], isEscaped) : Line(lines[i], isEscaped));
        }

        return string.Join('\n', lines);
    }

    private string Category(bool isEscaped) =>
        SaysCategory && entry.Category is { } category && kind == MarkdownShapeKind.Headings ? $"\n\n**Category:** {Inline(category, isEscaped)}" : "";

    private string Line(string text, bool isEscaped) => kind == MarkdownShapeKind.Html || !isEscaped ? Inline(text, isEscaped) : InsertedMarkdown.Line(text);

    private string Inline(string text, bool isEscaped) => !isEscaped ? text : kind == MarkdownShapeKind.Html ? WebUtility.HtmlEncode(text) : InsertedMarkdown.Inline(text);
}
