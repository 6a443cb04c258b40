using System.Globalization;
using System.Text;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>What is special to concepts in RDF.</summary>
public class RdfGlossaryTests
{
    private const string Skos = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix ex: <urn:x:> .\n";

    [Theory]
    [InlineData("a.ttl", "anything", "Turtle", "its own ending")]
    [InlineData("a.owl", "<?xml version=\"1.0\"?><rdf:RDF>", "RDF/XML", "what most ontologies are")]
    [InlineData("a.owl", "\n# Protégé\n@prefix : <urn:x#> .", "Turtle", "what some are")]
    [InlineData("a.rdf", "<http://example.org/a> <http://example.org/b> \"c\" .", "Turtle", "lines of triples begin with an IRI, not a tag")]
    [InlineData("a.owl", "Prefix(:=<urn:x#>)", "RDF/XML", "a syntax that none of them reads")]
    [InlineData("a.xml", "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>", "RDF/XML", "by its namespace")]
    [InlineData("a.json", "{\"@context\": \"https://schema.org\"}", "JSON-LD", "by its context")]
    [InlineData("a.json", "[{\"skos:prefLabel\": \"a\"}]", "JSON-LD", "by a key of SKOS")]
    [InlineData("a.obo", "", "OBO", "its own ending")]
    public void The_format_of_a_file(string path, string head, string format, string reason) => Assert.Equal((reason, format), (reason, GlossaryFormats.Of(path, head).Name));

    [Theory]
    [InlineData("", "http://e.org/a/b?c", "nothing is the base without its fragment")]
    [InlineData("#x", "http://e.org/a/b?c#x", "a fragment")]
    [InlineData("x", "http://e.org/a/x", "a name beside it")]
    [InlineData("./x", "http://e.org/a/x", "the same")]
    [InlineData("../x", "http://e.org/x", "one up")]
    [InlineData("../../../x", "http://e.org/x", "no further than the top")]
    [InlineData("/x", "http://e.org/x", "from the top")]
    [InlineData("//f.org/x", "http://f.org/x", "another host")]
    [InlineData("urn:x", "urn:x", "a whole IRI")]
    public void What_an_iri_is_relative_to(string iri, string whole, string reason) => Assert.Equal((reason, whole), (reason, new IriBase("http://e.org/a/b?c#d").Resolve(iri)));

    [Theory]
    [InlineData("\"a\"", "a", "the usual quotes")]
    [InlineData("'a\"b'", "a\"b", "the other ones")]
    [InlineData("\"\"\"a \"b\" c\"\"\"", "a \"b\" c", "three of them")]
    [InlineData("\"\"\"a \"b\"\"\"\"", "a \"b\"", "three after one that belongs to the text")]
    [InlineData("'''it's'''", "it's", "three others")]
    [InlineData("\"a\\tb\\\\c\\u00e9\\U0001F4D6\"", "a b\\cé📖", "escapes")]
    [InlineData("\"\\uD83D\\uDCD6\"", "📖", "half a character and the other half")]
    [InlineData("\"a # b\" # c\n", "a # b", "a sign of comments in a text")]
    [InlineData("\"a\"^^<urn:x#string>", "a", "a text with a type")]
    [InlineData("\"<p>a <b>b</b></p>\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML>", "a b", "markup that says so")]
    [InlineData("42", "42", "a number")]
    [InlineData("[ <urn:x#literalForm> \"a\" ]", "a", "a label that is a resource")]
    [InlineData("( \"a\" )", "a", "a list")]
    public void A_name_in_Turtle(string value, string name, string reason)
    {
        var file = GlossaryParser.Read("a.ttl", $"{Skos}ex:a skos:prefLabel {value} .\nex:b skos:prefLabel \"b\" .");
        Assert.Equal((reason, $"{name}; b"), (reason, string.Join("; ", file.Entries.Select(entry => entry.Title))));
        Assert.Empty(file.Problems);
    }

