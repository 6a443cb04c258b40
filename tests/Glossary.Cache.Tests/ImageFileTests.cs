using System.Runtime.CompilerServices;
using Glossary.Cache;
using Glossary.Core.Columns;
using Glossary.Tests;
using Xunit;

namespace Glossary.Cache.Tests;

public sealed class ImageFileTests : IDisposable
{
    private const int HeaderLength = 32;
    private const int TableLength = 5 * 72;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Columns_come_back_as_they_were()
    {
        var image = Open(Write(Fill));
        Assert.Equal("The quick brown fox", Words(image));
        Assert.Equal([1L, -2, long.MaxValue], image.Find<long>("numbers").Span);
        Assert.Equal(0, image.Find<int>("nothing").Length);
        Assert.Equal(Large(), image.Find<(int, int, int)>("large").Span);
        Assert.Null(image.Verify());
    }

    [Fact]
    public void Sections_are_aligned_for_vectors()
    {
        var image = Open(Write(Fill));
        Assert.Equal(0, Address(image.Find<byte>("words.bytes")) % 64);
        Assert.Equal(0, Address(image.Find<long>("numbers")) % 64);
    }

    [Fact]
    public void An_image_without_columns_is_one()
    {
        var image = Open(Write(_ => { }));
        Assert.Equal(64, image.Length);
        Assert.Null(image.Verify());
    }

