using System.Collections.Immutable;
using Glossary.Core.Names;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Glossary.Server.Globs;
using Glossary.Server.Glossaries;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>What of the glossaries is saved to disk, and what the next start makes of it.</summary>
public sealed class SavingTests : IDisposable
{
    private static readonly DateTime Earlier = DateTime.UtcNow.AddSeconds(-1000);
    private readonly TemporaryFolder folder = new();
    private readonly TermbaseCache cache;
    private readonly string open;

    public SavingTests()
    {
        cache = TermbaseCache.In(Path.Combine(folder.Path, "cache"));
        Write("work/a.glossary.txt", Entry("quiet etch"));
        open = Write("work/b.glossary.txt", Entry("loud etch"));
    }

    [Theory]
    [InlineData("loud etch", null, "loud etch", "Nothing", "a restored tab, in which nothing was typed")]
    [InlineData("new etch", null, "loud etch", "Changes", "typed and never saved")]
    [InlineData("new etch", "new etch", "new etch", "Nothing", "typed, saved and still open")]
    [InlineData("new etch", "other etch", "other etch", "Changes", "typed, and changed by somebody else")]
    [InlineData("new etch", "", null, "All", "typed, and removed by somebody else")]
    public void What_is_kept_while_a_glossary_is_open_is_not_taken_for_its_file(string typed, string? saved, string? expected, string next, string because)
    {
        var reader = new GlossaryReader(new TermbaseKeeper(cache));
        Assert.Equal("loud etch, quiet etch", Read(reader));
        Assert.True(DirtyStateOf(reader) == DirtyState.All, because);
        Read(reader, Entry(typed));
        if (saved == "") File.Delete(open);
        else if (saved is not null) Write("work/b.glossary.txt", Entry(saved));
        Save(reader);
        Assert.True(DirtyStateOf(reader) == DirtyState.Nothing, because);

        var second = new GlossaryReader(new TermbaseKeeper(cache));
        var names = string.Join(", ", new[] { expected, "quiet etch" }.OfType<string>().Order(StringComparer.Ordinal));
        Assert.Equal((because, names), (because, Read(second)));
        Assert.Equal((because, next), (because, $"{DirtyStateOf(second)}"));
    }

    [Fact]
    public void What_was_typed_and_never_saved_is_forgotten_where_its_file_cannot_be_read()
    {
        if (OperatingSystem.IsWindows()) return;
        var reader = new GlossaryReader(new TermbaseKeeper(cache));
        Read(reader, Entry("new etch"));
        Save(reader);
        File.Delete(open);
        File.CreateSymbolicLink(open, "/proc/self/mem");
        Assert.Equal("quiet etch", Read(new GlossaryReader(new TermbaseKeeper(cache))));
    }

    [Fact]
    public void Edits_wait_longer_than_what_was_saved()
    {
        var reader = new GlossaryReader(new TermbaseKeeper(cache));
        Read(reader);
        Save(reader);
        Read(reader, Entry("loud etch"));
        Assert.Equal(DirtyState.Nothing, DirtyStateOf(reader));
        Read(reader, Entry("new etch"));
        Assert.Equal(DirtyState.Edits, DirtyStateOf(reader));
        Write("work/b.glossary.txt", Entry("new etch"));
        Read(reader);
        Assert.Equal(DirtyState.Changes, DirtyStateOf(reader));
    }

    [Fact]
    public void What_is_saved_does_not_wait_for_what_is_open()
    {
        var typed = SourceText.From(Entry("new etch"));
        var reader = new GlossaryReader(new TermbaseKeeper(cache));
        Read(reader, typed);
        Save(reader);
        Assert.Equal(DirtyState.Nothing, DirtyStateOf(reader));
        Write("work/a.glossary.txt", Entry("calm etch"));
        Read(reader, typed);
        Assert.Equal(DirtyState.Changes, DirtyStateOf(reader));
        Read(reader, Entry("newer etch"));
        Assert.Equal(DirtyState.Edits, DirtyStateOf(reader));
    }

    [Fact]
    public void A_text_that_says_what_was_read_before_is_not_compiled()
    {
        var reader = new GlossaryReader(new TermbaseKeeper(cache));
        Read(reader);
        var termbase = reader.Last.Termbase;
        Read(reader, Entry("loud etch"));
        Assert.Same(termbase, reader.Last.Termbase);
        File.SetLastWriteTimeUtc(open, Earlier.AddSeconds(1));
        Read(reader);
        Assert.Same(termbase, reader.Last.Termbase);
    }