    [Theory]
    [InlineData("ex:a skos:prefLabel \"a\" ; skos:note ; skos:altLabel \"x\" .\nex:b skos:prefLabel \"b\" .", "a b", "2:37", "no value")]
    [InlineData("ex:a skos:definition \"a ;\n  skos:prefLabel \"x\" .\nex:b skos:prefLabel \"b\" .", "x b", "2:22", "a quote that is not closed costs its line")]
    [InlineData("ex:a skos:prefLabel \"\"\"a .\nex:b skos:prefLabel \"b\" .", "b", "2:21", "three that are not closed cost their statement")]
    [InlineData("ex:a skos:prefLabel \"a\"\nex:b skos:prefLabel \"b\" .", "a b", "3:1", "no full stop")]
    [InlineData("ex:a skos:prefLabel \"a\"\n  skos:altLabel \"x\" .\nex:b skos:prefLabel \"b\" .", "a b", "3:3", "no semicolon")]
    [InlineData("ex:a skos:prefLabel \"a\" ; skos:broader <urn:x .\nex:b skos:prefLabel \"b\" .", "a b", "2:40", "a bracket of an IRI that is not closed")]
    [InlineData("ex:a skos:prefLabel \"a\" ; skos:related [ skos:note \"x\" .\nex:b skos:prefLabel \"b\" .", "a b", "2:40", "one of a resource")]
    [InlineData("x:a x:prefLabel \"a\" .\nex:b skos:prefLabel \"b\" .", "a b", "2:1", "a prefix that is not declared, told once")]
    [InlineData("@prefix x <urn:y#> .\nex:b skos:prefLabel \"b\" .", "b", "2:1", "a prefix without a colon")]
    [InlineData("]\nex:b skos:prefLabel \"b\" .", "b", "2:1", "a bracket that closes nothing")]
    [InlineData("ex:b skos:prefLabel \"b\"", "b", "2:23", "the end of the text")]
    public void An_error_in_Turtle_costs_little(string text, string titles, string places, string reason)
    {
        var file = GlossaryParser.Read("a.ttl", Skos + text);
        Assert.Equal((reason, titles), (reason, string.Join(' ', file.Entries.Select(entry => entry.Title))));
        Assert.Equal((reason, places), (reason, string.Join(' ', file.Problems.Select(problem => Place(file, problem)))));
    }

    [Theory]
    [InlineData("\"a\"@de, \"b\"@en", "\"c\"@de, \"d\"@en", "a c", "of two the first")]
    [InlineData("\"a\"@bg, \"b\"@de, \"c\"@en", "\"d\"@bg, \"e\"@de, \"f\"@en", "c f", "of more English: they stand in the order of the alphabet")]
    [InlineData("\"a\"@bg, \"b\"@de, \"c\"@en", "\"d\"@de", "b d", "the one in which most is said")]
    [InlineData("\"a\"@de, \"b\"", "\"d\"", "b d", "none at all may be that")]
    [InlineData("\"a\"@en-GB, \"b\"@fr", "\"d\"@en", "a d", "British English is English")]
    public void Of_several_languages_one_is_shown(string first, string second, string titles, string reason)
    {
        var file = GlossaryParser.Read("a.ttl", $"{Skos}ex:a skos:prefLabel {first} .\nex:b skos:prefLabel {second} .");
        Assert.Equal((reason, titles), (reason, string.Join(' ', file.Entries.Select(entry => entry.Title))));
    }

    [Theory]
    [InlineData("skos:prefLabel \"a (deprecated)\"", "in brackets")]
    [InlineData("skos:prefLabel \"[DEPRECATED 2019] a\"", "before it")]
    [InlineData("skos:prefLabel \"DEPRECATED a\"", "in capitals")]
    [InlineData("skos:prefLabel \"deprecated: a\"", "before a colon")]
    [InlineData("skos:prefLabel \"a - obsolete\"", "behind a dash")]
    [InlineData("skos:prefLabel \"obsolete a\" ; ex:deprecated true", "where it is said elsewhere, too")]
    [InlineData("skos:prefLabel \"a\" ; ex:status \"Retired\"", "a word of registries")]
    [InlineData("skos:prefLabel \"a\" ; ex:status <http://purl.org/linked-data/registry#statusSuperseded>", "an IRI of one")]
    [InlineData("skos:prefLabel \"a\" ; ex:isReplacedBy ex:b", "by what replaces it")]
    [InlineData("skos:prefLabel \"a\" ; skos:changeNote \"Deprecated: nobody used it.\"", "in a note")]
    public void A_concept_is_out_of_use(string said, string reason)
    {
        var entry = Assert.Single(GlossaryParser.Read("a.ttl", $"{Skos}ex:a a skos:Concept ; {said} .").Entries);
        Assert.Equal((reason, "a", TermStatus.Deprecated), (reason, entry.Title, Assert.Single(entry.Terms).Status));
    }

