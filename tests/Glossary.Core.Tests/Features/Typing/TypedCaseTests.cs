using Glossary.Core.Documents;
using Glossary.Core.Features;
using Glossary.Core.Termbases;
using Glossary.Core.Tests.Documents;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Features.Typing;

public class TypedCaseTests
{
    private static readonly Termbase Terms = Termbase.Build(
        [
            TestTermbase.File(
                "a.glossary.txt",
                ("Latent Diffusion", "Latent Diffusion is the way to draw in a space."),
                ("Louvain Algorithm", "It is the algorithm that finds communities."),
                ("Moore's Law", "Moore's Law is the doubling of transistors."),
                ("German Measles", "It is the disease of the skin."),
                ("Positional Encoding in NeRF", "It is the encoding of coordinates."),
                ("Zorbling Depth", "Zorbling Depth is the depth of a zorbling hole."),
                ("Xanthar Plot", "A plot of the kind that Xanthar made is drawn."),
                ("Prüfstelle Nord", "Die Stelle, an der geprüft wird."),
                ("Taux d'échec", "La part des essais qui ratent."),
                ("300 mm wafer", "It is the wafer of most fabs."),
                ("WebSocket Gateway", "It is the gateway for sockets."),
                ("Hypercube Sampling Spike", "It is the sampling of spikes."),
                ("lot hold", "It is the hold of a lot."))
        ],
        default);

    [Theory]
    [InlineData("use latent di$0", "latent diffusion", "ordinary words in the middle of a sentence")]
    [InlineData("Latent di$0", "Latent diffusion", "a capital where one was typed")]
    [InlineData("It ends. latent di$0", "Latent diffusion", "or at a sentence's start")]
    [InlineData("it ends, e.g. latent di$0", "latent diffusion", "which an abbreviation does not make")]
    [InlineData("use Latent Di$0", "Latent Diffusion", "as a title is typed")]
    [InlineData("use Latent dif$0", "Latent diffusion", "a capital where one was typed")]
    [InlineData("USE LATENT DI$0", "LATENT DIFFUSION", "in capitals")]
    [InlineData("use LATEN$0", "LATENT DIFFUSION", "one word in capitals")]
    [InlineData("the louv$0", "Louvain algorithm", "a proper name keeps its capital")]
    [InlineData("by moore's l$0", "Moore's law", "a law is its finder's")]
    [InlineData("had german me$0", "German measles", "English writes it with a capital")]
    [InlineData("by positional en$0", "positional encoding in NeRF", "mixed case stays")]
    [InlineData("the zorbl$0", "zorbling depth", "an odd word that the definitions write small")]
    [InlineData("the xanth$0", "Xanthar plot", "and one that they write with a capital")]
    [InlineData("die prüfs$0", "Prüfstelle Nord", "German nouns")]
    [InlineData("un taux d'é$0", "Taux d'échec", "what English does not know")]
    [InlineData("cut 300 mm w$0", "300 mm wafer", "units")]
    [InlineData("the websocket g$0", "WebSocket gateway", "one word as it is, the other small")]
    [InlineData("by hypercu$0", "hypercube sampling spike", "prefixes of science, and what the definitions write small in the plural")]
    [InlineData("on lot h$0", "lot hold", "small in the glossary")]
    [InlineData("Lot h$0", "Lot hold", "and with a capital at a start")]
    [InlineData("the Lot H$0", "Lot Hold", "or in a title")]
    public void A_name_goes_on_as_was_typed(string marked, string written, string reason)
    {
        var (text, offset) = Cursor.Take(marked);
        var items = Completion.At(new DocumentSnapshot(SourceText.From(text), new ParagraphLanguage(), Terms), offset, CompletionMode.Careful, isTyping: false, default);
        Assert.Equal((reason, written), (reason, items.IsEmpty ? "nothing" : items[0].NewText));
    }

    [Theory]
    [InlineData("It ends.", true, "a full stop")]
    [InlineData("Does it?", true, "a question")]
    [InlineData("It ends (here.)", true, "a bracket behind it")]
    [InlineData("終わる。", true, "an ideographic full stop")]
    [InlineData("some, e.g.", false, "an abbreviation")]
    [InlineData("by J.", false, "an initial")]
    [InlineData("it goes on", false, "no sign")]
    [InlineData("", false, "nothing")]
    public void A_sentence_ends(string text, bool ends, string reason) => Assert.True(SentenceEnds.IsAtEndOf(text) == ends, reason);
}
