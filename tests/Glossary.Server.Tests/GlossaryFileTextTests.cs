using System.Text;
using Glossary.Core.Text;
using Glossary.Server.Glossaries;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>Stretches of a file's text are those of the text that the file is as a whole.</summary>
public sealed class GlossaryFileTextTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Random random = new(7);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a", "letters of one byte")]
    [InlineData("aé", "letters of two bytes, which lie across chunks")]
    [InlineData("a半导体", "letters of three")]
    [InlineData("🚀", "letters of four bytes and two code units")]
    [InlineData("a\né\r\n半🚀", "all of them")]
    public void A_stretch_is_what_it_is_in_the_whole_text(string letters, string reason)
    {
        foreach (var length in (int[])[0, 1, 1000, 32 * 1024, 70_000, 200_000])
        {
            var text = TextOf(letters, length);
            using var file = Open(Encoding.UTF8.GetBytes(text));
            for (var i = 0; i < 50; i++)
            {
                var start = random.Next(text.Length + 1);
                var span = new TextSpan(start, random.Next(Math.Min(text.Length - start, 40_000) + 1));
                Assert.True(text.Substring(span.Start, span.Length) == file.Read(span), $"{reason}, {length} letters, {span}");
            }

            Assert.Null(file.Read(new TextSpan(text.Length, 1)));
        }
    }

    [Fact]
    public void A_byte_order_mark_does_not_count()
    {
        using var file = Open([.. Encoding.UTF8.Preamble, .. "overlay"u8]);
        Assert.Equal("overlay", file.Read(new TextSpan(0, 7)));
    }

    [Fact]
    public void What_is_not_utf_8_is_read_as_a_glossary_is()
    {
        var text = TextOf("aé半", 50_000);
        using var utf16 = Open([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]);
        Assert.Equal(text[40_000..], utf16.Read(TextSpan.FromBounds(40_000, text.Length)));

        using var broken = Open([.. Encoding.UTF8.GetBytes(text), 0xFF, .. "end"u8]);
        Assert.Equal("ÿend", broken.Read(new TextSpan(text.Length, 4)));
        Assert.Equal(text[..100], broken.Read(new TextSpan(0, 100)));
    }

    [Fact]
    public void A_file_that_is_not_there_has_no_text()
    {
        using var none = new GlossaryFileText(Path.Combine(folder.Path, "none"));
        Assert.Null(none.Read(new TextSpan(0, 1)));
    }

    private static string TextOf(string letters, int length)
    {
        var text = new StringBuilder(length);
        for (var i = 0; text.Length < length; i++) text.Append(letters).Append((char)('a' + (i % 26)));
        return text.ToString();
    }

    private GlossaryFileText Open(byte[] bytes)
    {
        var path = Path.Combine(folder.Path, $"{Guid.NewGuid():N}.txt");
        File.WriteAllBytes(path, bytes);
        return new GlossaryFileText(path);
    }
}
