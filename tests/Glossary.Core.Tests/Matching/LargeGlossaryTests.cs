using System.Runtime.CompilerServices;
using Glossary.Core.Termbases;
using Xunit;

namespace Glossary.Core.Tests.Matching;

/// <summary>Glossaries of the size that people have: the matcher's answers are those of brute force, on the same documents every time.</summary>
public class LargeGlossaryTests
{
    private const int Documents = 1000;

    [Fact]
    public void With_100_000_terms_the_matcher_finds_what_brute_force_finds()
    {
        var generator = new GeneratedGlossary(seed: 20261);
        AssertSameAnswers(generator, generator.Names(100_000), Documents);
    }

    [Fact]
    public void With_the_headings_of_the_bundled_glossary_the_matcher_finds_what_brute_force_finds()
    {
        var names = Directory.GetFiles(Path.Combine(Root(), "seeds"), "*.txt").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Where(line => line.Length is > 3 and < 120 && line.Contains(',', StringComparison.Ordinal) && !line.Contains('*', StringComparison.Ordinal))
            .SelectMany(line => line.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal).ToArray();
        Assert.True(names.Length > 1000);
        AssertSameAnswers(new GeneratedGlossary(seed: 5), names, Documents / 5);
    }

    private static void AssertSameAnswers(GeneratedGlossary generator, string[] names, int documents)
    {
        NaiveRecognizer naive = null!;
        Termbase termbase = null!;
        Parallel.Invoke(
            () => naive = new NaiveRecognizer(names),
            () => termbase = Termbase.Build([TestTermbase.File("large.txt", [.. names.Select(name => (name, ""))])], default));
        var found = 0;
        for (var i = 0; i < documents; i++)
        {
            var text = generator.Document(names);
            var expected = naive.Find(text);
            var actual = termbase.Recognize(text);
            found += expected.Count;
            Assert.Equal(Marked(text, expected.Select(term => (term.Start, term.End))), Marked(text, actual.Select(term => (term.Span.Start, term.Span.End))));
            foreach (var (term, occurrence) in expected.Zip(actual)) Assert.All(occurrence.Senses, sense => Assert.Contains(sense.Term.Text, term.Names));
        }

        Assert.True(found > 10 * documents);
    }

    private static string Marked(string text, IEnumerable<(int Start, int End)> terms) =>
        terms.Reverse().Aggregate(text, (marked, term) => marked.Insert(term.End, "]").Insert(term.Start, "["));

    private static string Root([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(thisFile, "..", "..", "..", ".."));
}
