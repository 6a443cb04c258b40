using System.Text;
using Glossary.Server.Glossaries;
using Xunit;

namespace Glossary.Server.Tests;

public sealed class TextDecoderTests
{
    private const string French = "café lot, yield\n**Café Lot** désigne un lot.\n";
    private const string Chinese = "一致性，术语\n**一致性**是指结果相同。\n";

    /// <summary>Bytes, the text that they are, and why.</summary>
    public static TheoryData<byte[], string, string> Certain => new()
    {
        { Encoding.UTF8.GetBytes(French), French, "UTF-8" },
        { [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(French)], French, "with a mark" },
        { Encoding.Unicode.GetBytes(French), French, "UTF-16 without a mark, told by its zero bytes" },
        { Encoding.BigEndianUnicode.GetBytes(French), French, "in the other order" },
        { Encoding.Unicode.GetBytes(Chinese), Chinese, "UTF-16 with few zero bytes, of characters, too" },
        { Encoding.BigEndianUnicode.GetBytes(Chinese), Chinese, "in the other order" },
        { [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Chinese)], Chinese, "UTF-16 with a mark" },
        { [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Chinese)], Chinese, "in the other order" },
        { [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(French)], French, "UTF-32, whose mark begins like that of UTF-16" },
        { [], "", "nothing" },
    };

    [Theory]
    [MemberData(nameof(Certain))]
    public void What_leaves_no_doubt_is_read_without_a_word(byte[] bytes, string text, string because)
    {
        Assert.True(TextDecoder.TryDecode(bytes, out var decoded, out var problem), problem);
        Assert.Equal((because, new DecodedText(text)), (because, decoded.WithoutMark()));
    }

    [Theory]
    [InlineData("one\ntwo ~E9", 2, 5, "1 byte was read as Windows-1252, the first one, 0xE9, as “é”", "a letter of Latin-1")]
    [InlineData("~93caf~E9~94 lots", 1, 1, "3 bytes were read as Windows-1252, the first one, 0x93, as ““”", "quotation marks of Windows")]
    [InlineData("caf\u00E9 and caf~E9 lots", 1, 13, "1 byte was read", "one line pasted into a file in UTF-8")]
    [InlineData("a lot of\r\n\r\n~E9toile", 3, 1, "1 byte was read", "line ends of two characters")]
    [InlineData("a lot of caf~C3", 1, 13, "1 byte was read", "a character cut off at the end")]
    public void Bytes_that_are_no_utf_8_are_read_and_told_of(string written, int line, int column, string told, string because)
    {
        Assert.True(TextDecoder.TryDecode(BytesOf(written), out var decoded, out _), because);
        var guess = decoded.Guess!.Value;
        Assert.Equal((because, line, column), (because, guess.Line, ProblemPosition.Of(guess, GlossaryText.Of(decoded.Text)).Column));
        Assert.Contains(told, guess.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', decoded.Text);
    }

    [Theory]
    [InlineData("\u007FELF\u0002\u0001\u0001\0\0\0\0\0\0\0\0\0", "it is no text: it has zero bytes", "a program")]
    [InlineData("text\0", "it is no text: it has zero bytes", "a zero byte by itself")]
    [InlineData("~CF~F0~E8~E2~E5~F2 ~EC~E8~F0", "it is neither UTF-8 nor UTF-16 nor Windows-1252; save it as UTF-8", "Cyrillic of Windows-1251")]
    [InlineData("~93~FA~96~7B~8C~EA, ~97~70~8C~EA", "it is neither UTF-8 nor UTF-16 nor Windows-1252; save it as UTF-8", "Japanese of Shift-JIS")]
    public void What_nobody_can_read_is_refused(string written, string told, string because)
    {
        Assert.False(TextDecoder.TryDecode(BytesOf(written), out _, out var problem), because);
        Assert.Equal(told, problem);
    }

    /// <summary>UTF-8, but for bytes that are written as <c>~E9</c>.</summary>
    private static byte[] BytesOf(string written)
    {
        var pieces = written.Split('~');
        return [.. Encoding.UTF8.GetBytes(pieces[0]), .. pieces.Skip(1).SelectMany(piece => (byte[])[Convert.ToByte(piece[..2], 16), .. Encoding.UTF8.GetBytes(piece[2..])])];
    }
}
