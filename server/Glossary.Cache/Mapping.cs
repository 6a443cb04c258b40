using System.IO.MemoryMappedFiles;
using System.Runtime.ConstrainedExecution;
using Microsoft.Win32.SafeHandles;

namespace Glossary.Cache;

/// <summary>A whole file in the memory of the process, for reading.</summary>
/// <remarks>
/// There is no way to unmap it by hand: a column, and from it a span, may be in use on any thread, and reading unmapped memory ends the process.
/// Every column holds the mapping, so that it lives until the collector has found the last one unreachable. A span does not hold it: code that
/// is still reading one may have been the last to need its column. But a span cannot outlive a synchronous call, so the mapping is kept for
/// a minute (<see cref="Grace"/>) more, which is far longer than any call here takes, by letting the finaliser come back in a later collection.
/// Meanwhile an unmapped file would save address space only, and on some systems the disk space of a removed generation.
/// </remarks>
internal sealed unsafe class Mapping : CriticalFinalizerObject
{
    private readonly SafeFileHandle file;
    private readonly SafeMemoryMappedViewHandle view;
    private readonly TimeSpan grace;
    private readonly TimeProvider clock;
    private readonly ImageMark? mark;
    private long? unreachableSince;

    /// <summary>Maps a file.</summary>
    /// <param name="file">Opened for reading; the mapping closes it. Its share mode is a lock that tells other processes of the mapping.</param>
    /// <param name="length">How much of it, in bytes.</param>
    /// <param name="grace">How long the memory stays after the last column.</param>
    /// <param name="clock">Measures it.</param>
    /// <param name="mark">Goes with the memory; null where there is none.</param>
    /// <exception cref="IOException">The system refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refuses.</exception>
    public Mapping(SafeFileHandle file, long length, TimeSpan grace, TimeProvider clock, ImageMark? mark = null)
    {
        using var mapped = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        view = mapped.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read).SafeMemoryMappedViewHandle;
        this.file = file;
        this.grace = grace;
        this.clock = clock;
        this.mark = mark;
        Length = length;

        // Both handles have finalisers, which must not come before this one is through: a reference keeps them open.
        var kept = false;
        file.DangerousAddRef(ref kept);
        byte* start = null;
        view.AcquirePointer(ref start);
        Start = start;
    }

    ~Mapping()
    {
        // Not made to its end, or nothing to wait for.
        if (Start == null) return;
        var since = unreachableSince ??= clock.GetTimestamp();
        if (clock.GetElapsedTime(since) < grace)
        {
            GC.ReRegisterForFinalize(this);
            return;
        }

        view.ReleasePointer();
        file.DangerousRelease();
        mark?.Remove();
    }

    /// <summary>Longer than any call that reads a span takes.</summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromMinutes(1);

    /// <summary>The file, open as long as this is reached.</summary>
    public SafeFileHandle File => file;

    /// <summary>The first byte.</summary>
    public byte* Start { get; }

    /// <summary>Length in bytes.</summary>
    public long Length { get; }
}
