using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Glossary.Cache;

/// <summary>How an image lies in its file: a header, the sections, the table of the sections.</summary>
/// <remarks>
/// All numbers are as the processor has them. A file from a processor of the other byte order has another <see cref="Magic"/> and is not read.
/// The table stands last, since a writer knows it last.
/// </remarks>
internal static class ImageLayout
{
    /// <summary>"GLSIMAGE" on a little-endian processor.</summary>
    public const ulong Magic = 0x4547414D49534C47;

    /// <summary>Raised with every change of this layout.</summary>
    public const int Version = 7;

    /// <summary>Where sections start, in bytes: a multiple of this, for vectors and whole cache lines.</summary>
    public const int Alignment = 64;

    /// <summary>More sections than any image has; a header that says more is damaged.</summary>
    public const int MostSections = 4096;

    /// <summary>The next place where a section may start.</summary>
    public static long Align(long offset) => (offset + Alignment - 1) & -Alignment;
}

/// <summary>The first bytes of an image.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct ImageHeader(long length, int sections, ulong checksum)
{
    public readonly ulong Magic = ImageLayout.Magic;
    public readonly int Version = ImageLayout.Version;

    /// <summary>How many sections there are.</summary>
    public readonly int Sections = sections;

    /// <summary>Length of the file, in bytes; the table ends there.</summary>
    public readonly long Length = length;

    /// <summary>Of the fields above and of the table.</summary>
    public readonly ulong Checksum = checksum;

    /// <summary>The header of an image with a table of sections, which ends with the file.</summary>
    public static ImageHeader Of(long length, ReadOnlySpan<ImageSection> table)
    {
        var hash = new XxHash3();
        hash.Append(MemoryMarshal.AsBytes([new ImageHeader(length, table.Length, 0)]));
        hash.Append(MemoryMarshal.AsBytes(table));
        return new ImageHeader(length, table.Length, hash.GetCurrentHashAsUInt64());
    }
}

/// <summary>What the table says of a section: a column's values one behind the other.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct ImageSection
{
    private const int MostName = 48;

    private readonly NameBytes name;

    private ImageSection(NameBytes name, int elementSize, int count, long offset, ulong hash)
    {
        this.name = name;
        ElementSize = elementSize;
        Count = count;
        Offset = offset;
        Hash = hash;
    }

    /// <summary>Size of a value, in bytes.</summary>
    public readonly int ElementSize;

    /// <summary>How many values there are.</summary>
    public readonly int Count;

    /// <summary>Where the first value lies in the file, in bytes.</summary>
    public readonly long Offset;

    /// <summary>XXH3 of the values.</summary>
    public readonly ulong Hash;

    /// <summary>Length of the values, in bytes.</summary>
    public long Length => (long)ElementSize * Count;

    /// <summary>The column's name.</summary>
    public string Name => Encoding.ASCII.GetString(((ReadOnlySpan<byte>)name).TrimEnd((byte)0));

    /// <summary>Describes a section.</summary>
    /// <exception cref="ArgumentException">The name is empty, longer than 48 characters or not ASCII.</exception>
    public static ImageSection Of(string name, int elementSize, int count, long offset, ulong hash)
    {
        if (name.Length is 0 or > MostName || !Ascii.IsValid(name) || name.Contains('\0'))
            throw new ArgumentException($"\"{name}\" cannot name a column.", nameof(name));
        var bytes = default(NameBytes);
        Encoding.ASCII.GetBytes(name, bytes);
        return new ImageSection(bytes, elementSize, count, offset, hash);
    }

    /// <summary>Whether the section lies aligned before the table.</summary>
    /// <param name="end">Where the table starts.</param>
    public bool LiesWithin(long end) =>
        ElementSize > 0 && Count >= 0 && Offset >= Unsafe.SizeOf<ImageHeader>() && Offset % ImageLayout.Alignment == 0 && Offset <= end && Length <= end - Offset;

    [InlineArray(MostName)]
    private struct NameBytes
    {
        private byte first;
    }
}
