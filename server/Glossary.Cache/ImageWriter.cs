using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Glossary.Core.Columns;

namespace Glossary.Cache;

/// <summary>Writes columns into a stream as an image, each as it comes.</summary>
/// <remarks>Before <see cref="Finish"/> there is no header, so that what a killed process leaves is no image.</remarks>
public sealed class ImageWriter : IColumnSink
{
    /// <summary>How much is hashed and written at a time, in bytes: the second finds it still in the processor's cache.</summary>
    private const int Chunk = 256 * 1024;

    /// <summary>How much is left to the system before it must be on the disk, in bytes: what waits for the end of that, as a cancelled writer does, waits for a moment only.</summary>
    private const int Portion = 32 * 1024 * 1024;

    private readonly Stream stream;
    private readonly IProgress<long>? written;
    private readonly CancellationToken cancellation;
    private readonly List<ImageSection> table = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private long position;
    private long flushed;

    /// <summary>Starts an image.</summary>
    /// <param name="stream">An empty stream that can seek.</param>
    /// <param name="written">Is told how many bytes are written; null if nobody asks.</param>
    /// <param name="cancellation">Stops the writing; what there is by then is no image.</param>
    public ImageWriter(Stream stream, IProgress<long>? written = null, CancellationToken cancellation = default)
    {
        this.stream = stream;
        this.written = written;
        this.cancellation = cancellation;
        Write(new byte[Unsafe.SizeOf<ImageHeader>()]);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The name is no name for a column, or is taken.</exception>
    /// <exception cref="IOException">The disk is full or broken.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Add<T>(string name, Column<T> column)
        where T : unmanaged
    {
        if (!names.Add(name)) throw new ArgumentException($"There are two columns \"{name}\".", nameof(name));
        Pad();
        var offset = position;
        var hash = new XxHash3();
        var step = Math.Max(1, Chunk / Unsafe.SizeOf<T>());
        var values = column.Span;
        for (var start = 0; start < values.Length; start += step)
        {
            var bytes = MemoryMarshal.AsBytes(values.Slice(start, Math.Min(step, values.Length - start)));
            hash.Append(bytes);
            Write(bytes);
            Flush();
            written?.Report(position);
            cancellation.ThrowIfCancellationRequested();
        }

        GC.KeepAlive(column);
        table.Add(ImageSection.Of(name, Unsafe.SizeOf<T>(), column.Length, offset, hash.GetCurrentHashAsUInt64()));
    }

    /// <summary>Writes the table and the header; nothing may be added afterwards. The stream's end is not flushed to disk, nor is the stream closed.</summary>
    /// <returns>The length of the image, in bytes.</returns>
    /// <exception cref="IOException">The disk is full or broken.</exception>
    public long Finish()
    {
        Pad();
        var sections = CollectionsMarshal.AsSpan(table);
        Write(MemoryMarshal.AsBytes(sections));
        stream.Position = 0;
        stream.Write(MemoryMarshal.AsBytes([ImageHeader.Of(position, sections)]));
        stream.Flush();
        return position;
    }

    private void Flush()
    {
        if (position - flushed < Portion) return;
        if (stream is FileStream file) file.Flush(flushToDisk: true);
        flushed = position;
    }

    private void Pad() => Write(new byte[ImageLayout.Align(position) - position]);

    private void Write(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        position += bytes.Length;
    }
}
