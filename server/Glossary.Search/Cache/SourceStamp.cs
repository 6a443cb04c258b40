using Microsoft.Win32.SafeHandles;

namespace Glossary.Search.Cache;

/// <summary>What a source file was when it was read: enough to tell later, mostly without reading it, whether it still is the same.</summary>
/// <param name="Path">The file's path, as it was given.</param>
/// <param name="Size">Its length, in bytes.</param>
/// <param name="Modified">Its time of last change, in ticks of 100 ns, UTC.</param>
/// <param name="Recorded">When the stamp was taken, before the file was read; in the same ticks.</param>
/// <param name="Hash">The <see cref="ContentHash"/> of what was read.</param>
public readonly record struct SourceStamp(string Path, long Size, long Modified, long Recorded, UInt128 Hash)
{
    /// <summary>
    /// A file that was changed so shortly before it was read may be changed again without its time showing it: times of some disks are
    /// as coarse as two seconds (FAT). Git calls such an index entry racy (git, Documentation/technical/racy-git).
    /// </summary>
    private const long RacyTicks = 2 * TimeSpan.TicksPerSecond;

    /// <summary>Starts a stamp for who reads the file next: what it is now, without the hash of what is about to be read.</summary>
    /// <exception cref="IOException">There is no such file, or it cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static SourceStamp Before(string path)
    {
        using var file = Open(path);
        return Before(path, file);
    }

    /// <summary>The stamp of a file as it is now, which is read for it.</summary>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SourceStamp Of(string path, CancellationToken cancellation = default)
    {
        using var file = Open(path);
        return Before(path, file) with { Hash = ContentHash.OfFile(file, cancellation) };
    }

    /// <summary>What size and time tell of a file, without its content.</summary>
    /// <param name="size">Its length, in bytes.</param>
    /// <param name="modified">Its time of last change, in ticks, UTC.</param>
    public SourceComparison Compare(long size, long modified) =>
        size != Size ? SourceComparison.Different
        : modified == Modified && Modified < Recorded - RacyTicks ? SourceComparison.Same
        : SourceComparison.Unknown;

    /// <summary>Whether the file still is what it was; it is read only where size and time cannot tell.</summary>
    /// <returns>False also if it cannot be read.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public bool IsSame(CancellationToken cancellation = default)
    {
        try
        {
            using var file = Open(Path);
            return Compare(RandomAccess.GetLength(file), File.GetLastWriteTimeUtc(file).Ticks) switch
            {
                SourceComparison.Same => true,
                SourceComparison.Different => false,
                _ => ContentHash.OfFile(file, cancellation) == Hash,
            };
        }
        catch (Exception exception) when (CacheProblem.IsOfDisk(exception))
        {
            return false;
        }
    }

    private static SourceStamp Before(string path, SafeFileHandle file)
    {
        var recorded = DateTime.UtcNow.Ticks;
        return new SourceStamp(path, RandomAccess.GetLength(file), File.GetLastWriteTimeUtc(file).Ticks, recorded, default);
    }

    /// <summary>Opens the file, since what the system tells of a path is of the link where it is one.</summary>
    private static SafeFileHandle Open(string path) =>
        File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
}

/// <summary>What is known of a source without reading it.</summary>
public enum SourceComparison
{
    /// <summary>It is unchanged.</summary>
    Same,

    /// <summary>It has changed.</summary>
    Different,

    /// <summary>Only its content can tell.</summary>
    Unknown,
}
