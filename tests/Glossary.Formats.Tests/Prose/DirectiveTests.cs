using FsCheck;
using FsCheck.Fluent;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Formats.Tests.Prose;

/// <summary>Directives in the comments of each language.</summary>
public class DirectiveTests
{
    private static readonly string[] Pieces =
    [
        "latch up ", "latch", " up", "\n", "\n\n", "\r\n", " ", "    ", "- ", "> ", "```\n", "\n```\n", "<!-- ", " -->", "// ", "/* ", " */", "# ", "% ", "-- ", "; ", ".. ", "\"", "'", "\"\"\"", "::", "<pre>", "</pre>", "\\begin{verbatim}\n", "\\end{verbatim}\n", "----\n",
        "glossary:off ", "glossary:on ", "glossary:ignore-line ", "glossary:ignore-next-line", "\n<!-- glossary:off -->\n", "\n# glossary:off\n", "\n# glossary:on\n", "\n// glossary:ignore-next-line\n", "\n% glossary:off\n", "\n.. glossary:off\n\n",
    ];

    public static TheoryData<string> Languages =>
        ["plaintext", "gitcommit", "markdown", "restructuredtext", "asciidoc", "latex", "html", "yaml", "ini", "c", "python", "rust", "shellscript", "sql", "vb", "toml"];

    public static TheoryData<string, string, string, bool> Cases => new()
    {
        { "plaintext", "a line of its own", "# glossary:off\nlatch up", true },
        { "plaintext", "a list's star is taken for a comment's", "* glossary:off\nlatch up", true },
        { "plaintext", "in a sentence", "write # glossary:off\nlatch up", false },
        { "gitcommit", "a comment of the message", "# glossary:off\nlatch up", true },
        { "markdown", "a comment", "<!-- glossary:off -->\n\nlatch up", true },
        { "markdown", "a comment within a line", "<!-- glossary:off --> latch up", true },
        { "markdown", "a comment in a list", "- a\n\n  <!-- glossary:off -->\n\nlatch up", true },
        { "markdown", "a heading", "# glossary:off\n\nlatch up", false },
        { "markdown", "an item", "* glossary:off\n\nlatch up", false },
        { "markdown", "in a fence", "```\n<!-- glossary:off -->\n```\n\nlatch up", false },
        { "markdown", "in backticks", "Write `<!-- glossary:off -->`: latch up", false },
        { "markdown", "in two of them", "Write ``a ` <!-- glossary:off -->``: latch up", false },
        { "markdown", "behind closed ones", "`a` <!-- glossary:off --> latch up", true },
        { "markdown", "for MDX", "{/* glossary:off */}\n\nlatch up", true },
        { "markdown", "as a link to nowhere", "[//]: # (glossary:off)\n\nlatch up", true },
        { "markdown", "the next line, in the next segment", "<!-- glossary:ignore-next-line -->\n\nlatch up", true },
        { "html", "a comment", "<p><!-- glossary:off --></p>latch up", true },
        { "html", "in an attribute", "<p title='<!-- glossary:off -->'>latch up", false },
        { "html", "in a script", "<script><!-- glossary:off --></script>latch up", false },
        { "latex", "a comment", "% glossary:off\nlatch up", true },
        { "latex", "two signs", "a %% glossary:off\nlatch up", true },
        { "latex", "a percentage", "5\\% glossary:off\nlatch up", false },
        { "latex", "verbatim", "\\begin{verbatim}\n% glossary:off\n\\end{verbatim}\nlatch up", false },
        { "restructuredtext", "a comment", ".. glossary:off\n\nlatch up", true },
        { "restructuredtext", "in a code block", ".. code:: rst\n\n   .. glossary:off\n\nlatch up", false },
        { "restructuredtext", "below a code block", ".. code:: rst\n\n   x\n\n.. glossary:off\n\nlatch up", true },
        { "asciidoc", "a comment", "// glossary:off\nlatch up", true },
        { "asciidoc", "in a listing", "----\n// glossary:off\n----\n\nlatch up", false },
        { "yaml", "a comment", "# glossary:off\na: latch up", true },
        { "yaml", "behind a value", "a: b c # glossary:off\nb: latch up", true },
        { "yaml", "in a text", "a: |\n  # glossary:off\n  latch up", false },
        { "c", "a line comment", "x; // glossary:off\n// latch up", true },
        { "c", "a documentation comment", "/// glossary:off\n// latch up", true },
        { "c", "a block", "/** glossary:off */ // latch up", true },
        { "c", "a line of a block", "/*\n * glossary:off\n * latch up\n */", true },
        { "c", "a multiplication", "x\n* glossary:off\n// latch up", false },
        { "c", "in a string", "\"// glossary:off\"\n// latch up", false },
        { "c", "in a sentence of a comment", "// write glossary:off\n// latch up", false },
        { "rust", "an inner documentation comment", "//! glossary:off\n// latch up", true },
        { "python", "a comment", "# glossary:off\n# latch up", true },
        { "python", "a docstring", "\"\"\" glossary:off\nlatch up\n\"\"\"", true },
        { "python", "a string over lines", "x = \"\"\"\n# glossary:off\n\"\"\"\n# latch up", false },
        { "shellscript", "no comment", "a# glossary:off\n# latch up", false },
        { "sql", "a comment", "-- glossary:ignore-next-line\n-- latch up", true },
        { "vb", "a word as opener", "REM glossary:off\n' latch up", true },
        { "lisp", "many signs", ";;; glossary:off\n; latch up", true },
        { "haskell", "a block", "{- glossary:off -} -- latch up", true },
        { "ocaml", "a block", "(* glossary:off *) (* latch up *)", true },
        { "json", "a comment where it has them", "{ // glossary:off\n \"a\": \"the latch up\" }", true },
    };

    [Theory, MemberData(nameof(Cases))]
    public void A_directive_counts_right_behind_what_opens_a_comment(string languageId, string reason, string text, bool counts)
    {
        var found = Opened.TermsIn(languageId, text);
        Assert.True(counts ? found.Length == 0 : found.Length == 1, reason);
    }

    [Theory, MemberData(nameof(Languages))]
    public void After_any_edits_a_document_answers_as_if_it_had_just_been_opened(string languageId)
    {
        var edits = from at in Gen.Choose(0, 1000) from length in Gen.Choose(0, 12) from insert in Gen.Elements(Pieces) select (at, length, insert);
        Prop.ForAll(edits.ListOf(30).ToArbitrary(), sequence =>
        {
            var document = Opened.Document(languageId, "latch up\n\n# latch up\n\nlatch up\n");
            foreach (var (at, length, insert) in sequence)
            {
                var start = at % (document.Text.Length + 1);
                document = document.WithChange(new TextSpan(start, Math.Min(length, document.Text.Length - start)), insert);
                if (Opened.Mark(document) != Opened.Mark(languageId, document.Text.ToString())) return false;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }
}
