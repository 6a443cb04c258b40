using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Glossary.Formats.Blocks;

/// <summary>What the headings of one block say about the categories in use, and what they ask about them.</summary>
/// <remarks>It depends on the block's text alone, and is small enough to be kept beside it.</remarks>
public sealed class TagUsage
{
    private const int HeaderLength = 3 * sizeof(int);

    internal TagUsage(ImmutableArray<TagCount> counts, ImmutableArray<ulong> tagQuestions, ImmutableArray<ulong> wellKnownQuestions)
    {
        Counts = counts;
        TagQuestions = tagQuestions;
        WellKnownQuestions = wellKnownQuestions;
    }

    /// <summary>Nothing is said and nothing asked.</summary>
    public static TagUsage None { get; } = new([], [], []);

    /// <summary>The pieces that close headings, each once.</summary>
    internal ImmutableArray<TagCount> Counts { get; }

    /// <summary>The pieces of which it matters whether they are tags, each once, in order.</summary>
    internal ImmutableArray<ulong> TagQuestions { get; }

    /// <summary>The pieces of which it matters whether they are well-known tags, each once, in order.</summary>
    internal ImmutableArray<ulong> WellKnownQuestions { get; }

    /// <summary>The usage as bytes, for <see cref="TryRead"/>.</summary>
    public byte[] ToBytes()
    {
        var counts = MemoryMarshal.AsBytes(Counts.AsSpan());
        var tags = MemoryMarshal.AsBytes(TagQuestions.AsSpan());
        var wellKnown = MemoryMarshal.AsBytes(WellKnownQuestions.AsSpan());
        var bytes = new byte[HeaderLength + counts.Length + tags.Length + wellKnown.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Counts.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(sizeof(int)), TagQuestions.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(2 * sizeof(int)), WellKnownQuestions.Length);
        var rest = bytes.AsSpan(HeaderLength);
        counts.CopyTo(rest);
        tags.CopyTo(rest[counts.Length..]);
        wellKnown.CopyTo(rest[(counts.Length + tags.Length)..]);
        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote; null where the bytes are something else.</summary>
    public static TagUsage? TryRead(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength) return null;
        var counts = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        var tags = BinaryPrimitives.ReadUInt32LittleEndian(bytes[sizeof(int)..]);
        var wellKnown = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(2 * sizeof(int))..]);
        bytes = bytes[HeaderLength..];
        if (bytes.Length != (counts * (long)TagCount.Size) + ((tags + (long)wellKnown) * sizeof(ulong))) return null;
        return new TagUsage(Take<TagCount>(ref bytes, (int)counts), Take<ulong>(ref bytes, (int)tags), Take<ulong>(ref bytes, (int)wellKnown));
    }

    private static ImmutableArray<T> Take<T>(ref ReadOnlySpan<byte> bytes, int count)
        where T : unmanaged
    {
        var values = new T[count];
        var target = MemoryMarshal.AsBytes(values.AsSpan());
        bytes[..target.Length].CopyTo(target);
        bytes = bytes[target.Length..];
        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }
}

/// <summary>How often a piece closes headings.</summary>
/// <param name="Tag">The piece, by its <see cref="TagName"/>.</param>
/// <param name="FirstTerm">The first piece of the longer headings that it closes: <see cref="TagName.None"/>, one, or <see cref="TagName.Several"/>.</param>
/// <param name="SecondOfTwo">How many headings of two pieces it closes; more than two count as two.</param>
internal readonly record struct TagCount(ulong Tag, ulong FirstTerm, ulong SecondOfTwo)
{
    public const int Size = 3 * sizeof(ulong);

    private const ulong MostSeconds = 2;

    /// <summary>Both counts in one.</summary>
    public TagCount With(TagCount other) => new(Tag, Either(FirstTerm, other.FirstTerm), Math.Min(SecondOfTwo + other.SecondOfTwo, MostSeconds));

    private static ulong Either(ulong left, ulong right) =>
        left == TagName.None || left == right ? right : right == TagName.None ? left : TagName.Several;
}
