using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>YAML as a tree. It is written here as <c>{key: text, list: [text]}</c>, what is quoted or a block of text in “ ”.</summary>
public class YamlTreeTests
{
    [Theory]
    [InlineData("a: b\n", "{a: b}", "a field")]
    [InlineData("- a\n- b: c\n  d: e\n", "[a, {b: c, d: e}]", "a list with a map")]
    [InlineData("a:\n- b\n- c\n", "{a: [b, c]}", "a list that is not indented")]
    [InlineData("no: on\nnull: ~\n1.0: yes\n", "{no: on, null: ~, 1.0: yes}", "all is text")]
    [InlineData("a: 'it''s'\nb: \"\\U0001F465\\n\"\n", "{a: “it's”, b: “👥\n”}", "quotes and escapes")]
    [InlineData("a: |\n  b\n\n  c\nd: >-\n  e\n  f\n", "{a: “b\n\nc\n”, d: “e f”}", "blocks of text")]
    [InlineData("a:\n  b\n  c # d\ne:\n", "{a: b c, e: }", "a text over lines, a remark, and nothing")]
    [InlineData("a: b\na: c\n", "{a: b, a: c}", "a key may stand twice")]
    [InlineData("a: [b, \"c\", {d: e}]\n", "{a: [b, “c”, {d: e}]}", "brackets")]
    [InlineData("✅: a\n👥 b: c\n", "{✅: a, 👥 b: c}", "keys of any signs")]
    [InlineData("a: &x !!str b\nc: *x\n", "{a: b, c: b}", "an alias, and a tag")]
    [InlineData("- &x {a: b, c: d}\n- <<: *x\n  a: e\n", "[{a: b, c: d}, {a: e, c: d}]", "a map that another one is merged into")]
    [InlineData("---\na: b\n---\n- c\n...\n", "{a: b} [c]", "two documents")]
    [InlineData("# a\n", "", "nothing but a remark")]
    [InlineData("", "", "nothing")]
    public void What_YAML_says(string text, string tree, string reason) => Assert.Equal((reason, tree, ""), (reason, Tree(text, out var problems), problems));

    [Theory]
    [InlineData("- a: b: c\n  d: e\n- f\n", "[{a: “b: c”, d: e}, f]", "1:7 BrokenSyntax", "a colon in a text")]
    [InlineData("- a: b\n    c: d e\n  f: g\n", "[{a: “b”, f: g}]", "2:6 BrokenSyntax", "a field that is indented too deep")]
    [InlineData("- a: \"b\" c\n  d: e\n", "[{a: “\"b\" c”, d: e}]", "1:10 BrokenSyntax", "text behind a quote")]
    [InlineData("- a: \"b\n  d: e\n- f: \"g\"\n", "[{a: “b”, d: e}, {f: “g”}]", "1:6 BrokenSyntax", "a double quote that is not closed")]
    [InlineData("- a: 'tis\n  d: don't\n- f: g\n", "[{a: “tis”, d: don't}, {f: g}]", "1:6 BrokenSyntax", "a single quote that is not closed")]
    [InlineData("- a: 'tis\n  d: e\n- f: g\n", "[{a: “tis”, d: e}, {f: g}]", "1:6 BrokenSyntax", "a single quote that nothing closes")]
    [InlineData("- a: @b\n  d: `e` f\n- @g\n- h\n", "[{a: “@b”, d: “`e` f”}, “@g”, h]", "1:6 BrokenSyntax 2:6 BrokenSyntax 3:3 BrokenSyntax", "signs that YAML keeps to itself")]
    [InlineData("- a: \"\\d+\"\n- b\n", "[{a: “\\d+”}, b]", "1:6 BrokenSyntax", "an escape that YAML does not know")]
    [InlineData("- a: \"\\UFFFFFFFF\"\n- b\n", "[{a: “\\UFFFFFFFF”}, b]", "1:17 BrokenSyntax", "an escape of no character")]
    [InlineData("- a: b\n\tc: d\n- e\n", "[{a: “b”}, e]", "2:1 BrokenSyntax", "a tab for an indent")]
    [InlineData("- a: b\n c: d\n- e\n", "[{a: b, c: d}, e]", "2:2 BrokenSyntax", "a field at the left of the others")]
    [InlineData("a:\n  - b: c\n   d: e\n  - f: g\n", "{a: [{b: c, d: e}, {f: g}]}", "3:4 BrokenSyntax", "the same, in a list that is indented")]
    [InlineData("a:\n  - b: c\n - d: e\n  - f: g\nh: i\n", "{a: [{b: c}, {d: e}, {f: g}], h: i}", "3:2 BrokenSyntax", "an item at the left of the others, which is told once")]
    [InlineData("a:\n - b: c\n  - d: e\n - f: g\nh: i\n", "{a: [{b: c}, {d: e}, {f: g}], h: i}", "3:3 BrokenSyntax", "an item at the right of the others")]
    [InlineData("- a: b\n  c\n  d: e\n- f\n", "[{a: b, d: e}, f]", "2:3 BrokenSyntax", "a line that is no field")]
    [InlineData("- a: [b, c\n  d: e\n- f\n", "[{a: [b], d: e}, f]", "1:6 BrokenSyntax", "a bracket that is not closed")]
    [InlineData("- a: [b, c\n- d: [e]\n", "[{a: [b]}, {d: [e]}]", "1:6 BrokenSyntax", "a bracket that is not closed, before an item")]
    [InlineData("- a: {b: c\n- d: e\n", "[{a: {}}, {d: e}]", "1:6 BrokenSyntax", "a brace that is not closed")]
    [InlineData("a:\n- @b\n- c\n", "{a: [“@b”, c]}", "2:3 BrokenSyntax", "in a list that is not indented")]
    [InlineData("a:\n  - b: c\n    d: [\n  - e: f\ng: h\n", "{a: [{b: c, d: []}, {e: f}], g: h}", "3:8 BrokenSyntax", "what is open stays open, and closes where it is indented less")]
    [InlineData("a: *b\nc: *.js\n", "{a: *b, c: *.js}", "1:4 Unexpected 2:4 Unexpected", "aliases of nothing")]
    [InlineData("a: b\n- c\n- d: e\n", "{a: b}", "2:1 BrokenSyntax", "a list within a map's fields")]
    [InlineData("Some text.\n\na: b\nc: d\n", "{a: b, c: d}", "3:2 BrokenSyntax", "text before the first field")]
    [InlineData("? [a]\n: b\n", "{: b}", "1:3 Unexpected", "a key that is a list")]
    public void What_YAML_says_as_far_as_it_goes(string text, string tree, string problems, string reason) =>
        Assert.Equal((reason, tree, problems), (reason, Tree(text, out var found), found));

