using FsCheck;
using FsCheck.Fluent;
using Glossary.Core.Tests.Matching;
using Xunit;

namespace Glossary.Core.Tests.Termbases;

/// <summary>Two matchers find together what one of all their terms would.</summary>
public class RecognizerTests
{
    private static readonly string[] Words = ["ill", "latent", "diffusion", "model", "noise", "Q", "光"];

    [Theory]
    [InlineData("latent diffusion", "latent diffusion model", "a latent diffusion model", "2-24 Prose latent diffusion model", "the longest wins, whoever knows it")]
    [InlineData("latent diffusion model", "latent diffusion", "a latent diffusion model", "2-24 Prose latent diffusion model", "also the other way round")]
    [InlineData("latent", "Latent", "a latent", "2-8 Prose latent, Latent", "of equal ones the senses are united, the first matcher's first")]
    [InlineData("latent diffusion", "diffusion model", "a latent diffusion model", "2-18 Prose latent diffusion", "what starts first wins, and nothing overlaps it")]
    [InlineData("noise", "diffusion model", "a latent diffusion model", "9-24 Prose diffusion model", "one may have nothing to say")]
    [InlineData("a latent|diffusion", "latent diffusion model", "a latent diffusion model", "0-8 Prose a latent;9-18 Prose diffusion", "a term that is lost gives way to what stands behind")]
    public void Layers_speak_as_one(string first, string second, string text, string wanted, string reason)
    {
        var found = string.Join(';', MatcherOf.Found(text, MatcherOf.Names(first.Split('|')), MatcherOf.Names(second.Split('|'))));
        Assert.True(wanted == found, $"{reason}: {found}");
    }

    [Fact]
    public void A_term_that_is_no_longer_alive_is_no_term()
    {
        var matcher = MatcherOf.Names(["latent", "latent diffusion"], name => name == "latent");
        Assert.Equal(["2-8 Prose latent"], MatcherOf.Found("a latent diffusion", matcher));
    }

    [Fact]
    public void Terms_shared_out_among_two_matchers_are_found_as_by_one()
    {
        var cases = from first in Text(1, 3).ArrayOf(4)
                    from second in Text(1, 3).ArrayOf(3)
                    from text in Text(0, 30)
                    select (First: first, Second: second, Text: text);
        Prop.ForAll(cases.ToArbitrary(), row => Assert.Equal(
            Places(MatcherOf.Found(row.Text, MatcherOf.Names([.. row.First, .. row.Second]))),
            Places(MatcherOf.Found(row.Text, MatcherOf.Names(row.First), MatcherOf.Names(row.Second))))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    /// <summary>Without the terms: of names that differ in number both are found, in another order.</summary>
    private static IEnumerable<string> Places(string[] found) => found.Select(term => term.Split(' ')[0]);

    private static Gen<string> Text(int least, int most) =>
        from count in Gen.Choose(least, most)
        from words in Gen.Elements(Words).ArrayOf(count)
        select string.Join(' ', words);
}
