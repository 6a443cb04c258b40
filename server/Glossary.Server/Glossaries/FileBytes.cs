using System.Buffers;
using System.Runtime.InteropServices;

namespace Glossary.Server.Glossaries;

/// <summary>
/// The bytes of a file, in memory that goes back to the system when they are disposed of. As an array, those of a large file would stay until
/// everything is collected, which is after what is made of them has taken as much memory again.
/// </summary>
/// <param name="length">How many bytes there is room for; at first they are anything.</param>
internal sealed unsafe class FileBytes(int length) : MemoryManager<byte>
{
    private byte* bytes = (byte*)NativeMemory.Alloc((nuint)length);

    /// <summary>How many bytes there are.</summary>
    public int Length { get; set; } = length;

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">They were disposed of.</exception>
    public override Span<byte> GetSpan()
    {
        ObjectDisposedException.ThrowIf(bytes is null, this);
        return new Span<byte>(bytes, Length);
    }

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) => new(bytes + elementIndex, pinnable: this);

    /// <inheritdoc/>
    public override void Unpin()
    {
        // They never move.
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        NativeMemory.Free(bytes);
        bytes = null;
    }
}
