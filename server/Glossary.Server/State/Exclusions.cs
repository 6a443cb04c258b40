using System.Collections.Immutable;
using Glossary.Server.Conversions;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Glossary.Server.State;

/// <summary>Why no term is looked for in a document.</summary>
/// <param name="Setting">The setting that says so: <c>glossary.exclude</c> or <c>glossary.excludeLanguages</c>.</param>
/// <param name="Value">The glob or the language identifier in it.</param>
internal sealed record Exclusion(string Setting, string Value);

/// <summary>Which documents the user wants left alone.</summary>
internal sealed class Exclusions
{
    /// <summary>Stands for whatever a path is relative to: the matcher wants a folder, and does not look for it.</summary>
    private const string AnyFolder = "/workspace";

    private readonly ImmutableArray<Pattern> patterns;
    private readonly ImmutableArray<string> languages;

    /// <summary>Compiles the two settings.</summary>
    /// <param name="globs">Globs with <c>*</c> and <c>**</c>, relative to the workspace's folders, or absolute.</param>
    /// <param name="languages">Language identifiers; case does not matter.</param>
    public Exclusions(ImmutableArray<string> globs, ImmutableArray<string> languages)
    {
        this.languages = languages;
        var compiled = ImmutableArray.CreateBuilder<Pattern>();
        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (var glob in globs)
        {
            try
            {
                var root = Path.IsPathFullyQualified(glob) ? Path.GetPathRoot(glob)! : "";
                compiled.Add(new Pattern(glob, root.Length == 0 ? root : Path.GetFullPath(root), new Matcher(PathNames.Comparison).AddInclude(glob[root.Length..])));
            }
            catch (ArgumentException problem)
            {
                problems.Add($"The glob {glob} in the setting glossary.exclude cannot be used: {problem.Message}");
            }
        }

        patterns = compiled.ToImmutable();
        Problems = problems.ToImmutable();
    }

    /// <summary>A sentence for each glob that cannot be used.</summary>
    public ImmutableArray<string> Problems { get; }

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
            if (isExcluded) return new Exclusion("glossary.exclude", pattern.Glob);
        }

        return null;
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

    /// <summary>A glob.</summary>
    /// <param name="Glob">As it was set.</param>
    /// <param name="Root">The root of an absolute one; empty for a relative one.</param>
    /// <param name="Matcher">What is behind the root, compiled.</param>
    private sealed record Pattern(string Glob, string Root, Matcher Matcher)
    {
        public bool Matches(string name) => Matcher.Match(AnyFolder, $"{AnyFolder}/{name}").HasMatches;
    }
}
