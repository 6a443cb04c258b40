using System.Diagnostics.CodeAnalysis;
using Glossary.Core.Columns;

namespace Glossary.Cache;

/// <summary>The images in a folder on disk: one slot per set of sources, which many processes read and one at a time writes.</summary>
/// <remarks>
/// All of it is a cache: whatever is missing, damaged or in the way is a value with a sentence for the log, never an exception. Only files that are
/// named like ours are ever removed, only inside the folder, and links are not followed. Nothing is made or read on disk before it is asked for.
/// An image is opened without a look at its values, unless a process that used it did not come to an orderly end: see <see cref="ImageMark"/>.
/// </remarks>
public sealed class ImageStore
{
    private const int MostAttempts = 3;

    private readonly string folder;
    private readonly Func<string, Stream> create;
    private readonly TimeProvider clock;

    /// <summary>The store in a folder.</summary>
    /// <param name="folder">The folder of the cache, see <see cref="CacheFolder"/>.</param>
    /// <param name="version">Whatever the meaning of the columns depends on, such as the version of the program: another version's images are neither read nor replaced.</param>
    /// <param name="clock">Measures how long images stay mapped; null for the system's.</param>
    public ImageStore(string folder, string version, TimeProvider? clock = null)
        : this(folder, version, CreateFile, clock)
    {
    }

    /// <summary>A store whose files are made by <paramref name="create"/>.</summary>
    internal ImageStore(string folder, string version, Func<string, Stream> create, TimeProvider? clock = null)
    {
        this.folder = Path.Combine(folder, CacheNames.OfVersion(version));
        this.create = create;
        this.clock = clock ?? TimeProvider.System;
    }

    /// <summary>The newest good image of a slot.</summary>
    /// <param name="key">What the slot is for: a text of any length and content.</param>
    public OpenedImage TryOpen(string key)
    {
        try
        {
            var slot = SlotOf(key);
            return slot.Refusal() is { } refusal ? new OpenedImage(null, refusal) : OpenNewest(slot);
        }
        catch (Exception exception) when (CacheProblem.IsOfDisk(exception))
        {
            return new OpenedImage(null, CacheProblem.Unreadable(folder, exception));
        }
    }

    /// <summary>Makes the next image of a slot. Whoever has an older one keeps it; who opens the slot next gets this one.</summary>
    /// <param name="key">What the slot is for.</param>
    /// <param name="fill">Gives the columns, twice where progress is told. What it throws comes through, but for what the disk says; the slot is then as it was.</param>
    /// <param name="progress">Is told how many of how many bytes are written; null if nobody asks.</param>
    /// <param name="cancellation">Stops the writing; the slot is then as it was.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public WrittenImage Write(string key, Action<IColumnSink> fill, IProgress<(long Done, long Total)>? progress = null, CancellationToken cancellation = default)
    {
        var slot = SlotOf(key);
        try
        {
            slot.Create();
            if (slot.Refusal() is { } refusal) return new WrittenImage(ImageWriteState.Failed, 0, refusal);
            using var fileLock = slot.TryLock();
            if (fileLock is null) return new WrittenImage(ImageWriteState.Busy, 0, null);
            slot.Touch();
            slot.RemoveUnfinished();
            var path = slot.NextGeneration();
            var length = WriteFile(path, fill, progress, cancellation);
            slot.RemoveGenerations(path);
            return new WrittenImage(ImageWriteState.Written, length, null);
        }
        catch (Exception exception) when (CacheProblem.IsOfDisk(exception))
        {
            return new WrittenImage(ImageWriteState.Failed, 0, CacheProblem.Unwritable(folder, exception));
        }
    }

    /// <summary>Makes the folder of a slot, for who keeps something else there, such as a full-text index.</summary>
    /// <param name="key">What the slot is for.</param>
    /// <returns>Why it must not be used, as a sentence for the log; null where nothing speaks against it.</returns>
    public string? Claim(string key)
    {
        var slot = SlotOf(key);
        try
        {
            slot.Create();
            return slot.Refusal();
        }
        catch (Exception exception) when (CacheProblem.IsOfDisk(exception))
        {
            // Whoever writes there is told the same.
            return null;
        }
    }

