using Xunit;

namespace Glossary.Formats.Tests.Prose;

/// <summary>The markup languages that are read line by line.</summary>
public class MarkupProseTests
{
    public static TheoryData<string, string, string, string[]> Cases => new()
    {
        { "restructuredtext", "titles", "=====\nLatch\n=====\n\nUp\n--\n", ["Latch", "Up"] },
        { "restructuredtext", "emphasis joins", "*latch* **up** 2 * 3", ["latch", "+up", "+2 * 3"] },
        { "restructuredtext", "literals part", "latch ``x`` up", ["latch", "up"] },
        { "restructuredtext", "links keep their text", "a `latch up <http://x/y>`_ b low_ c", ["a", "+latch up", "+b low", "+c"] },
        { "restructuredtext", "roles with a text", ":ref:`latch <up>` :term:`low` :math:`power`", ["latch", "+low"] },
        { "restructuredtext", "literal blocks", "Latch::\n\n   up\n\n   low\n\npower", ["Latch::", "power"] },
        { "restructuredtext", "literal blocks below items", "* a::\n\n      up\n\n  low", ["a::", "low"] },
        { "restructuredtext", "code directives", ".. code:: python\n\n   latch\n\nup", ["up"] },
        { "restructuredtext", "notes hold prose", ".. note:: Latch\n   :class: x\n\n   up\n   low", ["Latch", "up¶   low"] },
        { "restructuredtext", "images do not", ".. image:: /latch/up.png\n   :alt: low\n\npower", ["power"] },
        { "restructuredtext", "comments", ".. latch\n   up\n\nlow", ["#latch¶   up", "low"] },
        { "restructuredtext", "targets", ".. _latch-up:\n\n.. _low: http://power\n\nx", ["x"] },
        { "restructuredtext", "footnotes", ".. [1] Latch *up*", ["Latch", "+up"] },
        { "restructuredtext", "fields", ":Author: latch\n:Status: up", ["latch", "up"] },
        { "restructuredtext", "columns of a table", "====  ===\nlatch up\nlow   power\n====  ===", ["latch up¶low", "power"] },
        { "restructuredtext", "items, continued", "* latch\n  up\n* low", ["latch¶  up", "low"] },
        { "restructuredtext", "terms and definitions", "Latch\n   up", ["Latch", "up"] },

        { "asciidoc", "titles", "== Latch\nup", ["Latch", "up"] },
        { "asciidoc", "listings", "[source,c]\n----\nlatch\n\nup\n----\nlow", ["low"] },
        { "asciidoc", "listings without a fence", "[source]\nlatch\nup\n\nlow", ["low"] },
        { "asciidoc", "a longer delimiter does not close", "....\nlatch\n.....\nup\n....\nlow", ["low"] },
        { "asciidoc", "comments", "// latch\n\n////\nup\n////\nlow", ["#latch", "#up", "low"] },
        { "asciidoc", "attributes", ":latch: up\n[low]\npower {latch} x", ["power", "x"] },
        { "asciidoc", "marks join", "*latch* _up_ `code` +x+ low", ["latch", "+up", "low"] },
        { "asciidoc", "curly quotation marks hold prose", "a \"`latch up`\" b", ["a \"", "+latch up", "+\" b"] },
        { "asciidoc", "links", "see https://a/b[latch^] link:c[up] image::d.png[low] https://e/f", ["see", "+latch^", "+up", "+low"] },
        { "asciidoc", "cross references", "a <<latch,up>> <<low>> b", ["a", "+up", "b"] },
        { "asciidoc", "index terms", "latch(((up))) low", ["latch", "+low"] },
        { "asciidoc", "formulas", "latch stem:[up] low", ["latch", "low"] },
        { "asciidoc", "cells", "|===\n|weight |inheritance\n|===", ["weight", "inheritance"] },
        { "asciidoc", "items", "* latch\n** up\n. low\npower", ["latch", "up", "low¶power"] },
        { "asciidoc", "indented text is literal", "a\n\n latch\n up\n\nb", ["a", "b"] },
        { "asciidoc", "block titles", ".Latch\nup", ["Latch", "up"] },

        { "latex", "sections stand alone", "\\section{Latch}\nup", ["Latch", "up"] },
        { "latex", "marks join", "\\emph{latch} \\textbf{up}", ["latch", "+up"] },
        { "latex", "keys and files go", "latch\\cite[p.~2]{up} \\ref{low} \\input{a/power} x", ["latch", "x"] },
        { "latex", "formulas part", "latch $up$ low \\(x\\) y \\[z\\] w", ["latch", "low", "y", "w"] },
        { "latex", "environments without prose", "a\n\\begin{align*}\nlatch\n\nup\n\\end{align*}\nb", ["a", "b"] },
        { "latex", "listings", "\\begin{lstlisting}[x]\nlatch % $\n\\end{lstlisting} low", ["low"] },
        { "latex", "comments, and no comments", "5\\% latch % up\nlow", ["5", "+% latch", "#up", "low"] },
        { "latex", "cells and rows", "weight & inheritance \\\\\nx", ["weight", "inheritance", "x"] },
        { "latex", "links keep their text", "\\href{http://x}{latch} \\url{y} up", ["latch", "up"] },
        { "latex", "quantities go", "at \\SI{0.4}{\\milli\\second} low", ["at", "low"] },
        { "latex", "verbatim within a line", "latch \\verb|up $| low", ["latch", "low"] },
        { "latex", "a dollar never closed ends with its paragraph", "a $ latch\n\nup", ["a", "up"] },

        { "html", "inline tags join, others do not", "<p>latch <b>up</b></p><p>low</p>", ["latch", "+up", "low"] },
        { "html", "attributes over lines", "<a\n title=\"latch > up\"\n>low</a>", ["low"] },
        { "html", "scripts, styles, code", "<script>latch('</b>')</script><style>up</style><code>x</code><pre>\n\ny</pre>low", ["low"] },
        { "html", "a tag that ends on a line of its own", "<pre\n>latch</pre\n>up", ["up"] },
        { "html", "comments", "a <!-- latch\n\nup --> b", ["a", "#latch", "#up", "b"] },
        { "html", "cells", "<td>latent</td><td>upscaling</td>", ["latent", "upscaling"] },
        { "html", "a sign that opens no tag", "1 < 2 & latch &lt; up", ["1 < 2 & latch", "up"] },
        { "xml", "text and attributes", "<?xml version=\"1\"?><t a=\"latch\">up <term>low</term></t>", ["up", "+low"] },

        { "yaml", "keys, words, sentences", "a: latch\nb: latch up # low\n# power", ["=a", "\"latch", "=b", "latch up", "#low", "+#power"] },
        { "yaml", "blocks of text", "a: |\n  latch\n\n  up\nb: x y", ["=a", "latch", "up", "=b", "x y"] },
        { "yaml", "scripts are none", "run: |\n  latch up\nx: y", ["=run", "\"latch up", "=x", "\"y"] },
        { "yaml", "items", "- a: latch up\n  b: low\n- c power", ["=a", "latch up", "=b", "\"low", "c power"] },
        { "yaml", "values over lines", "a: latch\n  up\nb: c", ["=a", "\"latch", "up", "=b", "\"c"] },
        { "ini", "keys and values", "; low\n[s]\na = latch up", ["#low", "\"[s]", "=a", "latch up"] },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Markup(string languageId, string reason, string text, string[] expected)
    {
        Assert.NotEmpty(reason);
        Assert.Equal(expected, Segmented.Show(languageId, text));
    }
}
