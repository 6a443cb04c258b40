using FsCheck;
using FsCheck.Fluent;
using Glossary.Core.Language;
using Xunit;

namespace Glossary.Core.Tests.Language;

public class PieceFinderTests
{
    /// <summary>Letters that differ in their last five bits, and two that do not.</summary>
    private static readonly Gen<char> Letter = Gen.Elements('a', 'b', 'c', 'A', 'á');

    [Fact]
    public void Finds_the_pieces_that_a_search_for_each_finds()
    {
        var cases = from pieces in TextOf(3, 5).NonEmptyListOf() from word in TextOf(0, 12) select (Pieces: pieces.Distinct().ToArray(), Word: word);
        Prop.ForAll(cases.ToArbitrary(), test =>
        {
            var finder = new PieceFinder(test.Pieces);
            var naive = test.Pieces.Select((piece, number) => (Number: number, At: test.Word.IndexOf(piece, StringComparison.Ordinal))).Where(found => found.At >= 0).ToArray();
            Assert.Equal(naive, finder.FindIn(test.Word));
            Assert.Equal(naive.Length > 0, finder.IsAnyIn(test.Word));
            for (var place = 0; place <= test.Word.Length; place++) Assert.Equal(IsAnyAcross(test.Pieces, test.Word, place), finder.IsAnyAcross(test.Word, place));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Finds_the_ends_that_a_look_at_each_finds()
    {
        var end = from letters in TextOf(2, 5) from least in Gen.Choose(0, 3) from more in Gen.Elements(0, 2, 99) select new WordEnd(letters, "", least, least + more);
        var cases = from ends in end.NonEmptyListOf() from word in TextOf(3, 12) from length in Gen.Choose(0, 5) select (Ends: ends, Word: word, Length: length);
        Prop.ForAll(cases.ToArbitrary(), test =>
        {
            var naive = test.Ends.Where(end => test.Word.EndsWith(end.Letters, StringComparison.Ordinal))
                .Where(end => test.Word.Length - end.Letters.Length >= end.LeastBefore && test.Word.Length - end.Letters.Length <= end.MostBefore);
            Assert.Equal(naive.Any(end => end.Letters.Length > test.Length), new EndFinder(test.Ends).IsAnyOf(test.Word, test.Length));
            Assert.Equal(naive, new EndFinder(test.Ends).FindOf(test.Word));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void A_sieve_lets_every_text_pass_that_holds_a_piece()
    {
        var cases = from piece in TextOf(2, 5) from before in TextOf(1, 5) from behind in TextOf(1, 5) select (Piece: piece, Before: before, Behind: behind);
        Prop.ForAll(cases.ToArbitrary(), test =>
        {
            var prefilter = new TrigramPrefilter();
            prefilter.AddBeginning(test.Piece);
            Assert.InRange(prefilter.NextBeginning(test.Before + test.Piece + test.Behind, 0), 0, test.Before.Length);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("ab", "too short for a piece")]
    [InlineData("xyzxyz", "other letters")]
    public void Most_texts_do_not_pass_a_sieve(string text, string reason)
    {
        var prefilter = new TrigramPrefilter();
        prefilter.AddBeginning("abc");
        Assert.True(prefilter.NextBeginning(text, 0) < 0, reason);
    }

    private static bool IsAnyAcross(string[] pieces, string word, int place) => pieces.Any(piece =>
        Enumerable.Range(0, word.Length).Any(at => at < place && at + piece.Length > place && word.AsSpan(at).StartsWith(piece)));

    private static Gen<string> TextOf(int least, int most) => from length in Gen.Choose(least, most) from letters in Letter.ArrayOf(length) select new string(letters);
}
