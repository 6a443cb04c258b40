using System.Text;
using Glossary.Cache;
using Glossary.Core.Termbases;
using Glossary.Formats.Glossaries;
using Glossary.Server.Glossaries;
using Xunit;

namespace Glossary.Server.Tests;

public sealed class TextFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Theory]
    [InlineData(0, "nothing")]
    [InlineData(1, "one line")]
    [InlineData(300_000, "more than one piece")]
    [InlineData((16 * 1024 * 1024) / 32, "whole pieces only")]
    public void A_file_of_any_size_is_read_whole(int lines, string because)
    {
        var text = string.Concat(Enumerable.Range(0, lines).Select(line => $"{line,31:d}\n"));
        File.WriteAllText(path, text);
        Assert.True(TextFile.TryRead(path, out var read, out _) && read == new DecodedText(text), because);
        Assert.True(TextFile.TryReadBlocked(path, "", null, out var dump, out var stamp, out _, out _) && stamp.Hash == ContentHash.Of(Encoding.UTF8.GetBytes(text)), because);
        dump.Dispose();
        Assert.Throws<ObjectDisposedException>(() => GlossaryParser.ReadBlocks([dump], new BlockMemory(Termbase.Empty, [])));
    }
}
