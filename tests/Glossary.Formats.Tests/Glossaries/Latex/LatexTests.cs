using Glossary.Core.Entries;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>What is special to LaTeX and bib2gls.</summary>
public class LatexTests
{
    [Theory]
    [InlineData(@"\'e \`a \^o \~n \""u", "é à ô ñ ü", "accents of one letter")]
    [InlineData(@"\'{e}\c{c}\v{s}\c c\v s \H{o} \""{\i}, na\""\i f", "éçšçš ő ï, naïf", "accents of an argument, of a letter behind a blank and of one without a dot")]
    [InlineData(@"gro\ss e Stra{\ss}e, \o re, {\AA}ngstr\""om", "große Straße, øre, Ångström", "letters with a name")]
    [InlineData("``a'' `b' ,,c`` <<d>> it's", "“a” ‘b' „c“ «d» it's", "quotes")]
    [InlineData("a--b --- c, pre-war", "a–b — c, pre-war", "dashes")]
    [InlineData(@"50\,\% of R\&D\_x \# 5\$", "50 % of R&D_x # 5$", "escaped signs")]
    [InlineData("a~b\\ c\\\\d", "a b c\nd", "blanks and a line break")]
    [InlineData("a\nb\n\nc\\par d", "a b\n\nc\n\nd", "a line that is wrapped, and paragraphs")]
    [InlineData("a %c {\n  b%\n  c", "a bc", "comments take their line's end with them")]
    [InlineData("定義\nである", "定義である", "lines of a script without blanks")]
    [InlineData(@"\emph{a \textbf{b}} \mbox{c}{d}", "a b cd", "what only says how text is set")]
    [InlineData(@"\texttt{a\_b --c} \verb|x{|", "`a_b --c` `x{`", "code")]
    [InlineData(@"\href{http://a.b/c\%d}{here}, \url{http://a.b/\%20}", "here, http://a.b/%20", "links")]
    [InlineData(@"a\cite[p.~5]{x}\label{y}\index{z}\footnote{n}\psnote{m} b \textcite{c}", "a b", "what is not part of the text")]
    [InlineData(@"$\alpha_1$ \(b\) \ensuremath{c} \[d\]", @"$\alpha_1$ $b$ $c$ $d$", "formulas")]
    [InlineData(@"\enquote{a} \say{b}", "“a” “b”", "quotes by command")]
    [InlineData(@"\SI{5}{\kilo\gram}, CO\textsubscript{2}", "5 kilogram, CO₂", "quantities and scripts")]
    [InlineData(@"\begin{itemize}\item a \item[\emph{b}] c\end{itemize} d", "- a\n- b c\nd", "a list")]
    [InlineData(@"\TeX\ and \LaTeX{} and \TeX.", "TeX and LaTeX and TeX.", "names of programs")]
    [InlineData(@"\foo[x]{a} \bar{} \ACME\xspace b", "a ACME b", "what is not known")]
    [InlineData(@"\gls{t} \glspl{t} \Gls{t} \GLS{t} \glslink{t}{other} \gls[x]{t}[tail]", "term terms Term TERM other termtail", "references to a term")]
    [InlineData(@"\gls{a} \acrshort{a} \acrlong{a} \acrfull{a} \acrlongpl{a} \ac{a}", "AB AB alpha beta alpha beta (AB) alpha betas AB", "references to an abbreviation")]
    [InlineData(@"\gls{acr:x y} \acrshort{NN}", "x y NN", "references to what another file has")]
    [InlineData(@"R&D, \eg{} this", "R&D, e.g. this", "a sign that is not escaped, and a shortening that authors define")]
    [InlineData(@"{a}} {b", "a b", "braces that do not match")]
    public void Text_is_what_a_reader_sees(string tex, string expected, string reason) =>
        Assert.Equal((reason, expected), (reason, new LatexText(Scan(@"\newglossaryentry{t}{name=Term,text=term} \newacronym{a}{AB}{alpha beta}")).Text(tex)));

    [Theory]
    [InlineData(@"\newglossaryentry{a}{name=b}", "b", "a name without braces")]
    [InlineData("\\newglossaryentry {a}\n% c\n{\n name = {b} ,\n}", "b", "blanks, comments and line ends between arguments")]
    [InlineData(@"\newglossaryentry*{a}{name={b, c}}", "b, c", "a comma in braces")]
    [InlineData(@"\newglossaryentry{a}{description={x}, name={{b}}}", "b", "braces twice, and another order")]
    [InlineData(@"\newglossaryentry{a}{name={b},plural={c},text={d}}", "b|d|c", "forms that are given")]
    [InlineData(@"\newglossaryentry{a}{name={b},first={beta gamma (BG)}}", "b|beta gamma|BG", "a first use has two names, and is none")]
    [InlineData(@"\newglossaryentry{a}{name={beta gamma (BG)}}", "beta gamma|BG", "a name of two")]
    [InlineData(@"\newglossaryentry{a}{name=BG,description={beta gamma}}", "BG|beta gamma", "a description that spells out")]
    [InlineData(@"\newglossaryentry{a}{name={b},sort={c},user1={d},nonumberlist}", "b", "keys that name nothing")]
    [InlineData(@"\newacronym[longplural={c d}]{a}{AB}{\emph{a} b}", "AB|a b|c d", "an abbreviation")]
    [InlineData(@"\newacronym{a}{f(x)}{function of x}", "f(x)|function of x", "a short form is one name")]
    [InlineData(@"\DeclareAcronym{ab}{long={alpha beta}}", "ab|alpha beta", "the short form that acro takes from the id")]
    [InlineData(@"\acro{AB}{alpha beta}", "AB|alpha beta", "package acronym")]
    [InlineData(@"\acro{a}[AB]{alpha beta}", "AB|alpha beta", "package acronym with a short form")]
    [InlineData(@"\acro{AB}{alpha beta\acroextra{, see c}}", "AB|alpha beta", "what acronym prints in the list only")]
    [InlineData(@"\acro{AB}", "", "a command of the same name that only sets text")]
    [InlineData(@"\newacronym{a}{\textsc{ab}}{alpha beta}", "AB|alpha beta", "small capitals")]
    [InlineData(@"\newterm[plural=mice]{mouse}", "mouse|mice", "a label that is the name")]
    [InlineData(@"\newglossaryentry{a}{name={low-$k$}}", "low-k", "a formula within a name")]
    [InlineData(@"\newglossaryentry{a}{name={$\alpha$}}", @"$\alpha$|α", "a name that is a formula")]
    [InlineData(@"\newglossaryentry{a}{name={$\foo{|x|}$}}", @"$\foo{|x|}$", "a formula that cannot be written otherwise")]
    [InlineData(@"% \newglossaryentry{a}{name=b}", "", "a comment")]
    [InlineData("\\begin{verbatim}\n\\newterm{a}\n\\end{verbatim}", "", "a listing")]
    [InlineData(@"\iffalse \newterm{a} \fi \newterm{b}", "b", "what is switched off")]
    [InlineData(@"\end{document} \newterm{a}", "", "what follows the end")]
    [InlineData(@"\newcommand{\x}[1]{\newterm{#1}}", "", "a command that is only defined")]
    [InlineData(@"\newcommand{\x}[2]{\newglossaryentry{#1}{name={#2}}} \x{a}{b}", "b", "a command that the file defines")]
    [InlineData(@"\def\x#1#2{\newacronym{#1}{#1}{#2}} \x{AB}{alpha beta}", "AB|alpha beta", "the same in TeX, where the label is a name")]
    public void Names_are_those_of_the_concept(string tex, string names, string reason) =>
        Assert.Equal((reason, names), (reason, string.Join('|', GlossaryParser.Read("a.tex", tex).Entries.SelectMany(entry => entry.Names))));

    [Theory]
    [InlineData(@"see={b}", RelationKind.Related, "beta", "a label")]
    [InlineData(@"see=[see also]b", RelationKind.Related, "beta", "a label behind words to print")]
    [InlineData(@"parent=b", RelationKind.Broader, "beta", "a parent")]
    [InlineData(@"alias={b}", RelationKind.Related, "beta", "another name")]
    [InlineData(@"seealso={elsewhere}", RelationKind.Related, "elsewhere", "a label of another file")]
    public void Relations_lead_to_names(string field, RelationKind kind, string target, string reason)
    {
        var entry = GlossaryParser.Read("a.tex", $@"\newglossaryentry{{a}}{{name=alpha,{field}}} \newglossaryentry{{b}}{{name=beta}}").Entries[0];
        Assert.Equal((reason, kind, target), (reason, entry.Relations[0].Kind, entry.Relations[0].Target));
    }

    [Theory]
    [InlineData("\\newterm{a}\n\\newterm{b", "a", "a brace that the end of the file leaves open")]
    [InlineData("\\newglossaryentry{a}{name=a\n\\newterm{b}", "b", "a brace that is open where the next entry starts")]
    [InlineData("\\newacronym{a}{b}\n\\newterm{c}", "c", "an argument is missing")]
    [InlineData("\\newglossaryentry{a}{description={d}}\n\\newterm{c}", "c", "a name is missing")]
    public void What_is_broken_costs_its_own_entry(string tex, string names, string reason)
    {
        var file = GlossaryParser.Read("a.tex", tex);
        Assert.Equal((reason, names), (reason, string.Join('|', file.Entries.SelectMany(entry => entry.Names))));
        Assert.Single(file.Problems);
    }

    [Theory]
    [InlineData("a.bib", "@entry{a, name={b}}", "bib2gls", "an entry of a glossary")]
    [InlineData("a.bib", "@article{a, title={b}}\n@ABBREVIATION{c, short={d}}", "bib2gls", "one besides a bibliography")]
    [InlineData("a.tex", @"\section{A}", "LaTeX", "nothing else reads it")]
    public void The_format_is_told_by_content(string path, string text, string format, string reason) =>
        Assert.Equal((reason, format), (reason, GlossaryFormats.Of(path, text).Name));

    [Theory]
    [InlineData("a.tex", @"\section{A} Text.", "a chapter")]
    [InlineData("a.bib", "@book{a, title={b}}", "a bibliography")]
    public void A_file_without_entries_says_so(string path, string text, string reason)
    {
        var file = GlossaryParser.Read(path, text);
        Assert.Empty(file.Entries);
        Assert.Equal((reason, ProblemKind.NoEntry, 1), (reason, Assert.Single(file.Problems).Kind, file.Problems[0].Line));
    }

    [Fact]
    public void Comments_within_a_description_are_no_prose()
    {
        const string text = "\\newterm[description={One\n% two\nthree 5\\% % four\n five}]{a}";
        var entry = Assert.Single(GlossaryParser.Read("a.tex", text).Entries);
        Assert.Equal(["One", "three 5\\%", "five"], entry.Prose.Select(span => text.Substring(span.Start, span.Length)));
    }

    [Theory]
    [InlineData(@"A factor $0 \leq \eta \in \mdr$ of speed", @"A factor $0 \leq \eta \in \mdr$ of speed.", "a formula that plain characters cannot say stays")]
    [InlineData(@"An angle $\alpha \leq 1$ at the base", "An angle α ≤ 1 at the base.", "others become plain")]
    public void Formulas_do_not_cut_a_definition(string description, string definition, string reason) =>
        Assert.Equal((reason, definition), (reason, GlossaryParser.Read("a.tex", $@"\newterm[description={{{description}}}]{{a}}").Entries[0].Definition));

    [Fact]
    public void References_that_lead_in_circles_end()
    {
        var text = string.Concat(Enumerable.Range(0, 50).Select(i => $@"\newglossaryentry{{l{i}}}{{name={{\gls{{l{(i + 1) % 50}}} \gls{{l{(i + 2) % 50}}}}},description={{\gls{{l{i}}}}}}}"));
        Assert.Equal(50, GlossaryParser.Read("a.tex", text).Entries.Length);
    }

    [Theory]
    [InlineData("a.tex")]
    [InlineData("a.bib")]
    public void Any_text_is_read(string path)
    {
        var random = new Random(8);
        string[] pieces =
        [
            "\\newglossaryentry", "\\newacronym", "\\acro", "\\newcommand", "\\gls", "\\begin{itemize}", "\\item", "\\verb", "\\iffalse", "{", "}", "[", "]", "{a}", "name=", "description=", "=", ",", "%", "\n", "\r\n", "\r", " ",
            "\\", "\\'", "\"", "\"a", "$", "\\(", "\\[", "#", "#1", "@entry{", "@string{", "@", "(", ")", "a", "é", "--", "``", "\\SI", "\\url", "\\ensuremath", "\\x",
        ];
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Concat(random.GetItems(pieces, random.Next(60)));
            var file = GlossaryParser.Read(path, text);
            Assert.All(file.Entries, entry => Assert.True(entry.Span.End <= text.Length && entry.Terms.Length > 0 && entry.Title.Length > 0, text));
            Assert.All(file.Problems, problem => Assert.True(problem.Span.End <= text.Length, text));
        }
    }

    private static LatexFile Scan(string text) => new LatexScanner(text.AsMemory(), new FileProblems(text.AsMemory()), default).Scan();
}
