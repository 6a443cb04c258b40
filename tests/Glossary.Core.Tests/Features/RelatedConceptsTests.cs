using System.Collections.Immutable;
using System.Globalization;
using Glossary.Core.Features;
using Glossary.Core.Termbases;
using Xunit;

namespace Glossary.Core.Tests.Features;

public class RelatedConceptsTests
{
    private static readonly Termbase Termbase = Core.Termbases.Termbase.Build(
        [
            TestTermbase.File(
                "test.glossary.txt",
                ("Overlay", "Overlay is a distance of patterned layers on a wafer."),
                ("Registration", "Registration is a distance of patterned layers on a mask."),
                ("Wafer Map", "A wafer map draws patterned layers on a screen."),
                ("Noise", "It is random."),
                ("Etch Bias", "Etch Bias is a difference that a Wafer Map shows."),
                ("Latent Diffusion", ""),
                ("Latent Diffusion Transformer", ""),
                ("Fast Latent Diffusion", ""),
                ("Latentdiffusionist", ""),
                ("LINE; Line Embedding", ""),
                ("Line Yield", ""),
                ("Lots of Lines", ""),
                ("Lot", ""),
                ("A Lot", "The lot of a poor man.")),
        ],
        default);

    [Theory]
    [InlineData("Etch Bias", "Wafer Map", "what the definition speaks of")]
    [InlineData("Latent Diffusion", "Latent Diffusion Transformer, Fast Latent Diffusion", "longer names, but none that goes on with a word")]
    [InlineData("Fast Latent Diffusion", "Latent Diffusion", "a shorter name")]
    [InlineData("Line Embedding", "", "LINE is no line")]
    [InlineData("A Lot", "", "an everyday word, of which nothing says that it is meant")]
    [InlineData("Noise", "", "nothing at all")]
    public void An_entry_leads_to_what_it_speaks_of_and_to_names_within_names(string title, string expected, string reason) =>
        Assert.Equal((reason, expected), (reason, RelatedTo(title, new NearConcepts(Termbase), null)));

    [Theory]
    [InlineData("Overlay", "Registration:2, Wafer Map:1, Noise:0.1", "Registration, Wafer Map", "the nearest, but none that shares a word or two")]
    [InlineData("Overlay", "Registration:2, Noise:9", "Registration", "nor one with which it has nothing in common")]
    [InlineData("Overlay", "Overlay:5, Registration:2", "Registration", "not the concept itself")]
    [InlineData("Etch Bias", "Wafer Map:3", "Wafer Map", "each once")]
    [InlineData("Overlay", "", "", "nothing like it")]
    public void So_it_does_to_like_entries(string title, string like, string expected, string reason)
    {
        var concept = Find(title);
        var near = new NearConcepts(Termbase);
        var texts = new Texts(like);
        Assert.True(near.Lacks(concept, null));
        near.Find(concept, null);
        Assert.False(near.Lacks(concept, null), "names within names need no index");
        Assert.True(near.Lacks(concept, texts), "there is more to find");
        near.Find(concept, texts);
        Assert.False(near.Lacks(concept, texts));
        Assert.Equal((reason, expected), (reason, RelatedTo(title, near, texts)));
    }

    [Fact]
    public void A_card_that_was_written_before_is_written_anew_when_it_is_known_what_is_near()
    {
        var cards = new CardCache(Termbase, TestAddresses.Instance);
        var senses = Termbase.Names.Find("overlay");
        var before = cards.CardOf(senses, MarkupFormat.PlainText);
        Assert.Same(before, cards.CardOf(senses, MarkupFormat.PlainText));
        cards.Near.Find(senses[0].Concept, new Texts("Registration:2"));
        Assert.DoesNotContain("Registration", before, StringComparison.Ordinal);
        Assert.Contains("Related: Registration", cards.CardOf(senses, MarkupFormat.PlainText), StringComparison.Ordinal);
    }

    private static string RelatedTo(string title, NearConcepts near, ITermSearch? texts)
    {
        var concept = Find(title);
        near.Find(concept, texts);
        return string.Join(", ", RelatedConcepts.Of(concept, concept.AllEntries()[0].Entry, Termbase, near.Of(concept)).Concepts.Select(one => one.Name));
    }

    private static Concept Find(string title) => Termbase.Names.Find(title)[0].Concept;

    /// <summary>Finds the same entries for each, given as title and score.</summary>
    private sealed class Texts(string like) : ITermSearch
    {
        public ImmutableArray<EntryHit> Search(UserQuery query, int most, bool withSentences, CancellationToken cancellation) => [];

        public ImmutableArray<EntryHit> MoreLikeThis(ulong key, int most) =>
        [
            .. like.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(hit => hit.Split(':'))
                .Select(hit => new EntryHit(Find(hit[0]).AllEntries()[0].Key, float.Parse(hit[1], CultureInfo.InvariantCulture))),
        ];
    }
}
