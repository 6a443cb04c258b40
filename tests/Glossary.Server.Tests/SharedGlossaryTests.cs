using System.Collections.Immutable;
using System.Globalization;
using Glossary.Core.Names;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;
using Glossary.Server.Globs;
using Glossary.Server.Glossaries;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>A large glossary that several workspaces use is read once and lies on disk once.</summary>
public sealed class SharedGlossaryTests : IDisposable
{
    private const int Count = 20_000;

    private static readonly DateTime Earlier = DateTime.UtcNow.AddSeconds(-1000);
    private readonly TemporaryFolder folder = new();
    private readonly TermbaseCache cache;
    private readonly string company;

    public SharedGlossaryTests()
    {
        cache = TermbaseCache.In(Path.Combine(folder.Path, "cache"));
        company = Write("company/all.csv", string.Concat(Enumerable.Range(0, Count).Select(number => string.Create(CultureInfo.InvariantCulture, $"company term {number},The thing that the company knows by the number {number} and by no other.\n")).Prepend("term,definition\n")));
        foreach (var name in (string[])["one", "two"]) Write($"{name}/{name}.glossary.csv", $"term,definition\nlot {name}x,What only {name} knows.\ncompany term 7,What {name} says of it.\n");
    }

    [Fact]
    public void It_is_read_by_the_first_workspace_alone()
    {
        Assert.Equal(Count + 2, Start("one", saves: true));
        Assert.Equal(2, Start("one", saves: true));
        Assert.Equal(2, Start("two", saves: true));
        Assert.Single(Directory.GetFiles(folder.Path, "*.image", SearchOption.AllDirectories));
    }

    [Fact]
    public void After_the_first_reading_it_is_had_from_disk()
    {
        var reader = new GlossaryReader(new TermbaseKeeper(cache));
        Read(reader, "one", out _);
        Save(reader);
        Assert.True(reader.Keeper.TakeReopening());
        Assert.False(reader.Keeper.TakeReopening());
        reader.Forget();
        Read(reader, "one", out var read);
        Assert.Equal(2, read);
        Save(reader);
        Assert.Equal(DirtyState.Nothing, reader.Keeper.DirtyStateOf(reader.Last));
        Assert.False(reader.Keeper.TakeReopening());
    }

    [Fact]
    public void A_change_of_it_is_saved_for_all()
    {
        Start("one", saves: true);
        var text = File.ReadAllText(company);
        Write("company/all.csv", text.Replace("company term 12,", "company term twelve,", StringComparison.Ordinal));
        Assert.InRange(Start("one", saves: true), 3, Count / 2);
        Assert.Equal(2, Start("two", saves: true));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>A start of the server in a workspace; gives how many entries it has read.</summary>
    private int Start(string workspace, bool saves)
    {
        var reader = new GlossaryReader(new TermbaseKeeper(cache));
        var termbase = Read(reader, workspace, out var read);
        Assert.Equal($"lot {workspace}x", Assert.Single(termbase.Recognize($"the lot {workspace}x")).Senses[0].Term.Text);
        var own = Assert.Single(termbase.Recognize("company term 7"));
        Assert.StartsWith("What ", own.Concept.EntriesFor(own.Senses[0].Term)[0].Entry.Text, StringComparison.Ordinal);
        Assert.NotEmpty(termbase.Recognize("company term 19999"));
        if (saves) Save(reader);
        return read;
    }

    private Termbase Read(GlossaryReader reader, string workspace, out int entries)
    {
        var most = new Most();
        var globs = new GlossaryGlobs(["*.glossary.csv", company], [new WorkspaceRoot(Path.Combine(folder.Path, workspace), workspace)]);
        var sources = new GlossarySources(false, globs, ImmutableDictionary<string, SourceText>.Empty, TermOverrides.None);
        var termbase = reader.Read(new SourceList(TimeProvider.System).Find(sources, default), sources, most, default).Termbase;
        entries = most.Entries;
        return termbase;
    }

    private static void Save(GlossaryReader reader)
    {
        var read = reader.Last;
        if (reader.Keeper.Save(read, progress: null, default) is not { } saved) return;
        Assert.Null(saved.Problem);
        Assert.True(reader.Replace(read, saved.Read));
    }

    private string Write(string name, string text)
    {
        var path = folder.Write(name, text);
        File.SetLastWriteTimeUtc(path, Earlier);
        return path;
    }

    /// <summary>The most entries that were said to be read.</summary>
    private sealed class Most : IProgress<ReadingProgress>
    {
        private readonly Lock gate = new();
        private int entries;

        public int Entries => entries;

        public void Report(ReadingProgress value)
        {
            lock (gate) entries = Math.Max(entries, value.Entries);
        }
    }
}