    [Theory]
    [InlineData("- a: b\n  c: \"d e\"\n", "a|b|c|\"d e\"", "texts with their quotes")]
    [InlineData("- |\n  a\n  b\n\n- >-\n   c\n", "a\n  b|c", "blocks without their marks and the lines behind them")]
    [InlineData("- &x a\n- !!str b\n- *x\n", "a|b|*x", "without anchor and tag, and an alias where it stands itself")]
    [InlineData("- a\n  b # c\n- 👥\n", "a\n  b|👥", "over lines, in UTF-16")]
    [InlineData("- x: y: z # w\n- x: 'y\n- x: z\n", "x|y: z|x|'y|x|z", "what was mended")]
    public void Where_texts_stand(string text, string expected, string reason)
    {
        Assert.Equal((reason, expected), (reason, Places(text, "\n")));
        Assert.Equal((reason, expected.Replace("\n", "\r\n", StringComparison.Ordinal)), (reason, Places(text, "\r\n")));
        Assert.Equal((reason, expected.Replace('\n', '\r')), (reason, Places(text, "\r")));

        static string Places(string text, string lineEnd)
        {
            text = text.Replace("\n", lineEnd, StringComparison.Ordinal);
            return string.Join('|', Read(text, out _).SelectMany(TextsIn).Select(node => text.Substring(node.Span.Start, node.Span.Length)));
        }
    }

    [Fact]
    public void Aliases_of_aliases_do_not_grow_beyond_bounds()
    {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 12).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        var documents = Read(text, out var problems);
        Assert.Equal(ProblemKind.OverLimit, Assert.Single(problems.ToImmutable()).Kind);
        Assert.InRange(documents.SelectMany(TextsIn).Count(), 1000, 100_000);
    }

    [Theory]
    [InlineData("[", "brackets")]
    [InlineData("{a: ", "braces")]
    [InlineData("- ", "dashes")]
    public void Nothing_is_nested_beyond_bounds(string opening, string reason)
    {
        Read(new string('x', 3) + ": " + string.Concat(Enumerable.Repeat(opening, 10_000)) + "\nb: c\n", out var problems);
        Assert.True(!problems.IsEmpty, reason);
        Read(string.Concat(Enumerable.Repeat(opening, 10_000)), out problems);
        Assert.True(!problems.IsEmpty, reason);
    }

    [Fact]
    public void Any_text_is_read()
    {
        var random = new Random(11);
        string[] pieces = ["a", "b c", ": ", ":", "- ", "\n", "\n  ", "\n    ", "\n- ", "\"", "'", "[", "]", "{", "}", ", ", "|\n", ">-\n", "&x ", "*x", "<<: ", "!!t ", "? ", "#", " # ", "\t", "\r\n", "---\n", "...\n", "%", "@", "\\", "é", "👥", "\u2028", "\0", "\ud83d"];
        for (var round = 0; round < 10_000; round++)
        {
            var text = string.Concat(random.GetItems(pieces, random.Next(40)));
            var nodes = Read(text, out var problems).SelectMany(TextsIn).ToList();
            Assert.All(nodes, node => Assert.True(node.Span.Start >= 0 && node.Span.Length >= 0 && node.Span.End <= text.Length, text));
            Assert.All(problems.ToImmutable(), problem => Assert.True(problem.Span.Length >= 0 && problem.Span.End <= text.Length, text));
        }
    }

    private static ImmutableArray<DataNode> Read(string text, out FileProblems problems) =>
        YamlTree.Read(text.AsMemory(), problems = new FileProblems(text.AsMemory()), CancellationToken.None);

    private static IEnumerable<DataText> TextsIn(DataNode node) => node switch
    {
        DataText text => [text],
        DataList list => list.Items.SelectMany(TextsIn),
        DataMap map => map.Fields.SelectMany(field => TextsIn(field.Value).Prepend(field.Key)),
        _ => [],
    };

    private static string Tree(string text, out string problems)
    {
        var tree = string.Join(' ', Read(text, out var found).Select(Say));
        problems = string.Join(' ', found.ToImmutable().Select(problem => $"{problem.Line}:{problem.Span.Start - text.LastIndexOf('\n', Math.Max(0, problem.Span.Start - 1))} {problem.Kind}"));
        return tree;
    }

    private static string Say(DataNode node) => node switch
    {
        DataText { IsQuoted: true } text => $"“{text.Text}”",
        DataText text => text.Text,
        DataList list => $"[{string.Join(", ", list.Items.Select(Say))}]",
        DataMap map => $"{{{string.Join(", ", map.Fields.Select(field => $"{field.Key.Text}: {Say(field.Value)}"))}}}",
        _ => "?",
    };
}
