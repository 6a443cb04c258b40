using System.Buffers.Binary;
using Lucene.Net.Store;

namespace Glossary.Search.FullText;

/// <summary>Reads a mapped file, or a part of one. Clones read the same mapping, which ends with the input or slicer that was opened first.</summary>
internal sealed unsafe class MappedInput : IndexInput
{
    private readonly FileMapping mapping;
    private readonly long start;
    private readonly long length;
    private bool isOwner;
    private long position;

    /// <summary>Reads a whole file.</summary>
    /// <param name="name">The file, for messages.</param>
    /// <param name="mapping">Its bytes.</param>
    /// <param name="isOwner">Whether the mapping ends with this input.</param>
    public MappedInput(string name, FileMapping mapping, bool isOwner)
        : this(name, mapping, 0, mapping.Length) => this.isOwner = isOwner;

    /// <summary>Reads a part of a file.</summary>
    /// <param name="name">The part, for messages.</param>
    /// <param name="mapping">The bytes of the file.</param>
    /// <param name="start">Where the part starts.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <exception cref="EndOfStreamException">The file is shorter than that.</exception>
    public MappedInput(string name, FileMapping mapping, long start, long length)
        : base(name)
    {
        if (start < 0 || length < 0 || length > mapping.Length - start) throw new EndOfStreamException($"shorter than it should be: {name}");
        (this.mapping, this.start, this.length) = (mapping, start, length);
    }

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override long Position => position;

    /// <inheritdoc/>
    public override void Seek(long pos) => position = pos;

    /// <inheritdoc/>
    public override byte ReadByte() => *Take(1);

    /// <inheritdoc/>
    public override void ReadBytes(byte[] b, int offset, int len)
    {
        if (len > 0) new ReadOnlySpan<byte>(Take(len), len).CopyTo(b.AsSpan(offset));
    }

    /// <inheritdoc/>
    public override short ReadInt16() => BinaryPrimitives.ReadInt16BigEndian(new ReadOnlySpan<byte>(Take(sizeof(short)), sizeof(short)));

    /// <inheritdoc/>
    public override int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(new ReadOnlySpan<byte>(Take(sizeof(int)), sizeof(int)));

    /// <inheritdoc/>
    public override long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(new ReadOnlySpan<byte>(Take(sizeof(long)), sizeof(long)));

    /// <inheritdoc/>
    public override int ReadVInt32()
    {
        // Seven bits a byte, the lowest first; the eighth says that there are more.
        uint value = *Take(1);
        if (value < 0x80) return (int)value;
        value &= 0x7f;
        for (var shift = 7; shift < 35; shift += 7)
        {
            uint next = *Take(1);
            value |= (next & 0x7f) << shift;
            if (next < 0x80) return (int)value;
        }

        throw new IOException($"{this}: no number at {position}");
    }

    /// <inheritdoc/>
    public override object Clone()
    {
        var clone = (MappedInput)base.Clone();
        clone.isOwner = false;
        return clone;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && isOwner) mapping.Dispose();
    }

    /// <summary>The next bytes, over which the position goes on.</summary>
    /// <exception cref="EndOfStreamException">There are fewer.</exception>
    private byte* Take(int count)
    {
        var at = position;
        var bytes = mapping.Start;
        if (bytes == null || (ulong)at > (ulong)length || count > length - at) throw new EndOfStreamException($"read past the end: {this}");
        position = at + count;
        return bytes + start + at;
    }
}
