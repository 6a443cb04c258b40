namespace Glossary.Cache;

/// <summary>The folder of a slot: numbered generations of an image, the lock for writing, a full-text index.</summary>
/// <remarks>Locks are those of the system, which end with the process that holds them. Where a disk has none, two may write at once, and the last one wins.</remarks>
internal sealed class CacheSlot(string folder)
{
    /// <summary>How precisely a slot's last use is known: opening an image then seldom writes anything.</summary>
    public static readonly TimeSpan UsePrecision = TimeSpan.FromDays(1);

    /// <summary>The folder of the full-text index.</summary>
    public string FullTextFolder => Path.Combine(folder, CacheNames.FullText);

    /// <summary>When the slot was used for the last time, to <see cref="UsePrecision"/>.</summary>
    public DateTime LastUse => File.GetLastWriteTimeUtc(File.Exists(LockPath) ? LockPath : folder);

    private string LockPath => Path.Combine(folder, CacheNames.Lock);

    /// <summary>Makes the folder and those above it, for this user only.</summary>
    public void Create() => PrivateFolder.CreateMissing(folder);

    /// <summary>Why what lies in the folder is not used, as a sentence: somebody else may have put it there. Null where nothing speaks against it.</summary>
    /// <remarks>
    /// Whose a folder is cannot be asked here; in those that this process makes nobody else can write. A group that may is mostly the user's own,
    /// where each has one.
    /// </remarks>
    public string? Refusal()
    {
        var version = Path.GetDirectoryName(folder);
        foreach (var path in (string?[])[Path.GetDirectoryName(version), version, folder])
        {
            var found = new DirectoryInfo(path!);
            if (!found.Exists) return null;
            if (found.Attributes.HasFlag(FileAttributes.ReparsePoint)) return CacheProblem.Untrusted(path!, "it is a link");
            if (!OperatingSystem.IsWindows() && found.UnixFileMode.HasFlag(UnixFileMode.OtherWrite)) return CacheProblem.Untrusted(path!, "others may write there");
        }

        return null;
    }

    /// <summary>The lock for writing, until it is disposed of; null if somebody else has it.</summary>
    public IDisposable? TryLock() => FileLock.TryTake(LockPath);

    /// <summary>Notes that the slot is in use.</summary>
    public void Touch()
    {
        var now = DateTime.UtcNow;
        if (now - LastUse < UsePrecision) return;
        try
        {
            File.SetLastWriteTimeUtc(LockPath, now);
        }
        catch (Exception exception) when (CacheProblem.IsOfDisk(exception))
        {
            // Where nothing can be written, nothing can be tidied either; Windows refuses while somebody writes, who has done it.
        }
    }

    /// <summary>The images, newest first.</summary>
    public IEnumerable<string> Generations() =>
        from name in Names(folder)
        let generation = CacheNames.Generation(name)
        where generation is not null
        orderby generation descending
        select Path.Combine(folder, name);

    /// <summary>The file of the next image.</summary>
    public string NextGeneration() =>
        Path.Combine(folder, CacheNames.OfGeneration(Names(folder).Max(CacheNames.Generation).GetValueOrDefault() + 1));

    /// <summary>Removes what killed processes left of images that they were writing. Only for who has the lock.</summary>
    public void RemoveUnfinished()
    {
        foreach (var name in Names(folder).Where(CacheNames.IsUnfinished)) TryRemoveFile(Path.Combine(folder, name));
    }

    /// <summary>The marks of processes that have used an image and did not come to an orderly end.</summary>
    public List<string> LeftMarks(string image) =>
    [
        .. from name in Names(folder)
           where CacheNames.Marked(name) == Path.GetFileName(image)
           let path = Path.Combine(folder, name)
           where ImageMark.IsLeft(path)
           select path
    ];

    /// <summary>Removes the marks on images that are no more.</summary>
    public void RemoveStrayMarks()
    {
        foreach (var name in Names(folder))
            if (CacheNames.Marked(name) is { } image && !File.Exists(Path.Combine(folder, image))) TryRemoveFile(Path.Combine(folder, name));
    }

    /// <summary>Removes the images that nobody has open. Only for who has the lock.</summary>
    /// <param name="newest">The one to keep.</param>
    /// <returns>Whether no other is left.</returns>
    public bool RemoveGenerations(string? newest)
    {
        var all = true;
        foreach (var path in Generations())
            if (path != newest) all &= TryRemoveFile(path);
        RemoveStrayMarks();
        return all;
    }

    /// <summary>Removes what killed processes left, and the images that nobody has open and that a newer good one has replaced, unless somebody has the lock.</summary>
    /// <returns>Whether no other is left that could be removed another time.</returns>
    public bool RemoveReplaced()
    {
        try
        {
            if (Generations().Take(2).Count() < 2 && !Names(folder).Any(CacheNames.IsUnfinished)) return true;
            using var fileLock = TryLock();
            if (fileLock is null) return false;
            RemoveUnfinished();
            return Generations().FirstOrDefault(ImageFile.IsGood) is not { } newest || RemoveGenerations(newest);
        }
        catch (Exception exception) when (CacheProblem.IsOfDisk(exception))
        {
            // Nothing depends on it, and the next time is hardly better.
            return true;
        }
    }

    /// <summary>Length of the files, in bytes.</summary>
    public long Length() => Lengths(folder) + Lengths(FullTextFolder);

    /// <summary>Removes the slot, unless somebody has its image open or is writing.</summary>
    public bool TryRemove()
    {
        try
        {
            using (var fileLock = TryLock())
            {
                if (fileLock is null || !RemoveGenerations(newest: null)) return false;
                RemoveUnfinished();
                foreach (var name in Names(FullTextFolder).Where(CacheNames.IsFullText)) TryRemoveFile(Path.Combine(FullTextFolder, name));
                if (PrivateFolder.Exists(FullTextFolder)) Directory.Delete(FullTextFolder);
            }

            // Whoever has just taken the lock of a file that now goes has it all the same, beside another one: the last one wins.
            File.Delete(LockPath);
            Directory.Delete(folder);
            return true;
        }
        catch (Exception exception) when (CacheProblem.IsOfDisk(exception))
        {
            // In use, or it has files that are not ours.
            return false;
        }
    }

    /// <summary>Removes a file, unless somebody has it open.</summary>
    public static bool TryRemoveFile(string path)
    {
        try
        {
            // Windows would refuse by itself; elsewhere an open file can be removed, and its disk space comes back late.
            using (File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.None))
            {
            }

            File.Delete(path);
            return true;
        }
        catch (Exception exception) when (CacheProblem.IsOfDisk(exception))
        {
            return false;
        }
    }

    private static long Lengths(string folder) => PrivateFolder.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length) : 0;

    private static IEnumerable<string> Names(string folder) => PrivateFolder.Exists(folder) ? Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)) : [];
}