    [Fact]
    public void A_stamp_that_tells_nothing_is_replaced_by_one_that_does()
    {
        File.SetLastWriteTimeUtc(open, DateTime.UtcNow.AddSeconds(100));
        var first = new GlossaryReader(new TermbaseKeeper(cache));
        Read(first);
        Save(first);
        File.SetLastWriteTimeUtc(open, Earlier);

        var second = new GlossaryReader(new TermbaseKeeper(cache));
        Read(second);
        Assert.Equal(DirtyState.Changes, DirtyStateOf(second));
        Save(second);

        var third = new GlossaryReader(new TermbaseKeeper(cache));
        Read(third);
        Assert.Equal(DirtyState.Nothing, DirtyStateOf(third));
    }

    [Fact]
    public void Rules_of_the_user_are_no_reason_to_write_anything()
    {
        var rules = new TermOverrides([new("quiet etch", TermOverride.Never)]);
        var first = new GlossaryReader(new TermbaseKeeper(cache));
        Read(first, rules: rules);
        Save(first);
        var second = new GlossaryReader(new TermbaseKeeper(cache));
        Read(second, rules: rules);
        Assert.Equal((DirtyState.Nothing, rules), (DirtyStateOf(second), second.Last.Termbase.Overrides));
    }

    [Fact]
    public void A_link_to_nowhere_keeps_nothing_from_being_kept()
    {
        File.Delete(open);
        File.CreateSymbolicLink(open, Path.Combine(folder.Path, "gone"));
        var first = new GlossaryReader(new TermbaseKeeper(cache));
        Read(first);
        Save(first);
        var second = new GlossaryReader(new TermbaseKeeper(cache));
        Read(second);
        var termbase = second.Last.Termbase;
        Assert.Equal(DirtyState.Nothing, DirtyStateOf(second));
        Read(second);
        Assert.Same(termbase, second.Last.Termbase);
    }

