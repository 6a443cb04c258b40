using System.Diagnostics;
using Glossary.Tests;
using Glossary.Tests.Writer;
using Xunit;

namespace Glossary.Cache.Tests;

/// <summary>Processes that write into one slot, and end at any moment.</summary>
public class SeveralProcessesTests
{
    private const string Key = "shared";

    [Fact]
    public void A_hundred_killed_writers_leave_a_whole_image_each_time()
    {
        using var folder = new TemporaryFolder();
        var store = new ImageStore(folder.Path, NumberedImage.Version);
        var moments = new Random(20);
        var (newest, inTheMidst) = (0, 0);
        var ready = new Queue<WriterProcess>();
        try
        {
            for (var round = 0; round < 100; round++)
            {
                // Two are ahead, so that nobody waits for a process to start.
                while (ready.Count < 3) ready.Enqueue(new WriterProcess(folder.Path, Key, int.MaxValue));
                using (var writer = ready.Dequeue())
                {
                    writer.Go(newest + 1);
                    writer.WaitForFirst();
                    Wait(TimeSpan.FromMicroseconds(moments.Next(20_000)));
                    writer.Kill();
                }

                if (Unfinished(folder).Any()) inTheMidst++;

                // What was there before, or a newer one; whole, with every value as it was written.
                var number = NumberAt(store);
                Assert.InRange(number, newest, int.MaxValue);

                // The turn went with the process, and what it left is cleared away.
                newest = number + 1;
                Assert.Equal(ImageWriteState.Written, store.Write(Key, sink => NumberedImage.Fill(sink, newest)).State);
                Assert.Equal(newest, NumberAt(store));
                Assert.Empty(Unfinished(folder));
            }
        }
        finally
        {
            foreach (var writer in ready) writer.Dispose();
        }

        Assert.True(inTheMidst >= 10, $"Only {inTheMidst} were killed while writing a file.");
    }

    [Fact]
    public void Two_writers_and_a_reader_see_whole_images_only()
    {
        using var folder = new TemporaryFolder();
        var store = new ImageStore(folder.Path, NumberedImage.Version);
        using var one = new WriterProcess(folder.Path, Key, count: 60);
        using var other = new WriterProcess(folder.Path, Key, count: 60);
        one.Go(first: 1000);
        other.Go(first: 2000);
        one.WaitForFirst();
        other.WaitForFirst();
        while (one.IsWriting || other.IsWriting) Assert.True(NumberAt(store) is (>= 1000 and < 1060) or (>= 2000 and < 2060));
        Assert.Equal("", one.End());
        Assert.Equal("", other.End());

        // Everyone had a turn each time: every image has a number of its own.
        Assert.Equal("0000000120.image", Path.GetFileName(store.TryOpen(Key).Image?.Path));
        Assert.True(NumberAt(store) is 1059 or 2059);
    }

    [Theory]
    [InlineData(false, 0, "it has come to its end")]
    [InlineData(true, 1, "it was killed")]
    public void One_that_used_an_image_leaves_a_mark_where_it_came_to_no_orderly_end(bool isKilled, int left, string reason)
    {
        using var folder = new TemporaryFolder();
        var store = new ImageStore(folder.Path, NumberedImage.Version);
        store.Write(Key, sink => NumberedImage.Fill(sink, 1));
        using var user = new WriterProcess(folder.Path, Key);
        user.WaitForUse();
        var mark = Assert.Single(Marks(folder));
        Assert.False(ImageMark.IsLeft(mark), "it lives");
        if (isKilled) user.Kill();
        else user.ComeToAnEnd();
        Assert.True(Marks(folder).Count(ImageMark.IsLeft) == left, reason);
        Assert.Equal(1, NumberAt(store));
        Assert.False(File.Exists(mark), "the image is whole");
    }

    /// <summary>The number of the image in the slot, which must be whole; 0 if there is none.</summary>
    private static int NumberAt(ImageStore store)
    {
        var (image, problem) = store.TryOpen(Key);
        Assert.Null(problem);
        if (image is null) return 0;
        Assert.Null(image.Verify());
        return NumberedImage.Number(image) ?? throw new InvalidOperationException("The image is a mixture.");
    }

    private static IEnumerable<string> Unfinished(TemporaryFolder folder) => Directory.EnumerateFiles(folder.Path, "*.unfinished", SearchOption.AllDirectories);

    private static IEnumerable<string> Marks(TemporaryFolder folder) => Directory.EnumerateFiles(folder.Path, "*.used", SearchOption.AllDirectories);

    private static void Wait(TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        Thread.Sleep((int)time.TotalMilliseconds);
        while (Stopwatch.GetElapsedTime(started) < time) Thread.SpinWait(20);
    }
}
