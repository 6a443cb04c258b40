using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>What is special to Markdown.</summary>
public class MarkdownGlossaryTests
{
    [Theory]
    [InlineData("## Pod\nA unit.\n\n## Node\nA machine.\n", "Pod, Node", "headings")]
    [InlineData("# Words\n## A\n### Pod\nA unit.\n## N\n### Node\nA machine.\n", "Pod, Node", "headings below letters")]
    [InlineData("# Words\n##### Pod\nA unit.\n##### Node\nA machine.\n", "Pod, Node", "levels left out")]
    [InlineData("Pod\n---\nA unit.\n\nNode\n---\nA machine.\n", "Pod, Node", "headings with a line below")]
    [InlineData("## Letters\n### C\nA language.\n### D\nA language.\n### Java\nA language.\n", "C, D, Java", "terms of one letter")]
    [InlineData("- **Pod**: a unit\n- **Node** – a machine\n", "Pod, Node", "bold items")]
    [InlineData("## Units\nOf work.\n- **Pod**: a unit\n- **Job**: work\n## Machines\n- **Node**: a machine\n", "Pod, Job, Node", "bold items below headings with a text")]
    [InlineData("## Pod\nA unit with:\n- **state**: a word\n- **name**: a name\n## Node\nA machine.\n## Job\nWork.\n", "Pod, Node, Job", "bold items in the text of headings")]
    [InlineData("## Pod\n**Definition:** a unit\n**Synonyms:** unit\n## Node\n**Definition:** a machine\n", "Pod, Node", "fields are no entries")]
    [InlineData("**Pod**: a unit\n\n**Node**: a machine\n", "Pod, Node", "bold paragraphs")]
    [InlineData("- *Pod* : a unit\n- *Node* : a machine\n", "Pod, Node", "items in italics")]
    [InlineData("- `pod` – a unit\n- `node` – a machine\n", "pod, node", "items of code")]
    [InlineData("- Pod: a unit\n- Node: a machine\n- Job: work\n", "Pod, Node, Job", "items without markup")]
    [InlineData("API - an interface\nSDK - a kit\nCLI - a line\n", "API, SDK, CLI", "lines without markup")]
    [InlineData("Pod\n: a unit\n\nNode\n: a machine\n", "Pod, Node", "a list of definitions")]
    [InlineData("Pod | Node\n--|--\na | b\n", "", "a table of other things")]
    [InlineData("Term|Meaning\n--|--\nPod|a unit\nNode|a machine\n", "Pod, Node", "a table")]
    [InlineData("<dl><dt>Pod<dd>a unit<dt>Node<dd>a machine</dl>\n", "Pod, Node", "a list in HTML")]
    [InlineData("*[CPU]: a processor\n", "CPU", "abbreviations")]
    [InlineData("---\ntitle: Pod\naka: [unit]\n---\nA unit.\n\n## Use\n\nMany.\n", "Pod", "a file for a term")]
    [InlineData("---\ntitle: Pod\n---\nA unit.\n\n## What it is\n\nA unit.\n\n## How it helps\n\nMuch.\n", "Pod", "an article with the headings of articles")]
    [InlineData("---\ntitle: Glossary\naliases: [/words/]\n---\n## Pod\nA unit.\n", "Pod", "an alias that is an address")]
    [InlineData("# Tool\nDoes things.\n## Installation\nRun it.\n## Usage\nUse it.\n", "", "a manual")]
    [InlineData("Just a text.\n\nAnother one.\n", "", "no glossary at all")]
    [InlineData("```\n## Pod\nA unit.\n```\n## Node\nA machine.\n", "Node", "a heading in code")]
    [InlineData("<!--\n## Pod\nA unit.\n-->\n## Node\nA machine.\n", "Node", "a heading in a comment")]
    [InlineData("## Vocabulary\nWords.\n## Yield\nA share.\n## References\nBooks.\n", "Yield", "a section first and one last")]
    [InlineData("## Term\nWords.\n## Vocabulary\nMore words.\n## Yield\nA share.\n", "Term, Vocabulary, Yield", "words for glossaries that are terms")]
    public void The_shape_is_what_the_file_holds(string text, string titles, string reason) =>
        Assert.Equal((reason, titles), (reason, string.Join(", ", Read(text).Entries.Select(entry => entry.Title))));

