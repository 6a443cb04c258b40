using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

public class HeadedTextCutTests
{
    private static readonly string Dump = GeneratedDump.Of(8000, seed: 1);

    /// <summary>So far below its beginning a heading is judged by: its line and its lead.</summary>
    private const int HeadingReach = 5000;

    [Theory]
    [InlineData("")]
    [InlineData("saw, tooling\nA saw cuts.")]
    public void A_short_text_is_one_block(string text)
    {
        var block = Assert.Single(BlockCuts.Of(text, GlossaryFormats.Default));
        Assert.Equal((0, text.Length, 0), (block.Span.Start, block.Span.Length, block.FirstLine));
    }

    [Fact]
    public void As_much_as_one_block_may_hold_is_not_cut() => Assert.Single(BlockCuts.Of(Dump.AsSpan(0, HeadedTextCuts.MaxLength), GlossaryFormats.Default));

    [Theory]
    [InlineData("\n", true)]
    [InlineData("\r\n", true)]
    [InlineData("\r", true)]
    [InlineData("\n", false)]
    public void Every_cut_stands_before_a_heading(string lineEnd, bool blankLines)
    {
        var text = GeneratedDump.Of(4000, seed: 2, lineEnd, blankLines);
        var blocks = BlockCuts.Of(text, GlossaryFormats.Default);
        Assert.True(blocks.Length > 5);
        IsSound(text);
        var headings = GlossaryParser.Read("test", text).Entries.Select(entry => (entry.Span.Start, entry.Line)).ToHashSet();
        Assert.All(blocks, block => Assert.Contains((block.Span.Start, block.FirstLine + 1), headings));
        Assert.All(blocks.SkipLast(1), block => Assert.InRange(block.Span.Length, HeadedTextCuts.MinLength, HeadedTextCuts.MaxLength));
    }

    [Fact]
    public void A_large_glossary_written_by_hand_loses_no_entry_at_a_cut()
    {
        var text = string.Concat(Enumerable.Range(0, 12_000).Select(i => $"検査 {i}\n{i} 番目の検査である。次の行に\n続く。\n\nそれは長い。\n\n"));
        Assert.True(BlockCuts.Of(text, GlossaryFormats.Default).Length > 1);
        Assert.Equal(Enumerable.Range(0, 12_000).Select(i => $"検査 {i}"), GlossaryParser.Read("test", text).Entries.Select(entry => entry.Title));
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "no line end", new string('x', 10_000_000) },
        { "only line ends", new string('\n', 2_000_000) },
        { "only carriage returns", new string('\r', 2_000_000) },
        { "Windows line ends and nothing else", Repeat("\r\n", 1_000_000) },
        { "an odd one before them", "x" + Repeat("\r\n", 1_000_000) },
        { "zeros", new string('\0', 1_000_000) },
        { "high surrogates", new string('\uD83D', 1_000_000) },
        { "characters of two units, cut at odd places", "x" + Repeat("😀", 500_000) },
        { "lookalikes without a lead", Repeat("saw, tooling\n", 200_000) },
        { "lookalikes with many blank lines", Repeat("saw, tooling\n" + new string('\n', 5000), 400) },
        { "byte order marks", Repeat("\uFEFF\n", 500_000) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Any_text_is_covered_by_blocks(string because, string text) => Assert.True(IsSound(text), because);

    private static readonly string[] Additions = ["", "x", "word ", "saw, tooling\n\nA saw cuts.\n\n", "\n\n", "\r\n"];

    [Fact]
    public void Blocks_above_an_edit_stay_and_from_the_first_common_cut_below_it_all_stay() =>
        Prop.ForAll(
            Gen.Zip(Gen.Choose(0, Dump.Length - 200), Gen.Zip(Gen.Choose(0, 200), Gen.Elements(Additions))).ToArbitrary(),
            edit =>
            {
                var (at, (removed, added)) = edit;
                var (before, after) = (BlockCuts.Of(Dump, GlossaryFormats.Default), BlockCuts.Of(Dump.Remove(at, removed).Insert(at, added), GlossaryFormats.Default));
                var above = before.TakeWhile(block => block.Span.End + HeadingReach < at).ToList();
                var shift = added.Length - removed;
                var cuts = after.Select(block => block.Span.Start - shift).Where(cut => cut >= at + removed).ToHashSet();
                var below = before.SkipWhile(block => !cuts.Contains(block.Span.Start)).Select(block => (block.Span.Start + shift, block.Key)).ToList();
                return above.SequenceEqual(after.Take(above.Count)) && below.SequenceEqual(after.TakeLast(below.Count).Select(block => (block.Span.Start, block.Key)));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void An_edit_mostly_changes_one_block_and_the_cuts_soon_fall_where_they_fell()
    {
        var before = BlockCuts.Of(Dump, GlossaryFormats.Default).Select(block => block.Key).ToHashSet();
        var random = new Random(3);
        var changed = Enumerable.Range(0, 400).Select(number =>
        {
            var at = random.Next(Dump.Length - 200);
            var after = Dump.Remove(at, random.Next(200)).Insert(at, Additions[number % Additions.Length]);
            return BlockCuts.Of(after, GlossaryFormats.Default).Count(block => !before.Contains(block.Key));
        }).ToList();
        Assert.True(changed.Count(count => count == 1) >= 380);
        Assert.All(changed, count => Assert.InRange(count, 0, 4));
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static bool IsSound(string text)
    {
        int end = 0, line = 0;
        foreach (var block in BlockCuts.Of(text, GlossaryFormats.Default))
        {
            if (block.Span.Start != end || block.Span.Length == 0 || block.Span.Length > HeadedTextCuts.MaxLength || block.FirstLine != line) return false;
            if (end > 0 && (char.IsSurrogatePair(text[end - 1], text[end]) || text.AsSpan(end - 1).StartsWith("\r\n"))) return false;
            line += Lines(text.AsSpan(block.Span.Start, block.Span.Length));
            end = block.Span.End;
        }

        return end == text.Length;
    }

    /// <summary>Line ends, counted one by one.</summary>
    private static int Lines(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++) if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n'))) count++;
        return count;
    }
}
