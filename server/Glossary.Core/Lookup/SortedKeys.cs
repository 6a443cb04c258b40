using System.Buffers.Binary;
using System.Text;
using Glossary.Core.Columns;
using Glossary.Core.Text;

namespace Glossary.Core.Lookup;

/// <summary>Rows of a <see cref="NameTable"/> sorted by the UTF-8 bytes of their keys: all names from their start on, or all from a later word on.</summary>
/// <remarks>
/// The first 8 bytes of each key lie side by side in numbers that compare as the bytes do, so that a search mostly reads nothing else. No
/// key has a zero byte: it means the end there.
/// </remarks>
/// <param name="Texts">The whole keys of all names.</param>
/// <param name="Heads">The first 8 bytes of each row's key, zeros behind a shorter one.</param>
/// <param name="Keys">Which whole key each row is of.</param>
/// <param name="Offsets">Where in the whole key the row's starts, in bytes; empty for rows of whole keys.</param>
/// <param name="Ranks">The lengths of the whole keys in bytes, up to 255: of names that start alike, the shorter is the more general one.</param>
internal sealed record SortedKeys(TextColumn Texts, Column<ulong> Heads, Column<int> Keys, Column<ushort> Offsets, RankColumn Ranks)
{
    /// <summary>The bytes of a head.</summary>
    public const int HeadLength = sizeof(ulong);

    /// <summary>How many rows there are.</summary>
    public int Length => Heads.Length;

    /// <summary>The key of a row in UTF-8.</summary>
    public ReadOnlySpan<byte> KeyOf(int row) => Texts[Keys[row]][(Offsets.Length == 0 ? 0 : Offsets[row])..];

    /// <summary>The first bytes of a key as a number.</summary>
    public static ulong HeadOf(ReadOnlySpan<byte> key)
    {
        if (key.Length >= HeadLength) return BinaryPrimitives.ReadUInt64BigEndian(key);
        var head = 0UL;
        for (var i = 0; i < key.Length; i++) head |= (ulong)key[i] << (8 * (HeadLength - 1 - i));
        return head;
    }

    /// <summary>The rows whose keys start with <paramref name="prefix"/>.</summary>
    public (int Low, int High) StartingWith(ReadOnlySpan<byte> prefix) => Continuing(0, Length, 0, prefix);

    /// <summary>The rows with just this key.</summary>
    public (int Low, int High) Being(ReadOnlySpan<byte> key)
    {
        var (low, high) = StartingWith(key);
        return (low, EndOfWhole(low, high, key.Length));
    }

    /// <summary>Whether there is a row of just this key whose name's whole key has the number <paramref name="number"/>.</summary>
    public bool Holds(ReadOnlySpan<byte> key, int number)
    {
        var (low, high) = Being(key);
        return Keys.Span[low..high].BinarySearch(number) >= 0;
    }

    /// <summary>Of rows that share their first <paramref name="depth"/> bytes, those that go on with <paramref name="rest"/>.</summary>
    public (int Low, int High) Continuing(int low, int high, int depth, ReadOnlySpan<byte> rest)
    {
        if (low >= high || rest.IsEmpty) return (low, high);
        if (depth + rest.Length <= HeadLength) return ContinuingInHead(low, high, depth, rest);
        var first = Bisection.FirstOther(low, high, new ComesBefore(this, depth, rest, least: 0));
        return (first, EndOfRun(first, high, new ComesBefore(this, depth, rest, least: 1)));
    }

    /// <summary>As <see cref="Continuing"/>, where the heads tell all.</summary>
    private (int Low, int High) ContinuingInHead(int low, int high, int depth, ReadOnlySpan<byte> rest)
    {
        var heads = Heads.Span;
        var least = (heads[low] & ~BitsFrom(depth)) | (HeadOf(rest) >> (8 * depth));
        var first = Bisection.FirstOther(low, high, new IsHeadUpTo(heads, least - 1));
        return (first, EndOfRun(first, high, new IsHeadUpTo(heads, least | BitsFrom(depth + rest.Length))));
    }

