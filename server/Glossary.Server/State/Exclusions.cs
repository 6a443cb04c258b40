using System.Collections.Immutable;
using Glossary.Server.Globs;
using Glossary.Server.Paths;

namespace Glossary.Server.State;

/// <summary>Why no term is looked for in a document.</summary>
/// <param name="Setting">The setting that says so: <c>glossary.exclude</c> or <c>glossary.excludeLanguages</c>.</param>
/// <param name="Value">The glob or the language identifier in it.</param>
internal sealed record Exclusion(string Setting, string Value);

/// <summary>Which documents the user wants left alone.</summary>
internal sealed class Exclusions
{
    private readonly ImmutableArray<Pattern> patterns;
    private readonly ImmutableArray<string> languages;

    /// <summary>Compiles the two settings.</summary>
    /// <param name="globs">Globs, relative to the workspace's folders, or absolute.</param>
    /// <param name="languages">Language identifiers; case does not matter.</param>
    public Exclusions(ImmutableArray<string> globs, ImmutableArray<string> languages)
    {
        this.languages = languages;
        patterns = [.. globs.SelectMany(glob => GlobText.Alternatives(glob).Select(alternative => PatternOf(glob, alternative)))];
    }

    /// <summary>Says what excludes a document.</summary>
    /// <param name="uri">Its URI, which need not be that of a file: of <c>untitled:Untitled-1</c> the name is <c>Untitled-1</c>.</param>
    /// <param name="languageId">Its language.</param>
    /// <param name="folders">URIs of the workspace's folders.</param>
    /// <returns>Null where nothing does.</returns>
    public Exclusion? Of(string uri, string languageId, ImmutableArray<string> folders)
    {
        foreach (var language in languages)
        {
            if (language.Equals(languageId, StringComparison.OrdinalIgnoreCase)) return new Exclusion("glossary.excludeLanguages", language);
        }

        if (patterns.IsEmpty) return null;
        var path = FileUris.NameOf(uri);
        if (path.Contains('\0', StringComparison.Ordinal)) return null; // No file has such a name, and no glob can be asked about it.
        var root = Path.GetPathRoot(path) ?? "";
        var names = NamesIn(folders, path).DefaultIfEmpty(path[root.Length..]).ToList();
        foreach (var pattern in patterns)
        {
            var isExcluded = pattern.Root.Length == 0 ? names.Exists(pattern.Matches) : pattern.Root.Equals(root, PathNames.Comparison) && pattern.Matches(path[root.Length..]);
            if (isExcluded) return new Exclusion("glossary.exclude", pattern.Text);
        }

        return null;
    }

    private static Pattern PatternOf(string glob, string alternative)
    {
        alternative = GlobText.BelowFolder(alternative) is var (_, rest) ? rest : GlobText.WithHome(alternative);
        var root = Path.IsPathFullyQualified(alternative) ? Path.GetPathRoot(alternative)! : "";
        return new Pattern(glob, root.Length == 0 ? root : Path.GetFullPath(root), Glob.Of(alternative[root.Length..]));
    }

    /// <summary>The path relative to each of the folders that hold it.</summary>
    private static IEnumerable<string> NamesIn(ImmutableArray<string> folders, string path)
    {
        foreach (var folder in folders)
        {
            var start = FileUris.NameOf(folder).TrimEnd('/', Path.DirectorySeparatorChar);
            if (path.Length > start.Length && path.StartsWith(start, PathNames.Comparison) && (path[start.Length] == '/' || path[start.Length] == Path.DirectorySeparatorChar))
                yield return path[(start.Length + 1)..];
        }
    }

    /// <summary>A glob, or one of its alternatives.</summary>
    /// <param name="Text">The glob as it was set.</param>
    /// <param name="Root">The root of an absolute one; empty for a relative one.</param>
    /// <param name="Below">What is behind the root.</param>
    private sealed record Pattern(string Text, string Root, Glob Below)
    {
        public bool Matches(string name) => Below.Matches(name);
    }
}
