using System.Collections.Immutable;
using Glossary.Core.Names;
using Glossary.Core.Text;
using Glossary.Server.Globs;
using Glossary.Server.Glossaries;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>The list of glossary files, as it is kept by what it is told, beside a look through all folders.</summary>
public sealed class SourceListTests : IDisposable
{
    private static readonly string[] Folders = ["deep", "terms", "node_modules"];
    private static readonly string[] Files = ["a.glossary.txt", "b.glossary.txt", "c.txt"];
    private readonly TemporaryFolder folder = new();
    private readonly ManualTime time = new();
    private readonly SourceList list;

    public SourceListTests()
    {
        list = new SourceList(time);
        foreach (var name in (string[])["one/a.glossary.txt", "one/deep/b.glossary.txt", "one/empty/c.txt", "two/a.glossary.txt", "other/d.glossary.txt", "other/deep/e.glossary.txt"])
            folder.Write(name, "");
        folder.Write("one/.gitignore", "ignored/\n");
    }

    /// <summary>A file that nobody tells of shows whether folders were looked through.</summary>
    [Theory]
    [InlineData("", false, "nothing has happened")]
    [InlineData("write one/new.glossary.txt", false, "a file has come")]
    [InlineData("write one/empty/new.glossary.txt", false, "in a folder that had none")]
    [InlineData("write one/node_modules/new.glossary.txt", false, "where none is looked for")]
    [InlineData("write one/new.md", false, "no glossary")]
    [InlineData("delete one/a.glossary.txt", false, "a file has gone")]
    [InlineData("write one/a.glossary.txt", false, "a file that was there already")]
    [InlineData("link one/z.glossary.txt other/d.glossary.txt", false, "a link to a file")]
    [InlineData("delete one/empty", false, "a folder has gone in which there was none")]
    [InlineData("delete one/deep", true, "a folder has gone that may have moved")]
    [InlineData("move one/deep one/moved", true, "a folder has moved")]
    [InlineData("move other one/moved", true, "a folder has come with files in it")]
    [InlineData("move other one/node_modules", false, "where none is looked for")]
    [InlineData("link one/linked other", true, "a link to a folder")]
    [InlineData("write one/ignored/new.glossary.txt", false, "where git ignores all")]
    [InlineData("write one/deep/.gitignore", true, "what git ignores has changed")]
    public void Folders_are_looked_through_only_where_nothing_else_tells(string events, bool isLooking, string because)
    {
        Find();
        folder.Write("one/untold.glossary.txt", "");
        if (events.Length > 0) list.Tell(Happen(events).ToList());
        var found = Find();
        Assert.True(isLooking == found.Contains("one/untold.glossary.txt", StringComparison.Ordinal), because);

        // What was told of is right in any case.
        if (!isLooking) File.Delete(Path.Combine(folder.Path, "one", "untold.glossary.txt"));
        Assert.Equal((because, Walked()), (because, found));
    }

    [Theory]
    [InlineData(false, "", 4, false, "nobody tells, and folders were looked through just now")]
    [InlineData(false, "", 5, true, "some seconds ago")]
    [InlineData(true, "", 5, false, "the editor tells")]
    [InlineData(true, "link one/linked other", 5, true, "which does not see what is behind links")]
    public void Where_nobody_tells_folders_are_looked_through_every_few_seconds(bool areWatched, string before, int seconds, bool isLooking, string because)
    {
        if (before.Length > 0) Assert.NotEmpty(Happen(before).ToList());
        Find();
        folder.Write("one/untold.glossary.txt", "");
        time.Advance(TimeSpan.FromSeconds(seconds));
        Assert.DoesNotContain("untold", Find(Sources(areWatched)), StringComparison.Ordinal);
        Assert.True(isLooking == Find(Sources(areWatched) with { MayHaveOtherFiles = true }).Contains("untold", StringComparison.Ordinal), because);
    }

    [Fact]
    public void What_was_told_before_a_search_is_cancelled_is_not_forgotten()
    {
        Find();
        list.Tell(Happen("move other one/moved").ToList());
        Assert.Throws<OperationCanceledException>(() => list.Find(Sources(), new CancellationToken(canceled: true)));
        Assert.Equal(Walked(), Find());
    }

    [Fact]
    public void Files_may_have_changed_when_it_was_told_of_something()
    {
        var version = list.Find(Sources(), default).Version;
        Assert.Equal(version, list.Find(Sources(), default).Version);
        list.Tell([]);
        Assert.NotEqual(version, list.Find(Sources(), default).Version);
    }

