using Glossary.Core.Features;
using Glossary.Search.FullText;
using Glossary.Tests;
using Xunit;

namespace Glossary.Search.Tests.FullText;

public sealed class IndexTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("glossary-search-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_was_committed_is_there_again()
    {
        using (var index = FullTextIndex.In(folder)) SmallIndex.Update(index, SmallIndex.Entries, "of today");
        using var again = FullTextIndex.In(folder);
        using var reader = SmallIndex.Reader(again);
        Assert.Equal("of today", reader.Version);
        Assert.Equal(SmallIndex.Entries.Length, reader.Count);
        Assert.Equal(SmallIndex.Entries.Select(entry => entry.Key), reader.Keys().Order());
        Assert.Equal(4ul, SmallIndex.Find(reader, "ellipsometry ")[0]);
    }

    [Fact]
    public void An_update_takes_away_what_is_gone_and_asks_only_for_what_is_new()
    {
        using var index = FullTextIndex.In(folder);
        SmallIndex.Update(index, SmallIndex.Entries, "1");
        var requested = new List<ulong>();
        SearchEntry[] entries = [.. SmallIndex.Entries[1..], SmallIndex.Entry(99, "Stepper", [], null, null, "Exposes fields."), SmallIndex.Entries[3]];
        using (var before = SmallIndex.Reader(index))
        {
            Assert.True(index.TryOpenWriter(out var writer, out _));
            FullTextUpdate.Run(writer, [.. entries.Select(entry => entry.Key)], Ask, "2", 1, null, default);
            writer.Dispose();
            Assert.Equal((10, "1"), (before.Count, before.Version));
            Assert.True(before.TryRefresh());
            Assert.Equal((10, "2"), (before.Count, before.Version));
        }

        using var reader = SmallIndex.Reader(index);
        Assert.Equal([99ul], requested);
        Assert.Equal([99ul], SmallIndex.Find(reader, "stepper "));
        Assert.DoesNotContain(1ul, SmallIndex.Find(reader, "plasma "));

        SearchEntry Ask(int i)
        {
            requested.Add(entries[i].Key);
            return entries[i];
        }
    }

    [Fact]
    public void What_was_not_committed_is_not_there()
    {
        using var index = FullTextIndex.In(folder);
        SmallIndex.Update(index, SmallIndex.Entries, "1");
        Assert.True(index.TryOpenWriter(out var writer, out _));
        writer.Add(SmallIndex.Entry(99, "Stepper", [], null, null, ""));
        writer.Remove([1]);
        writer.Dispose();
        using var reader = SmallIndex.Reader(index);
        Assert.Equal(("1", 10), (reader.Version, reader.Count));
        Assert.Empty(SmallIndex.Find(reader, "stepper "));
    }

    [Fact]
    public void A_cancelled_update_leaves_the_index_as_it_was()
    {
        using var index = FullTextIndex.In(folder);
        SmallIndex.Update(index, SmallIndex.Entries, "1");
        using var cancelled = new CancellationTokenSource();
        Assert.True(index.TryOpenWriter(out var writer, out _));
        using (writer)
        {
            Assert.Throws<OperationCanceledException>(() => FullTextUpdate.Run(writer, [99], Cancel, "2", 1, null, cancelled.Token));
        }

        using var reader = SmallIndex.Reader(index);
        Assert.Equal("1", reader.Version);

        SearchEntry Cancel(int i)
        {
            cancelled.Cancel();
            return SmallIndex.Entry(99, "Stepper", [], null, null, "");
        }
    }

    [Fact]
    public async Task Two_readers_search_while_a_writer_commits()
    {
        using var index = FullTextIndex.In(folder);
        SmallIndex.Update(index, SmallIndex.Entries, "0");
        using var other = FullTextIndex.In(folder);
        FullTextReader[] readers = [SmallIndex.Reader(index), SmallIndex.Reader(other)];
        var isWritten = false;
        var searches = readers.Select(reader => Task.Run(() =>
        {
            do
            {
                Assert.True(reader.TryRefresh());
                var commit = int.Parse(reader.Version, System.Globalization.CultureInfo.InvariantCulture);
                Assert.InRange(SmallIndex.Find(reader, "stepper ").Length, Math.Min(commit, 20), 20);
            }
            while (!Volatile.Read(ref isWritten));
        })).ToArray();
        Assert.True(index.TryOpenWriter(out var writer, out _));
        using (writer)
        {
            for (ulong i = 1; i <= 40; i++)
            {
                writer.Add(SmallIndex.Entry(100 + i, "Stepper", [], null, null, "Exposes fields."));
                writer.Commit(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        Volatile.Write(ref isWritten, true);
        await Task.WhenAll(searches);
        Assert.All(readers, reader =>
        {
            Assert.True(reader.TryRefresh());
            Assert.Equal(("40", 50), (reader.Version, reader.Count));
            reader.Dispose();
        });
    }

    [Fact]
    public void There_is_one_writer_at_a_time()
    {
        using var index = FullTextIndex.In(folder);
        using var other = FullTextIndex.In(folder);
        Assert.True(index.TryOpenWriter(out var writer, out _));
        Assert.False(other.TryOpenWriter(out _, out var problem));
        Assert.Equal("somebody else is writing the full-text index", problem);
        writer.Dispose();
        Assert.True(other.TryOpenWriter(out writer, out _));
        writer.Dispose();
    }

    [Fact]
    public void The_one_writer_may_be_in_another_process()
    {
        using var index = FullTextIndex.In(folder);
        using (var other = new WriterProcess(folder))
        {
            other.WaitForFirst();
            Assert.False(index.TryOpenWriter(out _, out var problem));
            Assert.Equal(FullTextIndex.Busy, problem);
            other.Kill();
        }

        Assert.True(index.TryOpenWriter(out var writer, out _));
        writer.Dispose();
    }

    [Fact]
    public void What_somebody_else_has_added_since_is_not_added_again()
    {
        using var one = FullTextIndex.In(folder);
        using var other = FullTextIndex.In(folder);
        SmallIndex.Update(one, SmallIndex.Entries[..5], "1");
        using var before = SmallIndex.Reader(one);
        SmallIndex.Update(other, SmallIndex.Entries[3..], "2");
        SmallIndex.Update(one, SmallIndex.Entries, "3");
        using var reader = SmallIndex.Reader(one);
        Assert.Equal(SmallIndex.Entries.Select(entry => entry.Key), reader.Keys().Order());
        Assert.Equal(SmallIndex.Entries.Length, reader.Count);
        Assert.True(before.TryRefresh());
        Assert.Equal("3", before.Version);
    }

    [Fact]
    public void Many_small_updates_leave_few_files_and_no_file_is_kept_open()
    {
        using var index = FullTextIndex.In(folder);
        SmallIndex.Update(index, SmallIndex.Entries, "0");
        using var reader = SmallIndex.Reader(index);
        for (ulong i = 1; i <= 60; i++)
        {
            SearchEntry[] entries = [.. SmallIndex.Entries, .. Enumerable.Range(1, (int)i).Select(n => SmallIndex.Entry(100 + (ulong)n, $"Stepper {n}", [], null, null, "Exposes fields."))];
            SmallIndex.Update(index, entries, $"{i}");
            Assert.True(reader.TryRefresh());
        }

        Assert.Equal(("60", 70), (reader.Version, reader.Count));
        Assert.Equal(20, SmallIndex.Find(reader, "stepper ").Length);
        Assert.InRange(Directory.GetFiles(folder).Length, 2, 60);
        if (OperatingSystem.IsLinux()) Assert.DoesNotContain(Directory.GetFiles("/proc/self/fd"), file => new FileInfo(file).LinkTarget?.StartsWith(folder, StringComparison.Ordinal) == true);
    }

    [Fact]
    public void An_index_that_was_made_anew_is_not_taken_for_the_one_that_was_there()
    {
        using var index = FullTextIndex.In(folder);
        SmallIndex.Update(index, SmallIndex.Entries, "1");
        using var reader = SmallIndex.Reader(index);
        foreach (var path in Directory.GetFiles(folder)) File.Delete(path);
        Assert.False(reader.TryRefresh());
        SmallIndex.Update(index, SmallIndex.Entries[..3], "2");
        Assert.False(reader.TryRefresh());
        Assert.Equal(("1", 10), (reader.Version, reader.Count));
        using var next = SmallIndex.Reader(index);
        Assert.Equal(("2", 3), (next.Version, next.Count));
    }

    [Fact]
    public void An_entry_that_cannot_be_had_leaves_the_index_unfinished()
    {
        using var index = FullTextIndex.In(folder);
        Assert.True(index.TryOpenWriter(out var writer, out _));
        using (writer)
        {
            FullTextUpdate.Run(writer, [1, 2, 3], i => i == 1 ? null : SmallIndex.Entries[i], "1", 1, null, default);
        }

        using var reader = SmallIndex.Reader(index);
        Assert.Equal("", reader.Version);
        Assert.Equal([1ul, 3ul], reader.Keys().Order());
    }

    [Fact]
    public void What_fails_on_a_thread_comes_through_as_it_is()
    {
        using var index = FullTextIndex.In(folder);
        Assert.True(index.TryOpenWriter(out var writer, out _));
        using (writer)
        {
            var failure = Assert.Throws<IOException>(() => FullTextUpdate.Run(
                writer, [.. Enumerable.Range(0, 5000).Select(i => (ulong)i)], _ => throw new IOException("The disk is full."), "1", 2, null, default));
            Assert.Equal("The disk is full.", failure.Message);
        }

        Assert.False(index.TryOpenReader(out _, out _));
    }

    [Fact]
    public void No_link_is_followed()
    {
        using var elsewhere = new TemporaryFolder();
        var own = Path.Combine(elsewhere.Path, "_config.yml");
        File.WriteAllText(own, "mine");
        var link = Path.Combine(folder, "text");
        Directory.CreateSymbolicLink(link, elsewhere.Path);
        using var index = FullTextIndex.In(link);
        Assert.False(index.TryOpenWriter(isDamaged: true, out _, out var problem));
        Assert.Contains("is a link", problem, StringComparison.Ordinal);
        Assert.Equal([own], Directory.GetFiles(elsewhere.Path));
    }

    [Fact]
    public void What_the_system_refuses_to_read_is_not_taken_for_damaged()
    {
        using var index = FullTextIndex.In(folder);
        SmallIndex.Update(index, SmallIndex.Entries, "1");
        var refused = Directory.GetFiles(folder, "*.cfs")[0];
        var kept = refused + ".kept";
        File.Move(refused, kept);
        Directory.CreateDirectory(refused);
        Assert.False(index.TryOpenWriter(out _, out var problem));
        Assert.NotEqual(FullTextIndex.Busy, problem);
        Directory.Delete(refused);
        File.Move(kept, refused);
        using var reader = SmallIndex.Reader(index);
        Assert.Equal(("1", 10), (reader.Version, reader.Count));
    }

    [Fact]
    public void Only_its_user_may_read_it()
    {
        if (OperatingSystem.IsWindows()) return;
        var made = Path.Combine(folder, "slot", "text");
        using var index = FullTextIndex.In(made);
        SmallIndex.Update(index, SmallIndex.Entries, "1");
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(Path.Combine(folder, "slot")) & others);
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(made) & others);
    }

    [Fact]
    public void Where_there_is_no_index_it_is_said()
    {
        using var index = FullTextIndex.In(Path.Combine(folder, "none"));
        Assert.False(index.TryOpenReader(out _, out var problem));
        Assert.NotEmpty(problem);
    }

    [Fact]
    public void Where_nothing_can_be_written_it_is_said()
    {
        var file = Path.Combine(folder, "a file");
        File.WriteAllText(file, "");
        using var index = FullTextIndex.In(file);
        Assert.False(index.TryOpenWriter(out _, out var problem));
        Assert.NotEmpty(problem);
    }

    [Fact]
    public void A_folder_that_nobody_may_write_is_not_taken_for_a_busy_one()
    {
        // Not even the administrator makes files there.
        const string readOnly = "/proc/self";
        if (!OperatingSystem.IsLinux()) return;
        using var index = FullTextIndex.In(readOnly);
        Assert.False(index.TryOpenWriter(out _, out var problem));
        Assert.NotEqual(FullTextIndex.Busy, problem);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public void A_truncated_index_is_no_index_or_a_damaged_one_and_is_built_anew(double kept)
    {
        using (var index = FullTextIndex.In(folder)) SmallIndex.Update(index, SmallIndex.Entries, "1");
        foreach (var path in Directory.GetFiles(folder))
        {
            using var file = File.OpenWrite(path);
            file.SetLength((long)(file.Length * kept));
        }

        IsRebuilt();
    }

    [Fact]
    public void A_file_that_is_gone_makes_no_index()
    {
        using (var index = FullTextIndex.In(folder)) SmallIndex.Update(index, SmallIndex.Entries, "1");
        File.Delete(Directory.GetFiles(folder, "*.cfs")[0]);
        IsRebuilt();
    }

    [Fact]
    public void Other_files_in_the_folder_are_left_alone()
    {
        var own = Path.Combine(folder, "notes.txt");
        File.WriteAllText(own, "mine");
        File.WriteAllText(Path.Combine(folder, "segments_1"), "nonsense");
        IsRebuilt();
        Assert.Equal("mine", File.ReadAllText(own));
    }

    [Fact]
    public void Damaged_bytes_lead_to_an_exception_of_the_kind_that_is_promised()
    {
        using (var index = FullTextIndex.In(folder)) SmallIndex.Update(index, SmallIndex.Entries, "1");
        var random = new Random(1);
        var files = Directory.GetFiles(folder).ToDictionary(path => path, File.ReadAllBytes);
        var refused = 0;
        for (var round = 0; round < 100; round++)
        {
            foreach (var (path, bytes) in files)
            {
                var damaged = bytes.ToArray();
                if (damaged.Length > 0) damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(path, damaged);
            }

            using var index = FullTextIndex.In(folder);
            if (!index.TryOpenReader(out var reader, out _))
            {
                refused++;
                continue;
            }

            using (reader)
            {
                try
                {
                    reader.Search(UserQuery.Parse("etching mask wafre"), 10, true, default);
                    reader.MoreLikeThis(1, 5);
                }
                catch (IOException)
                {
                    refused++;
                }
            }
        }

        Assert.InRange(refused, 1, 100);
    }

    private void IsRebuilt()
    {
        using var index = FullTextIndex.In(folder);
        if (index.TryOpenReader(out var damaged, out var problem))
        {
            using (damaged) Assert.Throws<IOException>(() => SmallIndex.Find(damaged, "mask "));
            return;
        }

        Assert.NotEmpty(problem);
        SmallIndex.Update(index, SmallIndex.Entries, "2");
        using var reader = SmallIndex.Reader(index);
        Assert.Equal("2", reader.Version);
        Assert.Equal(4ul, SmallIndex.Find(reader, "ellipsometry ")[0]);
    }
}
