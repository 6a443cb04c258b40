using Glossary.Core.Columns;
using Glossary.Tests;
using Xunit;

namespace Glossary.Cache.Tests;

public sealed class CacheTidyingTests : IDisposable
{
    private static readonly CacheLimits Roomy = CacheLimits.Default;

    private readonly TemporaryFolder folder = new();
    private readonly ImageStore store;
    private readonly ImageStore other;

    public CacheTidyingTests()
    {
        store = new ImageStore(folder.Path, "1");
        other = new ImageStore(folder.Path, "2");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Slots_that_are_long_unused_go_whatever_their_version()
    {
        Make(store, "used", days: 0);
        Make(store, "last month", days: 29);
        Make(store, "long ago", days: 31);
        Make(other, "long ago", days: 31);
        Assert.Equal(2, CacheTidying.Tidy(folder.Path, Roomy));
        Assert.Equal((true, true, false, false), (Has(store, "used"), Has(store, "last month"), Has(store, "long ago"), Has(other, "long ago")));
        Assert.Single(Directory.GetDirectories(folder.Path));
    }

    [Fact]
    public void A_mark_that_was_left_keeps_no_slot()
    {
        Make(store, "long ago", days: 31);
        File.WriteAllText(CacheNames.OfMark(Images("long ago").Single()), "");
        Assert.Equal(1, CacheTidying.Tidy(folder.Path, Roomy));
        Assert.Empty(Directory.GetDirectories(folder.Path));
    }

    [Fact]
    public void The_longest_unused_go_first_while_there_is_too_much()
    {
        foreach (var days in (int[])[5, 2, 4, 3]) Make(store, $"{days}", days);
        var each = new DirectoryInfo(folder.Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 4;
        Assert.Equal(2, CacheTidying.Tidy(folder.Path, Roomy with { Bytes = 2 * each }));
        Assert.Equal((true, true, false, false), (Has(store, "2"), Has(store, "3"), Has(store, "4"), Has(store, "5")));
    }

    [Fact]
    public void What_is_in_use_stays_however_much_it_is()
    {
        Make(store, "today", days: 0);
        Make(store, "open", days: 40);
        Make(store, "written", days: 40);
        var open = ImageFile.TryOpen(Images("open").Single(), out var image, out _);
        var removed = -1;
        store.Write("written", sink =>
        {
            Age("written", 40);
            removed = CacheTidying.Tidy(folder.Path, new CacheLimits(TimeSpan.FromDays(1), 0));
            sink.Add("number", Column.Of<int>([2]));
        });
        Assert.Equal((true, 0), (open, removed));
        Assert.Equal((true, true, true), (Has(store, "today"), Has(store, "open"), Has(store, "written")));
        GC.KeepAlive(image);
    }

    [Fact]
    public void Opening_a_slot_keeps_it()
    {
        Make(store, "a", days: 29);
        Assert.True(Has(store, "a"));
        Assert.True(DateTime.UtcNow - File.GetLastWriteTimeUtc(Path.Combine(Slot("a"), "lock")) < TimeSpan.FromDays(1));
    }

    [Fact]
    public void Images_that_were_replaced_while_they_were_open_or_not_written_to_their_end_go()
    {
        Make(store, "a", days: 0);
        var older = File.ReadAllBytes(Images("a").Single());
        store.Write("a", sink => sink.Add("number", Column.Of<int>([2])));
        File.WriteAllBytes(Path.Combine(Slot("a"), "0000000001.image"), older);
        Make(other, "b", days: 0);
        var left = Path.Combine(Slot("b", other), "0000000002.image.unfinished");
        File.WriteAllBytes(left, older);
        Assert.Equal(0, CacheTidying.Tidy(folder.Path, Roomy));
        Assert.Equal("0000000002.image", Path.GetFileName(Assert.Single(Images("a"))));
        Assert.False(File.Exists(left));
        Assert.True(Has(other, "b"));
    }

    [Fact]
    public void What_is_not_named_like_ours_stays()
    {
        Make(store, "a", days: 31);
        string[] foreign =
        [
            folder["notes.txt"], folder["0000000001.image"], folder["v-notes", "0000000001.image"],
            Path.Combine(Slot("a"), "notes.image"), Path.Combine(Slot("a"), "text", "notes.txt"), Path.Combine(Slot("a"), "below", "_0.cfs"),
        ];
        foreach (var path in foreign)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "A user's file.");
        }

        CacheTidying.Tidy(folder.Path, Roomy);
        Assert.All(foreign, path => Assert.Equal("A user's file.", File.ReadAllText(path)));
        Assert.Empty(Images("a"));
    }

    [Fact]
    public void Links_are_not_followed()
    {
        if (OperatingSystem.IsWindows()) return;
        Make(store, "a", days: 31);
        var slot = Slot("a");
        using var elsewhere = new TemporaryFolder();
        var target = elsewhere["target"];
        Directory.Move(slot, target);
        Directory.CreateSymbolicLink(slot, target);
        Make(store, "b", days: 31);
        File.WriteAllText(elsewhere["mine"], "A user's file.");
        File.CreateSymbolicLink(Path.Combine(Slot("b"), "0000000009.image"), elsewhere["mine"]);
        Assert.Equal(1, CacheTidying.Tidy(folder.Path, Roomy));
        Assert.True(File.Exists(elsewhere["target", "0000000001.image"]));
        Assert.True(File.Exists(elsewhere["mine"]));
    }

    [Fact]
    public void Where_there_is_no_folder_nothing_is_done() => Assert.Equal(0, CacheTidying.Tidy(folder["missing"], Roomy));

    /// <summary>A slot with an image and a full-text index, used some days ago.</summary>
    private void Make(ImageStore where, string key, int days)
    {
        where.Write(key, sink => sink.Add("number", Column.Of<int>([1])));
        var text = Directory.CreateDirectory(where.FullTextFolder(key)).FullName;
        foreach (var name in (string[])["segments_1", "segments.gen", "_0.cfs", "_0_Lucene41_0.doc", "write.lock"]) File.WriteAllText(Path.Combine(text, name), "index");
        Age(key, days, where);
    }

    private void Age(string key, int days, ImageStore? where = null) =>
        File.SetLastWriteTimeUtc(Path.Combine(Slot(key, where), "lock"), DateTime.UtcNow - TimeSpan.FromDays(days) - TimeSpan.FromMinutes(1));

    private string Slot(string key, ImageStore? where = null) => Path.GetDirectoryName((where ?? store).FullTextFolder(key))!;

    private string[] Images(string key) => Directory.GetFiles(Slot(key), "0*.image");

    private static bool Has(ImageStore store, string key) => store.TryOpen(key).Image is not null;
}
