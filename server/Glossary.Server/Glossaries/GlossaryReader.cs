using System.Collections.Immutable;
using Glossary.Core.Termbases;
using Glossary.Formats.Blocks;

namespace Glossary.Server.Glossaries;

/// <summary>
/// Reads glossary files and compiles them; of what it read before, or was saved to disk, only what has changed. Safe for every thread.
/// </summary>
/// <param name="keeper">Has what is saved on disk.</param>
internal sealed class GlossaryReader(TermbaseKeeper keeper)
{
    private readonly Lock gate = new();

    // Null before anything is read, and where that was forgotten.
    private ReadGlossaries? last;

    /// <summary>Which files were requested last, whether they can be read or not.</summary>
    private ImmutableArray<string> requested = [];

    /// <summary>The version of those files that was read; null where none of them was looked at yet.</summary>
    private long? version;

    /// <summary>Has what is saved on disk.</summary>
    public TermbaseKeeper Keeper => keeper;

    /// <summary>What was read last.</summary>
    public ReadGlossaries Last => Volatile.Read(ref last) ?? ReadGlossaries.None;

    /// <summary>
    /// Reads and compiles files. One that cannot be read counts as it was read before. Where nothing has changed since the last call, the
    /// termbase is the same.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="sources">What they are read for: which of them are open, and how terms are recognised.</param>
    /// <param name="progress">Is told how far the reading has come; null if nobody asks.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public LoadedGlossaries Read(SourceFiles files, GlossarySources sources, IProgress<ReadingProgress>? progress, CancellationToken cancellation)
    {
        var problems = files.Problems.ToBuilder();

        // Of two calls at once, as at the start, the second mostly finds the first one's work done.
        lock (gate)
        {
            if (last is null || !requested.SequenceEqual(files.Paths)) Open(files.Paths, sources.Globs, problems);
            requested = files.Paths;
            var read = Update(Last, files, version != files.Version, sources, progress, problems, cancellation);
            last = read with { Termbase = read.Termbase.WithOverrides(sources.Terms).WithLayers([.. read.Sources.Select(source => (int)source.Layer)]) };
            version = files.Version;
            return new LoadedGlossaries(last.Termbase, files.Counts, problems.ToImmutable());
        }
    }

    /// <summary>Reads the bundled glossary.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public LoadedGlossaries ReadBundled(CancellationToken cancellation) => Read(SourceList.Bundled, GlossarySources.BundledOnly, progress: null, cancellation);

    /// <summary>Reads the bundled glossary, unless something was read already: whoever asked for that must not get another termbase in its place.</summary>
    /// <returns>What was read; null where nothing was.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public ReadGlossaries? ReadAhead(CancellationToken cancellation)
    {
        lock (gate)
        {
            if (last is not null) return null;
            ReadBundled(cancellation);
            return last;
        }
    }

    /// <summary>The text of a file as it was read last. Who asks for it later holds no termbase for that.</summary>
    public GlossaryText TextOf(string path) =>
        Last.Sources.FirstOrDefault(source => source.Path == path)?.Buffer is { } buffer ? GlossaryText.Of(buffer) : new GlossaryFileText(path);

    /// <summary>Goes on with other objects of the same content in place of what was read, unless something else was read since.</summary>
    /// <returns>Whether it does.</returns>
    public bool Replace(ReadGlossaries read, ReadGlossaries same)
    {
        lock (gate)
        {
            if (last != read) return false;
            last = same;
            return true;
        }
    }

    /// <summary>Forgets what was read, which has turned out to be damaged: the next call of <see cref="Read"/> reads all files anew.</summary>
    public void Forget()
    {
        lock (gate) (last, version) = (null, null);
    }

    /// <summary>Takes what is kept of a list of files for what was read last, if there is something.</summary>
    private void Open(ImmutableArray<string> paths, GlossaryGlobs globs, ImmutableArray<string>.Builder problems)
    {
        ImmutableArray<string> shared = [.. paths.Where(path => SourceLayers.Of(path, globs) != GlossaryLayer.WorkspaceFolder)];
        if (keeper.Open(paths, shared, problems) is { } opened) (last, version) = (opened, null);
    }

    /// <summary>What was read, with what has changed since read anew and compiled.</summary>
    private static ReadGlossaries Update(
        ReadGlossaries before, SourceFiles files, bool haveChanged, GlossarySources sources, IProgress<ReadingProgress>? progress, ImmutableArray<string>.Builder problems, CancellationToken cancellation)
    {
        var now = new SourceReading(before, files, haveChanged, sources, problems).Read(progress, cancellation);
        if (LoadedSource.AreSame(now, before.Sources)) return before with { Sources = [.. now.Zip(before.Sources, (source, known) => source.After(known))] };
        return ReadGlossaries.Of(Termbase.Build(ReadGlossaries.BlocksOf(now), before.Termbase, sources.Terms, mayPatch: true, cancellation), now, saved: null);
    }
}

/// <summary>What was loaded.</summary>
/// <param name="Termbase">The glossaries, compiled.</param>
/// <param name="Counts">How many files were found by each glob, as sentences.</param>
/// <param name="Problems">What is wrong with finding and reading the files, as sentences.</param>
internal sealed record LoadedGlossaries(Termbase Termbase, ImmutableArray<string> Counts, ImmutableArray<string> Problems);