    [Theory]
    [InlineData("skos:prefLabel \"obsolete stock\"", "an adjective of the name")]
    [InlineData("skos:prefLabel \"a\" ; skos:note \"Deprecated code uses it.\"", "a note on something else")]
    [InlineData("skos:prefLabel \"a\" ; ex:deprecated false", "it is said that it is not")]
    [InlineData("skos:prefLabel \"a\" ; ex:status \"stable\"", "in use")]
    public void A_concept_is_in_use(string said, string reason)
    {
        var entry = Assert.Single(GlossaryParser.Read("a.ttl", $"{Skos}ex:a a skos:Concept ; {said} .").Entries);
        Assert.True(entry.Terms.All(term => term.Status == TermStatus.Preferred), reason);
    }

    [Theory]
    [InlineData("Audiovisual", true, "a word")]
    [InlineData("QB", false, "a code in capitals")]
    [InlineData("a1", false, "a code with a number")]
    [InlineData("part_of", false, "a name of programs")]
    public void A_notation_may_be_a_name(string notation, bool isName, string reason)
    {
        var entry = Assert.Single(GlossaryParser.Read("a.ttl", $"{Skos}ex:a skos:prefLabel \"a\" ; skos:notation \"{notation}\" .").Entries);
        Assert.True(isName == entry.Names.Contains(notation), reason);
    }

    [Theory]
    [InlineData("a.ttl", "ex:a skos:related [ ", "brackets")]
    [InlineData("b.ttl", "ex:a skos:related ( ", "lists")]
    [InlineData("a.rdf", "<a><b>", "elements")]
    [InlineData("a.jsonld", "{\"@graph\": [", "maps and lists")]
    public void What_stands_too_deep_is_told(string path, string piece, string reason)
    {
        var text = new StringBuilder(path.EndsWith(".ttl", StringComparison.Ordinal) ? Skos : "");
        for (var i = 0; i < 20_000; i++) text.Append(i == 0 || !path.EndsWith(".ttl", StringComparison.Ordinal) ? piece : piece.Replace("ex:a", "", StringComparison.Ordinal));
        Assert.True(GlossaryParser.Read(path, text.ToString()).Problems.Any(problem => problem.Kind is ProblemKind.OverLimit or ProblemKind.BrokenSyntax), reason);
    }

