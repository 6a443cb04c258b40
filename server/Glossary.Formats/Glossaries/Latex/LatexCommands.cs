using System.Collections.Frozen;

namespace Glossary.Formats.Glossaries;

/// <summary>What of the commands of LaTeX a reader sees.</summary>
internal static class LatexCommands
{
    /// <summary>Commands with the number of their first arguments that a reader does not see.</summary>
    private static readonly FrozenDictionary<string, int> Unseen = new (int Count, string Names)[]
    {
        (1, "label ref cref Cref crefrange autoref pageref cpageref Cpageref eqref nameref vref fref Fref labelcref index glsadd glsreset glsunset glslocalreset glslocalunset footnotetext nocite"),
        (1, "href texorpdfstring hyperlink hypertarget textcolor color colorbox foreignlanguage selectlanguage foreigntextquote parbox raisebox scalebox rotatebox glslink glsdisp Glslink Glsdisp"),
        (1, "vspace hspace phantom hphantom vphantom includegraphics input include pagestyle thispagestyle todo marginpar todonote fontfamily addvspace mintinline acused nomunit acroextra cellcolor pdfbookmark"),
        (2, "setlength addtolength setcounter addtocounter rule fontsize glssee multicolumn multirow fcolorbox addcontentsline resizebox"),
        (1, "begin end"),
    }.SelectMany(group => group.Names.Split(' ').Select(name => (name, group.Count))).ToFrozenDictionary(pair => pair.name, pair => pair.Count, StringComparer.Ordinal);

    /// <summary>Commands without arguments that only say how the text is set.</summary>
    private static readonly FrozenSet<string> Silent = FrozenSet.ToFrozenSet(
        ["Large", "LARGE", "Huge", "RaggedRight", "RaggedLeft", "Centering", "FloatBarrier", "TextOrMath", "NoCaseChange", "DeclareUnicodeCharacter", "MakeUppercase", "MakeLowercase", "ExplSyntaxOn", "ExplSyntaxOff"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Code = FrozenSet.ToFrozenSet(["texttt", "code", "lstinline", "verb", "mintinline", "Verb", "cmd", "ttfamily", "path", "nolinkurl"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Quotes = FrozenSet.ToFrozenSet(["enquote", "textquote", "mkbibquote", "say", "qq", "foreignquote", "blockquote"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Formulas = FrozenSet.ToFrozenSet(["equation", "equation*", "align", "align*", "math", "displaymath", "gather", "gather*", "multline", "multline*", "eqnarray", "eqnarray*"], StringComparer.Ordinal);

    /// <summary>How many of the first arguments of a command, given without its backslash, a reader does not see.</summary>
    public static int CountUnseen(ReadOnlySpan<char> name)
    {
        if (Unseen.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var count)) return count;

        // Citations, and what authors remark to one another: \textcite, \footnote, \psnote.
        return name.StartsWith("cite") || name.EndsWith("cite") || name.EndsWith("cites") || name.EndsWith("citep") || name.EndsWith("citet") || name.EndsWith("note") ? 1 : 0;
    }

    /// <summary>Whether the argument of a command is code.</summary>
    public static bool IsCode(ReadOnlySpan<char> name) => Code.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>Whether a command puts its argument in quotes.</summary>
    public static bool IsQuote(ReadOnlySpan<char> name) => Quotes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>Whether what an environment holds is a formula.</summary>
    public static bool IsFormula(ReadOnlySpan<char> environment) => Formulas.GetAlternateLookup<ReadOnlySpan<char>>().Contains(environment);

    /// <summary>Whether an unknown command without arguments most likely stands for words, which its name is made of: <c>\ACME</c>.</summary>
    public static bool IsName(ReadOnlySpan<char> name) => name.Length > 1 && name.ContainsAnyInRange('A', 'Z') && !Silent.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
}
