using System.Runtime.CompilerServices;
using Glossary.Cache;
using Glossary.Core.Columns;
using Glossary.Tests;
using Xunit;

namespace Glossary.Cache.Tests;

public sealed class ImageStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ImageStore store;

    public ImageStoreTests() => store = Store();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_slot_gives_the_image_written_last()
    {
        Assert.Equal(default, store.TryOpen("a"));
        Assert.Equal(new WrittenImage(ImageWriteState.Written, 64 + 64 + 72, null), store.Write("a", Numbered(1)));
        Assert.Equal(1, Number("a"));
        store.Write("a", Numbered(2));
        Assert.Equal(2, Number("a"));
    }

    [Fact]
    public void Slots_and_versions_know_nothing_of_each_other()
    {
        store.Write("a", Numbered(1));
        store.Write("", Numbered(2));
        store.Write("../\0/\ud800", Numbered(3));
        var other = Store("other version");
        Assert.Null(other.TryOpen("a").Image);
        other.Write("a", Numbered(4));
        Assert.Equal((1, 2, 3), (Number("a"), Number(""), Number("../\0/\ud800")));
    }

    [Fact]
    public void Asking_makes_nothing_on_disk()
    {
        store.TryOpen("a");
        store.FullTextFolder("a");
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_reader_keeps_its_image_while_a_newer_one_is_written()
    {
        store.Write("a", Numbered(1));
        var older = store.TryOpen("a").Image!;
        store.Write("a", Numbered(2));
        Assert.Equal(1, older.Find<int>("number")[0]);
        Assert.Equal(2, Number("a"));
        GC.KeepAlive(older);
    }

    [Fact]
    public void Images_that_nobody_has_open_go_when_a_newer_one_is_there()
    {
        for (var number = 1; number <= 3; number++) store.Write("a", Numbered(number));
        Assert.Equal(["0000000003.image", "lock"], Files().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_one_at_a_time_writes_into_a_slot()
    {
        var inner = default(WrittenImage);
        var outer = store.Write("a", sink =>
        {
            inner = Store().Write("a", Numbered(1));
            Assert.Equal(ImageWriteState.Written, Store().Write("b", Numbered(3)).State);
            Numbered(2)(sink);
        });
        Assert.Equal((ImageWriteState.Busy, ImageWriteState.Written), (inner.State, outer.State));
        Assert.Equal(2, Number("a"));
    }

    [Fact]
    public void A_damaged_image_is_told_passed_over_and_replaced()
    {
        store.Write("a", Numbered(1));
        var older = File.ReadAllBytes(Newest());
        store.Write("a", Numbered(2));
        var newest = Newest();
        File.WriteAllBytes(newest.Replace("2.image", "1.image", StringComparison.Ordinal), older);
        Damage(newest);
        var opened = store.TryOpen("a");
        Assert.Equal(1, opened.Image?.Find<int>("number")[0]);
        Assert.Equal($"The cache file {newest} is not used and will be replaced: it does not have its full length.", opened.Problem);

        Assert.Equal(ImageWriteState.Written, store.Write("a", Numbered(3)).State);
        Assert.Equal((3, null), (Number("a"), store.TryOpen("a").Problem));
        Assert.False(File.Exists(newest));
    }

    [Fact]
    public void What_a_killed_writer_left_is_no_image_and_goes_at_the_next_turn()
    {
        store.Write("a", Numbered(1));
        var left = Path.Combine(Path.GetDirectoryName(Newest())!, "0000000002.image.unfinished");
        File.Copy(Newest(), left);
        Assert.Equal(1, Number("a"));
        store.Write("a", Numbered(2));
        Assert.Equal(2, Number("a"));
        Assert.False(File.Exists(left));
    }

    [Fact]
    public void A_disk_that_fills_up_is_a_sentence_and_leaves_the_slot_as_it_was()
    {
        store.Write("a", Numbered(1));
        var full = new ImageStore(folder.Path, "1", path => new FullDisk(path));
        var written = full.Write("a", sink => sink.Add("numbers", Column.Of<int>(new int[100_000])));
        Assert.Equal(ImageWriteState.Failed, written.State);
        Assert.StartsWith($"The cache in {folder.Path}", written.Problem, StringComparison.Ordinal);
        Assert.EndsWith(
            " cannot be written, so glossaries are compiled anew at each start: No space left on device. " +
            "Free space or allow writing there, or set GLOSSARY_LSP_CACHE to another folder.",
            written.Problem,
            StringComparison.Ordinal);
        Assert.Equal(1, Number("a"));
        Assert.Equal(["0000000001.image", "lock"], Files().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_the_columns_throw_comes_through_and_leaves_the_slot_as_it_was()
    {
        store.Write("a", Numbered(1));
        Assert.Throws<OperationCanceledException>(() => store.Write("a", _ => throw new OperationCanceledException()));
        Assert.Equal(1, Number("a"));
        Assert.Equal(["0000000001.image", "lock"], Files().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Writing_is_given_up_in_the_midst_and_leaves_the_slot_as_it_was()
    {
        store.Write("a", Numbered(1));
        using var cancellation = new CancellationTokenSource();
        var reports = new List<(long Done, long Total)>();
        var progress = new Reports(report =>
        {
            reports.Add(report);
            if (reports.Count == 3) cancellation.Cancel();
        });
        Assert.Throws<OperationCanceledException>(() => store.Write("a", sink => sink.Add("large", Column.Of<byte>(new byte[10_000_000])), progress, cancellation.Token));
        Assert.Equal(3, reports.Count);
        Assert.All(reports, report => Assert.True(report is { Done: > 0 and < 1_000_000, Total: 10_000_000 }));
        Assert.Equal(["0000000001.image", "lock"], Files().Order(StringComparer.Ordinal));
        Assert.Equal(ImageWriteState.Written, store.Write("a", Numbered(2)).State);
        Assert.Equal(2, Number("a"));
    }

    [Fact]
    public void Progress_ends_with_all_that_is_written()
    {
        var reports = new List<(long Done, long Total)>();
        store.Write("a", sink => { sink.Add("many", Column.Of<int>(new int[300_000])); Numbered(1)(sink); }, new Reports(reports.Add));
        Assert.Equal((1_200_004, 1_200_004), reports[^1]);
        Assert.True(reports.Zip(reports.Skip(1)).All(pair => pair.First.Done < pair.Second.Done || pair.Second.Done == 1_200_004));
    }

    [Fact]
    public void An_image_that_was_open_when_it_was_replaced_can_be_removed_later()
    {
        var clock = new ManualClock();
        var mine = new ImageStore(folder.Path, "1", clock);
        mine.Write("a", Numbered(1));
        ReplaceWhileOpen(mine);
        Collect();
        Assert.False(mine.RemoveReplaced("a"), "its memory may still be read");
        Assert.Equal(["0000000001.image", "0000000002.image", "lock"], Files().Order(StringComparer.Ordinal));
        clock.Advance(Mapping.Grace);
        Collect();
        Assert.True(mine.RemoveReplaced("a"));
        Assert.Equal(["0000000002.image", "lock"], Files().Order(StringComparer.Ordinal));
        Assert.Equal(2, Number("a"));
    }

    [Fact]
    public void A_damaged_image_has_replaced_nothing()
    {
        store.Write("a", Numbered(1));
        var older = File.ReadAllBytes(Newest());
        store.Write("a", Numbered(2));
        File.WriteAllBytes(Newest().Replace("2.image", "1.image", StringComparison.Ordinal), older);
        Damage(Newest());
        Assert.True(store.RemoveReplaced("a"));
        Assert.Equal(["0000000001.image", "lock"], Files().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Where_nothing_was_written_nothing_is_removed()
    {
        Assert.True(store.RemoveReplaced("a"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_folder_that_is_a_file_is_a_sentence()
    {
        File.WriteAllText(folder["taken"], "");
        var taken = new ImageStore(folder["taken"], "1");
        Assert.Equal(default, taken.TryOpen("a"));
        var written = taken.Write("a", Numbered(1));
        Assert.Equal(ImageWriteState.Failed, written.State);
        Assert.Contains(folder["taken"], written.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_where_nobody_may_write_is_a_sentence()
    {
        // Nobody, not even root, makes folders there.
        if (!OperatingSystem.IsLinux()) return;
        var written = new ImageStore("/sys/glossary-lsp", "1").Write("a", Numbered(1));
        Assert.Equal(ImageWriteState.Failed, written.State);
        Assert.Contains("/sys/glossary-lsp", written.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slot_that_is_a_link_is_not_followed()
    {
        if (OperatingSystem.IsWindows()) return;
        store.Write("a", Numbered(1));
        var slot = Path.GetDirectoryName(Newest())!;
        Directory.Move(slot, folder["elsewhere"]);
        Directory.CreateSymbolicLink(slot, folder["elsewhere"]);
        Assert.Null(store.TryOpen("a").Image);
        Assert.Equal(ImageWriteState.Failed, store.Write("a", Numbered(2)).State);
        Assert.True(File.Exists(folder["elsewhere", "0000000001.image"]));
    }

    [Fact]
    public void Images_are_for_this_user_only_and_for_reading_only()
    {
        if (OperatingSystem.IsWindows()) return;
        new ImageStore(folder["new", "glossary-lsp"], "1").Write("a", Numbered(1));
        Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(Newest()));
        Assert.All(
            Directory.GetDirectories(folder.Path, "*", SearchOption.AllDirectories),
            path => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(path).UnixFileMode));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ReplaceWhileOpen(ImageStore mine)
    {
        var older = mine.TryOpen("a").Image!;
        mine.Write("a", Numbered(2));
        Assert.False(mine.RemoveReplaced("a"), "it is in use");
        Assert.Equal(1, older.Find<int>("number")[0]);
    }

    private static void Collect()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    [Theory]
    [InlineData(0, UnixFileMode.None, null, "everybody may read, as where a user has made it")]
    [InlineData(0, UnixFileMode.OtherWrite, "others may write there", "everybody may write")]
    [InlineData(1, UnixFileMode.OtherWrite, "others may write there", "in the folder of the version")]
    [InlineData(2, UnixFileMode.OtherWrite, "others may write there", "in that of the slot")]
    [InlineData(0, null, "it is a link", "the cache is elsewhere")]
    [InlineData(1, null, "it is a link", "the version is elsewhere")]
    [InlineData(2, null, "it is a link", "the slot is elsewhere")]
    public void Where_others_may_write_nothing_is_read_or_written(int depth, UnixFileMode? more, string? problem, string reason)
    {
        if (OperatingSystem.IsWindows()) return;
        var shared = new ImageStore(folder["cache"], "1");
        shared.Write("a", Numbered(1));
        var slot = Path.GetDirectoryName(shared.FullTextFolder("a"))!;
        var path = depth == 0 ? folder["cache"] : depth == 1 ? Path.GetDirectoryName(slot)! : slot;
        if (more is { } bits)
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.GroupRead | UnixFileMode.OtherRead | bits);
        }
        else
        {
            Directory.Move(path, folder["elsewhere"]);
            Directory.CreateSymbolicLink(path, folder["elsewhere"]);
        }

        var said = problem is null ? null : $"There is no cache, for {path} cannot be trusted: {problem}. Remove it, take that right away, or set GLOSSARY_LSP_CACHE to another folder.";
        Assert.True(said == shared.Claim("a"), $"{reason}: {shared.Claim("a")}");
        Assert.True(said == shared.TryOpen("a").Problem && said is null == shared.TryOpen("a").Image is not null, reason);
        var written = shared.Write("a", Numbered(2));
        Assert.True(said is null ? written.State == ImageWriteState.Written : written == new WrittenImage(ImageWriteState.Failed, 0, said), reason);
        Assert.True(said is null || shared.RemoveReplaced("a"), reason);
    }

    [Fact]
    public void A_slot_that_is_claimed_is_for_this_user_only()
    {
        if (OperatingSystem.IsWindows()) return;
        var claimed = new ImageStore(folder["new", "glossary-lsp"], "1");
        Assert.Null(claimed.Claim("a"));
        Assert.Equal(4, Directory.GetDirectories(folder.Path, "*", SearchOption.AllDirectories).Length);
        Assert.All(
            Directory.GetDirectories(folder.Path, "*", SearchOption.AllDirectories),
            path => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(path).UnixFileMode));
    }

    private static Action<IColumnSink> Numbered(int number) => sink => sink.Add("number", Column.Of<int>([number]));

    private int Number(string key) => store.TryOpen(key).Image?.Find<int>("number")[0] ?? 0;

    private ImageStore Store(string version = "1") => new(folder.Path, version);

    private string Newest() => Directory.GetFiles(folder.Path, "*.image", SearchOption.AllDirectories).Max(StringComparer.Ordinal)!;

    /// <summary>All files but the marks of who has an image open.</summary>
    private IEnumerable<string> Files() =>
        Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)).Where(name => CacheNames.Marked(name) is null);

    private static void Damage(string path)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var file = File.OpenWrite(path);
        file.SetLength(file.Length - 1);
    }

    private sealed class Reports(Action<(long Done, long Total)> report) : IProgress<(long Done, long Total)>
    {
        public void Report((long Done, long Total) value) => report(value);
    }

    /// <summary>A file on a disk with room for 100,000 bytes.</summary>
    private sealed class FullDisk(string path) : FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None)
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (Position + buffer.Length > 100_000) throw new IOException("No space left on device");
            base.Write(buffer);
        }
    }
}
