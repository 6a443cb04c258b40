using System.Collections.Immutable;
using Glossary.Server.Paths;

namespace Glossary.Server.Globs;

/// <summary>A glob as it was set, and the places on disk that it means.</summary>
internal sealed class SetGlob
{
    private SetGlob(string text, ImmutableArray<FolderGlob> folderGlobs, string? problem)
    {
        Text = text;
        FolderGlobs = folderGlobs;
        Problem = problem;
    }

    /// <summary>The glob as it was set.</summary>
    public string Text { get; }

    /// <summary>Where to look for its files; for a relative glob in each folder of the workspace.</summary>
    public ImmutableArray<FolderGlob> FolderGlobs { get; }

    /// <summary>Why it can match nothing, to stand behind the glob; null where it can.</summary>
    public string? Problem { get; }

    /// <summary>Reads a glob: relative to the workspace's folders, or absolute.</summary>
    /// <param name="text">The glob, with <c>*</c>, <c>**</c>, <c>?</c>, <c>[…]</c>, <c>{…}</c>, <c>..</c>, <c>~</c>, <c>${workspaceFolder}</c>, <c>${workspaceFolder:NAME}</c> or <c>${userHome}</c>.</param>
    /// <param name="folders">The workspace's folders.</param>
    public static SetGlob Of(string text, ImmutableArray<WorkspaceRoot> folders)
    {
        var folderGlobs = ImmutableArray.CreateBuilder<FolderGlob>();
        foreach (var alternative in GlobText.Alternatives(text.Trim()))
        {
            if (AddFolderGlobs(GlobText.WithHome(alternative), folders, folderGlobs) is { } problem) return new SetGlob(text, [], problem);
        }

        return new SetGlob(text, folderGlobs.ToImmutable(), null);
    }

    /// <summary>Whether a file is one of those it means, be it there or not.</summary>
    public bool Matches(string path)
    {
        foreach (var folderGlob in FolderGlobs)
        {
            if (folderGlob.Matches(path)) return true;
        }

        return false;
    }

    private static string? AddFolderGlobs(string glob, ImmutableArray<WorkspaceRoot> folders, ImmutableArray<FolderGlob>.Builder folderGlobs)
    {
        IEnumerable<WorkspaceRoot> bases = folders;
        if (GlobText.BelowFolder(glob) is var (name, rest))
        {
            glob = rest;
            bases = name is null ? folders : folders.Where(folder => folder.Name == name);
            if (name is not null && !bases.Any()) return $"has no folder {name} of the workspace{ListOf(folders)}";
        }

        if (GlobText.UnknownVariable(glob) is { } unknown) return unknown;
        if (glob.Length == 0) return "is empty";
        if (Path.IsPathFullyQualified(glob)) return Add([Path.GetPathRoot(glob)!], glob[Path.GetPathRoot(glob)!.Length..], folderGlobs);
        if (folders.IsEmpty) return "is relative to the workspace's folders, of which none is open";
        return Add(bases.Select(folder => folder.Path), glob, folderGlobs);
    }

    private static string ListOf(ImmutableArray<WorkspaceRoot> folders) =>
        folders.IsEmpty ? ", of which none is open" : $"; there {(folders.Length == 1 ? "is" : "are")} {string.Join(", ", folders.Select(folder => folder.Name))}";

    /// <summary>Adds the places of a glob relative to folders: what stands before its first wildcard leads to the folder to look in.</summary>
    private static string? Add(IEnumerable<string> folders, string glob, ImmutableArray<FolderGlob>.Builder folderGlobs)
    {
        var wildcard = glob.AsSpan().IndexOfAny(NamePattern.Wildcards);
        var fixedPart = glob.AsSpan(0, wildcard < 0 ? glob.Length : wildcard);
        var rest = fixedPart.LastIndexOfAny('/', Path.DirectorySeparatorChar) + 1;
        if (glob.AsSpan(rest).IndexOf("..") >= 0 && glob[rest..].Split(['/', Path.DirectorySeparatorChar]).Contains("..")) return "has .. behind a wildcard or at its end, where it leads nowhere";
        if (fixedPart.Contains('\0')) return "has a character that no path has";
        var compiled = Glob.Of(rest == glob.Length ? "**" : glob[rest..]);
        folderGlobs.AddRange(folders.Select(folder => new FolderGlob(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(folder, glob[..rest]))), compiled)));
        return null;
    }
}

/// <summary>Some files below a folder.</summary>
/// <param name="Folder">The folder's absolute path.</param>
/// <param name="Glob">Which ones, relative to it.</param>
internal sealed record FolderGlob(string Folder, Glob Glob)
{
    /// <summary>Whether an absolute path is that of one of the files, be it there or not.</summary>
    public bool Matches(string path) => path.Length > Folder.Length && PathNames.IsWithin(path, Folder) && Glob.Matches(Below(path));

    /// <summary>A path in the folder, relative to it; empty for the folder itself.</summary>
    public ReadOnlySpan<char> Below(string path) => path.AsSpan(Folder.Length).TrimStart(Path.DirectorySeparatorChar);

    /// <summary>Whether some of the files may lie in a folder, this one or one below, as far as its path tells.</summary>
    public bool Reaches(string folder)
    {
        if (!PathNames.IsWithin(folder, Folder)) return false;
        var names = Below(folder);
        var depth = 0;
        foreach (var name in names.Split(Path.DirectorySeparatorChar))
        {
            if (names[name].IsEmpty) continue;
            if (++depth > Glob.Depth || FolderWalk.IsSkipped(names[name])) return false;
        }

        return true;
    }

    /// <summary>Whether all the files lie in a folder.</summary>
    public bool IsWithin(string folder) => PathNames.IsWithin(Folder, folder);

    /// <inheritdoc/>
    public override string ToString() => Path.Combine(Folder, Glob.ToString());
}
