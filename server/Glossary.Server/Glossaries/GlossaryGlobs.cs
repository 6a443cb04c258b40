using System.Collections.Immutable;
using System.IO.Enumeration;
using Glossary.Server.Conversions;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Glossary.Server.Glossaries;

/// <summary>Which files of a workspace are glossaries.</summary>
internal sealed class GlossaryGlobs
{
    /// <summary>Folders with more files than anybody wrote.</summary>
    private static readonly string[] SkippedFolders = [".git", ".hg", ".svn", "node_modules", ".venv"];

    private readonly ImmutableArray<string> absolute;
    private readonly Matcher matcher = new(PathNames.Comparison);

    /// <summary>What the names of all files that a relative glob matches end with; empty where a glob ends with a wildcard.</summary>
    private readonly ImmutableArray<string> endings;

    private GlossaryGlobs(ImmutableArray<string> globs, ImmutableArray<string>.Builder problems)
    {
        absolute = [.. globs.Where(Path.IsPathFullyQualified).Select(Path.GetFullPath)];
        var relative = ImmutableArray.CreateBuilder<string>();
        foreach (var glob in globs.Where(glob => !Path.IsPathFullyQualified(glob)))
        {
            try
            {
                matcher.AddInclude(glob);
                relative.Add(glob[(glob.LastIndexOfAny(['*', '/', '\\']) + 1)..]);
            }
            catch (ArgumentException problem)
            {
                problems.Add($"The glob {glob} in the setting glossary.files cannot be used: {problem.Message}");
            }
        }

        endings = relative.ToImmutable();
    }

    /// <summary>Reads globs: relative to the workspace's folders, with <c>*</c> and <c>**</c>, or absolute paths of files.</summary>
    /// <param name="globs">The globs.</param>
    /// <param name="problems">Receives a sentence for each one that cannot be used.</param>
    public static GlossaryGlobs Of(ImmutableArray<string> globs, ImmutableArray<string>.Builder problems) => new(globs, problems);

    /// <summary>The files that match, sorted and each once.</summary>
    /// <param name="folders">Absolute paths; a folder that cannot be read has no files.</param>
    /// <param name="cancellation">Stops the search with <see cref="OperationCanceledException"/>.</param>
    public ImmutableArray<string> Find(ImmutableArray<string> folders, CancellationToken cancellation)
    {
        var found = new SortedSet<string>(absolute.Where(File.Exists), PathNames.Comparer);
        foreach (var folder in endings.IsEmpty ? [] : folders.Where(Directory.Exists))
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
    public bool Match(ImmutableArray<string> folders, string path) =>
        absolute.Contains(path, PathNames.Comparer) || (!endings.IsEmpty && folders.Any(folder => matcher.Match(folder, path).HasMatches));

    /// <summary>Every file below a folder whose name may match. Links to folders are not followed: they may lead in a circle.</summary>
    private FileSystemEnumerable<string> FilesBelow(string folder) =>
        new(
            folder,
            static (ref FileSystemEntry entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && MayMatch(entry.FileName),
            ShouldRecursePredicate = static (ref FileSystemEntry entry) =>
                (entry.Attributes & FileAttributes.ReparsePoint) == 0 && !SkippedFolders.Contains(entry.FileName.ToString(), StringComparer.Ordinal),
        };

    private bool MayMatch(ReadOnlySpan<char> fileName)
    {
        foreach (var ending in endings)
        {
            if (fileName.EndsWith(ending, PathNames.Comparison)) return true;
        }

        return false;
    }
}
