using Glossary.Core.Features;
using Xunit;

namespace Glossary.Core.Tests.Features.Typing;

public class NameMatchTests
{
    [Theory]
    [InlineData("Latch-Up", "latch u", 7, false, "blank for hyphen")]
    [InlineData("Latch-Up", "latchup", 8, true, "none at all")]
    [InlineData("Latent Diffusion", "latent", 6, true, "a word's end")]
    [InlineData("Latent Diffusion", "latent ", 6, true, "and a blank")]
    [InlineData("Vision Transformers", "vision transformer", 18, true, "but for the plural's s")]
    [InlineData("W&B Sweep", "w&b s", 5, false, "signs are letters")]
    [InlineData("Ångström Scale", "angstrom s", 10, false, "marks are left out")]
    [InlineData("Größe", "gross", 4, false, "a letter that folds to two")]
    public void Finds_where_the_typed_words_end_in_a_name(string name, string typed, int end, bool isAtWordEnd, string reason)
    {
        var match = NameMatch.AtStart(name, typed);
        Assert.Equal((reason, (end, isAtWordEnd)), (reason, (match?.End ?? -1, match?.IsAtWordEnd ?? false)));
    }

    [Theory]
    [InlineData("Latent Diffusion", "latemt", "a typo")]
    [InlineData("Node.js Runtime", "node js", "a sign is missing")]
    [InlineData("Größe", "gros", "half a letter")]
    [InlineData("Lot", "lots", "longer than the name")]
    public void Finds_nothing_where_letters_differ(string name, string typed, string reason) => Assert.True(NameMatch.AtStart(name, typed) is null, reason);

    [Theory]
    [InlineData("Wafer Sort", "wafers", true, false, "the plural of its first word")]
    [InlineData("Wafer Sort", "wafer s", false, false, "the start of its second")]
    [InlineData("Intermediate Mask", "in t", false, true, "two words for one")]
    public void Tells_words_from_their_parts(string name, string typed, bool isInflected, bool isSplit, string reason)
    {
        var match = NameMatch.AtStart(name, typed);
        Assert.Equal((reason, isInflected, isSplit), (reason, match?.IsInflected ?? false, match?.IsSplit ?? false));
    }

    [Theory]
    [InlineData("Latent Diffusion", "latent dif", "fusion here", 6, "the rest of a word")]
    [InlineData("Latent Diffusion", "la", "tent diffusion here", 14, "the rest of the name")]
    [InlineData("Latent Diffusion", "la", "tent space", 4, "as far as it goes")]
    [InlineData("Latent Diffusion", "latent diff", "usions", 0, "not into other words")]
    [InlineData("Latent Diffusion", "latent", " diffusion", 10, "over a blank")]
    [InlineData("Latent Diffusion", "latent dif", " here", 0, "nothing goes on")]
    public void Finds_how_far_the_text_behind_the_caret_goes_on(string name, string typed, string rest, int length, string reason) =>
        Assert.Equal((reason, length), (reason, NameMatch.AtStart(name, typed)!.Value.LengthIn(name, rest, isInWord: !typed.EndsWith(' '))));
}