    [Theory]
    [InlineData("Pod {#pod .x}", "Pod", "attributes")]
    [InlineData("Pod ###", "Pod", "closing signs")]
    [InlineData("<a id=\"pod\"></a>Pod", "Pod", "an anchor")]
    [InlineData("[Pod](https://example.org/a_(b))", "Pod", "a link")]
    [InlineData("[`Pod`][pods]", "Pod", "code in a link")]
    [InlineData("3. Pod", "Pod", "a number")]
    [InlineData("Pod:", "Pod", "a colon")]
    [InlineData("What is a pod?", "pod", "a question")]
    [InlineData("🔑 Pod", "Pod", "a picture")]
    [InlineData("R&amp;D", "R&D", "a character reference")]
    [InlineData("C++", "C++", "signs")]
    [InlineData("A\\* search", "A* search", "an escaped sign")]
    [InlineData("snake_case_name", "snake_case_name", "no emphasis")]
    [InlineData("Critical dimension (CD)", "Critical dimension|CD", "an abbreviation")]
    [InlineData("CD (critical dimension)", "CD|critical dimension", "its long form")]
    [InlineData("Root (file system)", "Root", "what tells it from others")]
    [InlineData("UTXO: Unspent Transaction Output", "UTXO|Unspent Transaction Output", "a long form behind a colon")]
    [InlineData("BIP - Bitcoin Improvement Proposal", "BIP|Bitcoin Improvement Proposal", "a long form behind a dash")]
    [InlineData("Account / Konto", "Account|Konto", "a slash between blanks")]
    [InlineData("TCP/IP", "TCP/IP", "a slash within a name")]
    [InlineData("arena, arena allocation", "arena|arena allocation", "one name begins the other")]
    [InlineData("cash, petty", "cash, petty", "a name turned round")]
    [InlineData("**operator**, **controller**", "operator|controller", "each is marked")]
    [InlineData("extract, transform, load (ETL)", "extract, transform, load|ETL", "the parenthesis is of the whole")]
    [InlineData("make or buy decision", "make or buy decision", "a word of the name")]
    [InlineData("churn (aka attrition)", "churn|attrition", "a word for another name")]
    [InlineData("有向无环图（DAG） {#dag}", "有向无环图|DAG", "full-width parentheses")]
    [InlineData("<abbr title=\"Domain Name System\">DNS</abbr>", "DNS|Domain Name System", "the title of an abbreviation")]
    public void The_names_in_a_heading(string heading, string names, string reason)
    {
        var file = Read($"# Glossary\n\n## {heading}\n\nText.\n\n## Other\n\nText.\n\n[pods]: x\n");
        Assert.Equal((reason, names), (reason, string.Join('|', file.Entries[0].Names)));
    }

    [Theory]
    [InlineData("A [link](x \"y\") and [another][].", "A link and another.", "links keep their texts")]
    [InlineData("Not [a link] at all.", "Not [a link] at all.", "brackets")]
    [InlineData("*One* __two__ ***three*** ~~four~~ ==five==.", "One two three four five.", "emphasis")]
    [InlineData("2 * 3 * 4 and a_b_c.", "2 * 3 * 4 and a_b_c.", "signs that emphasise nothing")]
    [InlineData("Run `a *b*` now.", "Run `a *b*` now.", "code")]
    [InlineData("See ``a`b``.", "See `a`b`.", "code with a backtick")]
    [InlineData("It is $a_1*b$ here, *so*.", "It is a₁∗b here, so.", "a formula is no emphasis")]
    [InlineData("It costs $5 and $6.", "It costs $5 and $6.", "no formula")]
    [InlineData("A<br>b <b>c</b> &mdash; d&nbsp;e.", "A b c — d e.", "tags and character references")]
    [InlineData("An image ![x](y) of it[^1].", "An image of it.", "images and footnotes")]
    [InlineData("See <https://example.org>, please.", "See https://example.org, please.", "an address")]
    [InlineData("A [[pod|thing]] is [[node]].", "A thing is node.", "links of wikis")]
    [InlineData("一行\n二行である。", "一行二行である。", "lines that meet without a blank")]
    [InlineData("one\ntwo {/* not */} here.", "one two here.", "lines, and a comment of MDX")]
    [InlineData("A {{< glossary_tooltip text=\"pod\" term_id=\"x\" >}} runs.", "A pod runs.", "a shortcode")]
    [InlineData("A {term}`pod <x>` runs.", "A pod runs.", "a role")]
    [InlineData("中文**（甲）**文。", "中文（甲）文。", "emphasis that meets full-width signs")]
    public void The_text_without_markup(string text, string plain, string reason) =>
        Assert.Equal((reason, plain), (reason, Read($"# Glossary\n\n## Term\n\n{text}\n\n[another]: x\n").Entries[0].Text));

    [Theory]
    [InlineData("## Pod\nA unit.\n\nDeprecated: case", "case", TermStatus.Deprecated, "a field")]
    [InlineData("Term|Definition\n--|--\n👎 pod|A unit.", "pod", TermStatus.Deprecated, "a picture")]
    [InlineData("Term|Definition\n--|--\n~~pod~~|A unit.", "pod", TermStatus.Deprecated, "struck out")]
    [InlineData("## Pod (deprecated)\nA unit.", "Pod", TermStatus.Deprecated, "a word in parentheses")]
    [InlineData("## Pod\n**Do not use**: case\n\nA unit.", "case", TermStatus.Forbidden, "a field before the text")]
    public void The_status_of_a_name(string text, string name, TermStatus status, string reason) =>
        Assert.Equal((reason, status), (reason, Read(text).Entries[0].Terms.First(term => term.Text == name).Status));

