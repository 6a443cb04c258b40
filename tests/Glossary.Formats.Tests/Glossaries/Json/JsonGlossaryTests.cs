using Glossary.Core.Entries;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>In what structures glossaries stand in JSON, and which files are none.</summary>
public class JsonGlossaryTests
{
    [Theory]
    [InlineData("""{"term": "hull", "definition": "The body of a ship."}""", "hull: The body of a ship.", "a single entry")]
    [InlineData("""{"A": [{"term": "aft", "definition": "At the back."}], "B": [{"term": "bow", "definition": "The front."}]}""", "aft: At the back. / bow: The front.", "a list for each letter, which is no category")]
    [InlineData("""{"Sea": [{"term": "aft", "definition": "At the back."}], "Land": [{"term": "barn", "definition": "A shed."}]}""", "aft [Sea]: At the back. / barn [Land]: A shed.", "a list for each section")]
    [InlineData("""[{"aft": "Near the back of a ship."}, {"bow": "The front of a ship."}]""", "aft: Near the back of a ship. / bow: The front of a ship.", "a list of maps of one key")]
    [InlineData("""[["Acronym", "Meaning", "Notes"], ["CI", "Continuous Integration", "on each push"], ["MR", "Merge Request", ""]]""", "CI, Continuous Integration:  (on each push) / MR, Merge Request: ", "rows whose first one is a header")]
    [InlineData("""{"glossary": {"bank": [{"definition": "The side of a river."}, {"definition": "A house of money."}]}}""", "bank: The side of a river. / bank: A house of money.", "a term with two meanings is two entries")]
    [InlineData("""{"terms": [{"slug": "change-order", "name": "change order", "description": "A change."}]}""", "change order: A change.", "a slug is no name")]
    [InlineData("""{"terms": {"aft": {"en": "At the back of a ship, as seen from where one stands.", "de": "Hinten auf einem Schiff, von dort gesehen, wo man steht."}}}""", "aft: At the back of a ship, as seen from where one stands.", "definitions by language")]
    [InlineData("""[{"en": "lighthouse", "de": "Leuchtturm"}, {"en": "tide", "de": "Gezeiten"}]""", "lighthouse(en), Leuchtturm(de):  / tide(en), Gezeiten(de): ", "names by language")]
    [InlineData("""[{"term_en": "tide", "term_de": "Gezeiten", "definition_de": "Ebbe und Flut.", "definition_en": "Ebb and flow."}]""", "tide(en), Gezeiten(de): Ebb and flow.", "keys that end in a language")]
    [InlineData("""{"names": ["x"], "terms": [{"term": "aft", "shortDefinition": "At the back.", "longDefinition": "At the back of a ship."}]}""", "aft: At the back. (At the back of a ship.)", "two definitions")]
    [InlineData("""[{"term": "aft", "synonyms": [{"term": "abaft", "status": "deprecated"}, "astern"], "definition": "At the back."}]""", "aft, abaft!Deprecated, astern: At the back.", "names as maps")]
    [InlineData("""[{"term": "aft", "definition": "<p>At the <b>back</b>.</p><p>See <code>x &lt; y</code></p>"}]""", "aft: At the back.", "a text for a web page")]
    [InlineData("""[{"term": "`List<T>` &amp; co", "definition": "What holds a List<T> where a < b."}]""", "`List<T>` & co: What holds a List<T> where a < b.", "what looks like a tag and is none")]
    [InlineData("""[{"term": "aft", "definition": "At the back."}, "bow", {"term": "", "definition": "Nothing."}]""", "aft: At the back.", "two that are no entries")]
    [InlineData("""{"terms": []}""", "", "nothing yet")]
    public void Entries_are_found_whatever_the_structure(string text, string entries, string reason) => Assert.Equal((reason, entries), (reason, string.Join(" / ", Read(text).Entries.Select(Say))));

    [Theory]
    [InlineData("""{"common.ok": "OK", "menu.file.open": "Open file", "errors.notFound": "We could not find that page."}""", "messages of a program")]
    [InlineData("""{"compilerOptions": {"target": "ES2022", "outDir": "dist"}, "include": ["src"]}""", "settings of a compiler")]
    [InlineData("""{"openapi": "3.0.0", "tags": [{"name": "pet", "description": "Pets"}], "paths": {"/pets": {"get": {"parameters": [{"name": "limit", "description": "How many items"}]}}, "/orders": {"get": {"summary": "All orders"}}}}""", "an interface")]
    [InlineData("""{"$schema": "http://json-schema.org/draft-07/schema#", "definitions": {"port": {"type": "integer", "description": "Where the server listens."}}}""", "a schema")]
    [InlineData("""{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "Mill", "description": "By the river"}}]}""", "a map of a country")]
    [InlineData("""{"lockfileVersion": 3, "packages": {"a": {"version": "1.0.0", "license": "MIT"}, "b": {"version": "1.2.0", "license": "MIT"}}}""", "versions")]
    [InlineData("""[{"id": 1, "name": "Ann", "email": "ann@example.org"}, {"id": 2, "name": "Bob", "email": "bob@example.org"}]""", "people")]
    [InlineData("""["one", "two"]""", "words alone")]
    public void What_is_no_glossary_has_no_entries_and_says_so(string text, string reason)
    {
        var file = Read(text);
        Assert.Equal((reason, ""), (reason, string.Join(" / ", file.Entries.Select(Say))));
        Assert.Equal(ProblemKind.NoEntry, Assert.Single(file.Problems).Kind);
    }

    [Theory]
    [InlineData("""[{"term": "aft", "definition": "At the back."}]""", true, "a list")]
    [InlineData("""{"@context": "https://example.org/", "@graph": []}""", false, "linked data, which another format reads")]
    public void Linked_data_is_another_format(string text, bool fits, string reason) => Assert.True(fits == JsonGlossary.Instance.Fits("a.json", text), reason);

    [Fact]
    public void A_deep_file_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("""{"terms": [""", 5000)) + """{"term": "aft", "definition": "At the back."}""";
        Assert.Contains(Read(text).Problems, problem => problem.Kind == ProblemKind.OverLimit);
    }

    private static GlossaryFile Read(string text) => GlossaryParser.Read("a.json", text);

    private static string Say(Entry entry) =>
        $"{string.Join(", ", entry.Terms.Select(term => $"{term.Text}{(term.Language is { } language ? $"({language})" : "")}{(term.Status == 0 ? "" : $"!{term.Status}")}"))}{(entry.Category is { } category ? $" [{category}]" : "")}: {entry.Text}{(entry.Note is { } note ? $" ({note})" : "")}";
}
