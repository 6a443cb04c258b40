using System.Runtime.InteropServices;
using Glossary.Core.Columns;
using Glossary.Core.Matching;
using Xunit;

namespace Glossary.Core.Tests.Matching;

/// <summary>Tables in which bits have changed, as on a failing disk: whatever is found in them, looking ends.</summary>
public class DamagedTableTests
{
    private const string Text = "A latchup, a latch up, Latch-Up and LATCHUP; a wafer in the photomask shop, a waferphotomask and what nobody knows.";

    [Fact]
    public void Without_an_empty_slot_a_search_fails_instead_of_going_on_for_ever()
    {
        var matcher = Damaged<ulong>("words.slots", slots =>
        {
            // Of other words than any that is asked for: hash and number of a slot that is taken.
            var taken = slots.ToArray().First(slot => slot != 0);
            foreach (ref var slot in slots) if (slot == 0) slot = taken;
        });
        Assert.Throws<InvalidDataException>(() => MatcherOf.Found(Text, matcher));
    }

    [Fact]
    public void Compounds_that_are_made_of_themselves_do_not_end_the_process()
    {
        // Each spelled word becomes the first compound, whose parts are then compounds for ever.
        var matcher = Damaged<SpelledWord>("words.spelled", words =>
        {
            foreach (ref var word in words) word = word with { Value = Vocabulary.CompoundOf(0) };
        });
        Assert.Throws<InvalidDataException>(() => MatcherOf.Found(Text, matcher));
    }

    [Fact]
    public void A_word_that_leads_back_to_itself_does_not_go_on_for_ever()
    {
        // The first node becomes its own child.
        var matcher = Damaged<TermNode>("trie.nodes", nodes => (nodes[0], nodes[1]) = (nodes[0] with { Children = 0 }, nodes[1] with { Children = 1 }), ["wafer map"]);
        Assert.Throws<InvalidDataException>(() => MatcherOf.Found(string.Concat(Enumerable.Repeat("wafer ", 1000)), MatcherOf.WithoutPrefilter(matcher)));
    }

    [Fact]
    public void More_senses_than_a_term_can_have_are_not_compared_with_each_other()
    {
        // The first node gets the senses of all.
        var matcher = Damaged<TermNode>("trie.nodes", nodes => nodes[1] = nodes[^1] with { Children = nodes[1].Children }, [.. Enumerable.Range(0, 65).Select(i => $"wafer{i}")]);
        Assert.Throws<InvalidDataException>(() => MatcherOf.Found("wafer0", matcher));
    }

    [Theory]
    [InlineData("words.slots", sizeof(ulong))]
    [InlineData("words.spelled", 2 * sizeof(int))]
    [InlineData("words.letters", sizeof(char))]
    [InlineData("words.compounds", 2 * sizeof(int))]
    [InlineData("trie.words", sizeof(int))]
    [InlineData("trie.nodes", 2 * sizeof(int))]
    [InlineData("trie.senses", sizeof(int))]
    public void Whichever_bits_have_changed_looking_ends(string column, int size)
    {
        var random = new Random(size);
        for (var round = 0; round < 100; round++)
        {
            var matcher = column switch
            {
                "words.slots" => Damaged<ulong>(column, values => Flip(MemoryMarshal.AsBytes(values), random)),
                "words.letters" => Damaged<char>(column, values => Flip(MemoryMarshal.AsBytes(values), random)),
                "words.spelled" => Damaged<SpelledWord>(column, values => Flip(MemoryMarshal.AsBytes(values), random)),
                "words.compounds" => Damaged<WordPair>(column, values => Flip(MemoryMarshal.AsBytes(values), random)),
                "trie.nodes" => Damaged<TermNode>(column, values => Flip(MemoryMarshal.AsBytes(values), random)),
                _ => Damaged<int>(column, values => Flip(MemoryMarshal.AsBytes(values), random)),
            };
            var caught = Record.Exception(() => MatcherOf.Found(Text, matcher));
            Assert.True(caught is null or InvalidDataException or IndexOutOfRangeException or ArgumentException, caught?.ToString());
        }
    }

    private static void Flip(Span<byte> bytes, Random random)
    {
        for (var flips = random.Next(1, 9); flips > 0 && !bytes.IsEmpty; flips--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
    }

    private static TermMatcher Damaged<T>(string column, ColumnDamage<T> damage, string[]? names = null)
        where T : unmanaged
    {
        var matcher = MatcherOf.Names(names ?? ["latch-up", "wafer photo mask", "photo mask", "wafer", "LWR"]);
        return MatcherOf.Copy(matcher, store =>
        {
            var values = store.Find<T>(column).Span.ToArray();
            damage(values);
            return store.With(column, new Column<T>(values));
        });
    }

    private delegate void ColumnDamage<T>(Span<T> values);
}
