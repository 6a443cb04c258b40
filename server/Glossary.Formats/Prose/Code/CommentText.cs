using Glossary.Core.Text;

namespace Glossary.Formats.Prose;

/// <summary>The text of comments, line by line: leaders and rules are passed over, examples left out.</summary>
internal sealed class CommentText(RegionBuilder builder)
{
    private bool inExample;
    private bool inFormula;

    /// <summary>Says that the next line belongs to another comment.</summary>
    public void Break()
    {
        builder.Break();
        inExample = inFormula = false;
    }

    /// <summary>Reports a stretch of a comment; of block comments it may be many lines.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isDrawn">Whether signs before the words are part of the comment's drawing and not of its text.</param>
    public void Add(int start, int end, bool isDrawn)
    {
        for (int line = start, next; line < end; line = next)
        {
            next = Math.Min(end, TextLines.EndOfLine(builder.Text, line));
            AddLine(line, next, isDrawn);
        }
    }

    private void AddLine(int start, int end, bool isDrawn)
    {
        var line = builder.Text.AsSpan(start, end - start);
        var leader = isDrawn ? Leader(line) : TextLines.Indent(line);
        var content = line[leader..];
        if (inFormula || (content.StartsWith("$$") && !content[2..].Contains("$$", StringComparison.Ordinal)))
        {
            inFormula = !inFormula || !content.Contains("$$", StringComparison.Ordinal);
            builder.Break();
        }
        else if (content.StartsWith("```"))
        {
            inExample = !inExample;
            builder.Break();
        }
        else if (inExample || content.StartsWith(">>> ") || TextLines.IsDecoration(content))
        {
            builder.Break();
        }
        else
        {
            if (TextLines.StartsItem(content) || content[0] == ':') builder.Break();
            InlineMarkup.Add(builder, start + leader, end, ProseKind.Comment);
        }
    }

    /// <summary>Length of what comes before the words: blanks and the signs comments are drawn with (<c>///</c>, <c>//!</c>, <c> * </c>, <c>##</c>).</summary>
    private static int Leader(ReadOnlySpan<char> line)
    {
        var indent = TextLines.Indent(line);
        var signs = indent;
        while (signs < line.Length && line[signs] is '*' or '/' or '!' or '#' or ';' or '%' or '|') signs++;
        if (signs == indent || signs == line.Length || !char.IsWhiteSpace(line[signs])) return indent;
        return signs + TextLines.Indent(line[signs..]);
    }
}
