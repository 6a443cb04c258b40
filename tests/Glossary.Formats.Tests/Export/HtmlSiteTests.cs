using Glossary.Core.Text;
using Glossary.Formats.Export;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Export;

public class HtmlSiteTests
{
    private const string Table =
        "term,abbreviation,definition,category,deprecated,related,status,replaced by\n"
        + "golden lot,,A lot that others are compared with.,fab,,wafer,,\n"
        + "wafer,WF,A disc of silicon.,fab,slice,,,\n"
        + "Äther,,\"What waves of light were thought to run in, as $c^2$ and `code`.\",,,,,\n"
        + "phlogiston,,What fire was thought to be.,,,,deprecated,wafer\n"
        + "歩留まり,,良品の割合である。,,,,,\n"
        + "2-opt,,A way to shorten a tour.,,,,,\n";

    [Fact]
    public void There_is_a_page_for_each_entry_and_each_category()
    {
        var files = SiteOf(Table);
        Assert.Equal(
            ["categories/fab.html", "index.html", "names.js", "search.js", "site.css", "terms/2-opt.html", "terms/golden-lot.html", "terms/phlogiston.html", "terms/wafer.html", "terms/äther.html", "terms/歩留まり.html"],
            files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_first_page_has_all_terms_below_their_letters()
    {
        var page = SiteOf(Table)["index.html"];
        int[] places = [.. ((string[])["id=\"signs\"", ">2-opt<", "id=\"letter-A\"", ">Äther<", "id=\"letter-G\"", ">golden lot<", "id=\"letter-P\"", "id=\"letter-W\"", ">wafer<", "id=\"others\"", ">歩留まり<"]).Select(text => page.IndexOf(text, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("<dd>A lot that others are compared with.</dd>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"terms/%E6%AD%A9%E7%95%99%E3%81%BE%E3%82%8A.html\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("golden-lot", "<dt>Related</dt><dd><a href=\"../terms/wafer.html\">wafer</a></dd>", "a relation")]
    [InlineData("golden-lot", "<a href=\"../categories/fab.html\">fab</a>", "its category")]
    [InlineData("wafer", "<span>WF</span> <small>abbreviation</small>", "an abbreviation")]
    [InlineData("wafer", "<li class=\"avoid\"><span>slice</span> <small>deprecated</small>", "a name to avoid")]
    [InlineData("wafer", "<dt>Mentioned by</dt><dd><a href=\"../terms/phlogiston.html\">", "where it is mentioned")]
    [InlineData("phlogiston", "<strong>Deprecated</strong>: use <a href=\"../terms/wafer.html\">wafer</a>", "what to use")]
    [InlineData("äther", "<math><msup><mi>c</mi><mn>2</mn></msup></math>", "a formula")]
    [InlineData("äther", "<code>code</code>", "code")]
    public void A_page_shows(string page, string expected, string what) => Assert.True(SiteOf(Table, text => text.Contains("fire", StringComparison.Ordinal) ? [new EntryMention(new TextSpan(5, 4), 1)] : [])[$"terms/{page}.html"].Contains(expected, StringComparison.Ordinal), what);

    [Fact]
    public void The_first_mention_of_another_entry_is_a_link()
    {
        const string text = "Wafers of a lot: a wafer, a wafer.";
        Assert.Equal(
            "<p>Wafers of a lot: a <a href=\"W\">wafer</a>, a wafer.</p>\n",
            HtmlBody.Render(text, [new EntryMention(new TextSpan(19, 5), 1), new EntryMention(new TextSpan(28, 5), 1)], OnlyOnce("W")));
    }

    [Fact]
    public void A_link_within_its_own_file_becomes_what_it_says() =>
        Assert.Equal("<p>One <em>x</em> <a href=\"W\">two</a>. Three</p>\n", HtmlBody.Render("One *x* [two](#two). Three", [new EntryMention(new TextSpan(9, 3), 1)], OnlyOnce("W")));

    [Theory]
    [InlineData("<script>alert(1)</script>", "a script")]
    [InlineData("<img src=x onerror=alert(1)>", "an image in HTML")]
    [InlineData("![x](https://example.org/track.png)", "an image that would be loaded")]
    [InlineData("[x](javascript:alert(1))", "a link that is a script")]
    [InlineData("<javascript:alert(1)>", "another one")]
    [InlineData("[x](data:text/html,hi)", "a page in a link")]
    [InlineData("<a href=\"x\" onclick=\"y\">", "an attribute")]
    [InlineData("$</math><script>$", "a formula that closes its markup")]
    public void Nothing_of_a_text_runs_or_is_loaded(string hostile, string what)
    {
        var html = HtmlBody.Render(hostile, [], _ => null);
        foreach (var tag in (string[])["<script", "<img", "<a "]) Assert.False(html.Contains(tag, StringComparison.OrdinalIgnoreCase), $"{what}: {html}");
        var files = SiteOf($"term,definition,category,note,example\n\"{hostile.Replace("\"", "\"\"", StringComparison.Ordinal)}\",What is meant by {hostile.Replace("\"", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)}.,\"{hostile.Replace("\"", "\"\"", StringComparison.Ordinal)}\",x,y\n");
        foreach (var (path, content) in files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            Assert.Single(Split(content, "<script"));
            Assert.False(content.Contains("<img", StringComparison.Ordinal) || content.Contains("javascript:alert(1)\"", StringComparison.Ordinal), $"{what} in {path}");
        }

        Assert.DoesNotContain("</script", files["names.js"], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_link_leads_to_a_file_of_the_site()
    {
        var files = SiteOf(Table);
        foreach (var (path, content) in files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            foreach (var link in Split(content, " href=\"").Concat(Split(content, " src=\"")))
            {
                var address = link[..link.IndexOf('"', StringComparison.Ordinal)].Split('#')[0];
                if (address.Length == 0) continue;
                var target = Uri.UnescapeDataString(new Uri(new Uri($"file:///{path}"), address).AbsolutePath).TrimStart('/');
                Assert.True(files.ContainsKey(target), $"{path}: {target}");
            }
        }
    }

    [Fact]
    public void Many_entries_have_pages_for_their_letters()
    {
        var files = SiteOf("term,definition\n" + string.Concat(Enumerable.Range(0, 1001).Select(number => $"{(char)('a' + (number % 5))}{number},The thing number {number}.\n")));
        Assert.Equal(5, files.Keys.Count(path => path.StartsWith("letters/", StringComparison.Ordinal)));
        Assert.DoesNotContain("The thing number", files["index.html"], StringComparison.Ordinal);
        Assert.Contains("The thing number 5.", files["letters/letter-A.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("con", "terms/con-2.html", "a name that Windows gives no file")]
    [InlineData("..", "terms/entry.html", "a folder")]
    [InlineData("a/../../b", "terms/a-b.html", "a path")]
    [InlineData("C#", "terms/csharp.html", "a sign that is a letter in disguise")]
    public void Files_are_called_so_that_they_can_be(string term, string path, string reason) => Assert.True(SiteOf($"term,definition\n{term},What is meant by it.\n").ContainsKey(path), reason);

    private static IEnumerable<string> Split(string text, string mark) => text.Split(mark).Skip(1);

    private static Func<int, string?> OnlyOnce(string address)
    {
        var linked = new HashSet<int>();
        return number => linked.Add(number) ? address : null;
    }

    private static Dictionary<string, string> SiteOf(string table, Func<string, IEnumerable<EntryMention>>? mentionsOf = null) =>
        new HtmlSite("Glossary", [.. ExportedEntry.Of(GlossaryParser.Read("a.csv", table))], mentionsOf ?? (_ => [])).Files().ToDictionary(file => file.Path, file => file.Content);
}
