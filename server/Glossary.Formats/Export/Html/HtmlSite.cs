using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Glossary.Formats.Export;

/// <summary>Writes a glossary as a small static site: a first page with all terms, one for each entry and each category, and a search that works without a server.</summary>
/// <remarks>Nothing is loaded from elsewhere, and all but the search works without scripts. The same entries give the same files.</remarks>
public sealed class HtmlSite
{
    /// <summary>Of more entries than these the first page has the letters only, which have pages of their own then.</summary>
    private const int MostOnFirstPage = 1000;

    /// <summary>Of more categories than these the list is folded up at first.</summary>
    private const int MostShownCategories = 24;

    /// <summary>Names that Windows gives no file.</summary>
    private static readonly string[] NoFiles = ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(number => (string[])[$"com{number}", $"lpt{number}"])];

    private readonly string title;
    private readonly List<SiteEntry> entries = [];
    private readonly List<SiteEntry> sorted;
    private readonly HashSet<string> repeated;
    private readonly List<SiteList> letters = [];
    private readonly List<SiteList> categories;
    private readonly HtmlEntry pages;
    private readonly List<(string Letter, string Address)> letterLinks;

    /// <summary>Makes a site.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="exported">What it is to show.</param>
    /// <param name="mentionsOf">Finds the entries that a text in Markdown mentions, ascending.</param>
    public HtmlSite(string title, IReadOnlyList<ExportedEntry> exported, Func<string, IEnumerable<EntryMention>> mentionsOf)
    {
        this.title = title;
        var ids = new EntryIds(exported, _ => null, NoFiles);
        foreach (var (number, entry) in exported.Index()) entries.Add(new SiteEntry(number, entry, $"terms/{ids[number]}.html"));
        sorted = [.. entries.OrderBy(entry => Rank(entry.Letter)).ThenBy(entry => entry.SortKey, StringComparer.Ordinal).ThenBy(entry => entry.Number)];
        repeated = [.. sorted.CountBy(entry => entry.SortKey).Where(title => title.Value > 1).Select(title => title.Key)];
        foreach (var letter in sorted.GroupBy(entry => entry.Letter)) letters.Add(new SiteList(letter.Key, PathOf("letters", letter.Key), [.. letter]));
        categories = CategoriesOf(sorted);
        letterLinks = [.. letters.Select(letter => (letter.Title, HasLetterPages ? HtmlPage.AddressOf(letter.Path) : $"index.html#{AnchorOf(letter.Title)}"))];
        pages = new HtmlEntry(entries, ids, categories.ToDictionary(category => category.Title, category => category.Path), mentionsOf);
    }

    private bool HasLetterPages => entries.Count > MostOnFirstPage;

    /// <summary>The files of the site.</summary>
    public IEnumerable<SiteFile> Files()
    {
        yield return new SiteFile("site.css", Asset("site.css"));
        yield return new SiteFile("search.js", Asset("search.js"));
        yield return new SiteFile("names.js", Names());
        yield return Page("index.html", null, FirstPage());
        foreach (var letter in HasLetterPages ? letters : []) yield return Page(letter.Path, letter.Title, ListPage(letter));
        foreach (var category in categories) yield return Page(category.Path, category.Title, ListPage(category));
        for (var i = 0; i < sorted.Count; i++)
        {
            var entry = sorted[i];
            yield return Page(entry.Path, entry.Entry.Title, pages.Render(entry, i > 0 ? sorted[i - 1] : null, i + 1 < sorted.Count ? sorted[i + 1] : null));
        }
    }

    private static List<SiteList> CategoriesOf(IEnumerable<SiteEntry> entries)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var lists = new List<SiteList>();
        foreach (var category in entries.Where(entry => !string.IsNullOrWhiteSpace(entry.Entry.Entry.Category)).GroupBy(entry => entry.Entry.Entry.Category!).OrderBy(category => category.Key, StringComparer.OrdinalIgnoreCase))
            lists.Add(new SiteList(category.Key, $"categories/{EntryIds.Unique(EntryIds.Slug(category.Key), taken)}.html", [.. category]));
        return lists;
    }

    private SiteFile Page(string path, string? title, HtmlText content) => HtmlPage.Of(path, title, this.title, letterLinks, content);

    private HtmlText FirstPage()
    {
        var html = new HtmlText().Markup("<h1>").Text(title).Markup("</h1>\n<p class=\"count\">").Text(TermsIn(entries)).Markup("</p>\n");
        if (categories.Count > 0)
        {
            html.Markup("<nav class=\"chips\" aria-label=\"Categories\"><details").Markup(categories.Count <= MostShownCategories ? " open" : "").Markup("><summary>").Text(categories.Count == 1 ? "1 category" : $"{Number(categories.Count)} categories").Markup("</summary>\n");
            AppendLinks(html, categories).Markup("</details></nav>\n");
        }

        if (HasLetterPages)
        {
            AppendLinks(html.Markup("<nav class=\"chips\" aria-label=\"Terms by letter\">\n"), letters).Markup("</nav>\n");
            return html;
        }

        foreach (var letter in letters)
        {
            var anchor = AnchorOf(letter.Title);
            html.Markup("<section").Attribute("aria-labelledby", anchor).Markup("><h2").Attribute("id", anchor).Markup(">").Text(letter.Title).Markup("</h2>\n");
            AppendTerms(html, letter.Entries, "");
            html.Markup("</section>\n");
        }

        return html;
    }

    /// <summary>Links to lists of terms, each with how many they are.</summary>
    private static HtmlText AppendLinks(HtmlText html, IEnumerable<SiteList> lists)
    {
        html.Markup("<ul>\n");
        foreach (var list in lists) html.Markup("<li>").Link(list.Title, HtmlPage.AddressOf(list.Path)).Markup(" <span>").Text(Number(list.Entries.Count)).Markup("</span></li>\n");
        return html.Markup("</ul>");
    }

    private HtmlText ListPage(SiteList list)
    {
        var html = new HtmlText().Markup("<h1>").Text(list.Title).Markup("</h1>\n<p class=\"count\">").Text(TermsIn(list.Entries)).Markup("</p>\n");
        AppendTerms(html, list.Entries, HtmlPage.RootOf(list.Path));
        return html;
    }

    /// <summary>What stands beside a title: abbreviations, and where others have the same title, the category.</summary>
    private string RemarkOn(SiteEntry entry) =>
        repeated.Contains(entry.SortKey) && entry.Entry.Entry.Category is { } category ? string.Join(", ", new[] { entry.ShortNames, category }.Where(part => part.Length > 0)) : entry.ShortNames;

    private void AppendTerms(HtmlText html, IReadOnlyList<SiteEntry> entries, string root)
    {
        html.Markup("<dl class=\"terms\">\n");
        foreach (var entry in entries)
        {
            html.Markup("<div><dt>").Link(entry.Entry.Title, root + HtmlPage.AddressOf(entry.Path), entry.Language);
            if (RemarkOn(entry) is { Length: > 0 } remark) html.Markup(" <small>").Text(remark).Markup("</small>");
            html.Markup("</dt>");
            if (entry.Summary.Length > 0) html.Markup("<dd").Attribute("lang", entry.Language).Markup(">").Text(entry.Summary).Markup("</dd>");
            html.Markup("</div>\n");
        }

        html.Markup("</dl>\n");
    }

    /// <summary>What the search looks through: for each entry its title, its other names, its page, and what it is.</summary>
    private string Names()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var entry in sorted)
            {
                json.WriteStartArray();
                json.WriteStringValue(entry.Entry.Title);
                json.WriteStringValue(string.Join('\n', entry.Entry.Names.Select(name => name.Text).Where(name => name != entry.Entry.Title)));
                json.WriteStringValue(HtmlPage.AddressOf(entry.Path));
                json.WriteStringValue(entry.Summary);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return $"window.glossaryNames = {Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("],[", "],\n[", StringComparison.Ordinal)};\n";
    }

    private static string Asset(string name)
    {
        using var stream = typeof(HtmlSite).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Signs come before the letters, and letters without capitals behind.</summary>
    private static int Rank(string letter) => letter switch { SiteEntry.NoLetter => 0, SiteEntry.OtherLetters => int.MaxValue, _ => letter[0] };

    private static string AnchorOf(string letter) => letter switch { SiteEntry.NoLetter => "signs", SiteEntry.OtherLetters => "others", _ => $"letter-{letter}" };

    private static string PathOf(string folder, string letter) => $"{folder}/{AnchorOf(letter)}.html";

    private static string TermsIn(IReadOnlyCollection<SiteEntry> entries) => entries.Count == 1 ? "1 term" : $"{Number(entries.Count)} terms";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A list of terms.</summary>
    /// <param name="Title">What they have in common.</param>
    /// <param name="Path">The path of its page.</param>
    /// <param name="Entries">Their entries, sorted.</param>
    private sealed record SiteList(string Title, string Path, IReadOnlyList<SiteEntry> Entries);
}
