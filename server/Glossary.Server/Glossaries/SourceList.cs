using System.Collections.Immutable;
using Glossary.Server.Paths;

namespace Glossary.Server.Glossaries;

/// <summary>Which glossary files there are.</summary>
internal sealed class SourceList
{
    /// <summary>What globs matched the last time.</summary>
    private FoundFiles? found;

    /// <summary>The bundled glossary alone, which is what most sessions start with.</summary>
    public static SourceFiles Bundled { get; } = WithBundled(new SourceFiles([], [], []));

    /// <summary>The files that <paramref name="sources"/> names. They are looked for on disk only where there may be others than the last time.</summary>
    /// <param name="sources">What is to be read.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public SourceFiles Find(GlossarySources sources, CancellationToken cancellation)
    {
        if (found is null || sources.MayHaveOtherFiles || found.Globs != sources.Globs) found = sources.Globs.Find(cancellation);
        var files = new SourceFiles(found.Paths, found.Counts, found.Problems);
        return sources.Bundled ? WithBundled(files) : files;
    }

    private static SourceFiles WithBundled(SourceFiles own) => own with
    {
        Paths = [.. own.Paths, .. BundledGlossary.Paths.Except(own.Paths, PathNames.Comparer)],
        Problems = BundledGlossary.Problem is { } problem ? own.Problems.Add(problem) : own.Problems,
    };
}

/// <summary>The glossary files that are to be read.</summary>
/// <param name="Paths">Their absolute paths, each once: the user's own, sorted, and then the bundled ones.</param>
/// <param name="Counts">How many files were found by each glob, as sentences.</param>
/// <param name="Problems">What is wrong with finding them, as sentences.</param>
internal sealed record SourceFiles(ImmutableArray<string> Paths, ImmutableArray<string> Counts, ImmutableArray<string> Problems);
