using Glossary.Core.Features;
using Glossary.Core.Names;
using Glossary.Core.Tests.Lookup;
using Glossary.Core.Tests.Matching;
using Xunit;

namespace Glossary.Core.Tests.Features;

public class NearestNamesTests
{
    [Theory]
    [InlineData("porosmetry", "Porosimetry", "a letter left out")]
    [InlineData("proosimetry", "Porosimetry", "two exchanged")]
    [InlineData("latent difusion modle", "Latent Diffusion", "more words than the name has")]
    [InlineData("diffusion", "Latent Diffusion", "a part of it")]
    [InlineData("qtch rate", "Etch Rate", "the first letter wrong")]
    [InlineData("bandgap", "", "nothing like it")]
    [InlineData("", "", "nothing asked")]
    public void Names_what_may_have_been_meant(string asked, string named, string reason) =>
        Assert.Equal((reason, named), (reason, string.Join(", ", NearestNames.Of(asked, TestTermbase.Of("Porosimetry", "Latent Diffusion", "Latent Defect", "Etch Rate"), 5))));

    [Fact]
    public void The_nearest_is_that_of_all_names()
    {
        var generator = new GeneratedGlossary(seed: 8);
        var names = generator.Names(1000);
        var termbase = TestTermbase.Of(names);
        var random = new Random(8);
        for (var i = 0; i < 60; i++)
        {
            var key = NameKey.Of(names[random.Next(names.Length)]);
            var at = random.Next(1, Math.Max(2, key.Length - 1));
            if (key.Length < 6) continue;
            var asked = key.Remove(at, 1).Insert(random.Next(1, key.Length - 1), "q");
            var least = names.Min(name => NaiveNames.Distance(asked, NameKey.Of(name)));
            if (least > 2) continue;
            var nearest = NearestNames.Of(asked, termbase, 50);
            Assert.True(nearest.Length > 0, asked);
            Assert.Contains(nearest, name => NaiveNames.Distance(asked, NameKey.Of(name)) == least);
        }
    }
}
