using System.Collections.Immutable;
using Glossary.Server.Globs;
using Glossary.Server.Paths;

namespace Glossary.Server.Glossaries;

/// <summary>Which files are glossaries, by the setting <c>glossary.files</c>.</summary>
/// <param name="globs">The globs.</param>
/// <param name="folders">The workspace's folders.</param>
/// <param name="userFolder">The folder of a person's own glossaries, which nobody need name; null for none.</param>
internal sealed class GlossaryGlobs(ImmutableArray<string> globs, ImmutableArray<WorkspaceRoot> folders, string? userFolder = null)
{
    /// <summary>Where Contextive has the glossary that is for all of a workspace.</summary>
    private const string OfWholeWorkspace = ".contextive/definitions.yml";

    /// <summary>Which files are glossaries where the user says nothing else. Of these, those are passed over that git ignores.</summary>
    public static ImmutableArray<string> DefaultFiles { get; } =
    [
        "**/*.glossary.{txt,md,csv,tsv,yml,yaml,json,tbx,ttl,rdf,rst,adoc,tex}",
        "**/{glossary,Glossary,GLOSSARY}.{md,csv,tsv,yml,yaml,json,tbx,ttl,rdf,rst,adoc,tex,txt}",
        "**/{terms,terminology,acronyms,abbreviations}.{csv,tsv,tbx}",
        "**/{acronyms,glossaries}.tex",
        OfWholeWorkspace,
    ];

    /// <summary>No file is.</summary>
    public static GlossaryGlobs None { get; } = new([], []);

    /// <summary>The globs that go for users who say nothing else, in one folder: what the server finds where that is the workspace.</summary>
    public static GlossaryGlobs DefaultsIn(string folder) => new(DefaultFiles, [new WorkspaceRoot(folder, Path.GetFileName(folder))]);

    /// <summary>Whether a glob is one that goes for users who say nothing else.</summary>
    public static bool IsDefault(SetGlob glob) => DefaultFiles.Contains(glob.Text);
    /// <summary>The globs, each with its places.</summary>
    public ImmutableArray<SetGlob> Set { get; } = [.. (userFolder is null ? globs : globs.Add(UserGlossaries.GlobIn(userFolder))).Select(glob => SetGlob.Of(glob, folders))];

    /// <summary>Whether a glob is one that the user has set, who then expects it to find something.</summary>
    public bool IsSet(SetGlob glob) => !IsDefault(glob) && !(userFolder is not null && glob == Set[^1]);

    /// <summary>Whether a path is that of one of the person's own glossaries.</summary>
    public bool IsOfUser(string path) => userFolder is not null && PathNames.IsWithin(path, userFolder);

    /// <summary>Whether a change of a file may change which files there are: of one that matches, or of one that says what git ignores, where that counts.</summary>
    public bool DependOn(string path) => Match(path) || (HeedIgnored && GitIgnore.IsAt(path));

    /// <summary>Whether what git ignores counts for any of them.</summary>
    public bool HeedIgnored => Set.Any(IsDefault);

    /// <summary>Where the files are looked for.</summary>
    public IEnumerable<FolderGlob> FolderGlobs => Set.SelectMany(glob => glob.FolderGlobs);

    /// <summary>Looks for the files, in a time that grows with all that lies in the folders.</summary>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public FoundFiles Find(CancellationToken cancellation)
    {
        var realPaths = new RealPaths();
        var ways = new List<string>();
        var unfinished = ImmutableArray.CreateBuilder<string>();
        var links = ImmutableArray.CreateBuilder<string>();
        foreach (var alike in Set.ToLookup(IsDefault))
        {
            foreach (var places in alike.SelectMany(glob => glob.FolderGlobs).GroupBy(place => place.Folder, PathNames.Comparer))
            {
                // A file whose name is known need not be looked for among others.
                ways.AddRange(places.Select(place => place.Glob.OnlyPath).OfType<string>().Select(path => Path.Combine(places.Key, path)).Where(File.Exists));
                ImmutableArray<Glob> open = [.. places.Select(place => place.Glob).Where(glob => glob.OnlyPath is null)];
                if (open.IsEmpty || !Directory.Exists(places.Key)) continue;
                var walk = new FolderWalk(places.Key, open, realPaths, alike.Key ? new GitIgnore(places.Key) : null);
                ways.AddRange(walk.Find(cancellation));
                unfinished.AddRange(walk.Unfinished);
                links.AddRange(walk.Followed);
            }
        }

        return new FoundFiles(this, ways, links.ToImmutable(), unfinished.ToImmutable(), realPaths);
    }

    /// <summary>The folder of the workspace that a file lies in, of several the innermost; null where it lies in none.</summary>
    public string? FolderOf(string path) => folders.Select(folder => folder.Path).Where(folder => PathNames.IsWithin(path, folder)).MaxBy(folder => folder.Length);

    /// <summary>Whether a file belongs to what <see cref="Find"/> looks for, be it there or not.</summary>
    public bool Match(string path) => Set.Any(glob => glob.Matches(path));

    /// <summary>Whether a glossary is found by its name alone, so that it may be for the documents of its folder; one that is named by the user is for all.</summary>
    public bool IsForItsFolder(string path)
    {
        var isNamed = false;
        var isFound = false;
        foreach (var glob in Set)
        {
            if (!glob.Matches(path)) continue;
            if (IsDefault(glob) && glob.Text != OfWholeWorkspace) isFound = true;
            else isNamed = true;
        }

        return isFound && !isNamed;
    }

    /// <summary>Whether <see cref="Find"/> finds a file that is there, links aside.</summary>
    public bool Reach(string path) => Set.Any(glob => glob.FolderGlobs.Any(place =>
        place.Matches(path) && place.Reaches(Path.GetDirectoryName(path)!) && (place.Glob.OnlyPath is not null || !IsIgnored(path, isFolder: false, glob, place))));

    /// <summary>Whether <see cref="Find"/> looks into a folder that is there, or finds it on its way.</summary>
    public bool LookInto(string folder) => Set.Any(glob => glob.FolderGlobs.Any(place => place.IsWithin(folder) || (place.Reaches(folder) && !IsIgnored(folder, isFolder: true, glob, place))));

    /// <summary>Whether a file that matches is only found through a link below the folder in which it is looked for.</summary>
    public bool IsBehindLink(string path, RealPaths realPaths) =>
        FolderGlobs.Where(folderGlob => folderGlob.Matches(path)).All(folderGlob => realPaths.Of(Path.GetDirectoryName(path)!) != Path.Join(realPaths.Of(folderGlob.Folder), Path.GetDirectoryName(folderGlob.Below(path))));

    /// <summary>Whether a path is that of a folder that has such files, or a link behind which there may be some. Only this folder is looked through.</summary>
    public bool LieIn(string path) => FolderWalk.HasLinkOr(path, Match);

    /// <summary>Whether matching files may lie in a folder or below, as far as that can be known without the disk.</summary>
    public bool MayHold(string folder) => FolderGlobs.Any(folderGlob => folderGlob.IsWithin(folder) || folderGlob.Reaches(folder));

    private static bool IsIgnored(string path, bool isFolder, SetGlob glob, FolderGlob place) => IsDefault(glob) && new GitIgnore(place.Folder).Ignores(path, isFolder);
}
