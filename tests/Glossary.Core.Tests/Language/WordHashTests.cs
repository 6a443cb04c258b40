using Glossary.Core.Language;
using Xunit;

namespace Glossary.Core.Tests.Language;

public class WordHashTests
{
    [Theory]
    [InlineData("\u4e00", "\u4f01", "single letters whose bytes give the same number when they are put together")]
    [InlineData("\u4e00\u4e8c", "\u4f01\u4f8d", "words of them")]
    [InlineData("\u00e9", "\u01e9", "a letter of Latin-1 and one that differs in its upper byte")]
    [InlineData("abcdefg\u4e00", "abcdefg\u4f01", "at the end of eight letters")]
    [InlineData("abcdefgh\u4e00", "abcdefgh\u4f01", "and behind them")]
    [InlineData("\u4e00bcdefghi", "\u4f01bcdefghi", "or before the ninth")]
    public void Words_that_differ_have_different_hashes(string word, string other, string reason) =>
        Assert.True(WordHash.Of(word) != WordHash.Of(other), reason);

    [Fact]
    public void Nearly_all_single_letters_have_hashes_of_their_own()
    {
        var hashes = new HashSet<uint>();
        for (var letter = char.MinValue; letter < char.MaxValue; letter++)
        {
            Assert.Equal(WordHash.Of(letter), WordHash.Of([letter]));
            hashes.Add(WordHash.Of(letter));
        }

        Assert.InRange(hashes.Count, char.MaxValue - 10, char.MaxValue);
    }
}
