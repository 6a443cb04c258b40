using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Glossary.Core.Columns;

namespace Glossary.Search.Cache;

/// <summary>Writes columns into a stream as an image, each as it comes.</summary>
/// <remarks>Before <see cref="Finish"/> there is no header, so that what a killed process leaves is no image.</remarks>
public sealed class ImageWriter : IColumnSink
{
    /// <summary>How much is hashed and written at a time, in bytes: the second finds it still in the processor's cache.</summary>
    private const int Chunk = 256 * 1024;

    private readonly Stream stream;
    private readonly List<ImageSection> table = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private long position;

    /// <summary>Starts an image.</summary>
    /// <param name="stream">An empty stream that can seek.</param>
    public ImageWriter(Stream stream)
    {
        this.stream = stream;
        Write(new byte[Unsafe.SizeOf<ImageHeader>()]);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The name is no name for a column, or is taken.</exception>
    /// <exception cref="IOException">The disk is full or broken.</exception>
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
        }

        GC.KeepAlive(column);
        table.Add(ImageSection.Of(name, Unsafe.SizeOf<T>(), column.Length, offset, hash.GetCurrentHashAsUInt64()));
    }

    /// <summary>Writes the table and the header; nothing may be added afterwards. The stream is neither flushed to disk nor closed.</summary>
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

    private void Pad() => Write(new byte[ImageLayout.Align(position) - position]);

    private void Write(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        position += bytes.Length;
    }
}