    [Theory]
    [InlineData("other", "no column of this name")]
    [InlineData("numbers", "values of another size")]
    public void A_column_that_is_not_there_is_told(string name, string reason) =>
        Assert.True(Record.Exception(() => Open(Write(Fill)).Find<int>(name)) is InvalidDataException, reason);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("numbers", "taken")]
    [InlineData("Öl", "not ASCII")]
    [InlineData("a\0b", "has a zero, which ends a name")]
    [InlineData("a.very.long.name.of.more.than.forty-eight.letters", "too long")]
    public void Not_everything_names_a_column(string name, string reason)
    {
        var writer = new ImageWriter(new MemoryStream());
        writer.Add("numbers", Column.Of<int>([1]));
        Assert.True(Record.Exception(() => writer.Add(name, Column.Of<int>([1]))) is ArgumentException, reason);
    }

    [Fact]
    public void A_file_that_is_cut_short_is_refused_wherever_it_is_cut()
    {
        var path = Write(Fill);
        var whole = File.ReadAllBytes(path);
        var table = whole.Length - TableLength;
        int[] ends = [0, 1, HeaderLength - 1, HeaderLength, 63, 64, 65, 128, 192, table - 64, table - 1, table, table + 72, whole.Length - 1];
        foreach (var end in ends)
        {
            File.WriteAllBytes(path, whole[..end]);
            Assert.False(ImageFile.TryOpen(path, out _, out var problem), $"{end} of {whole.Length} bytes");
            Assert.Equal(end < HeaderLength ? "it is cut short" : "it does not have its full length", problem);
        }

        File.WriteAllBytes(path, [.. whole, 0]);
        Assert.False(ImageFile.TryOpen(path, out _, out _), "one byte more");
    }

    [Fact]
    public void A_bit_that_is_wrong_in_header_or_table_is_seen_at_once()
    {
        var path = Write(Fill);
        var whole = File.ReadAllBytes(path);
        foreach (var place in Enumerable.Range(0, HeaderLength).Concat(Enumerable.Range(whole.Length - TableLength, TableLength)))
        {
            var damaged = whole.ToArray();
            damaged[place] ^= (byte)(1 << (place % 8));
            File.WriteAllBytes(path, damaged);
            Assert.False(ImageFile.TryOpen(path, out _, out var problem), $"byte {place}");
            Assert.NotEmpty(problem);
        }
    }

    [Fact]
    public void A_bit_that_is_wrong_in_a_column_is_seen_when_verified()
    {
        var path = Write(sink => sink.Add("numbers", Column.Of<int>([1, 2, 3])));
        var damaged = File.ReadAllBytes(path);
        damaged[64 + 5] ^= 1;
        File.WriteAllBytes(path, damaged);
        Assert.Equal("its column numbers is damaged", Open(path).Verify());
    }

    [Fact]
    public void Another_version_is_named()
    {
        var path = Write(Fill);
        using (var file = File.OpenWrite(path))
        {
            file.Position = 8;
            file.WriteByte(ImageLayout.Version + 1);
        }

        Assert.False(ImageFile.TryOpen(path, out _, out var problem));
        Assert.Equal($"it is of version {ImageLayout.Version + 1}, not {ImageLayout.Version}", problem);
    }

    [Fact]
    public void What_is_no_image_is_refused()
    {
        Assert.False(ImageFile.TryOpen(folder["missing"], out _, out _));
        Assert.False(ImageFile.TryOpen(folder.Path, out _, out _));
        File.WriteAllText(folder["text"], "This is a text of some length, and not an image at all.");
        Assert.False(ImageFile.TryOpen(folder["text"], out _, out var problem));
        Assert.Equal("it is not an image", problem);
    }

    [Fact]
    public void Reading_goes_on_when_the_folder_is_gone()
    {
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateDirectory(folder["below"]);
        var image = Open(Write(Fill, Path.Combine("below", "image")));
        Directory.Delete(folder["below"], recursive: true);
        Assert.Equal("The quick brown fox", Words(image));
        Assert.Null(image.Verify());
    }

    [Fact]
    public void A_span_can_be_read_when_its_column_has_been_collected()
    {
        var span = SpanOf(Write(Fill));
        Collect();
        Assert.Equal([1L, -2, long.MaxValue], span);
    }

    [Fact]
    public void A_mapping_ends_when_nobody_can_reach_it_and_its_time_is_over()
    {
        var path = Write(Fill);
        ReadWhileHeld(path);
        Collect();
        Assert.True(CacheSlot.TryRemoveFile(path), "nobody holds it");
    }

    [Fact]
    public void A_full_disk_is_an_exception_of_the_writer()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        Assert.Throws<IOException>(() => Fill(new ImageWriter(full)));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadOnlySpan<long> SpanOf(string path) => Open(path).Find<long>("numbers").Span;

    /// <summary>Reads a column of a mapping that has no time to wait for.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static unsafe void ReadWhileHeld(string path)
    {
        var file = File.OpenHandle(path);
        var mapping = new Mapping(file, RandomAccess.GetLength(file), TimeSpan.Zero, TimeProvider.System);
        var column = new Column<ulong>(mapping, (ulong*)mapping.Start, 1);
        Collect();
        Assert.False(CacheSlot.TryRemoveFile(path), "a column holds it");
        Assert.Equal(ImageLayout.Magic, column[0]);
    }

    private static void Collect()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private static void Fill(IColumnSink sink)
    {
        var words = new TextColumnBuilder();
        foreach (var word in (string[])["The", "quick", "brown", "fox"]) words.Add(word);
        sink.Add("words", words.ToColumn());
        sink.Add("numbers", Column.Of<long>([1, -2, long.MaxValue]));
        sink.Add("nothing", Column.Of<int>([]));
        sink.Add("large", Column.Of<(int, int, int)>(Large()));
    }

    /// <summary>More than the writer takes at a time, of a size that does not divide it.</summary>
    private static (int, int, int)[] Large() => [.. Enumerable.Range(0, 50_000).Select(i => (i, -i, 7))];

    private static string Words(IColumnSource image)
    {
        var words = image.FindTexts("words");
        return string.Join(' ', Enumerable.Range(0, words.Length).Select(words.ToString));
    }

    private static unsafe long Address<T>(Column<T> column)
        where T : unmanaged
    {
        fixed (T* start = column.Span) return (long)start;
    }

    private string Write(Action<IColumnSink> fill, string name = "image")
    {
        using var stream = File.Create(folder[name]);
        var writer = new ImageWriter(stream);
        fill(writer);
        Assert.Equal(writer.Finish(), stream.Length);
        return folder[name];
    }

    private static ImageFile Open(string path)
    {
        Assert.True(ImageFile.TryOpen(path, out var image, out var problem), problem);
        return image;
    }
}
