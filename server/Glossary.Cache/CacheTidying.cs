namespace Glossary.Cache;

/// <summary>Keeps a cache within its limits.</summary>
public static class CacheTidying
{
    /// <summary>
    /// Removes slots that nobody uses, also those of other versions: all the long unused ones, and more, the longest unused first, while
    /// there is too much. One that was used within a day, is open or is being written stays. Of those that stay, images that were replaced
    /// while they were open go. Looks at all files, so it is for the background.
    /// </summary>
    /// <param name="folder">The folder of the cache, see <see cref="CacheFolder"/>.</param>
    /// <param name="limits">How much to keep.</param>
    /// <param name="cancellation">Stops between two slots.</param>
    /// <returns>How many slots were removed.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static int Tidy(string folder, CacheLimits limits, CancellationToken cancellation = default)
    {
        try
        {
            var now = DateTime.UtcNow;
            var removed = 0;
            var kept = 0L;
            foreach (var slot in Slots(folder)) slot.RemoveReplaced();
            foreach (var (slot, lastUse, length) in Measured(Slots(folder)).OrderByDescending(slot => slot.LastUse).ToList())
            {
                cancellation.ThrowIfCancellationRequested();
                kept += length;
                var age = now - lastUse;
                if (age < CacheSlot.UsePrecision || (age < limits.Unused && kept <= limits.Bytes) || !slot.TryRemove()) continue;
                kept -= length;
                removed++;
            }

            foreach (var version in Folders(folder, CacheNames.IsVersion))
                if (!Directory.EnumerateFileSystemEntries(version).Any()) Directory.Delete(version);
            return removed;
        }
        catch (Exception exception) when (CacheProblem.IsOfDisk(exception))
        {
            // Somebody else tidies too, or it cannot be done here: nothing depends on it.
            return 0;
        }
    }

    private static IEnumerable<(CacheSlot Slot, DateTime LastUse, long Length)> Measured(IEnumerable<CacheSlot> slots) =>
        slots.Select(slot => (slot, slot.LastUse, slot.Length()));

    private static IEnumerable<CacheSlot> Slots(string folder) =>
        from version in Folders(folder, CacheNames.IsVersion)
        from path in Folders(version, CacheNames.IsSlot)
        select new CacheSlot(path);

    /// <summary>The folders of ours in a folder; links are none.</summary>
    private static IEnumerable<string> Folders(string folder, Func<string, bool> isOurs) =>
        PrivateFolder.Exists(folder)
            ? Directory.EnumerateDirectories(folder).Where(path => isOurs(Path.GetFileName(path)) && PrivateFolder.Exists(path))
            : [];
}
