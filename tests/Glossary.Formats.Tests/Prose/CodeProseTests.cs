using Xunit;

namespace Glossary.Formats.Tests.Prose;

public class CodeProseTests
{
    public static TheoryData<string, string, string, string[]> Cases => new()
    {
        { "c", "line comments of following lines join", "// latch\n// up\n", ["#latch", "+#up"] },
        { "c", "a blank line between them parts", "// latch\n\n// up\n", ["#latch", "#up"] },
        { "c", "an empty comment line parts", "// latch\n//\n// up\n", ["#latch", "#up"] },
        { "c", "code between them parts", "a; // latch\nb; // up\n", ["=a;", "#latch", "=b;", "#up"] },
        { "c", "a comment behind code goes on below", "a; // latch\n   // up\n", ["=a;", "#latch", "+#up"] },
        { "c", "the stars of a block are its drawing", "/**\n * latch\n * up\n *\n * low\n */", ["#latch", "+#up", "#low"] },
        { "c", "a quote in a comment opens nothing", "// don't\nx \"a\"", ["#don't", "=x", "\"a"] },
        { "c", "a comment in a string opens none", "f(\"/* x // y\"); // z", ["=f(", "\"/* x // y", "=);", "#z"] },
        { "c", "an escaped quote does not close", "\"a \\\" b\" c", ["\"a", "+\"b", "=c"] },
        { "c", "a string goes on behind an escaped line end", "\"a \\\n\n// b\" c", ["\"a", "#b\" c"] },
        { "c", "and on the line below", "\"a \\\n// b\" c", ["\"a", "+\"// b", "=c"] },
        { "c", "a string ends with its line", "\"a\nb", ["\"a", "=b"] },
        { "cpp", "digit separators", "x = 1'000'000; // low", ["=x = 1'000'000;", "#low"] },
        { "cpp", "a quote as a character", "x = '\"'; // low", ["=x = '\"';", "#low"] },
        { "cpp", "raw strings", "R\"x(a \"b\" )\" // c)x\" d", ["\"a \"b\" )\" // c", "=d"] },
        { "cpp", "raw strings over blank lines", "R\"(a\n\n// b)\" c", ["\"a¶¶// b", "=c"] },
        { "rust", "lifetimes are no characters", "fn f<'a>(x: &'a str) // low", ["=fn f<'a>(x: &'a str)", "#low"] },
        { "rust", "raw strings", "r#\"a \"b\" // c\"# d", ["\"a \"b\" // c", "=d"] },
        { "rust", "nested comments, examples left out", "/* a /* b */ c */ d\n//! Latch\n//! ```\n//! up\n//! ```\n//! low", ["#a /* b */ c", "=d", "#Latch", "#low"] },
        { "csharp", "verbatim strings", "x = @\"a \\\"; y // low", ["=x =", "\"a \\", "=; y", "#low"] },
        { "csharp", "doubled quotes", "@\"a \"\" // b\" c", ["\"a \"\" // b", "=c"] },
        { "csharp", "raw strings", "\"\"\"\na \"\" // b\n\n\"\"\" c", ["\"a \"\" // b", "=c"] },
        { "csharp", "holes", "$\"latch {x + \"y\"} up\"", ["=$", "\"latch", "\"up"] },
        { "csharp", "documentation tags", "/// <summary>The <see cref=\"X\"/> latch, <c>x</c> <b>up</b>.</summary>", ["#The", "#latch,", "#up", "+#."] },
        { "java", "javadoc", "/**\n * Latch {@link Up}.\n * @param low the power\n */", ["#Latch", "#.", "#the power"] },
        { "javascript", "regular expressions", "a = /[/\"]'/g // low\nb = c / d; e = 'f' / 2 // g", ["=a = /[/\"]'/g", "#low", "=b = c / d; e =", "\"f", "=/ 2", "#g"] },
        { "javascript", "templates", "`latch ${a + `b`} up // x\n\ny` // low", ["\"latch", "\"up // x¶¶y", "#low"] },
        { "javascript", "addresses in strings", "\"https://a/latch\"; \"up\"", ["=;", "\"up"] },
        { "python", "docstrings are comments", "def f():\n    \"\"\"Latch\n    up.\n\n    Low.\n    \"\"\"\n    x = \"\"\"a # b\"\"\"\n", ["=def f():", "#Latch¶    up.", "#Low.", "=x =", "\"a # b"] },
        { "python", "docstrings over blank lines in segments", "r'''\nlatch\n\n# up\n'''\nx # y", ["=r", "#latch", "## up", "=x", "#y"] },
        { "python", "holes only with the prefix", "f\"a {b} c\" + \"d {e}\"", ["=f", "\"a", "\"c", "=+", "\"d {e}"] },
        { "python", "a sharp in a string", "x = '#a' # b", ["=x =", "\"#a", "#b"] },
        { "python", "Markdown in docstrings", "\"\"\"\n* see [latch](a/b.html) up\n* $x$ low `code`\n$$y = \\frac{a\n}{b}$$\n\"\"\"", ["#* see [latch", "+#up", "#*", "#low"] },
        { "python", "reST in docstrings", "\"\"\"See :class:`Latch` and ``up``.\n\n>>> latch()\n\"\"\"", ["#See", "#and", "#."] },
        { "python", "reST fields in docstrings", "\"\"\"\n:param latch: low\n:returns: power\n\"\"\"", ["#low", "#power"] },
        { "python", "a hash comment in the first column after a blank", "x\n\n# latch\n# up", ["=x", "#latch", "+#up"] },
        { "shellscript", "a sharp within a word", "echo a#b $# ${#x} # low", ["=echo a#b $# ${#x}", "#low"] },
        { "shellscript", "here-documents", "cat <<EOF\nlatch # up\n\nlow\nEOF\nx # y", ["=cat <<EOF", "\"latch # up¶¶low", "=x", "#y"] },
        { "sql", "doubled quotes, dashes", "x = 'it''s -- a' -- low\n-- power", ["=x =", "\"it''s -- a", "#low", "+#power"] },
        { "lua", "long brackets", "--[==[ latch ]] up ]==] x = [[a -- b]] -- c", ["#latch ]] up", "=x =", "\"a -- b", "#c"] },
        { "haskell", "primes and nested comments", "f x' = y {- a {- b -} c -} -- | low", ["=f x' = y", "#a {- b -} c", "#low"] },
        { "matlab", "transposition", "a = b'; % it's low\nc = 'd % e';", ["=a = b';", "#it's low", "=c =", "\"d % e", "=;"] },
        { "verilog", "sized numbers", "x = 8'hff; // low", ["=x = 8'hff;", "#low"] },
        { "bat", "words as leaders", "rem latch\nremove up", ["#latch", "=remove up"] },
        { "ruby", "blocks at the start of a line", "=begin\nlatch\n\nup\n=end\nx # y", ["#latch", "#up", "=x", "#y"] },
        { "ruby", "holes", "\"latch #{x + \"y\"} up\"", ["\"latch", "\"up"] },
        { "powershell", "holes in parentheses", "\"latch $(x {y}) up\" # low", ["\"latch", "\"up", "#low"] },
        { "powershell", "blocks, strings", "<# latch #> \"a `\" b\" # c", ["#latch", "\"a", "+\"b", "#c"] },
        { "cmake", "brackets", "#[[ latch\n\nup ]] x # y", ["#latch", "#up", "=x", "#y"] },
        { "graphql", "descriptions are comments", "\"\"\"\nLatch up\n\"\"\"\ntype A", ["#Latch up", "=type A"] },
        { "css", "blocks only", "a { b: url(//c) } /* low */", ["=a { b: url(//c) }", "#low"] },
        { "json", "keys, words, sentences, addresses", "{ \"lowPower\": \"latch\", \"x\": \"Latch up.\", \"u\": \"http://a/b c\" }", ["={", "=lowPower", "=:", "\"latch", "=,", "=x", "=:", "Latch up.", "=,", "=u", "=:", "c", "=}"] },
        { "toml", "keys and sentences", "a = \"Latch up\" # low", ["=a =", "Latch up", "#low"] },
        { "c", "a comment that is never closed", "/* latch\n\nup", ["#latch", "#up"] },
        { "c", "old line ends", "// latch\ra; // up\r", ["#latch", "=a;", "#up"] },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Code(string languageId, string reason, string text, string[] expected)
    {
        Assert.NotEmpty(reason);
        Assert.Equal(expected, Segmented.Show(languageId, text));
    }
}
