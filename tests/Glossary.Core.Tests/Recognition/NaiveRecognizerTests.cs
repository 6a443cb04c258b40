using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Glossary.Core.Tests.Recognition;

/// <summary>Random glossaries and texts of few words, so that terms overlap, nest, join and break off as often as they can.</summary>
public class NaiveRecognizerTests
{
    private static readonly string[] Vocabulary =
        ["la", "tent", "latent", "up", "ups", "latch", "low", "k", "LWR", "LWRs", "LoRA", "lora", "Model", "models", "bias", "2", "R", "&", "D", "class"];

    private static readonly string[] Gaps = [" ", " ", " ", " ", "-", "-", "\n", "-\n  ", "\n\n", ", ", "   ", "", " - "];

    private static readonly Gen<string> Names =
        from count in Gen.Choose(1, 3)
        from words in Gen.Elements(Vocabulary).ArrayOf(count)
        from gaps in Gen.Elements(" ", " ", "-", "").ArrayOf(count)
        select string.Concat(words.Zip(gaps, (word, gap) => word + gap)).Trim(' ', '-');

    private static readonly Gen<string> Texts =
        from count in Gen.Choose(0, 30)
        from words in Gen.Elements(Vocabulary).ArrayOf(count)
        from gaps in Gen.Elements(Gaps).ArrayOf(count)
        select string.Concat(words.Zip(gaps, (word, gap) => word + gap));

    [Fact]
    public void The_matcher_finds_what_brute_force_finds()
    {
        var cases = from count in Gen.Choose(0, 8) from names in Names.ArrayOf(count) from text in Texts select (Names: names, Text: text);
        Prop.ForAll(cases.ToArbitrary(), row => Describe(Naive(row.Names, row.Text)) == Describe(Clever(row.Names, row.Text)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static IEnumerable<(int Start, int End)> Naive(string[] names, string text) =>
        new NaiveRecognizer(names).Find(text).Select(found => (found.Start, found.End));

    private static IEnumerable<(int Start, int End)> Clever(string[] names, string text) =>
        TestTermbase.Of(names).Recognize(text).Select(found => (found.Span.Start, found.Span.End));

    private static string Describe(IEnumerable<(int Start, int End)> found) => string.Join(" ", found);
}