    [Theory]
    [InlineData("A unit of [nodes](#node).", "node", "an anchor of the same word")]
    [InlineData("A unit of [machines](#node).", "machines", "an anchor of another word")]
    [InlineData("A unit.\n\nSee also: job, node", "job|node", "words")]
    [InlineData("A unit.\n\nSee also [job](#job).", "job", "a sentence")]
    [InlineData("See [job](#job).", "job", "nothing else")]
    [InlineData("A unit of [[Node#top|nodes]], not of [others](https://example.org).", "Node", "a link of a wiki, and one that leads away")]
    [InlineData("A [unit](#pod).", "", "itself")]
    public void What_an_entry_points_to(string body, string targets, string reason) =>
        Assert.Equal((reason, targets), (reason, string.Join('|', Read($"## Pod (unit)\n\n{body}\n".Replace("[unit]", "[Pod]", StringComparison.Ordinal)).Entries[0].RelatedNames)));

    [Fact]
    public void A_file_without_entries_says_what_would_be_read()
    {
        var file = Read("# Notes\n\nBring milk.\n");
        var problem = Assert.Single(file.Problems);
        Assert.Equal((1, ProblemKind.NoEntry), (problem.Line, problem.Kind));
        Assert.Empty(Read(" \n\n").Problems);
    }

    [Fact]
    public void Many_problems_are_told_as_a_number()
    {
        var file = Read("## Term\nText.\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"## Nothing {i}\n")));
        Assert.Equal(41, file.Problems.Length);
        Assert.Equal(ProblemKind.OverLimit, file.Problems[^1].Kind);
    }

    [Fact]
    public void Any_text_is_read()
    {
        string[] pieces = ["\n", "\n\n", "\r", "# ", "## ", "- ", "**", "*", "_", "`", "```", "[", "]", "](", "(", ")", "[[", "|", "---", "|--|--|", ": ", "\n: ", "<!--", "-->", "<dt>", "<dd>", "<", ">", "&amp;", "*[", "]: ", "$$", "{", "}", "{#", "\\", " ", "    ", "\t", "term", "Definition", "a", "。", "語", "👎", "+++\n", "aliases: [a", "~~", "!", "^", "%%", "?", "1. "];
        var random = new Random(8);
        for (var round = 0; round < 5000; round++)
        {
            var text = string.Concat(random.GetItems(pieces, random.Next(60)));
            var file = Read(text);
            Assert.All(file.Entries, entry => Assert.True(entry.Terms.Length > 0 && entry.Title.Length > 0 && entry.Span.End <= text.Length, text));
            Assert.All(file.Entries.SelectMany(entry => entry.Prose.Append(entry.Location.Anchor).Select(span => (entry, span))), pair => Assert.True(pair.span.Start >= pair.entry.Span.Start && pair.span.End <= pair.entry.Span.End, text));
            Assert.All(file.Problems, problem => Assert.True(problem.Span.Start >= 0 && problem.Span.End <= text.Length && problem.Line > 0, text));
        }
    }

    [Fact]
    public void Fields_of_one_entry_are_no_entries()
    {
        var entry = Assert.Single(Read("# Glossary\n\n## Alpha\n\nThe first letter.\n\n- **Category:** letters\n- **Note:** Greek.\n- **Example:** Alpha is the first.\n- **Status:** preferred\n").Entries);
        Assert.Equal(("Alpha", "letters", "Greek.", "Alpha is the first.", "The first letter."), (entry.Title, entry.Category, entry.Note, entry.Example, entry.Definition));
    }

    [Theory]
    [InlineData("–", null, "a sign for nothing")]
    [InlineData("One.\n\nTwo.", "One.\n\nTwo.", "paragraphs")]
    [InlineData("One:\n\n- a\n- b", "One:\n\n- a\n- b", "a list")]
    [InlineData("One *is* [two](#two).\n\n**Note:** three", "One is two.", "markup and fields")]
    [InlineData("One.\n\n```\na\n  b\n```", "One.\n\n```\na\n  b\n```", "code")]
    [InlineData("One.\n\n| a | b |\n|---|---|\n| 1 | 2 |", "One.\n\n| a | b |\n|---|---|\n| 1 | 2 |", "a table")]
    public void The_body_is_all_that_an_entry_says(string text, string? body, string reason) =>
        Assert.Equal((reason, body), (reason, Assert.Single(Read($"# Glossary\n\n## Alpha\n\n{text}\n").Entries).Body));

    [Theory]
    [InlineData("One *is* [two](#two).\n\n- **a**\n- b\n\n**Note:** three", "One *is* [two](#two).\n\n- **a**\n\n- b", "markup stays, fields do not")]
    [InlineData("One {{< shortcode >}}.", null, "what only some tool knows")]
    public void The_body_is_there_in_Markdown(string text, string? markdown, string reason) =>
        Assert.Equal((reason, markdown), (reason, Assert.Single(Read($"# Glossary\n\n## Alpha\n\n{text}\n").Entries).Markdown));

    private static GlossaryFile Read(string text) => GlossaryParser.Read("any.md", text);
}
