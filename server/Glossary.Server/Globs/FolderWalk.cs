using System.Collections.Immutable;
using System.IO.Enumeration;
using Glossary.Server.Paths;

namespace Glossary.Server.Globs;

/// <summary>Looks for the files below a folder that match one of several globs. Links to folders are followed, but in no circle.</summary>
/// <param name="folder">The folder's absolute path.</param>
/// <param name="globs">The globs, relative to the folder.</param>
/// <param name="realPaths">Knows where links lead.</param>
/// <param name="ignore">What is passed over; null for nothing.</param>
internal sealed class FolderWalk(string folder, ImmutableArray<Glob> globs, RealPaths realPaths, GitIgnore? ignore = null)
{
    /// <summary>How many folders behind a link are looked through; all of a disk may be there.</summary>
    public const int MostLinkedFolders = 5000;

    /// <summary>Folders with more files than anybody wrote.</summary>
    private static readonly string[] SkippedFolders = [".git", ".hg", ".svn", "node_modules", ".venv"];

    private readonly int depth = globs.Max(glob => glob.Depth);
    private readonly ImmutableArray<string> endings = [.. globs.Select(glob => glob.Ending)];
    private readonly Queue<string> links = new();
    private int linkedFolders;

    /// <summary>The links that it went through.</summary>
    public List<string> Followed { get; } = [];

    /// <summary>Links behind which there is more than was looked through.</summary>
    public List<string> Unfinished { get; } = [];

    /// <summary>Whether a folder of a name is passed over.</summary>
    public static bool IsSkipped(ReadOnlySpan<char> name)
    {
        foreach (var skipped in SkippedFolders)
        {
            if (name.SequenceEqual(skipped)) return true;
        }

        return false;
    }

    /// <summary>Whether a folder is there that is a link, or has a link to a folder or a certain file in it or below. No link is followed.</summary>
    /// <param name="folder">The folder's absolute path.</param>
    /// <param name="isSought">Says of a path whether it is that of such a file.</param>
    public static bool HasLinkOr(string folder, Func<string, bool> isSought)
    {
        try
        {
            var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 };
            var found = new FileSystemEnumerable<bool>(folder, static (ref FileSystemEntry _) => true, options)
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => entry.IsDirectory ? IsLink(ref entry) && !IsSkipped(entry.FileName) : isSought(entry.ToFullPath()),
                ShouldRecursePredicate = static (ref FileSystemEntry entry) => !IsSkipped(entry.FileName) && !IsLink(ref entry),
            };
            return Directory.Exists(folder) && (new DirectoryInfo(folder).LinkTarget is not null || found.Any());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // It has gone again.
            return false;
        }
    }

    /// <summary>The files, those behind links last.</summary>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IEnumerable<string> Find(CancellationToken cancellation)
    {
        List<string> walked = [realPaths.Of(folder)];
        foreach (var path in FilesBelow(folder, cancellation)) yield return path;
        while (links.TryDequeue(out var link))
        {
            var target = realPaths.Of(link);
            if (walked.Exists(root => PathNames.IsWithin(target, root) || PathNames.IsWithin(root, target))) continue;
            walked.Add(target);
            linkedFolders = 1;
            Followed.Add(link);
            foreach (var path in FilesBelow(link, cancellation)) yield return path;
            if (linkedFolders > MostLinkedFolders) Unfinished.Add(link);
        }
    }

    private IEnumerable<string> FilesBelow(string start, CancellationToken cancellation)
    {
        var left = depth == int.MaxValue ? depth : depth - Below(start).Count(Path.DirectorySeparatorChar) - (start == folder ? 0 : 1);
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = Math.Max(0, left), IgnoreInaccessible = true, AttributesToSkip = 0 };
        var files = new FileSystemEnumerable<string>(start, static (ref FileSystemEntry entry) => entry.ToFullPath(), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && MayMatch(entry.FileName),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => IsWalked(ref entry),
        };
        foreach (var path in files)
        {
            cancellation.ThrowIfCancellationRequested();
            if (globs.Any(glob => glob.Matches(Below(path))) && ignore?.IgnoresItself(path, isFolder: false) != true) yield return path;
        }
    }

    private bool IsWalked(ref FileSystemEntry entry)
    {
        if (IsSkipped(entry.FileName) || ignore?.IgnoresItself(entry.ToFullPath(), isFolder: true) == true) return false;
        if (!IsLink(ref entry)) return linkedFolders == 0 || ++linkedFolders <= MostLinkedFolders;
        links.Enqueue(entry.ToFullPath());
        return false;
    }

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    private ReadOnlySpan<char> Below(string path) => path.AsSpan(folder.Length).TrimStart(Path.DirectorySeparatorChar);

    private bool MayMatch(ReadOnlySpan<char> fileName)
    {
        foreach (var ending in endings)
        {
            if (fileName.EndsWith(ending, PathNames.Comparison)) return true;
        }

        return false;
    }
}
