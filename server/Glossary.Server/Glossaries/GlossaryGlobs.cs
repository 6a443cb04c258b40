using System.Collections.Immutable;
using System.Globalization;
using Glossary.Server.Globs;
using Glossary.Server.Paths;

namespace Glossary.Server.Glossaries;

/// <summary>Which files are glossaries, by the setting <c>glossary.files</c>.</summary>
/// <param name="globs">The globs.</param>
/// <param name="folders">The workspace's folders.</param>
internal sealed class GlossaryGlobs(ImmutableArray<string> globs, ImmutableArray<WorkspacePlace> folders)
{
    /// <summary>Which files are glossaries where the user says nothing else.</summary>
    public const string DefaultFiles = "**/*.glossary.{txt,csv,tsv}";

    private readonly ImmutableArray<SetGlob> set = [.. globs.Select(glob => SetGlob.Of(glob, folders))];

    /// <summary>No file is.</summary>
    public static GlossaryGlobs None { get; } = new([], []);

    /// <summary>Where the files are looked for.</summary>
    public IEnumerable<GlobPlace> Places => set.SelectMany(glob => glob.Places);

    /// <summary>Looks for the files.</summary>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public FoundFiles Find(CancellationToken cancellation)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        var realPaths = new RealPaths();
        var found = new SortedDictionary<string, string>(PathNames.Comparer);
        var real = new HashSet<string>(PathNames.Comparer);
        foreach (var path in FindAll(realPaths, problems, cancellation).OrderBy(path => realPaths.Of(path) != path))
        {
            // A file that is found by two ways is one, and known by the way without links.
            if (real.Add(realPaths.Of(path))) found.TryAdd(path, path);
        }

        var counts = set.Select(glob => (Glob: glob, Count: found.Keys.Count(glob.Matches))).ToList();
        problems.AddRange(counts.Where(glob => glob.Count == 0 && !IsDefault(glob.Glob)).Select(glob => WhyNone(glob.Glob)));
        return new FoundFiles(this, [.. found.Keys], [.. counts.Where(glob => glob.Count > 0 || IsDefault(glob.Glob)).Select(glob => Sentence(glob.Glob, glob.Count))], problems.ToImmutable());
    }

    /// <summary>The folder of the workspace that a file lies in, of several the innermost; null where it lies in none.</summary>
    public string? FolderOf(string path) => folders.Select(folder => folder.Path).Where(folder => PathNames.IsWithin(path, folder)).MaxBy(folder => folder.Length);

    /// <summary>Whether a file belongs to what <see cref="Find"/> looks for, be it there or not.</summary>
    public bool Match(string path) => set.Any(glob => glob.Matches(path));

    private static bool IsDefault(SetGlob glob) => glob.Text == DefaultFiles;

    private static string Sentence(SetGlob glob, int count) =>
        count == 0 ? $"No file matches {glob.Text}."
        : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "file matches" : "files match")} {glob.Text}.");

    private static string WhyNone(SetGlob glob)
    {
        const int most = 3;
        var start = $"No file matches {glob.Text} in the setting glossary.files";
        if (glob.Problem is { } problem) return $"{start}: it {problem}.";
        if (glob.Places.FirstOrDefault(place => Directory.Exists(place.ToString())) is { } folder) return $"{start}: {folder} is a folder. For the text files in it write {glob.Text.TrimEnd('/')}/**/*.txt.";
        return $"{start}. Looked for {string.Join(", ", glob.Places.Take(most))}{(glob.Places.Length > most ? " and others" : "")}.";
    }

    private IEnumerable<string> FindAll(RealPaths realPaths, ImmutableArray<string>.Builder problems, CancellationToken cancellation)
    {
        foreach (var places in Places.GroupBy(place => place.Folder, PathNames.Comparer))
        {
            // A file whose name is known need not be looked for among others.
            foreach (var path in places.Select(place => place.Glob.OnlyPath).OfType<string>().Select(path => Path.Combine(places.Key, path)))
            {
                if (File.Exists(path)) yield return path;
            }

            ImmutableArray<Glob> open = [.. places.Select(place => place.Glob).Where(glob => glob.OnlyPath is null)];
            if (open.IsEmpty || !Directory.Exists(places.Key)) continue;
            var walk = new FolderWalk(places.Key, open, realPaths);
            foreach (var path in walk.Find(cancellation)) yield return path;
            problems.AddRange(walk.Unfinished.Select(link => string.Create(
                CultureInfo.InvariantCulture,
                $"The linked folder {link} was not looked through to its end: there are more than {FolderWalk.MostLinkedFolders:N0} folders behind it. Name the folder of the glossaries in the setting glossary.files.")));
        }
    }
}

/// <summary>The files that globs match.</summary>
/// <param name="Globs">The globs.</param>
/// <param name="Paths">Their absolute paths, sorted and each once.</param>
/// <param name="Counts">A sentence for each glob: how many it matches.</param>
/// <param name="Problems">A sentence for each glob that matches nothing, and for what could not be looked through.</param>
internal sealed record FoundFiles(GlossaryGlobs Globs, ImmutableArray<string> Paths, ImmutableArray<string> Counts, ImmutableArray<string> Problems);
