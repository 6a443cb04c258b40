using System.Text;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Formats.Glossaries;

namespace Glossary.Formats.Export;

/// <summary>Renders the page of an entry: its names with their use, its text, and the way to other entries.</summary>
internal sealed class HtmlEntry
{
    /// <summary>So many entries that mention one are listed below it.</summary>
    private const int MostMentioning = 12;

    private static readonly (FieldRole Field, string Label)[] Relating =
        [(FieldRole.ReplacedBy, "Replaced by"), (FieldRole.Broader, "Broader"), (FieldRole.Narrower, "Narrower"), (FieldRole.Related, "Related")];

    private readonly IReadOnlyList<SiteEntry> entries;
    private readonly EntryIds ids;
    private readonly IReadOnlyDictionary<string, string> categories;
    private readonly List<string> texts = [];
    private readonly List<List<EntryMention>> mentions = [];
    private readonly Dictionary<int, List<SiteEntry>> mentioning = [];

    /// <summary>Makes all texts ready, so that each page knows which others mention its entry.</summary>
    /// <param name="entries">All entries.</param>
    /// <param name="ids">Finds them by name.</param>
    /// <param name="categories">The paths of the pages of all categories.</param>
    /// <param name="mentionsOf">Finds the entries that a text in Markdown mentions, ascending.</param>
    public HtmlEntry(IReadOnlyList<SiteEntry> entries, EntryIds ids, IReadOnlyDictionary<string, string> categories, Func<string, IEnumerable<EntryMention>> mentionsOf)
    {
        (this.entries, this.ids, this.categories) = (entries, ids, categories);
        foreach (var entry in entries)
        {
            var text = MarkdownOf(entry.Entry);
            texts.Add(text);
            mentions.Add([.. mentionsOf(text)]);
            foreach (var mentioned in mentions[^1].Select(mention => mention.Entry).Distinct().Where(number => number != entry.Number))
            {
                if (!mentioning.TryGetValue(mentioned, out var others)) mentioning.Add(mentioned, others = []);
                if (others.Count < MostMentioning) others.Add(entry);
            }
        }
    }

    /// <summary>Renders a page.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="before">The one before it in the alphabet; null for none.</param>
    /// <param name="after">The one behind it; null for none.</param>
    public HtmlText Render(SiteEntry entry, SiteEntry? before, SiteEntry? after)
    {
        var (exported, language) = (entry.Entry, entry.Language);
        var html = new HtmlText().Markup("<article>\n<h1").Attribute("lang", language).Markup(">").Text(exported.Title).Markup("</h1>\n");
        AppendNames(html, exported);
        AppendStatus(html, entry);
        if (exported.Entry.Category is { } category && categories.TryGetValue(category, out var path)) html.Markup("<p class=\"category\">").Link(category, $"../{HtmlPage.AddressOf(path)}").Markup("</p>\n");
        html.Markup("<div class=\"text\"").Attribute("lang", language).Markup(">\n").Markup(BodyOf(entry)).Markup("</div>\n");
        AppendRemarks(html, "Note", "note", exported.Entry.Note, language);
        AppendRemarks(html, "Example", "example", exported.Entry.Example, language);
        AppendRelations(html, entry);
        html.Markup("</article>\n");
        if (before is not null || after is not null)
        {
            html.Markup("<nav class=\"neighbours\" aria-label=\"Neighbours\">");
            if (before is not null) html.Markup("<span>← ").Link(before.Entry.Title, AddressOf(before), before.Language).Markup("</span>");
            if (after is not null) html.Markup("<span class=\"next\">").Link(after.Entry.Title, AddressOf(after), after.Language).Markup(" →</span>");
            html.Markup("</nav>\n");
        }

        return html;
    }

    private static string MarkdownOf(ExportedEntry entry)
    {
        if (entry.Markdown is { } given) return given;
        var markdown = new StringBuilder();
        if (entry.Text is { } text) MarkdownBodyText.Append(markdown, text, "");
        return markdown.ToString();
    }

    /// <summary>The text, in which each entry is linked to where it is mentioned first.</summary>
    private string BodyOf(SiteEntry entry)
    {
        var linked = new HashSet<int> { entry.Number };
        return HtmlBody.Render(texts[entry.Number], mentions[entry.Number], number => linked.Add(number) ? AddressOf(entries[number]) : null);
    }

