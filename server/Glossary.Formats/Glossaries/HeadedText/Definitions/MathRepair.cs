using System.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>
/// Writes small LaTeX formulas as plain text, also where the dump lost their backslashes: <c>$heta leq 2$</c> as <c>θ ≤ 2</c>.
/// </summary>
internal static class MathRepair
{
    private const int MaxLength = 160;
    private const int MaxDepth = 6;

    /// <summary>Where the next formula <c>$…$</c> stands, its dollars included; (-1, 0) if there is none.</summary>
    /// <remarks>A dollar in front of a digit and without a partner that closes is money.</remarks>
    public static (int At, int Length) Find(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOf('$') is var next and >= 0; at++)
        {
            at += next;
            var rest = text[(at + 1)..];
            var close = rest[..Math.Min(rest.Length, MaxLength)].IndexOf('$');
            if (close <= 0 || rest[0] == ' ' || rest[close - 1] == ' ') continue;
            if (close + 1 < rest.Length && char.IsAsciiDigit(rest[close + 1])) continue;
            return (at, close + 2);
        }

        return (-1, 0);
    }

    /// <summary>The formula as plain text; null where its meaning is not certain.</summary>
    /// <param name="formula">What stands between the dollars.</param>
    public static string? ToPlainText(ReadOnlySpan<char> formula)
    {
        var result = new StringBuilder(formula.Length);
        return Append(formula, result, MaxDepth) ? result.ToString().Trim() : null;
    }

    private static bool Append(ReadOnlySpan<char> formula, StringBuilder result, int depth)
    {
        if (depth == 0) return false;
        var at = 0;
        while (at < formula.Length)
        {
            var c = formula[at];
            if (c is '^' or '_')
            {
                at++;
                if (Argument(formula, ref at, depth) is not { } script) return false;
                result.Append(MathSymbols.Script(c, script));
            }
            else if (c == '{')
            {
                if (Argument(formula, ref at, depth) is not { } group) return false;
                result.Append(group);
            }
            else if (c == '\\' || char.IsAsciiLetter(c))
            {
                if (!AppendWord(formula, ref at, result, depth)) return false;
            }
            else if (c is '}' or '&' or '<' or '`')
            {
                return false;
            }
            else
            {
                result.Append(c == '*' ? '∗' : c);
                at++;
            }
        }

        return true;
    }

    private static bool AppendWord(ReadOnlySpan<char> formula, ref int at, StringBuilder result, int depth)
    {
        var isCommand = formula[at] == '\\';
        if (isCommand) at++;
        var start = at;
        while (at < formula.Length && char.IsAsciiLetter(formula[at])) at++;
        var word = formula[start..at].ToString();
        if (word is "frac" or "rac") return AppendFraction(formula, ref at, result, depth);
        if (MathSymbols.IsStyle(word) && at < formula.Length && formula[at] == '{')
        {
            var content = Argument(formula, ref at, depth);
            result.Append(content);
            return content is not null;
        }

        if (MathSymbols.Command(word) is { } symbol)
        {
            result.Append(symbol);
            return true;
        }

        // Variables have one letter, or two as in "kT"; a longer unknown word may be half a command.
        const int LongestVariable = 2;
        result.Append(word);
        return !isCommand && word.Length <= LongestVariable;
    }

    private static bool AppendFraction(ReadOnlySpan<char> formula, ref int at, StringBuilder result, int depth)
    {
        if (at >= formula.Length || formula[at] != '{') return false;
        var above = Argument(formula, ref at, depth);
        if (above is null || at >= formula.Length || formula[at] != '{') return false;
        if (Argument(formula, ref at, depth) is not { } below) return false;
        result.Append(InParentheses(above)).Append('/').Append(InParentheses(below));
        return true;
    }

    private static string InParentheses(string text) => text.AsSpan().IndexOfAny(" +-/·") >= 0 ? $"({text})" : text;

    /// <summary>One character, one command or a group in braces.</summary>
    private static string? Argument(ReadOnlySpan<char> formula, ref int at, int depth)
    {
        if (at >= formula.Length) return null;
        var content = new StringBuilder();
        if (formula[at] == '\\') return AppendWord(formula, ref at, content, depth - 1) ? content.ToString() : null;
        if (formula[at] != '{') return formula[at++].ToString();
        var open = 0;
        for (var i = at; i < formula.Length; i++)
        {
            if (formula[i] == '{') open++;
            else if (formula[i] == '}' && --open == 0)
            {
                var inside = formula[(at + 1)..i];
                at = i + 1;
                return IsPlainWord(inside) ? inside.ToString() : Append(inside, content, depth - 1) ? content.ToString() : null;
            }
        }

        return null;
    }

    /// <summary>A word in braces is a label, <c>_{air}</c>, unless it is a command that lost its backslash.</summary>
    private static bool IsPlainWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text) if (!char.IsAsciiLetter(c)) return false;
        return MathSymbols.Command(text.ToString()) is null;
    }
}