    /// <summary>Of rows that share their first <paramref name="depth"/> bytes, the end of those that have no more. They come first.</summary>
    public int EndOfWhole(int low, int high, int depth)
    {
        if (low >= high) return low;
        if (depth >= HeadLength) return EndOfRun(low, high, new IsNoLonger(this, depth));
        return ByteOfHead(low, depth) == 0 ? EndOfShared(low, high, depth + 1) : low;
    }

    /// <summary>Of rows that share their first bytes, the end of those that share one more letter with the first row.</summary>
    /// <param name="low">The first row, which has a letter there.</param>
    /// <param name="high">The end of the rows.</param>
    /// <param name="depth">How many bytes they share; with the letter, on return.</param>
    /// <param name="letter">The letter.</param>
    public int EndOfLetter(int low, int high, ref int depth, out Rune letter)
    {
        var first = depth < HeadLength ? ByteOfHead(low, depth) : (byte)0;
        var size = 1;
        if (first is > 0 and < 0x80) letter = new Rune(first);
        else Rune.DecodeFromUtf8(KeyOf(low)[depth..], out letter, out size);
        depth += size;
        return EndOfShared(low, high, depth);
    }

    /// <summary>The bits of a head from a byte on.</summary>
    private static ulong BitsFrom(int depth) => depth < HeadLength ? ulong.MaxValue >> (8 * depth) : 0;

    private byte ByteOfHead(int row, int at) => (byte)(Heads[row] >> (8 * (HeadLength - 1 - at)));

    /// <summary>The end of the rows that share their first <paramref name="depth"/> bytes with the first row.</summary>
    private int EndOfShared(int low, int high, int depth) => depth <= HeadLength
        ? EndOfRun(low, high, new IsHeadUpTo(Heads.Span, Heads[low] | BitsFrom(depth)))
        : EndOfRun(low, high, new Shares(this, KeyOf(low)[..depth]));

    /// <summary>The end of the run at the start of rows for which a test holds; found in as many steps as its length has digits.</summary>
    private static int EndOfRun<T>(int low, int high, T test)
        where T : struct, IBisected, allows ref struct
    {
        var step = 1;
        while (step < high - low && test.Holds(low + step - 1))
        {
            low += step;
            step *= 2;
        }

        return Bisection.FirstOther(low, Math.Min(high, low + step), test);
    }

    private readonly ref struct IsHeadUpTo(ReadOnlySpan<ulong> heads, ulong last) : IBisected
    {
        private readonly ReadOnlySpan<ulong> heads = heads;

        public bool Holds(int row) => heads[row] <= last;
    }

    private readonly ref struct Shares(SortedKeys rows, ReadOnlySpan<byte> prefix) : IBisected
    {
        private readonly ReadOnlySpan<byte> prefix = prefix;

        public bool Holds(int row) => rows.KeyOf(row).StartsWith(prefix);
    }

    private readonly struct IsNoLonger(SortedKeys rows, int length) : IBisected
    {
        public bool Holds(int row) => rows.KeyOf(row).Length <= length;
    }

    /// <summary>Whether a row comes before those that go on in a certain way or, from <c>least</c> 1 on, is one of them.</summary>
    private readonly ref struct ComesBefore : IBisected
    {
        private readonly SortedKeys rows;
        private readonly ReadOnlySpan<ulong> heads;
        private readonly ReadOnlySpan<byte> behindHead;
        private readonly ulong head;
        private readonly ulong mask;
        private readonly int textDepth;
        private readonly int least;

        public ComesBefore(SortedKeys rows, int depth, ReadOnlySpan<byte> rest, int least)
        {
            this.rows = rows;
            this.least = least;
            heads = rows.Heads.Span;
            var inHead = Math.Clamp(HeadLength - depth, 0, rest.Length);
            behindHead = rest[inHead..];
            textDepth = depth + inHead;
            if (inHead == 0) return;
            head = HeadOf(rest[..inHead]) >> (8 * depth);
            mask = BitsFrom(depth) & ~BitsFrom(depth + inHead);
        }

        public bool Holds(int row)
        {
            var order = (heads[row] & mask).CompareTo(head);
            if (order == 0 && !behindHead.IsEmpty)
            {
                var rest = rows.KeyOf(row)[textDepth..];
                order = rest.StartsWith(behindHead) ? 0 : rest.SequenceCompareTo(behindHead);
            }

            return order < least;
        }
    }
}