    private static void AppendNames(HtmlText html, ExportedEntry entry)
    {
        if (entry.Names.Count == 1) return;
        html.Markup("<ul class=\"names\" aria-label=\"Other names\">\n");
        foreach (var name in entry.Names.Skip(1))
        {
            var remark = string.Join(", ", new[] { TypeOf(name.Type), name.Status == TermStatus.None ? "" : EntryFields.WordOf(name.Status), name.Language ?? "" }.Where(word => word.Length > 0));
            html.Markup("<li").Attribute("class", name.Status is TermStatus.Deprecated or TermStatus.Forbidden ? "avoid" : null).Markup("><span").Attribute("lang", name.Language).Markup(">").Text(name.Text).Markup("</span>");
            if (remark.Length > 0) html.Markup(" <small>").Text(remark).Markup("</small>");
            html.Markup("</li>\n");
        }

        html.Markup("</ul>\n");
    }

    private static string TypeOf(TermType type) => type switch
    {
        TermType.Abbreviation => "abbreviation",
        TermType.FullForm => "full form",
        TermType.Symbol => "symbol",
        _ => "",
    };

    /// <summary>Says of a term that is not to be used what is, if the glossary does.</summary>
    private void AppendStatus(HtmlText html, SiteEntry entry)
    {
        var names = entry.Entry.Names;
        if (names[0].Status is not (TermStatus.Deprecated or TermStatus.Forbidden)) return;
        var word = EntryFields.WordOf(names[0].Status);
        html.Markup("<p class=\"status\"><strong>").Text($"{char.ToUpperInvariant(word[0])}{word[1..]}").Markup("</strong>");
        var instead = entry.Entry.Entry.Relations.Where(relation => relation.Kind == RelationKind.ReplacedBy).Select(relation => relation.Target).FirstOrDefault()
            ?? names.Where(name => name.Status is TermStatus.Preferred or TermStatus.Admitted).Select(name => name.Text).FirstOrDefault();
        if (instead is not null) AppendTarget(html.Markup(": use "), instead, entry);
        html.Markup("</p>\n");
    }

    private static void AppendRemarks(HtmlText html, string label, string style, string? text, string? language)
    {
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            html.Markup("<p").Attribute("class", style).Markup("><strong>").Text(label).Markup("</strong> <span").Attribute("lang", language).Markup(">").Text(line).Markup("</span></p>\n");
    }

    private void AppendRelations(HtmlText html, SiteEntry entry)
    {
        var relations = Relating.Select(relation => (relation.Label, Targets: EntryFields.TargetsOf(entry.Entry, relation.Field).ToList())).Where(relation => relation.Targets.Count > 0).ToList();
        var related = relations.SelectMany(relation => relation.Targets).Select(target => ids.Find(target)).ToHashSet();
        var others = mentioning.GetValueOrDefault(entry.Number, []).Where(other => !related.Contains(other.Number)).ToList();
        if (relations.Count == 0 && others.Count == 0) return;
        html.Markup("<dl class=\"relations\">\n");
        foreach (var (label, targets) in relations)
        {
            html.Markup("<dt>").Text(label).Markup("</dt>");
            foreach (var target in targets) AppendTarget(html.Markup("<dd>"), target, entry).Markup("</dd>");
            html.Markup("\n");
        }

        if (others.Count > 0)
        {
            html.Markup("<dt>Mentioned by</dt>");
            foreach (var other in others) html.Markup("<dd>").Link(other.Entry.Title, AddressOf(other), other.Language).Markup("</dd>");
            html.Markup("\n");
        }

        html.Markup("</dl>\n");
    }

    private HtmlText AppendTarget(HtmlText html, string name, SiteEntry from) =>
        ids.Find(name) is { } number && number != from.Number ? html.Link(entries[number].Entry.Title, AddressOf(entries[number]), entries[number].Language) : html.Text(name);

    /// <summary>The address of the page of an entry, seen from that of another.</summary>
    private static string AddressOf(SiteEntry entry) => $"../{HtmlPage.AddressOf(entry.Path)}";
}
