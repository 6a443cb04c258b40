namespace Glossary.Formats.Prose;

/// <summary>A command of LaTeX, with those arguments that do not become text.</summary>
internal readonly ref struct LatexCommand
{
    /// <summary>Commands whose arguments are keys, names, sizes or code. The number tells how many of their arguments are passed over, if not all.</summary>
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Arguments = new Dictionary<string, int>
    {
        ["ref"] = 9, ["eqref"] = 9, ["autoref"] = 9, ["cref"] = 9, ["Cref"] = 9, ["pageref"] = 9, ["nameref"] = 9, ["vref"] = 9, ["label"] = 9,
        ["cite"] = 9, ["citep"] = 9, ["citet"] = 9, ["citeauthor"] = 9, ["citeyear"] = 9, ["parencite"] = 9, ["textcite"] = 9, ["autocite"] = 9, ["nocite"] = 9, ["footcite"] = 9,
        ["input"] = 9, ["include"] = 9, ["includegraphics"] = 9, ["includeonly"] = 9, ["bibliography"] = 9, ["bibliographystyle"] = 9, ["addbibresource"] = 9, ["graphicspath"] = 9,
        ["usepackage"] = 9, ["RequirePackage"] = 9, ["documentclass"] = 9, ["pagestyle"] = 9, ["thispagestyle"] = 9, ["begin"] = 9, ["end"] = 9, ["url"] = 9, ["path"] = 9, ["nolinkurl"] = 9,
        ["SI"] = 9, ["si"] = 9, ["num"] = 9, ["qty"] = 9, ["unit"] = 9, ["ang"] = 9, ["SIrange"] = 9, ["vspace"] = 9, ["hspace"] = 9, ["setlength"] = 9, ["setcounter"] = 9, ["addtolength"] = 9,
        ["newcommand"] = 9, ["renewcommand"] = 9, ["providecommand"] = 9, ["def"] = 9, ["let"] = 9, ["newenvironment"] = 9, ["DeclareMathOperator"] = 9, ["newtheorem"] = 1, ["hypersetup"] = 9, ["lstset"] = 9,
        ["lstinputlisting"] = 9, ["inputminted"] = 9, ["lstinline"] = 9, ["mintinline"] = 9, ["code"] = 9, ["texttt"] = 9, ["ensuremath"] = 9, ["index"] = 9, ["glslink"] = 1, ["glsdisp"] = 1, ["newacronym"] = 1, ["newglossaryentry"] = 1, ["DeclareAcronym"] = 1,
        ["usetikzlibrary"] = 9, ["multicolumn"] = 2, ["multirow"] = 2, ["href"] = 1, ["hyperref"] = 0, ["textcolor"] = 1, ["colorbox"] = 1, ["color"] = 1, ["parbox"] = 1, ["rotatebox"] = 1, ["raisebox"] = 1, ["cmidrule"] = 9, ["cline"] = 9,
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Commands whose argument stands for itself, apart from the sentence around it.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Blocks = new HashSet<string>
    {
        "part", "chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph", "title", "subtitle", "author", "date", "caption", "captionof", "item", "bibitem",
        "footnote", "footnotetext", "thanks", "marginpar", "todo", "par", "newline", "linebreak", "newpage", "clearpage", "hline", "toprule", "midrule", "bottomrule", "centering", "maketitle", "tableofcontents",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where reading goes on: behind the command, or within an argument that becomes text.</summary>
    public int End { get; private init; }

    /// <summary>Whether a term may run over the command.</summary>
    public bool Joins { get; private init; }

    /// <summary>Whether the command starts a block of its own, which its line ends.</summary>
    public bool IsBlock { get; private init; }

    /// <summary>The environment that begins, <c>[</c> and <c>(</c> for formulas; empty if none does.</summary>
    public ReadOnlySpan<char> Environment { get; private init; }

    /// <summary>Reads the command at a backslash, not beyond the end of the text.</summary>
    public static LatexCommand Read(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        var name = text[(at + 1)..end];
        if (name.IsEmpty) return ReadSign(text, end);
        if (end < text.Length && text[end] == '*') end++;
        if (name is "verb" or "lstinline" && end < text.Length && text[end] != '{') return new LatexCommand { End = EndOfVerb(text, end) };

        var isKnown = Arguments.TryGetValue(name, out var count);
        var first = ReadOnlySpan<char>.Empty;
        var groups = 0;
        while (end < text.Length && (text[end] == '[' || (text[end] == '{' && groups < count)))
        {
            var close = EndOfGroup(text, end);
            if (text[end] == '{' && groups++ == 0) first = text[(end + 1)..Math.Max(end + 1, close - 1)];
            end = close;
        }

        return new LatexCommand
        {
            End = end,
            Joins = !Blocks.Contains(name) && (!isKnown || groups == 0 || count < 9),
            IsBlock = Blocks.Contains(name),
            Environment = name is "begin" ? first : default,
        };
    }

    /// <summary>A command named by a sign: an escaped character, a space, a line break or a formula's start.</summary>
    private static LatexCommand ReadSign(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length) return new LatexCommand { End = at };
        return text[at] switch
        {
            '[' or '(' => new LatexCommand { End = at + 1, Environment = text.Slice(at, 1) },
            '\\' => new LatexCommand { End = at + 1 },
            _ => new LatexCommand { End = at + 1, Joins = true },
        };
    }

    private static int EndOfVerb(ReadOnlySpan<char> text, int at)
    {
        var length = text[(at + 1)..].IndexOf(text[at]);
        return length < 0 ? text.Length : at + 1 + length + 1;
    }

    /// <summary>Offset behind a group in braces or brackets; the text's end if it is not closed.</summary>
    private static int EndOfGroup(ReadOnlySpan<char> text, int at)
    {
        var open = text[at];
        var close = open == '{' ? '}' : ']';
        var depth = 0;
        for (var i = at; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == open) depth++;
            else if (text[i] == close && --depth == 0) return i + 1;
        }

        return text.Length;
    }
}