    /// <summary>What is written as triples, one a line, and in short by all means of Turtle is the same.</summary>
    [Fact]
    public void Triples_and_their_short_forms_say_the_same()
    {
        var random = new Random(3);
        for (var round = 0; round < 200; round++)
        {
            var (lines, brief) = (new StringBuilder(), new StringBuilder(Skos).Append("BASE <urn:x:>\n"));
            for (var concept = 0; concept < 4; concept++)
            {
                brief.Append(CultureInfo.InvariantCulture, $"{(random.Next(2) == 0 ? $"ex:c{concept}" : $"<urn:x:c{concept}>")}{Blanks(random)}a skos:Concept");
                lines.Append(CultureInfo.InvariantCulture, $"<urn:x:c{concept}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2004/02/skos/core#Concept> .\n");
                foreach (var property in random.GetItems(["prefLabel", "altLabel", "definition", "note", "broader", "related"], random.Next(1, 8)))
                {
                    brief.Append(CultureInfo.InvariantCulture, $" ;{Blanks(random)}skos:{property}");
                    for (var values = random.Next(1, 3); values > 0; values--)
                    {
                        var (whole, small) = property is "broader" or "related" ? RandomResource(random) : RandomText(random);
                        lines.Append(CultureInfo.InvariantCulture, $"<urn:x:c{concept}> <http://www.w3.org/2004/02/skos/core#{property}> {whole} .\n");
                        brief.Append(CultureInfo.InvariantCulture, $"{Blanks(random)}{small}{(values > 1 ? "," : "")}");
                    }
                }

                brief.Append(random.Next(2) == 0 ? " .\n" : " ;\n.");
            }

            Assert.Equal(Say(GlossaryParser.Read("a.nt", lines.ToString())), Say(GlossaryParser.Read("a.ttl", brief.ToString())));
        }

        static (string, string) RandomResource(Random random)
        {
            var number = random.Next(5);
            return ($"<urn:x:c{number}>", random.Next(2) == 0 ? $"ex:c{number}" : $"<urn:x:c{number}>");
        }

        static (string, string) RandomText(Random random)
        {
            var content = string.Concat(random.GetItems(["a", "b c", "é", " .", ";", "'", "#", ">"], random.Next(1, 5)));
            var language = random.GetItems(["", "@en", "@de-AT"], 1)[0];
            return ($"\"{content}\"{language}", (content.Contains('\'', StringComparison.Ordinal) ? $"\"\"\"{content}\"\"\"" : $"'{content}'") + language);
        }

        static string Blanks(Random random) => random.GetItems([" ", "\n    ", " # a . b ;\n ", "\t"], 1)[0];

        static string Say(GlossaryFile file) => string.Join('\n', file.Entries.Select(entry =>
            $"{entry.Id} {entry.Title} = {string.Join('|', entry.Terms.Select(term => term.Text + term.Language + term.Status))} {entry.Text} {entry.Note} {string.Join('|', entry.Relations.Select(relation => relation.Kind + relation.Target))}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("any.ttl", "@prefix|skos:|prefLabel|altLabel|ex:a|a|<urn:x>|\"|\"\"\"|'|@en|^^|;|,|.|[|]|(|)|{|}|#|<<|_:b|\\|skos:Concept|base|12")]
    [InlineData("any.rdf", "<rdf:RDF>|</rdf:RDF>|<skos:Concept rdf:about='a'>|</skos:Concept>|<skos:prefLabel>|</skos:prefLabel>|<skos:related|rdf:resource='a'|/>|>|<|&amp;|&|'|\"|x|<x rdf:parseType='Resource'>|</x>")]
    [InlineData("any.jsonld", "{|}|[|]|\"@id\"|\"@value\"|\"@language\"|\"en\"|\"a\"|:|,|\"prefLabel\"|\"@graph\"|\"broader\"|\"@context\"|null|1|\"@type\"|\"Concept\"|\"ex:a\"|\"@list\"")]
    [InlineData("any.obo", "[Term]|[Typedef]|name: |id: |def: |\"|synonym: |EXACT|[|]|!|{|}|\\|:|is_a: |X:1|a|true|is_obsolete: ")]
    public void Any_text_is_read(string path, string pieces)
    {
        var random = new Random(6);
        var choices = pieces.Split('|').Append("\n").Append(" ").Append("\r\n").ToArray();
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(random.GetItems(choices, random.Next(60)));
            var file = GlossaryParser.Read(path, text);
            Assert.All(file.Entries, entry => Assert.True(entry.Span.End <= text.Length && entry.Terms.Length > 0 && entry.Title.Length > 0, text));
            Assert.All(file.Problems, problem => Assert.True(problem.Span is { Start: >= 0, Length: >= 0 } && problem.Span.End <= text.Length, text));
        }
    }

    private static string Place(GlossaryFile file, Problem problem) =>
        string.Create(CultureInfo.InvariantCulture, $"{problem.Line}:{problem.Span.Start - file.Text.ToString().LastIndexOf('\n', Math.Max(0, problem.Span.Start - 1))}");
}
