using Glossary.Core.Text;

namespace Glossary.Formats.Prose;

/// <summary>What LaTeX writes into words: escaped signs, dashes that join, hyphens of babel, formulas of a letter or two.</summary>
internal static class LatexWord
{
    /// <summary>Reads such a thing.</summary>
    /// <param name="text">The text up to the line's end.</param>
    /// <param name="from">Start of what is not reported yet; moved where some of it is markup.</param>
    /// <param name="at">Offset of a sign; moved behind what is read.</param>
    /// <param name="builder">Receives the text; null to pass over it only.</param>
    /// <returns>Whether it was one.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, ref int from, ref int at, RegionBuilder? builder)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        switch (text[at])
        {
            case '-':
                var run = CodeRules.Run(text, at, '-');
                // An en dash between the parts of a compound is a hyphen to the reader of a term.
                if (run == 2 && IsWithinWord(text, at, run)) Pass(ref from, at + 1, at + 2, builder);
                at += run;
                return true;
            case '"':
                var isHyphen = next is '-' or '=' or '~' or '|' && IsWithinWord(text, at, 2);
                if (isHyphen) Pass(ref from, at, at + 2, builder);
                at += isHyphen ? 2 : 1;
                return true;
            case '\\' when next is '&' or '%' or '$' or '#' or '_' or '{' or '}':
                Pass(ref from, at, at + 1, builder);
                at += 2;
                return true;
            case '$' when next != '$':
                var length = text[(at + 1)..].IndexOf('$');
                if (length <= 0 || !WordFormula.TryFind(text, at + 1, at + 1 + length, 1, out var start, out var letters)) return false;
                Pass(ref from, at, start, builder);
                Pass(ref from, start + letters, at + 1 + length + 1, builder);
                at = from;
                return true;
            default:
                return false;
        }
    }

    private static void Pass(ref int from, int start, int end, RegionBuilder? builder)
    {
        builder?.Add(from, start, ProseKind.Prose);
        from = end;
    }

    private static bool IsWithinWord(ReadOnlySpan<char> text, int at, int length) =>
        at > 0 && char.IsLetterOrDigit(text[at - 1]) && at + length < text.Length && char.IsLetterOrDigit(text[at + length]);
}
