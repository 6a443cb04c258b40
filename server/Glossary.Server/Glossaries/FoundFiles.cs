using System.Collections.Immutable;
using System.Globalization;
using Glossary.Server.Globs;
using Glossary.Server.Paths;

namespace Glossary.Server.Glossaries;

/// <summary>The files that globs match, by every way that leads to them; immutable.</summary>
internal sealed class FoundFiles
{
    /// <summary>What to say where nothing is set and nothing found.</summary>
    private const string WhyNoneByDefault = "No file of the workspace has the name of a glossary, such as glossary.md or team.glossary.csv. The setting glossary.files names others.";

    private readonly GlossaryGlobs globs;

    /// <summary>Every path that was found; several may lead to one file.</summary>
    private readonly HashSet<string> ways;

    /// <summary>Those of them that lead through linked folders.</summary>
    private readonly HashSet<string> linkedWays;

    /// <summary>The linked folders that were looked through.</summary>
    private readonly ImmutableArray<string> links;

    /// <summary>The links behind which there is more than was looked through.</summary>
    private readonly ImmutableArray<string> unfinished;

    /// <summary>The files by all their paths, the linked folders, and all folders that these lie in.</summary>
    private readonly HashSet<string> places = new(PathNames.Comparer);

    /// <summary>Takes in what was found.</summary>
    /// <param name="globs">The globs.</param>
    /// <param name="ways">Every path that they match, in any order.</param>
    /// <param name="links">The linked folders that were looked through.</param>
    /// <param name="unfinished">The links behind which there is more than was looked through.</param>
    /// <param name="realPaths">Knows where links lead.</param>
    public FoundFiles(GlossaryGlobs globs, IEnumerable<string> ways, ImmutableArray<string> links, ImmutableArray<string> unfinished, RealPaths realPaths)
    {
        this.globs = globs;
        this.ways = new HashSet<string>(ways, PathNames.Comparer);
        this.unfinished = unfinished;
        this.links = links;
        linkedWays = new HashSet<string>(this.ways.Where(path => globs.IsBehindLink(path, realPaths)), PathNames.Comparer);

        // A file that is found by two ways is one, and known by the way without links.
        var real = new HashSet<string>(PathNames.Comparer);
        Paths =
        [
            .. this.ways.OrderBy(path => realPaths.Of(path) != path).ThenBy(linkedWays.Contains).ThenBy(path => path, PathNames.Comparer)
                .Where(path => real.Add(realPaths.Of(path))).Order(PathNames.Comparer),
        ];
        Linked = [.. Paths.Where(path => realPaths.Of(path) != path)];
        foreach (var path in this.ways.Concat(real).Concat(links)) AddPlaces(path);
        (Counts, Problems) = Sentences();
    }

    /// <summary>The globs.</summary>
    public GlossaryGlobs Globs => globs;

    /// <summary>Absolute paths of the files, sorted and each once.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>Those of them with a link in their paths, behind which no editor looks.</summary>
    public ImmutableArray<string> Linked { get; }

    /// <summary>Whether linked folders were looked through, in which no editor sees files come.</summary>
    public bool HasLinkedFolders => !links.IsEmpty;

    /// <summary>A sentence for each glob: how many files it matches.</summary>
    public ImmutableArray<string> Counts { get; }

    /// <summary>A sentence for each glob that matches nothing, and for what could not be looked through.</summary>
    public ImmutableArray<string> Problems { get; }

    /// <summary>Whether a path is that of one of the files, of a linked folder, or of a folder that one of these lies in.</summary>
    public bool Knows(string path) => places.Contains(path);

    /// <summary>The files by now. What has gone is found without being told of.</summary>
    /// <param name="told">Paths of files and folders that may have come or gone.</param>
    /// <returns>Null where that cannot be known without looking through folders: one has come or gone, or a link to one, or another set of them is ignored.</returns>
    public FoundFiles? After(IEnumerable<string> told)
    {
        var realPaths = new RealPaths();
        var now = ways.Where(File.Exists).ToHashSet(PathNames.Comparer);

        // What lay behind a link may be found by another one.
        if (linkedWays.Any(way => !now.Contains(way))) return null;
        foreach (var path in told)
        {
            if (globs.HeedIgnored && GitIgnore.IsAt(path)) return null;
            var isLinkedTo = links.Any(link => PathNames.IsWithin(path, realPaths.Of(link)));
            if (Directory.Exists(path) ? isLinkedTo || globs.LookInto(path) : places.Contains(path) && !ways.Contains(path)) return null;
            if (!File.Exists(path)) continue;
            var isReached = globs.Reach(path);
            if (isReached ? globs.IsBehindLink(path, realPaths) : isLinkedTo) return null;
            if (isReached) now.Add(path);
        }

        return new FoundFiles(globs, now, links, unfinished, realPaths);
    }

    private void AddPlaces(string path)
    {
        for (var place = path; place is not null && places.Add(place); place = Path.GetDirectoryName(place))
        {
            // Folders above one that is known are known, too.
        }
    }

    private (ImmutableArray<string> Counts, ImmutableArray<string> Problems) Sentences()
    {
        var counts = globs.Set.Select(glob => (Glob: glob, Count: Paths.Count(glob.Matches))).ToList();
        var isNone = Paths.IsEmpty && globs.HeedIgnored;
        return
        (
            isNone ? [WhyNoneByDefault] : [.. counts.Where(glob => glob.Count > 0).Select(glob => Sentence(glob.Glob, glob.Count))],
            [.. unfinished.Select(WhyUnfinished), .. counts.Where(glob => glob.Count == 0 && globs.IsSet(glob.Glob)).Select(glob => WhyNone(glob.Glob))]);
    }

    private static string Sentence(SetGlob glob, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "file matches" : "files match")} {glob.Text}.");

    private static string WhyNone(SetGlob glob)
    {
        const int most = 3;
        var start = $"No file matches {glob.Text} in the setting glossary.files";
        if (glob.Problem is { } problem) return $"{start}: it {problem}.";
        if (glob.FolderGlobs.FirstOrDefault(place => Directory.Exists(place.ToString())) is { } folder) return $"{start}: {folder} is a folder. For the text files in it write {glob.Text.TrimEnd('/')}/**/*.txt.";
        return $"{start}. Looked for {string.Join(", ", glob.FolderGlobs.Take(most))}{(glob.FolderGlobs.Length > most ? " and others" : "")}.";
    }

    private static string WhyUnfinished(string link) => string.Create(
        CultureInfo.InvariantCulture,
        $"The linked folder {link} was not looked through to its end: there are more than {FolderWalk.MostLinkedFolders:N0} folders behind it. Name the folder of the glossaries in the setting glossary.files.");
}
