using Glossary.Core.Documents;
using Glossary.Core.Features;
using Glossary.Core.Termbases;
using Glossary.Core.Tests.Documents;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Features.Typing;

public class InlineCompletionTests
{
    private static readonly Termbase Terms = TestTermbase.Of(
        "Positron Annihilation Spectroscopy", "Latent Diffusion", "Latent Diffusion Model", "Latent Defect", "Large-Scale Network", "Lot Hold", "Lines of Code",
        "Photomask", "Photomask Defect", "Quantization-Aware Training", "Weight Quantization", "Gate Oxide Integrity", "Gate Oxide Thickness", "Porosimetry", "Intermediate Mask", "Latch-Up", "Louvain Algorithm");

    [Theory]
    [InlineData("by positron a$0", "nnihilation spectroscopy", "from the first letter of the second word on")]
    [InlineData("by Positron A$0", "nnihilation Spectroscopy", "in the case that was typed")]
    [InlineData("BY POSITRON A$0", "NNIHILATION SPECTROSCOPY", "in capitals, too")]
    [InlineData("by positr$0", "on annihilation spectroscopy", "from four letters of a word that no other name has")]
    [InlineData("by positron$0", " annihilation spectroscopy", "behind the word")]
    [InlineData("by positron $0", "annihilation spectroscopy", "and behind the blank")]
    [InlineData("by pos$0", "", "three letters are not enough")]
    [InlineData("use poros$0", "imetry", "one word")]
    [InlineData("use latent d$0", "", "two terms go on so")]
    [InlineData("use latent di$0", "ffusion", "the shorter one of those that begin with it")]
    [InlineData("A latent defect. No latent defects.\n\nuse latent d$0", "efect", "the one that the text has used")]
    [InlineData("use latent diffusion$0", "", "a whole name is no start")]
    [InlineData("by quantiz$0", "ation", "a word that stands in other names is completed alone")]
    [InlineData("by quantization$0", "", "and then is finished")]
    [InlineData("the gate ox$0", "ide", "the words that all names have in common")]
    [InlineData("a larg$0", "", "not from the start of an everyday word")]
    [InlineData("a lot h$0", "", "everyday words go on in many ways")]
    [InlineData("a lot ho$0", "ld", "until two letters of the next one")]
    [InlineData("the lines of$0", "", "nor by a word of grammar")]
    [InlineData("the lines of co$0", "de", "but by one behind it")]
    [InlineData("found in t$0", "", "not within a word of a name")]
    [InlineData("the gate-ox$0", "ide", "blanks and hyphens are alike")]
    [InlineData("by positron a$0nd", "", "not before letters")]
    [InlineData("by positron a$0 and", "nnihilation spectroscopy", "but before a blank")]
    [InlineData("by positron $0annihilation", "", "not what stands there")]
    [InlineData("by positron. a$0", "", "not over a sign")]
    [InlineData("the louvain a$0", "", "not where a capital is missing")]
    [InlineData("the Louvain a$0", "lgorithm", "but where it is there")]
    [InlineData("~\npositron a$0\n~", "", "not outside of prose")]
    public void Goes_on_where_it_is_clear_how(string marked, string tail, string reason)
    {
        var (text, offset) = Cursor.Take(marked);
        var found = InlineCompletion.At(new DocumentSnapshot(SourceText.From(text), new ParagraphLanguage(), Terms), offset, CompletionMode.Careful, default);
        Assert.Equal((reason, tail), (reason, found is { } continuation ? continuation.Text[(offset - continuation.Span.Start)..] : ""));
        if (found is not { } edit) return;
        Assert.Equal(offset, edit.Span.End);
        Assert.StartsWith(text[edit.Span.Start..offset], edit.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Off_shows_nothing_and_always_the_shortest()
    {
        const string text = "use latent d";
        var document = new DocumentSnapshot(SourceText.From(text), new ParagraphLanguage(), Terms);
        Assert.Null(InlineCompletion.At(document, text.Length, CompletionMode.Off, default));
        Assert.Equal("defect", InlineCompletion.At(document, text.Length, CompletionMode.Always, default)?.Text);
    }
}