    [Theory]
    [InlineData(true, "", "the editor tells of them")]
    [InlineData(false, "one/a.glossary.txt one/deep/b.glossary.txt two/a.glossary.txt", "it does not")]
    public void Files_of_which_nobody_tells_are_known(bool areWatched, string expected, string because)
    {
        Assert.Equal((because, expected), (because, Join(list.Find(Sources(areWatched), default).Unwatched)));
        Assert.NotEmpty(Happen("link two/linked other/deep").ToList());
        list.Tell([Path.Combine(folder.Path, "two", "linked")]);
        Assert.Contains("two/linked/e.glossary.txt", Join(list.Find(Sources(areWatched), default).Unwatched), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "**/*.glossary.txt")]
    [InlineData(2, "**/*.glossary.txt", "terms/*.txt")]
    [InlineData(3, "*/*.glossary.txt", "c.txt", "../two/deep/**/*.txt")]
    [InlineData(4, "deep/**/*.txt", "TOP/one/{a,b}.glossary.txt")]
    public void After_any_events_it_is_what_a_look_through_all_folders_finds(int seed, params string[] globs)
    {
        var random = new Random(seed);
        var sources = Sources(globs: globs);
        var events = new List<string>();
        for (var step = 0; step < 400; step++)
        {
            var next = $"{Pick(random, "write", "write", "write", "delete", "delete", "move", "link")} {AnyPath(random)} {AnyPath(random)}";
            var told = Happen(next).ToList();
            if (told.Count == 0) continue;
            events.Add(next);
            list.Tell(told);
            var (found, walked) = (list.Find(sources, default), sources.Globs.Find(default));
            Assert.True(
                found.Paths.SequenceEqual(walked.Paths) && found.Counts.SequenceEqual(walked.Counts),
                $"{Join(found.Paths)} is not {Join(walked.Paths)} after {string.Join("; ", events.TakeLast(10))}");
        }

        Assert.True(events.Count > 100, "Many of them do happen.");
    }

    public void Dispose() => folder.Dispose();

    private static string Pick(Random random, params string[] words) => words[random.Next(words.Length)];

    /// <summary>A path in one of the two folders of the workspace.</summary>
    private static string AnyPath(Random random) =>
        string.Join('/', Enumerable.Range(0, random.Next(3)).Select(_ => Pick(random, Folders)).Prepend(Pick(random, "one", "two")).Append(Pick(random, [.. Folders, .. Files])));

    /// <summary>Has something happen on disk, if it can; gives what an editor tells of it: of a folder only that itself.</summary>
    /// <remarks>
    /// Files have an ending and folders have none: a link to a folder that has gone would be taken for a file, of which nobody can tell. Nor can
    /// anybody tell what comes where no files are looked for, so nothing links to there.
    /// </remarks>
    private IEnumerable<string> Happen(string what)
    {
        var words = what.Split(' ');
        var path = Path.Combine(folder.Path, words[1]);
        var other = words.Length > 2 ? Path.Combine(folder.Path, words[2]) : "";
        var isLink = new FileInfo(path).LinkTarget is not null;
        var isHere = isLink || Path.Exists(path);
        if (IsBelowLink(path) || IsBelowLink(other)) yield break;
        switch (words[0])
        {
            case "write" when Path.HasExtension(path) && !isLink:
                for (var made = Path.GetDirectoryName(path)!; !Directory.Exists(made); made = Path.GetDirectoryName(made)!) yield return made;
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, "");
                yield return path;
                break;
            case "delete" when isHere:
                if (isLink || File.Exists(path)) File.Delete(path);
                else Directory.Delete(path, recursive: true);
                yield return path;
                break;
            case "move" when isHere && !isLink && !Path.Exists(other) && new FileInfo(other).LinkTarget is null && Directory.Exists(Path.GetDirectoryName(other)) && Path.HasExtension(path) == Path.HasExtension(other) && !(other + "/").StartsWith(path + "/", StringComparison.Ordinal):
                Directory.Move(path, other);
                yield return path;
                yield return other;
                break;
            case "link" when !isHere && Directory.Exists(Path.GetDirectoryName(path)) && Path.Exists(other) && !other.Contains("node_modules", StringComparison.Ordinal) && Path.HasExtension(path) == Path.HasExtension(other):
                File.CreateSymbolicLink(path, other);
                yield return path;
                break;
        }
    }

    /// <summary>What happens behind links happens by other paths, too, of which it is told.</summary>
    private bool IsBelowLink(string path)
    {
        for (var above = Path.GetDirectoryName(path); above?.Length > folder.Path.Length; above = Path.GetDirectoryName(above))
        {
            if (new FileInfo(above).LinkTarget is not null) return true;
        }

        return false;
    }

    private GlossarySources? known;

    private GlossarySources Sources(bool areWatched = true, params string[] globs)
    {
        // As long as the globs are the same object, nothing else need be looked for.
        var places = ImmutableArray.Create(new WorkspaceRoot(Path.Combine(folder.Path, "one"), "one"), new WorkspaceRoot(Path.Combine(folder.Path, "two"), "two"));
        ImmutableArray<string> set = globs.Length == 0 ? GlossaryGlobs.DefaultFiles : [.. globs.Select(glob => glob.Replace("TOP", folder.Path, StringComparison.Ordinal))];
        known ??= new GlossarySources(false, new GlossaryGlobs(set, places), ImmutableDictionary<string, SourceText>.Empty, TermOverrides.None);
        return known with { AreWatched = areWatched };
    }

    private string Find(GlossarySources? sources = null) => Join(list.Find(sources ?? Sources(), default).Paths);

    private string Walked() => Join(Sources().Globs.Find(default).Paths);

    private string Join(IEnumerable<string> paths) => string.Join(' ', paths.Select(path => Path.GetRelativePath(folder.Path, path).Replace('\\', '/')));
}
