using System.Runtime.CompilerServices;
using Glossary.Core.Columns;
using Glossary.Tests;
using Xunit;

namespace Glossary.Cache.Tests;

/// <summary>What is left beside an image by those that use it, and what the next one makes of that.</summary>
public sealed class ImageMarkTests : IDisposable
{
    private const string Key = "a";

    private readonly TemporaryFolder folder = new();
    private readonly ManualClock clock = new();
    private readonly ImageStore store;

    public ImageMarkTests() => store = new ImageStore(folder.Path, "1", clock);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_image_is_marked_as_long_as_it_is_mapped()
    {
        store.Write(Key, Numbered(1));
        Assert.Empty(Marks());
        Open();
        Assert.Single(Marks());
        Collect();
        Assert.Single(Marks());
        clock.Advance(Mapping.Grace);
        Collect();
        Assert.Empty(Marks());
    }

    [Fact]
    public void Each_of_several_has_a_mark_of_its_own()
    {
        store.Write(Key, Numbered(1));
        var one = store.TryOpen(Key).Image;
        var other = store.TryOpen(Key).Image;
        Assert.Equal(2, Marks().Count);
        Assert.All(Marks(), mark => Assert.False(ImageMark.IsLeft(mark)));
        GC.KeepAlive((one, other));
    }

    [Fact]
    public void What_was_left_beside_a_whole_image_is_cleared_away()
    {
        store.Write(Key, Numbered(1));
        var left = LeaveMark();
        var opened = store.TryOpen(Key);
        Assert.Equal((1, null), (opened.Image?.Find<int>("number")[0], opened.Problem));
        Assert.DoesNotContain(left, Marks());
        Assert.Single(Marks());
        GC.KeepAlive(opened);
    }

    [Fact]
    public void A_damaged_image_beside_which_a_mark_was_left_is_not_used_and_goes()
    {
        store.Write(Key, Numbered(1));
        var image = Image();
        Damage();
        LeaveMark();
        LeaveMark();
        Assert.Equal(new OpenedImage(null, $"The cache file {image} is not used and will be replaced: its column number is damaged."), store.TryOpen(Key));
        Assert.Equal(["lock"], Files());
        Assert.Equal(default, store.TryOpen(Key));

        store.Write(Key, Numbered(2));
        Assert.Equal(2, store.TryOpen(Key).Image?.Find<int>("number")[0]);
    }

    [Fact]
    public void Where_all_have_come_to_an_orderly_end_nothing_is_looked_through()
    {
        store.Write(Key, Numbered(1));
        Damage();
        Assert.NotNull(store.TryOpen(Key).Image);
    }

    [Fact]
    public void The_mark_of_one_that_lives_on_says_nothing()
    {
        store.Write(Key, Numbered(1));
        Damage();
        var first = store.TryOpen(Key).Image;
        var second = store.TryOpen(Key).Image;
        Assert.NotNull(second);
        GC.KeepAlive((first, second));
    }

    [Fact]
    public void One_that_ends_is_noticed_while_others_live_on()
    {
        store.Write(Key, Numbered(1));
        Damage();
        var living = store.TryOpen(Key).Image;
        var left = LeaveMark();
        for (var attempt = 0; attempt < 2; attempt++)
        {
            Assert.Null(store.TryOpen(Key).Image);
            Assert.True(File.Exists(Image()), "somebody has it open");
            Assert.Contains(left, Marks());
        }

        store.Write(Key, Numbered(2));
        Assert.Equal(2, store.TryOpen(Key).Image?.Find<int>("number")[0]);
        GC.KeepAlive(living);
    }

    [Fact]
    public void What_was_found_damaged_is_looked_through_by_the_next_one_too()
    {
        store.Write(Key, Numbered(1));
        Damage();
        FindDamage();
        Collect();
        Assert.True(ImageMark.IsLeft(Assert.Single(Marks())));
        Assert.Contains("is damaged", store.TryOpen(Key).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_on_images_that_are_no_more_go_at_the_next_turn()
    {
        store.Write(Key, Numbered(1));
        LeaveMark();
        store.Write(Key, Numbered(2));
        Assert.Equal(["0000000002.image", "lock"], Files());
    }

    [Fact]
    public void A_mark_that_cannot_be_set_keeps_nobody_from_the_image()
    {
        // Nobody, not even root, makes files there.
        if (!OperatingSystem.IsLinux()) return;
        Assert.Null(ImageMark.TrySet("/sys/0000000001.image"));
        Assert.False(ImageMark.IsLeft("/sys/0000000001.image.used"));
    }

    [Theory]
    [InlineData("0000000001.image.0123456789abcdef0123456789abcdef.used", "0000000001.image", "a mark")]
    [InlineData("0000000001.image", null, "the image itself")]
    [InlineData("0000000001.image.used", null, "it is nobody's")]
    [InlineData("0000000001.image.unfinished.0123456789abcdef0123456789abcdef.used", null, "on what is no image")]
    [InlineData("0000000001.image.0123456789abcdef0123456789abcdef.used.txt", null, "something behind it")]
    [InlineData(".used", null, "nothing before it")]
    public void Marks_are_known_by_their_names(string name, string? image, string reason) => Assert.True(CacheNames.Marked(name) == image, reason);

    private static Action<IColumnSink> Numbered(int number) => sink => sink.Add("number", Column.Of<int>([number]));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Open() => Assert.NotNull(store.TryOpen(Key).Image);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FindDamage() => Assert.Equal("its column number is damaged", store.TryOpen(Key).Image?.Verify());

    private static void Collect()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private string Image() => Assert.Single(Directory.GetFiles(folder.Path, "*.image", SearchOption.AllDirectories));

    private List<string> Marks() => [.. Directory.GetFiles(folder.Path, "*.used", SearchOption.AllDirectories)];

    private IEnumerable<string> Files() => Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    /// <summary>Leaves a mark as a killed process does.</summary>
    private string LeaveMark()
    {
        var path = CacheNames.OfMark(Image());
        File.WriteAllText(path, "");
        return path;
    }

    /// <summary>Flips a bit of the number.</summary>
    private void Damage()
    {
        var path = Image();
        var bytes = File.ReadAllBytes(path);
        bytes[64] ^= 0x40;
        File.Delete(path);
        File.WriteAllBytes(path, bytes);
    }
}
