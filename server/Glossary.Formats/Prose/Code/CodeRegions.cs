using System.Buffers;
using Glossary.Core.Text;

namespace Glossary.Formats.Prose;

/// <summary>Makes regions of what the lexer tells apart, which comes in ascending order.</summary>
internal sealed class CodeRegions(CodeSyntax syntax, RegionBuilder builder)
{
    private static readonly SearchValues<char> EscapesAndHoles = SearchValues.Create("\\`{$#");

    private readonly CommentText comments = new(builder);

    /// <summary>Whether the next line comment may go on with the sentence of the one before.</summary>
    private bool isAfterLineComment;

    /// <summary>Code between comments and strings.</summary>
    public void Code(int start, int end)
    {
        var code = builder.Text.AsSpan(start, end - start);
        if (code.IsWhiteSpace())
        {
            if (code.ContainsAny('\n', '\r')) isAfterLineComment = false;
            return;
        }

        isAfterLineComment = false;
        builder.Break();
        builder.Add(start, end, ProseKind.Code);
    }

    /// <summary>The inside of a comment.</summary>
    public void Comment(int start, int end, DelimiterKind kind)
    {
        var isLine = kind == DelimiterKind.LineComment;
        if (!isLine || !isAfterLineComment) comments.Break();
        comments.Add(start, end, isDrawn: kind != DelimiterKind.DocString);
        isAfterLineComment = isLine;
    }

    /// <summary>The inside of a string.</summary>
    public void String(int start, int end, Delimiter delimiter, bool isInterpolated)
    {
        builder.Break();
        isAfterLineComment = false;
        var text = builder.Text.AsSpan(start, end - start);
        var kind = syntax.IsData ? KindOfDatum(text.Trim(), builder.Text.AsSpan(end), delimiter.Close[0]) : ProseKind.Literal;
        var hole = isInterpolated ? delimiter.Interpolation : "";
        if (hole.Length == 0 && delimiter.Escape == '\0') builder.Add(start, end, kind);
        else AddPieces(start, end, kind, delimiter.Escape, hole);
        builder.Break();
    }

    /// <summary>Reports a string without its escapes and without the code in it.</summary>
    private void AddPieces(int start, int end, ProseKind kind, char escape, string hole)
    {
        var text = builder.Text.AsSpan(0, end);
        var from = start;
        for (var at = start; at < end;)
        {
            var found = text[at..].IndexOfAny(EscapesAndHoles);
            if (found < 0) break;
            at += found;
            if (text[at] == escape)
            {
                builder.Add(from, at, kind);
                from = at = Math.Min(end, at + LengthOfEscape(text[at..]));
            }
            else if (hole.Length > 0 && text[at..].StartsWith(hole, StringComparison.Ordinal))
            {
                var length = CodeRules.LengthOfHole(text[at..], hole.Length);
                builder.Add(from, at, kind);
                builder.Break();
                from = at += length;
            }
            else
            {
                at++;
            }
        }

        builder.Add(from, end, kind);
    }

    private static int LengthOfEscape(ReadOnlySpan<char> text) => text.Length < 2 ? text.Length : text[1] switch
    {
        'u' => 6,
        'x' => 4,
        _ => 2,
    };

    /// <summary>A key is a name; a value with blanks in it is a sentence.</summary>
    private static ProseKind KindOfDatum(ReadOnlySpan<char> text, ReadOnlySpan<char> rest, char quote)
    {
        var behind = rest.Length > 1 && rest[0] == quote ? rest[1..Math.Min(rest.Length, 16)].TrimStart(" \t") : default;
        if (behind.StartsWith(":") || behind.StartsWith("=")) return ProseKind.Code;
        return text.ContainsAny(' ', '\n') ? ProseKind.Prose : ProseKind.Literal;
    }
}
