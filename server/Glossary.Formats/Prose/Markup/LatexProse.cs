using System.Buffers;
using Glossary.Core.Text;

namespace Glossary.Formats.Prose;

/// <summary>LaTeX: running text and the arguments that become text. Formulas, listings, keys and names of files are left out.</summary>
internal sealed class LatexProse : LineProse
{
    /// <summary>The state is the number of what is open: an environment of <see cref="Environments"/>, or a formula.</summary>
    private const int InDollars = 1;
    private const int InDoubleDollars = 2;
    private const int InBrackets = 3;
    private const int InParentheses = 4;
    private const int FirstEnvironment = 5;

    private static readonly SearchValues<char> Signs = SearchValues.Create("\\$%{}&~-\"\n\r");

    /// <summary>Environments without prose.</summary>
    private static readonly string[] Environments =
    [
        "verbatim", "verbatim*", "Verbatim", "lstlisting", "minted", "alltt", "filecontents", "filecontents*", "equation", "equation*", "align", "align*", "alignat", "alignat*", "gather",
        "gather*", "multline", "multline*", "flalign", "flalign*", "eqnarray", "eqnarray*", "displaymath", "math", "tikzpicture", "algorithmic", "thebibliography", "comment",
    ];

    /// <inheritdoc/>
    public override string PassedOver => "commands, formulas, listings, keys of references, addresses and file names";

    /// <inheritdoc/>
    public override bool OpensComment(ReadOnlySpan<char> before, bool startsLine, int state)
    {
        before = before.TrimEnd(" \t");
        var line = before.TrimEnd('%');
        return line.Length < before.Length && !line.EndsWith("\\") && StateAfter(line, state) == StartState;
    }

    /// <inheritdoc/>
    protected override int ReadLine(ReadOnlySpan<char> text, int start, int state, bool afterBlank, RegionBuilder? builder)
    {
        if (text[start..].IsWhiteSpace())
        {
            builder?.Break();
            // A blank line ends a paragraph, and no formula of TeX's own runs over one.
            return state is InDollars or InDoubleDollars ? StartState : state;
        }

        var at = start;
        while (at < text.Length) at = state == StartState ? ReadText(text, at, ref state, builder) : ReadOpen(text, at, ref state);
        return state;
    }

    /// <summary>Passes over what is open, to its end or that of the line.</summary>
    private static int ReadOpen(ReadOnlySpan<char> text, int at, ref int state)
    {
        var close = state switch
        {
            InDollars => "$",
            InDoubleDollars => "$$",
            InBrackets => "\\]",
            InParentheses => "\\)",
            _ => "\\end{",
        };
        while (at < text.Length)
        {
            var length = text[at..].IndexOf(close, StringComparison.Ordinal);
            if (length < 0) return text.Length;
            at += length + close.Length;
            if (state == InDollars && length > 0 && text[at - 2] == '\\') continue;
            if (state >= FirstEnvironment)
            {
                var name = Environments[Math.Min(state - FirstEnvironment, Environments.Length - 1)];
                if (!text[at..].StartsWith(name, StringComparison.Ordinal) || at + name.Length >= text.Length || text[at + name.Length] != '}') continue;
                at += name.Length + 1;
            }

            state = StartState;
            return at;
        }

        return text.Length;
    }

    private static int ReadText(ReadOnlySpan<char> text, int at, ref int state, RegionBuilder? builder)
    {
        var from = at;
        var isBlock = false;
        while (at < text.Length)
        {
            var found = text[at..].IndexOfAny(Signs);
            if (found < 0) break;
            at += found;
            var sign = text[at];
            if (sign is '\n' or '\r') break;
            if (LatexWord.TryRead(text, ref from, ref at, builder)) continue;
            builder?.Add(from, at, ProseKind.Prose);
            switch (sign)
            {
                case '%':
                    builder?.Break();
                    builder?.Add(at + 1, text.Length, ProseKind.Comment);
                    return text.Length;
                case '$':
                    builder?.Break();
                    var isDouble = at + 1 < text.Length && text[at + 1] == '$';
                    state = isDouble ? InDoubleDollars : InDollars;
                    return at + (isDouble ? 2 : 1);
                case '}' when at + 1 < text.Length && text[at + 1] == '{':
                    // One argument ends, and another one starts.
                    builder?.Break();
                    at += 2;
                    break;
                case '\\':
                    var command = LatexCommand.Read(text, at);
                    if (!command.Joins) builder?.Break();
                    isBlock |= command.IsBlock;
                    at = command.End;
                    state = StateIn(command.Environment);
                    if (state != StartState) return at;
                    break;
                case '&':
                    builder?.Break();
                    at++;
                    break;
                default:
                    at++;
                    break;
            }

            from = at;
        }

        builder?.Add(from, text.Length, ProseKind.Prose);
        if (isBlock) builder?.Break();
        return text.Length;
    }

    private static int StateIn(ReadOnlySpan<char> environment)
    {
        switch (environment)
        {
            case "": return StartState;
            case "[": return InBrackets;
            case "(": return InParentheses;
        }

        for (var i = 0; i < Environments.Length; i++)
        {
            if (environment.SequenceEqual(Environments[i])) return FirstEnvironment + i;
        }

        return StartState;
    }
}
