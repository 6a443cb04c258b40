using System.Text;
using Glossary.Tests;
using Xunit;

namespace Glossary.Cache.Tests;

public sealed class SourceStampTests : IDisposable
{
    private const long Second = TimeSpan.TicksPerSecond;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(10, 0, SourceComparison.Same, "nothing has changed")]
    [InlineData(11, 0, SourceComparison.Different, "longer")]
    [InlineData(11, 5, SourceComparison.Different, "longer and later")]
    [InlineData(10, 5, SourceComparison.Unknown, "written again, perhaps the same")]
    [InlineData(10, -5, SourceComparison.Unknown, "an older file in its place")]
    public void Size_and_time_tell_what_they_can(long size, long seconds, SourceComparison expected, string reason)
    {
        var stamp = new SourceStamp("a", 10, 100 * Second, 200 * Second, default);
        Assert.True(stamp.Compare(size, (100 + seconds) * Second) == expected, reason);
    }

    [Theory]
    [InlineData(3, SourceComparison.Same, "long enough before")]
    [InlineData(2, SourceComparison.Unknown, "the disk's time may be as coarse as that")]
    [InlineData(0, SourceComparison.Unknown, "in the same moment")]
    [InlineData(-9, SourceComparison.Unknown, "by a clock that goes ahead")]
    public void A_time_just_before_the_reading_tells_nothing(long secondsBefore, SourceComparison expected, string reason)
    {
        var stamp = new SourceStamp("a", 10, 100 * Second, (100 + secondsBefore) * Second, default);
        Assert.True(stamp.Compare(10, 100 * Second) == expected, reason);
    }

    [Fact]
    public void A_file_changed_within_the_grain_of_its_time_is_seen()
    {
        var path = folder["a.txt"];
        File.WriteAllText(path, "first");
        var stamp = SourceStamp.Of(path);
        Assert.True(IsSame(stamp));
        File.WriteAllText(path, "other");
        File.SetLastWriteTimeUtc(path, new DateTime(stamp.Modified, DateTimeKind.Utc));
        Assert.False(IsSame(stamp));
    }

    [Fact]
    public void A_file_that_is_only_touched_is_the_same()
    {
        var path = folder["a.txt"];
        File.WriteAllText(path, "first");
        var stamp = SourceStamp.Of(path);
        File.SetLastWriteTimeUtc(path, new DateTime(stamp.Modified, DateTimeKind.Utc).AddHours(1));
        Assert.True(IsSame(stamp));
    }

    [Theory]
    [InlineData(0, 0, true, "nothing has changed, and its time can tell")]
    [InlineData(900, 0, true, "only touched")]
    [InlineData(0, -1000, true, "stamped just after it was written")]
    [InlineData(3600, -1000, false, "by a clock that goes ahead, so that the next stamp can tell no more")]
    public void A_stamp_that_had_the_file_read_is_renewed(int touchedSecondsAfter, int recordedSecondsBefore, bool isSure, string reason)
    {
        var written = DateTime.UtcNow.AddSeconds(-1000);
        File.WriteAllText(folder["a.txt"], "first");
        File.SetLastWriteTimeUtc(folder["a.txt"], written);
        var stamp = SourceStamp.Of(folder["a.txt"]);
        stamp = stamp with { Recorded = stamp.Recorded + (recordedSecondsBefore * Second) };
        File.SetLastWriteTimeUtc(folder["a.txt"], written.AddSeconds(touchedSecondsAfter));
        var renewed = stamp.Renew();
        Assert.True(renewed is { } next && IsSame(next) && next.Hash == stamp.Hash && next.IsSure == isSure, reason);
        File.WriteAllText(folder["a.txt"], "other");
        Assert.True(stamp.Renew() is null, reason);
    }

    [Fact]
    public void The_stamp_of_a_text_is_that_of_no_file()
    {
        File.WriteAllText(folder["a.txt"], "");
        var stamp = SourceStamp.OfText(folder["a.txt"], "");
        Assert.Equal((false, false, false), (IsSame(stamp), stamp.IsSure, stamp.IsOfFile));
        Assert.True(SourceStamp.Of(folder["a.txt"]).IsOfFile);
        Assert.Equal(stamp, SourceStamp.OfText(folder["a.txt"], ""));
        Assert.NotEqual(stamp, SourceStamp.OfText(folder["a.txt"], "typed"));
    }

    [Fact]
    public void Behind_a_link_the_file_counts()
    {
        if (OperatingSystem.IsWindows()) return;
        File.WriteAllText(folder["a.txt"], "first");
        File.CreateSymbolicLink(folder["link"], folder["a.txt"]);
        var stamp = SourceStamp.Before(folder["link"]);
        stamp = stamp with { Recorded = stamp.Recorded + (10 * Second) };
        Assert.Equal(5, stamp.Size);
        Assert.True(IsSame(stamp));
        File.WriteAllText(folder["a.txt"], "the second");
        Assert.False(IsSame(stamp));
    }

    [Fact]
    public void A_file_that_is_gone_is_not_the_same()
    {
        var path = folder["a.txt"];
        File.WriteAllText(path, "first");
        var stamp = SourceStamp.Of(path);
        File.Delete(path);
        Assert.False(IsSame(stamp));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData((256 * 1024) - 1)]
    [InlineData(256 * 1024)]
    [InlineData((512 * 1024) + 1)]
    public void A_file_has_the_hash_of_its_bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        File.WriteAllBytes(folder["a"], bytes);
        Assert.Equal(ContentHash.Of(bytes), SourceStamp.Of(folder["a"]).Hash);
    }

    [Fact]
    public void Different_bytes_have_different_hashes() =>
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(i => ContentHash.Of(Encoding.UTF8.GetBytes($"{i}"))).Distinct().Count());

    [Fact]
    public void Stamps_come_back_from_an_image()
    {
        SourceStamp[] stamps = [new("/a b/ü.txt", 1, 2, 3, UInt128.MaxValue - 4), new("", long.MaxValue, -1, 0, (UInt128)1 << 64)];
        using (var stream = File.Create(folder["image"]))
        {
            var writer = new ImageWriter(stream);
            writer.Add(stamps);
            writer.Finish();
        }

        Assert.True(ImageFile.TryOpen(folder["image"], out var image, out var problem), problem);
        Assert.Equal(stamps, image.FindStamps());
    }

    private static bool IsSame(SourceStamp stamp) => stamp.Renew() is not null;
}
