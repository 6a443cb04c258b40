namespace Glossary.Formats.Export;

/// <summary>The frame around what a page says.</summary>
internal static class HtmlPage
{
    /// <summary>Makes a page.</summary>
    /// <param name="path">Its path, seen from the site's folder.</param>
    /// <param name="title">What it is called; null for the first page.</param>
    /// <param name="site">What the site is called.</param>
    /// <param name="letters">The letters of the site, each with the address of its terms seen from the site's folder.</param>
    /// <param name="content">What it says.</param>
    public static SiteFile Of(string path, string? title, string site, IReadOnlyList<(string Letter, string Address)> letters, HtmlText content)
    {
        var root = RootOf(path);
        var html = new HtmlText().Markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Text(title is null ? site : $"{title} – {site}").Markup("</title>\n<link rel=\"stylesheet\"").Attribute("href", $"{root}site.css").Markup(">\n<script").Attribute("src", $"{root}search.js").Markup(" defer></script>\n</head>\n<body>\n")
            .Markup("<a class=\"skip\" href=\"#main\">Skip to the text</a>\n<header>\n<p class=\"site\">").Link(site, $"{root}index.html").Markup("</p>\n")
            .Markup("<form role=\"search\"").Attribute("action", $"{root}index.html").Attribute("data-root", root).Markup(" hidden><label for=\"q\">Search</label><input id=\"q\" name=\"q\" type=\"search\" placeholder=\"Search\" autocomplete=\"off\" spellcheck=\"false\"></form>\n")
            .Markup("<nav class=\"letters\" aria-label=\"Letters\">");
        foreach (var (letter, address) in letters) html.Link(letter, root + address);
        html.Markup("</nav>\n</header>\n<main id=\"main\">\n<section id=\"found\" aria-live=\"polite\" hidden></section>\n<div id=\"page\">\n").Markup(content.ToString()).Markup("</div>\n</main>\n</body>\n</html>\n");
        return new SiteFile(path, html.ToString());
    }

    /// <summary>What leads from a page to the site's folder.</summary>
    public static string RootOf(string path) => path.Contains('/', StringComparison.Ordinal) ? "../" : "";

    /// <summary>The address of a page, seen from the site's folder.</summary>
    public static string AddressOf(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
