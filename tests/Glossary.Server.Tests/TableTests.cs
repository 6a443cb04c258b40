using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>A glossary kept as a table, as its author uses it: hover, jump to the very cell, completion, changes, and what is said of mistakes.</summary>
public sealed class TableTests : IDisposable
{
    private const string Spec = "file:///spec.md";

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, char, string> Kinds => new()
    {
        { "terms.glossary.csv", ',', "commas" },
        { "terms.glossary.tsv", '\t', "tabs" },
        { "terms.glossary.csv", ';', "semicolons, as a German Excel writes them" },
    };

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_term_of_a_table_is_known_and_leads_to_its_cell(string name, char delimiter, string reason)
    {
        // The name stands in the third column, behind characters that are longer in UTF-8 than in UTF-16.
        var rows = Enumerable.Range(1, 20).Select(i => $"№{i}{delimiter}prüfung{delimiter}zeta{Letters(i)} gauge{delimiter}A gauge of the kind {i}.");
        Write(name, string.Join("\r\n", rows.Prepend(string.Join(delimiter, "id", "category", "term", "definition"))), withMark: true);
        await using var editor = await Start();
        for (var i = 1; i <= 20; i++)
        {
            var term = $"zeta{Letters(i)} gauge";
            editor.Open($"{Spec}{i}", $"the {term} reads", "markdown");
            var at = new { textDocument = new { uri = $"{Spec}{i}" }, position = new { line = 0, character = 6 } };
            var hover = await editor.Request("textDocument/hover", at);
            Assert.Contains($"A gauge of the kind {i}.", hover!["contents"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
            var range = Assert.Single((await editor.Request("textDocument/definition", at))!.AsArray())!["range"]!;
            var start = $"№{i}{delimiter}prüfung{delimiter}".Length;
            Assert.Equal((reason, i, start, i, start + term.Length), (reason, Line(range["start"]), Character(range["start"]), Line(range["end"]), Character(range["end"])));
        }
    }

    [Fact]
    public async Task A_table_is_completed_from_and_read_again_as_it_is_typed()
    {
        var path = Write("terms.glossary.csv", "term,definition\nquiet etch,A step of which\n");
        await using var editor = await Start();
        var uri = new Uri(path).AbsoluteUri;
        editor.Open(uri, "term,definition\nquiet etch,\"A step,\nof which nothing is heard.\"\n", "csv");
        editor.Change(uri, 2, new { text = "term,definition\nquiet etch,\"A step,\nof which nothing is heard.\"\nmurmur gate,A gate that is.\n" });
        editor.Open(Spec, "The murmur ga", "markdown");
        using var patience = new CancellationTokenSource(FakeEditor.Patience);
        while (!await Offers(editor, "murmur gate")) patience.Token.ThrowIfCancellationRequested();
    }

    [Fact]
    public async Task What_is_wrong_is_said_with_line_and_column()
    {
        var path = Write("terms.glossary.csv", "term,definition\nquiet etch\n,A gate that is.\nloud etch,\"A step.\n");
        await using var editor = await Start();
        editor.Open(new Uri(path).AbsoluteUri, File.ReadAllText(path), "csv");
        var report = await editor.Request("textDocument/diagnostic", new { textDocument = new { uri = new Uri(path).AbsoluteUri } });
        var found = report!["items"]!.AsArray().Select(item => (Line(item!["range"]!["start"]), Character(item["range"]!["start"]), item["code"]!.GetValue<string>()));
        Assert.Equal([(1, 0, "short-row"), (2, 0, "no-name"), (3, 10, "unclosed-quote")], found);
    }

    public void Dispose() => folder.Dispose();

    private async Task<FakeEditor> Start()
    {
        var editor = new FakeEditor();
        await editor.Initialize(new { textDocument = new { diagnostic = new { } } }, new { bundled = false }, folder.Path);
        return editor;
    }

    private string Write(string name, string text, bool withMark = false)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllText(path, text, new UTF8Encoding(withMark));
        return path;
    }

    private static async Task<bool> Offers(FakeEditor editor, string label)
    {
        var list = await editor.Request("textDocument/completion", new { textDocument = new { uri = Spec }, position = new { line = 0, character = 13 } });
        return list is not null && (list is JsonArray all ? all : list["items"]!.AsArray()).Any(item => item!["label"]!.GetValue<string>() == label);
    }

    private static string Letters(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));

    private static int Line(JsonNode? position) => position!["line"]!.GetValue<int>();

    private static int Character(JsonNode? position) => position!["character"]!.GetValue<int>();
}
