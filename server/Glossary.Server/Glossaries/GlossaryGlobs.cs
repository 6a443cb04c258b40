using System.Collections.Immutable;
using System.IO.Enumeration;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Glossary.Server.Glossaries;

/// <summary>Finds the glossary files of a workspace.</summary>
internal static class GlossaryGlobs
{
    /// <summary>Folders with more files than anybody wrote.</summary>
    private static readonly string[] SkippedFolders = [".git", ".hg", ".svn", "node_modules"];

    /// <summary>The files that match, sorted and each once.</summary>
    /// <param name="globs">Globs relative to the folders, or absolute paths of files.</param>
    /// <param name="folders">Absolute paths; a folder that cannot be read has no files.</param>
    /// <param name="cancellation">Stops the search with <see cref="OperationCanceledException"/>.</param>
    public static ImmutableArray<string> Find(ImmutableArray<string> globs, ImmutableArray<string> folders, CancellationToken cancellation)
    {
        var found = new SortedSet<string>(globs.Where(Path.IsPathFullyQualified).Where(File.Exists).Select(Path.GetFullPath), StringComparer.Ordinal);
        var relative = globs.Where(glob => !Path.IsPathFullyQualified(glob)).ToList();
        if (relative.Count == 0) return [.. found];

        var matcher = new Matcher(StringComparison.Ordinal);
        foreach (var glob in relative) matcher.AddInclude(glob);
        foreach (var folder in folders.Where(Directory.Exists))
        {
            foreach (var path in FilesBelow(folder))
            {
                cancellation.ThrowIfCancellationRequested();
                if (matcher.Match(folder, path).HasMatches) found.Add(path);
            }
        }

        return [.. found];
    }

    /// <summary>Whether a file belongs to what <see cref="Find"/> looks for, be it there or not.</summary>
    public static bool Match(ImmutableArray<string> globs, ImmutableArray<string> folders, string path)
    {
        var matcher = new Matcher(StringComparison.Ordinal);
        foreach (var glob in globs.Where(glob => !Path.IsPathFullyQualified(glob))) matcher.AddInclude(glob);
        return globs.Contains(path, StringComparer.Ordinal) || folders.Any(folder => matcher.Match(folder, path).HasMatches);
    }

    /// <summary>Every file below a folder. Links are not followed: they may lead in a circle.</summary>
    private static FileSystemEnumerable<string> FilesBelow(string folder) =>
        new(
            folder,
            static (ref FileSystemEntry entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 })
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = static (ref FileSystemEntry entry) =>
                (entry.Attributes & FileAttributes.ReparsePoint) == 0 && !SkippedFolders.Contains(entry.FileName.ToString(), StringComparer.Ordinal),
        };
}
