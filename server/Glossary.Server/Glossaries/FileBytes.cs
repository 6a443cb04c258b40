using System.Buffers;

namespace Glossary.Server.Glossaries;

/// <summary>
/// The bytes of a file, in memory that goes back to the system soon after they are disposed of. As an array, those of a large file would stay until
/// everything is collected, which is after what is made of them has taken as much memory again.
/// </summary>
internal sealed unsafe class FileBytes : MemoryManager<byte>
{
    private readonly int given;
    private byte* bytes;

    /// <summary>Makes room for bytes; at first they are anything.</summary>
    /// <param name="length">For how many.</param>
    public FileBytes(int length)
    {
        bytes = SpareMemory.Rent(length, out given);
        Length = length;
    }

    /// <summary>How many bytes there are.</summary>
    public int Length { get; set; }

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
        if (bytes is not null) SpareMemory.Return(bytes, given);
        bytes = null;
    }
}
