using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Glossary.Core.Entries;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

public class AnyTextTests
{
    /// <summary>What dumps are made of, so that random texts come near to headings, bold leads, formulas and fences.</summary>
    private static readonly string[] Bits =
        ["\n", "\n", "\r\n", "\r", "band saw, tooling", "saw,", "(lgr)", "(", ")", "**", "**Band Saw**", " is ", "A ", ". ", " - It ", "$", "$$", "```", "\\frac", "{", "}", "_",
         "also called ", " or ", "\uFEFF", "\uD83D", "İ", "ß", "x", "Saws and ", " for ", "'", "\0", "\"", " — "];

    [Fact]
    public void Any_string_gives_ordered_spans_within_it() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => IsSound(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_mixture_of_a_dumps_pieces_gives_ordered_spans_within_it() =>
        Prop.ForAll(Gen.Elements(Bits).ListOf().Select(string.Concat).ToArbitrary(), IsSound)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(120));

    [Theory]
    [InlineData("a, b\n")]
    [InlineData("**")]
    [InlineData("(")]
    [InlineData("$a")]
    [InlineData("aA")]
    [InlineData("x also called x, ")]
    [InlineData("saw\n")]
    [InlineData("\\frac{")]
    public void A_long_monotonous_text_is_read_to_its_end(string bit)
    {
        var text = "saw, x\n" + new StringBuilder().Insert(0, bit, 1_000_000 / bit.Length);
        Assert.True(IsSound(text));
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled() =>
        Assert.ThrowsAny<OperationCanceledException>(() => GlossaryParser.Read("test", "saw, x\nA saw cuts.", new CancellationToken(canceled: true)));

    private static bool IsSound(string text)
    {
        var file = GlossaryParser.Read("test", text);
        var end = 0;
        foreach (var entry in file.Entries)
        {
            if (entry.Span.Start < end || entry.Span.End > text.Length || entry.Location.Anchor.Start != entry.Span.Start) return false;
            if (entry.Location.Anchor.Length <= 0 || entry.Location.Anchor.End > entry.Span.End || entry.Title.Length == 0) return false;
            if (entry.Names.Any(string.IsNullOrWhiteSpace)) return false;
            end = entry.Span.End;
        }

        return file.Problems.All((Problem p) => p.Span.Start >= 0 && p.Span.End <= text.Length);
    }
}