    /// <summary>Removes the images of a slot that another one has replaced, unless somebody has them open.</summary>
    /// <param name="key">What the slot is for.</param>
    /// <returns>Whether none is left that could be removed another time.</returns>
    public bool RemoveReplaced(string key)
    {
        var slot = SlotOf(key);
        return slot.Refusal() is not null || slot.RemoveReplaced();
    }

    /// <summary>The folder for the full-text index of a slot, which lives as long as the slot. It need not be there.</summary>
    /// <param name="key">What the slot is for.</param>
    public string FullTextFolder(string key) => SlotOf(key).FullTextFolder;

    private CacheSlot SlotOf(string key) => new(Path.Combine(folder, CacheNames.OfSlot(key)));

    private OpenedImage OpenNewest(CacheSlot slot)
    {
        for (var attempt = 0; ; attempt++)
        {
            string? problem = null;
            var isOutdated = false;
            var generations = slot.Generations().ToList();
            foreach (var path in generations)
            {
                if (TryUse(slot, path, out var image, out var reason))
                {
                    slot.Touch();
                    return new OpenedImage(image, problem);
                }

                // A writer may be removing it, since there is a newer one: look again, but not for ever.
                isOutdated = attempt < MostAttempts && slot.Generations().FirstOrDefault() != generations[0];
                if (isOutdated) break;
                problem ??= CacheProblem.Unusable(path, reason);

                // Where somebody else has it open, the marks keep everybody from using it until it is replaced.
                if (slot.LeftMarks(path).Count > 0 && CacheSlot.TryRemoveFile(path)) slot.RemoveStrayMarks();
            }

            if (!isOutdated) return new OpenedImage(null, problem);
        }
    }

    /// <summary>Opens an image. Where a process that used it did not come to an orderly end, it is looked through before: it may be the reason.</summary>
    private bool TryUse(CacheSlot slot, string path, [NotNullWhen(true)] out ImageFile? image, [NotNullWhen(false)] out string? reason)
    {
        image = null;
        var left = slot.LeftMarks(path);

        // Also while it is looked through, this process may be killed.
        var mark = ImageMark.TrySet(path);
        if (left.Count > 0 && !ImageFile.IsWhole(path, out reason))
        {
            mark?.Remove();
            return false;
        }

        if (!ImageFile.TryOpen(path, clock, mark, out image, out reason))
        {
            mark?.Remove();
            return false;
        }

        foreach (var other in left) CacheSlot.TryRemoveFile(other);
        return true;
    }

    private long WriteFile(string path, Action<IColumnSink> fill, IProgress<(long Done, long Total)>? progress, CancellationToken cancellation)
    {
        var unfinished = CacheNames.OfUnfinished(path);
        try
        {
            long length;
            using (var stream = create(unfinished))
            {
                var writer = new ImageWriter(stream, progress is null ? null : new OfTotal(fill, progress), cancellation);
                fill(writer);
                length = writer.Finish();

                // The name below may reach the disk late, or be lost with the power: whenever it is there, it names a whole image.
                if (stream is FileStream file) file.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(unfinished, UnixFileMode.UserRead);
            File.Move(unfinished, path, overwrite: true);
            return length;
        }
        catch
        {
            CacheSlot.TryRemoveFile(unfinished);
            throw;
        }
    }

    private static FileStream CreateFile(string path) => new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);

    /// <summary>Tells how many bytes of columns are written together with how many there are.</summary>
    private sealed class OfTotal : IProgress<long>
    {
        private readonly ColumnLengths lengths = new();
        private readonly IProgress<(long Done, long Total)> progress;

        public OfTotal(Action<IColumnSink> fill, IProgress<(long Done, long Total)> progress)
        {
            this.progress = progress;
            fill(lengths);
        }

        public void Report(long value) => progress.Report((Math.Min(value, lengths.Sum), lengths.Sum));
    }
}
