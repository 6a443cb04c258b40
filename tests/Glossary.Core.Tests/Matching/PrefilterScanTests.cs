using FsCheck;
using FsCheck.Fluent;
using Glossary.Core.Language;
using Glossary.Core.Matching;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Matching;

/// <summary>The prefilter is to lose no term: what it and windows around words find is what the reading of a whole text finds.</summary>
public class PrefilterScanTests
{
    private static readonly string[] Words =
    [
        "la", "tent", "latent", "latch", "latchup", "up", "wear", "out", "parts", "will", "not", "don't", "low", "k", "LWR", "LoRA", "models", "model", "2", "R", "&", "D", "Node", "js",
        "colour", "color", "WebSocket", "web", "socket", "κ", "beta", "größe", "groesse", "#", "++", "naïve", "ＳｉＯ２", "SiO", "la\u00adtent", "LINE", "READ", "THIS",
        "光", "刻", "光刻", "レジスト", "포토", "공정을", "😀", "\ud800", "x\u0308", "antidisestablishmentarianism", new('a', 70), new('b', 200), "Moore’s", "law", "’", "'",
    ];

    private static readonly string[] Gaps =
        [" ", " ", " ", " ", " ", " ", "-", "-", "_", "--", "\n", "\r\n", "-\n  ", "\n\n", ", ", "   ", "", " - ", "\u00a0", "\u2011", "—", ".", "**", "/", "\t", "\u200b"];

