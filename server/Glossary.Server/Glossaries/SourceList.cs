using System.Collections.Immutable;
using Glossary.Server.Paths;

namespace Glossary.Server.Glossaries;

/// <summary>
/// Which glossary files there are. Folders are looked through once for each setting of globs; from then on the list is kept by what it is told
/// of files that come, change and go. It may be told on any thread.
/// </summary>
/// <param name="clock">Tells when folders of which nobody tells may be looked through again.</param>
internal sealed class SourceList(TimeProvider clock)
{
    /// <summary>From one look through folders of which nobody tells to the next.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();

    /// <summary>Paths of files and folders that may have come or gone.</summary>
    private readonly HashSet<string> told = new(PathNames.Comparer);

    /// <summary>How often it was told of anything.</summary>
    private long tellings;

    /// <summary>What globs matched the last time.</summary>
    private FoundFiles? found;

    /// <summary>When folders were looked through for it.</summary>
    private long lookedAt;

    /// <summary>The bundled glossary alone, which is what most sessions start with.</summary>
    public static SourceFiles Bundled { get; } = WithBundled(new SourceFiles([], [], [], [], 0));

    /// <summary>Files have changed, and others may have come or gone.</summary>
    /// <param name="paths">Paths of those files and folders that may have come or gone.</param>
    public void Tell(IEnumerable<string> paths)
    {
        lock (gate)
        {
            tellings++;
            told.UnionWith(paths);
        }
    }

    /// <summary>Whether a path is that of a file in the list, by whatever links, or of a folder that one lies in; also where there is no list yet.</summary>
    public bool Knows(string path) => Volatile.Read(ref found)?.Knows(path) != false;

    /// <summary>The files that <paramref name="sources"/> names. Only one thread at a time may ask.</summary>
    /// <param name="sources">What is to be read.</param>
    /// <param name="cancellation">Stops the search; what was told is not forgotten then.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public SourceFiles Find(GlossarySources sources, CancellationToken cancellation)
    {
        string[] news;
        long version;
        lock (gate)
        {
            (news, version) = ([.. told], tellings);
            told.Clear();
        }

        try
        {
            var now = Find(sources, news, cancellation);
            Volatile.Write(ref found, now);
            var files = new SourceFiles(now.Paths, sources.AreWatched ? now.Linked : now.Paths, now.Counts, now.Problems, version);
            return sources.Bundled ? WithBundled(files) : files;
        }
        catch
        {
            lock (gate) told.UnionWith(news);
            throw;
        }
    }

    private FoundFiles Find(GlossarySources sources, string[] news, CancellationToken cancellation)
    {
        if (found is { } known && known.Globs == sources.Globs && !IsToLook(sources, known))
        {
            if (news.Length == 0) return known;
            if (known.After(news) is { } now) return now;
        }

        lookedAt = clock.GetTimestamp();
        return sources.Globs.Find(cancellation);
    }

    /// <summary>Whether folders are to be looked through because nobody tells what comes there.</summary>
    private bool IsToLook(GlossarySources sources, FoundFiles known) =>
        sources.MayHaveOtherFiles && (!sources.AreWatched || known.HasLinkedFolders) && clock.GetElapsedTime(lookedAt) >= Interval;

    private static SourceFiles WithBundled(SourceFiles own) => own with
    {
        Paths = [.. own.Paths, .. BundledGlossary.Paths.Except(own.Paths, PathNames.Comparer)],
        Problems = BundledGlossary.Problem is { } problem ? own.Problems.Add(problem) : own.Problems,
    };
}

/// <summary>The glossary files that are to be read.</summary>
/// <param name="Paths">Their absolute paths, each once: the user's own, sorted, and then the bundled ones.</param>
/// <param name="Unwatched">Those of them of which nobody tells when they change.</param>
/// <param name="Counts">How many files were found by each glob, as sentences.</param>
/// <param name="Problems">What is wrong with finding them, as sentences.</param>
/// <param name="Version">Another number where files may have changed that somebody watches.</param>
internal sealed record SourceFiles(
    ImmutableArray<string> Paths, ImmutableArray<string> Unwatched, ImmutableArray<string> Counts, ImmutableArray<string> Problems, long Version);