    [Fact]
    public void Keeping_that_is_cancelled_leaves_everything_as_it_was()
    {
        var reader = new GlossaryReader(new TermbaseKeeper(cache));
        Read(reader);
        Save(reader);
        Read(reader, Entry("new etch"));
        using var cancelled = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => reader.Keeper.Save(reader.Last, new CancelAtOnce(cancelled), cancelled.Token));
        Assert.Equal("0000000001.image", Path.GetFileName(Assert.Single(Directory.GetFiles(folder.Path, "*.image*", SearchOption.AllDirectories))));
        Assert.Equal("new etch, quiet etch", Read(reader, Entry("new etch")));
        Assert.Equal(DirtyState.Edits, DirtyStateOf(reader));
    }

    [Fact]
    public void What_the_disk_refuses_does_not_count_as_kept()
    {
        // A file where the folder is to be, as a disk does that is full.
        var place = folder.Write("cache", "");
        var reader = new GlossaryReader(new TermbaseKeeper(cache));
        Read(reader);
        var read = reader.Last;
        var refused = reader.Keeper.Save(read, progress: null, default)!;
        Assert.Contains(place, refused.Problem, StringComparison.Ordinal);
        Assert.True(refused.IsFailed);
        Assert.True(reader.Replace(read, refused.Read));
        Assert.Equal(DirtyState.All, DirtyStateOf(reader));

        File.Delete(place);
        Save(reader);
        Assert.Equal(DirtyState.Nothing, DirtyStateOf(reader));
        var second = new GlossaryReader(new TermbaseKeeper(cache));
        Read(second);
        Assert.Equal(DirtyState.Nothing, DirtyStateOf(second));
    }

    [Fact]
    public void A_change_that_the_disk_refuses_is_a_change_still()
    {
        var reader = new GlossaryReader(new TermbaseKeeper(cache));
        Read(reader);
        Save(reader);
        Write("work/a.glossary.txt", Entry("calm etch"));
        Read(reader);
        var saved = Path.Combine(folder.Path, "cache");
        Directory.Move(saved, saved + ".away");
        File.WriteAllText(saved, "");
        Assert.True(reader.Keeper.Save(reader.Last, progress: null, default)!.IsFailed);
        Assert.Equal(DirtyState.Changes, DirtyStateOf(reader));
        File.Delete(saved);
        Directory.Move(saved + ".away", saved);
        Save(reader);
        Assert.Equal(DirtyState.Nothing, DirtyStateOf(reader));
    }

    [Fact]
    public void What_was_read_ahead_is_kept_once_the_disk_takes_it()
    {
        var place = folder.Write("cache", "");
        var reader = new GlossaryReader(new TermbaseKeeper(cache));
        reader.Keeper.NoteAhead(reader.ReadAhead(default)!);
        Read(reader);
        reader.Keeper.SaveAhead(reader.Last, default);
        File.Delete(place);
        reader.Keeper.SaveAhead(reader.Last, default);
        Assert.NotNull(new TermbaseKeeper(cache).Open(BundledGlossary.Paths, [], ImmutableArray.CreateBuilder<string>()));
    }

    [Fact]
    public void A_cache_that_others_can_write_is_done_without_and_the_log_says_so()
    {
        if (OperatingSystem.IsWindows()) return;
        var shared = Path.Combine(folder.Path, "cache");
        Directory.CreateDirectory(shared);
        File.SetUnixFileMode(shared, File.GetUnixFileMode(shared) | UnixFileMode.OtherWrite);
        var reader = new GlossaryReader(new TermbaseKeeper(cache));
        Assert.Equal("loud etch, quiet etch", Read(reader));
        var saved = reader.Keeper.Save(reader.Last, progress: null, default)!;
        Assert.Contains(shared, saved.Problem, StringComparison.Ordinal);
        Assert.Equal((false, DirtyState.Nothing), (saved.IsFailed, reader.Keeper.DirtyStateOf(saved.Read)));
        Assert.Null(cache.FullTextFolder(reader.Last.Termbase));
        Assert.Empty(Directory.GetFiles(shared, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Reading_ahead_takes_nothing_away()
    {
        var reader = new GlossaryReader(new TermbaseKeeper(cache));
        Read(reader);
        reader.ReadAhead(default);
        Assert.Equal("loud etch, quiet etch", NamesOf(reader.Last.Termbase));
    }

    [Theory]
    [InlineData(true, nameof(DirtyState.Nothing), "where something else was asked for then, it is kept by itself")]
    [InlineData(false, nameof(DirtyState.All), "else it is kept with what was asked for")]
    public void What_was_read_ahead_is_there_at_the_next_start(bool asksForOthers, string expected, string reason)
    {
        var reader = new GlossaryReader(new TermbaseKeeper(cache));
        reader.Keeper.NoteAhead(reader.ReadAhead(default)!);
        if (asksForOthers) Read(reader);
        reader.Keeper.SaveAhead(reader.Last, default);

        var next = new GlossaryReader(new TermbaseKeeper(cache));
        next.ReadAhead(default);
        Assert.Equal((reason, expected), (reason, DirtyStateOf(next).ToString()));
        Assert.Equal(string.Join("|", BundledGlossary.Paths), string.Join("|", next.Last.Termbase.Sources));
    }

    public void Dispose() => folder.Dispose();

    private static string Entry(string term) => $"{term}, process\n**{term}** is a step of which nothing is heard.\n";

    private static string NamesOf(Termbase termbase) =>
        string.Join(", ", termbase.AllConcepts().Select(concept => concept.AllEntries()[0].Entry.Title).Order(StringComparer.Ordinal));

    private static void Save(GlossaryReader reader)
    {
        var read = reader.Last;
        if (reader.Keeper.Save(read, progress: null, default) is not { } saved) return;
        Assert.Null(saved.Problem);
        Assert.True(reader.Replace(read, saved.Read));
    }

    private static DirtyState DirtyStateOf(GlossaryReader reader) => reader.Keeper.DirtyStateOf(reader.Last);

    private string Write(string name, string text)
    {
        var path = folder.Write(name, text);
        File.SetLastWriteTimeUtc(path, Earlier);
        return path;
    }

    private string Read(GlossaryReader reader, string typed) => Read(reader, SourceText.From(typed));

    /// <summary>Reads the two glossaries, of which the second may be open.</summary>
    private string Read(GlossaryReader reader, SourceText? typed = null, TermOverrides? rules = null)
    {
        var buffers = ImmutableDictionary<string, SourceText>.Empty;
        if (typed is not null) buffers = buffers.Add(open, typed);
        var sources = new GlossarySources(false, new GlossaryGlobs(["*.glossary.txt"], [new WorkspaceRoot(Path.Combine(folder.Path, "work"), "work")]), buffers, rules ?? TermOverrides.None);
        return NamesOf(reader.Read(new SourceList(TimeProvider.System).Find(sources, default), sources, progress: null, default).Termbase);
    }

    private sealed class CancelAtOnce(CancellationTokenSource source) : IProgress<(long Done, long Total)>
    {
        public void Report((long Done, long Total) value) => source.Cancel();
    }
}