    [Fact]
    public void What_passes_the_prefilter_is_all_that_is_there()
    {
        var cases = from words in Gen.Elements(Words).ArrayOf(12)
                    from count in Gen.Choose(0, 8)
                    from names in Text(words, [" ", " ", "-", ""], 1, 4).ArrayOf(count)
                    from text in Text(words, Gaps, 0, 60)
                    from cuts in Gen.Choose(0, Math.Max(1, text.Length)).ArrayOf(6)
                    from kinds in Gen.Elements(ProseKind.Prose, ProseKind.Prose, ProseKind.Comment, ProseKind.Literal, ProseKind.Code).ArrayOf(4)
                    from joined in Gen.Elements(true, true, false).ArrayOf(4)
                    select (Names: names, Text: text, Regions: Regions(text, cuts, kinds, joined));
        Prop.ForAll(cases.ToArbitrary(), row =>
        {
            var matcher = MatcherOf.Names(row.Names);
            var whole = MatcherOf.WithoutPrefilter(matcher);
            Assert.Equal(MatcherOf.Found(row.Text, whole), MatcherOf.Found(row.Text, matcher));
            Assert.Equal(MatcherOf.Found(row.Text, row.Regions, whole), MatcherOf.Found(row.Text, row.Regions, MatcherOf.Copy(matcher)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Fact]
    public void Words_are_found_wherever_they_lie_in_a_block()
    {
        var matcher = MatcherOf.Names(["latch-up", "waveguide", "Größe", "LWR"]);
        for (var blanks = 0; blanks < 200; blanks++)
        {
            var text = new string('.', blanks) + " latch up wave-guide größe LWR";
            Assert.Equal(4, MatcherOf.Found(text, matcher).Length);
        }
    }

    [Fact]
    public void A_block_is_classed_as_its_characters_are()
    {
        var cases = Gen.Choose(0, 0xffff).Or(Gen.Choose(0, 0x7f)).Select(code => (char)code).ArrayOf(LetterBlocks.Size);
        Prop.ForAll(cases.ToArbitrary(), text =>
        {
            var letters = new byte[LetterBlocks.Size];
            var block = LetterBlocks.Read(text, letters);
            for (var i = 0; i < text.Length; i++)
            {
                Assert.Equal(char.IsAsciiLetterOrDigit(text[i]), IsSet(block.Words, i));
                Assert.Equal(text[i] is '-' or '_', IsSet(block.Hyphens, i));
                Assert.Equal(text[i] > '\u007f', IsSet(block.Others, i));
                Assert.Equal(char.IsAsciiLetterOrDigit(text[i]) ? char.ToLowerInvariant(text[i]) : '\0', (char)letters[i]);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("", "", "no word")]
    [InlineData("a", "a", "one letter")]
    [InlineData("ab cd", "ab", "what stands behind the word does not count")]
    [InlineData("abcdefg ", "abcdefg", "one byte short of all")]
    [InlineData("abcdefgh", "abcdefgh", "as many as count")]
    [InlineData("abcdefghij", "abcdefgh", "more than count")]
    [InlineData("a  b  c ", "a", "several ends")]
    public void Letters_of_a_word_end_where_it_does(string text, string wanted, string reason)
    {
        var letters = new byte[LetterBlocks.Size];
        LetterBlocks.Read(text.PadRight(LetterBlocks.Size), letters);
        Assert.True(WordKey.LettersOf(BitConverter.ToUInt64(letters)) == WordKey.Read(wanted, out _), reason);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(16)]
    [InlineData(40)]
    public void A_word_of_a_block_has_the_hash_of_its_letters(int length)
    {
        var word = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26))));
        var letters = new byte[LetterBlocks.Size];
        LetterBlocks.Read((word.ToUpperInvariant() + "-b").PadRight(LetterBlocks.Size), letters);
        Assert.Equal(WordHash.Of(word), WordHash.Of(letters, length));
        if (length == 1) Assert.Equal(WordHash.Of(word), WordHash.Of(word[0]));
    }

    [Theory]
    [InlineData(0xffffffffu, 0, 1)]
    [InlineData(0u, (byte)WordMarks.Compound, -1)]
    [InlineData(1u, (byte)(WordMarks.Enough | WordMarks.Leads | WordMarks.Follows), (1 << 26) - 1)]
    [InlineData(0x80000000u, (byte)WordMarks.EnoughInCapitals, -(1 << 26))]
    public void A_slot_keeps_apart_what_it_holds(uint hash, byte marks, int entry)
    {
        var slot = WordSlot.Of(hash, (WordMarks)marks, entry);
        Assert.Equal((hash, (WordMarks)marks, entry), (WordSlot.HashOf(slot), WordSlot.MarksOf(slot), WordSlot.EntryOf(slot)));
    }

    [Fact]
    public void A_set_of_keys_has_all_its_members_and_little_else()
    {
        var random = new Random(1);
        List<uint> keys = [.. Enumerable.Range(0, 5000).Select(_ => (uint)random.NextInt64(1L << 32))];
        var column = KeySet.ColumnOf(keys);
        var set = new KeySet(column.Span);
        foreach (var key in keys) Assert.True(set.MayContain(key));
        var others = 0;
        for (var i = 0; i < 10_000; i++) others += set.MayContain((uint)random.NextInt64(1L << 32)) ? 1 : 0;
        Assert.InRange(others, 0, 300);
        GC.KeepAlive(column);
    }

    private static bool IsSet(ulong bits, int index) => ((bits >> index) & 1) != 0;

    private static Gen<string> Text(string[] vocabulary, string[] gaps, int least, int most) =>
        from count in Gen.Choose(least, most)
        from words in Gen.Elements(vocabulary).ArrayOf(count)
        from between in Gen.Elements(gaps).ArrayOf(count)
        select string.Concat(words.Zip(between, (word, gap) => word + gap));

    private static ProseRegion[] Regions(string text, int[] cuts, ProseKind[] kinds, bool[] joined)
    {
        var ends = cuts.Select(cut => Math.Min(cut, text.Length)).Prepend(0).Append(text.Length).Order().ToArray();
        return [.. Enumerable.Range(0, 4).Select(i => new ProseRegion(ends[2 * i], ends[(2 * i) + 1] - ends[2 * i], kinds[i], joined[i]))];
    }
}
