using Glossary.Core.Text;
using Glossary.Protocol.Types;
using Glossary.Server.Conversions;
using Xunit;

namespace Glossary.Server.Tests.Conversions;

public sealed class PositionMapperTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public void Random_texts_agree_with_the_oracle(string encoding)
    {
        var mapper = PositionMapper.For(encoding);
        for (var seed = 0; seed < 40; seed++)
        {
            var plain = PlainPositions.RandomText(new Random(seed));
            var text = SourceText.From(plain);
            var places = PlainPositions.Places(plain, encoding);
            foreach (var (offset, line, character) in places.Where((_, index) => places.Count < 500 || index % 37 == 0))
            {
                Assert.True(mapper.ToPosition(text, offset) == new Position(line, character), $"seed {seed}, offset {offset}");
                Assert.True(mapper.ToOffset(text, new Position(line, character)) == offset, $"seed {seed}, {line}:{character}");
            }
        }
    }

    [Theory]
    [InlineData("utf-16", 0, 3, 2, "the line's end, before its line end")]
    [InlineData("utf-16", 0, uint.MaxValue, 2, "the greatest character")]
    [InlineData("utf-8", 0, uint.MaxValue, 2, "the greatest character")]
    [InlineData("utf-32", 0, uint.MaxValue, 2, "the greatest character")]
    [InlineData("utf-16", 1, 2, 6, "a whole pair")]
    [InlineData("utf-16", 1, 1, 4, "inside a pair: its start")]
    [InlineData("utf-8", 1, 3, 4, "inside a UTF-8 sequence: its start")]
    [InlineData("utf-8", 1, 5, 6, "inside the second sequence: its start")]
    [InlineData("utf-32", 1, 1, 6, "code points")]
    [InlineData("utf-16", 2, 0, 9, "the empty last line")]
    [InlineData("utf-16", 2, 7, 9, "beyond the empty last line")]
    [InlineData("utf-16", 3, 0, 9, "a line too many")]
    [InlineData("utf-8", uint.MaxValue, 5, 9, "the greatest line")]
    public void Positions_outside_are_moved_inside(string encoding, uint line, uint character, int offset, string because)
    {
        // Two letters and CRLF; a pair of four UTF-8 bytes, é of two, and a line feed; nothing.
        var text = SourceText.From("ab\r\n\ud83d\ude00éx\n"[..9]);
        Assert.Equal((because, offset), (because, PositionMapper.For(encoding).ToOffset(text, new Position(line, character))));
    }

    [Fact]
    public void An_offset_inside_a_pair_is_that_of_its_start()
    {
        var text = SourceText.From("a\ud83d\ude00");
        foreach (var encoding in PlainPositions.Encodings) Assert.Equal(new Position(0, 1), PositionMapper.For(encoding).ToPosition(text, 2));
    }

    [Fact]
    public void A_range_in_the_wrong_order_is_turned_round()
    {
        var text = SourceText.From("one\ntwo");
        var span = PositionMapper.Utf16.ToSpan(text, new Protocol.Types.Range(new Position(1, 1), new Position(0, 2)));
        Assert.Equal(TextSpan.FromBounds(2, 5), span);
    }
}
