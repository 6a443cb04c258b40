using Glossary.Core.Columns;

namespace Glossary.Search.Cache;

/// <summary>The images in a folder on disk: one slot per set of sources, which many processes read and one at a time writes.</summary>
/// <remarks>
/// All of it is a cache: whatever is missing, damaged or in the way is a value with a sentence for the log, never an exception. Only files that are
/// named like ours are ever removed, only inside the folder, and links are not followed. Nothing is made or read on disk before it is asked for.
/// </remarks>
public sealed class ImageStore
{
    private const int MostAttempts = 3;

    private readonly string folder;
    private readonly Func<string, Stream> create;

    /// <summary>The store in a folder.</summary>
    /// <param name="folder">The folder of the cache, see <see cref="CacheFolder"/>.</param>
    /// <param name="version">Whatever the meaning of the columns depends on, such as the version of the program: another version's images are neither read nor replaced.</param>
    public ImageStore(string folder, string version)
        : this(folder, version, CreateFile)
    {
    }

    /// <summary>A store whose files are made by <paramref name="create"/>.</summary>
    internal ImageStore(string folder, string version, Func<string, Stream> create)
    {
        this.folder = Path.Combine(folder, CacheNames.OfVersion(version));
        this.create = create;
    }

    /// <summary>The newest good image of a slot.</summary>
    /// <param name="key">What the slot is for: a text of any length and content.</param>
    public OpenedImage TryOpen(string key)
    {
        try
        {
            return OpenNewest(SlotOf(key));
        }
        catch (Exception exception) when (CacheProblem.IsOfDisk(exception))
        {
            return new OpenedImage(null, CacheProblem.Unreadable(folder, exception));
        }
    }

    /// <summary>Makes the next image of a slot. Whoever has an older one keeps it; who opens the slot next gets this one.</summary>
    /// <param name="key">What the slot is for.</param>
    /// <param name="fill">Gives the columns. What it throws comes through, but for what the disk says; the slot is then as it was.</param>
    public WrittenImage Write(string key, Action<IColumnSink> fill)
    {
        var slot = SlotOf(key);
        try
        {
            slot.Create();
            using var turn = slot.TryTakeTurn();
            if (turn is null) return new WrittenImage(ImageWriteState.Busy, 0, null);
            slot.Touch();
            slot.RemoveUnfinished();
            var path = slot.NextGeneration();
            var length = WriteFile(path, fill);
            slot.RemoveGenerations(path);
            return new WrittenImage(ImageWriteState.Written, length, null);
        }
        catch (Exception exception) when (CacheProblem.IsOfDisk(exception))
        {
            return new WrittenImage(ImageWriteState.Failed, 0, CacheProblem.Unwritable(folder, exception));
        }
    }

    /// <summary>The folder for the full-text index of a slot, which lives as long as the slot. It need not be there.</summary>
    /// <param name="key">What the slot is for.</param>
    public string FullTextFolder(string key) => SlotOf(key).FullTextFolder;

    private CacheSlot SlotOf(string key) => new(Path.Combine(folder, CacheNames.OfSlot(key)));

    private static OpenedImage OpenNewest(CacheSlot slot)
    {
        for (var attempt = 0; ; attempt++)
        {
            string? problem = null;
            var isOutdated = false;
            var generations = slot.Generations().ToList();
            foreach (var path in generations)
            {
                if (ImageFile.TryOpen(path, out var image, out var reason))
                {
                    slot.Touch();
                    return new OpenedImage(image, problem);
                }

                // A writer may be removing it, since there is a newer one: look again, but not for ever.
                isOutdated = attempt < MostAttempts && slot.Generations().FirstOrDefault() != generations[0];
                if (isOutdated) break;
                problem ??= CacheProblem.Unusable(path, reason);
            }

            if (!isOutdated) return new OpenedImage(null, problem);
        }
    }

    private long WriteFile(string path, Action<IColumnSink> fill)
    {
        var unfinished = CacheNames.OfUnfinished(path);
        try
        {
            long length;
            using (var stream = create(unfinished))
            {
                var writer = new ImageWriter(stream);
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
}
