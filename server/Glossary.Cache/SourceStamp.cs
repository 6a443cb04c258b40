using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Glossary.Cache;

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

    /// <summary>The size in the stamp of what was never in a file: none has it.</summary>
    private const long NoSize = -1;

    /// <summary>Whether the file's time can tell later that it has not changed. It cannot where it had changed just before the stamp was taken.</summary>
    public bool IsSure => IsOfFile && Modified < Recorded - RacyTicks;

    /// <summary>Whether it is of a file, and not of a text that may differ from what is on disk.</summary>
    public bool IsOfFile => Size != NoSize;

    /// <summary>The stamp of a text that may differ from what is in its file, such as one that is being edited: no file compares as the same.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="text">The text, which only another stamp of the same text has the hash of.</param>
    public static SourceStamp OfText(string path, ReadOnlySpan<char> text) => new(path, NoSize, 0, 0, ContentHash.Of(MemoryMarshal.AsBytes(text)));

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
        : modified == Modified && IsSure ? SourceComparison.Same
        : SourceComparison.Unknown;

    /// <summary>
    /// The stamp for the next time, if the file still is what it was. It is read only where size and time cannot tell; the stamp is then one that mostly
    /// saves reading it again.
    /// </summary>
    /// <returns>Null where it is another one, also if it cannot be read.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public SourceStamp? Renew(CancellationToken cancellation = default)
    {
        try
        {
            using var file = Open(Path);
            var now = Before(Path, file);
            return Compare(now.Size, now.Modified) switch
            {
                SourceComparison.Same => this,
                SourceComparison.Different => null,
                _ => ContentHash.OfFile(file, cancellation) == Hash ? now with { Hash = Hash } : null,
            };
        }
        catch (Exception exception) when (CacheProblem.IsOfDisk(exception))
        {
            return null;
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
