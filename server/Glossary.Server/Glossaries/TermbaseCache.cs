using System.Collections.Immutable;
using Glossary.Cache;
using Glossary.Core.Names;
using Glossary.Core.Termbases;

namespace Glossary.Server.Glossaries;

/// <summary>Compiled termbases on disk, each under the list of its sources.</summary>
internal sealed class TermbaseCache
{
    private readonly string? folder;
    private readonly Lazy<ImageStore?> store;

    private TermbaseCache(CacheFolderChoice choice, TimeProvider? clock = null)
    {
        (folder, Problem) = choice;
        store = new Lazy<ImageStore?>(() => folder is null ? null : new ImageStore(folder, ProgramVersion(), clock));
    }

    /// <summary>Saves nothing.</summary>
    public static TermbaseCache None { get; } = new(default(CacheFolderChoice));

    /// <summary>Why nothing can be saved, as a sentence; null where it can.</summary>
    public string? Problem { get; }

    /// <summary>A cache in a folder.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="clock">Measures how long files stay mapped; null for the system's.</param>
    public static TermbaseCache In(string folder, TimeProvider? clock = null) => new(new CacheFolderChoice(folder, null), clock);

    /// <summary>The cache of the user who runs this process.</summary>
    public static TermbaseCache OfUser() => new(CacheFolder.Choose());

    /// <summary>Opens the termbase of a list of sources; null where there is none.</summary>
    /// <param name="paths">The sources, in order.</param>
    /// <param name="problems">Receives a sentence where there is one that cannot be used.</param>
    public CachedTermbase? Open(ImmutableArray<string> paths, ImmutableArray<string>.Builder problems)
    {
        if (store.Value is null) return null;
        var opened = store.Value.TryOpen(KeyOf(paths));
        if (opened.Problem is { } problem) problems.Add(problem);
        if (opened.Image is not { } image) return null;
        try
        {
            return new CachedTermbase(Termbase.Read(image, TermOverrides.None), [.. image.FindStamps()], image);
        }
        catch (Exception damage) when (damage is InvalidDataException or IndexOutOfRangeException or ArgumentException)
        {
            image.Distrust();
            problems.Add(ProblemOf(image, $"{damage.Message.TrimEnd('.')}."));
            return null;
        }
    }

    /// <summary>Saves a termbase.</summary>
    /// <param name="paths">The sources that it is asked for by, in order; it may have others, which these import.</param>
    /// <param name="termbase">The termbase.</param>
    /// <param name="stamps">What its sources are, in order.</param>
    /// <param name="progress">Is told how many of how many bytes are written; null if nobody asks.</param>
    /// <param name="cancellation">Stops the work; what was saved before stays.</param>
    /// <returns>Whether it is saved, and if not a sentence for the log, unless another process is at it.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public (bool IsSaved, string? Problem) Save(
        ImmutableArray<string> paths, Termbase termbase, ImmutableArray<SourceStamp> stamps, IProgress<(long Done, long Total)>? progress, CancellationToken cancellation)
    {
        if (store.Value is null) return (false, null);
        var written = store.Value.Write(
            KeyOf(paths),
            sink =>
            {
                termbase.Write(sink);
                sink.Add(stamps);
            },
            progress,
            cancellation);
        return (written.State == ImageWriteState.Written, written.Problem);
    }

    /// <summary>Removes what <see cref="Save"/> has replaced, unless somebody has it open.</summary>
    /// <param name="paths">The sources that the termbase is asked for by, in order.</param>
    /// <returns>Whether none is left that could be removed another time.</returns>
    public bool RemoveReplaced(ImmutableArray<string> paths) => store.Value is null || store.Value.RemoveReplaced(KeyOf(paths));

    /// <summary>Removes what nobody has used for long, and the oldest where there is too much.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void Tidy(CancellationToken cancellation)
    {
        if (folder is not null) CacheTidying.Tidy(folder, CacheLimits.Default, cancellation);
    }

    /// <summary>The folder for the full-text index of a termbase, below one that is made; null where nothing is saved.</summary>
    public string? FullTextFolder(Termbase termbase) =>
        store.Value is { } saved && KeyOf(termbase.Sources) is var key && saved.Claim(key) is null ? saved.FullTextFolder(key) : null;

    /// <summary>Tells of an image that cannot be used, as a sentence.</summary>
    public static string ProblemOf(ImageFile image, string reason) => $"The cache file {image.Path} is not used and will be replaced: {reason}";

    private static string KeyOf(ImmutableArray<string> paths) => string.Join('\n', paths);

    /// <summary>What the meaning of a compiled termbase depends on: the program, which an update or a developer replaces.</summary>
    private static string ProgramVersion()
    {
        string?[] files = [Environment.ProcessPath, .. Directory.GetFiles(AppContext.BaseDirectory, "Glossary.*.dll").Order(StringComparer.Ordinal)];
        return string.Join(' ', files.OfType<string>().Select(file => new FileInfo(file)).Select(file => $"{file.Length} {file.LastWriteTimeUtc.Ticks}").Prepend(ServerVersion.Text));
    }
}

/// <summary>A termbase that was saved.</summary>
/// <param name="Termbase">The termbase, under no rules of a user.</param>
/// <param name="Stamps">What its sources were, in order.</param>
/// <param name="Image">Where it lies.</param>
internal sealed record CachedTermbase(Termbase Termbase, ImmutableArray<SourceStamp> Stamps, ImageFile Image);
