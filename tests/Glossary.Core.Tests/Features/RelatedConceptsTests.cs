using System.Collections.Immutable;
using Glossary.Core.Features;
using Glossary.Core.Terms;
using Xunit;

namespace Glossary.Core.Tests.Features;

public class RelatedConceptsTests
{
    private static readonly Termbase Termbase = Core.Terms.Termbase.Build(
        [TestTermbase.File("test.glossary.txt", ("Overlay", "Overlay is a distance of layers."), ("Registration", "Another word."), ("Wafer Map", "A map."), ("Noise", "It is random."), ("Etch Bias", "Etch Bias is a Wafer Map."))],
        default);

    [Theory]
    [InlineData("Overlay", "Registration:2, Wafer Map:1, Noise:0.1", "Registration, Wafer Map", "the nearest, but none that shares a word or two")]
    [InlineData("Overlay", "Overlay:5, Registration:2", "Registration", "not the concept itself")]
    [InlineData("Overlay", "Registration:4, Wafer Map:3, Noise:2, Etch Bias:1", "Registration, Wafer Map, Noise", "a few")]
    [InlineData("Etch Bias", "Noise:4, Wafer Map:3, Overlay:2", "Wafer Map, Noise, Overlay", "behind those that the entry speaks of, each once")]
    [InlineData("Overlay", "", "", "nothing like it")]
    public void Like_entries_are_added_where_an_entry_points_to_few(string title, string like, string expected, string reason)
    {
        var (concept, entry) = Find(title);
        var related = RelatedConcepts.Of(concept, entry, Termbase, new Texts(like));
        Assert.Equal((reason, expected), (reason, string.Join(", ", related.Concepts.Select(one => one.Name))));
        Assert.True(RelatedConcepts.Of(concept, entry, Termbase, null).Concepts.Length <= 1, "without the texts only what the entry says");
    }

    private static (Concept Concept, EntryReference Entry) Find(string title)
    {
        var concept = Termbase.Names.Find(title)[0].Concept;
        return (concept, concept.Entries[0]);
    }

    /// <summary>Finds the same entries for each, given as title and score.</summary>
    private sealed class Texts(string like) : ITermSearch
    {
        public ImmutableArray<EntryHit> Search(UserQuery query, int most, bool withSentences, CancellationToken cancellation) => [];

        public ImmutableArray<EntryHit> MoreLikeThis(ulong key, int most) =>
        [
            .. like.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(hit => hit.Split(':'))
                .Select(hit => new EntryHit(Find(hit[0]).Entry.Key, float.Parse(hit[1], System.Globalization.CultureInfo.InvariantCulture))),
        ];
    }
}
