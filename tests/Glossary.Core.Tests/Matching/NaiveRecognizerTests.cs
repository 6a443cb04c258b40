using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Glossary.Core.Tests.Matching;

/// <summary>Random glossaries and texts of few words, so that terms overlap, nest, join and break off as often as they can.</summary>
public class NaiveRecognizerTests
{
    private static readonly string[] Vocabulary =
    [
        "la", "tent", "latent", "ill", "ills", "latch", "low", "k", "LWR", "LWRs", "LoRA", "lora", "Model", "models", "bias", "2", "R", "&", "D", "class", ".", "and",
        "colour", "color", "fibres", "modelling", "modeling", "space", "WebSocket", "web", "socket", "κ", "beta", "größe", "groesse", "grosse", "#", "++",
        "光", "刻", "光刻", "レジスト", "포토", "공정", "공정을",
    ];

    private static readonly string[] Gaps = [" ", " ", " ", " ", "-", "-", "--", "\n", "-\n  ", "\n\n", ", ", "   ", "", " - "];

    [Fact]
    public void The_matcher_finds_what_brute_force_finds()
    {
        // A part of the vocabulary at a time, so that the names are met in the text.
        var cases = from words in Gen.Elements(Vocabulary).ArrayOf(10)
                    from count in Gen.Choose(0, 8)
                    from names in Names(words).ArrayOf(count)
                    from text in Texts(words)
                    select (Names: names, Text: text);
        Prop.ForAll(cases.ToArbitrary(), row => Assert.Equal(Naive(row.Names, row.Text), Clever(row.Names, row.Text)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static Gen<string> Names(string[] vocabulary) =>
        from count in Gen.Choose(1, 3)
        from words in Gen.Elements(vocabulary).ArrayOf(count)
        from gaps in Gen.Elements(" ", " ", "-", "").ArrayOf(count)
        select string.Concat(words.Zip(gaps, (word, gap) => word + gap)).Trim(' ', '-');

    private static Gen<string> Texts(string[] vocabulary) =>
        from count in Gen.Choose(0, 30)
        from words in Gen.Elements(vocabulary).ArrayOf(count)
        from gaps in Gen.Elements(Gaps).ArrayOf(count)
        select string.Concat(words.Zip(gaps, (word, gap) => word + gap));

    private static IEnumerable<(int Start, int End)> Naive(string[] names, string text) =>
        new NaiveRecognizer(names).Find(text).Select(found => (found.Start, found.End));

    private static IEnumerable<(int Start, int End)> Clever(string[] names, string text) =>
        TestTermbase.Of(names).Recognize(text).Select(found => (found.Span.Start, found.Span.End));
}
