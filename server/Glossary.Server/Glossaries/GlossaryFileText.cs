using System.Text;
using System.Text.Unicode;
using Glossary.Core.Text;
using Microsoft.Win32.SafeHandles;

namespace Glossary.Server.Glossaries;

/// <summary>The text of a glossary on disk, without its byte order mark. Of a file in UTF-8 only what is asked for becomes text, a chunk at a time.</summary>
/// <param name="path">The file.</param>
internal sealed class GlossaryFileText(string path) : GlossaryText
{
    /// <summary>How many bytes become text at once; small enough for the young objects.</summary>
    private const int ChunkLength = 32 * 1024;

    /// <summary>So many chunks are kept as text: each thread that asks goes on in the one in which it was.</summary>
    private const int MostKept = 8;

    private readonly Lock gate = new();
    private readonly byte[] buffer = new byte[ChunkLength];

    /// <summary>Where each chunk that was come by starts, in bytes and in UTF-16 code units, and where the last one ends.</summary>
    private readonly List<(long Byte, int Offset)> starts = [];
    private readonly (int Chunk, string Text)[] kept = new (int, string)[MostKept];
    private int nextKept;
    private SafeFileHandle? file;

    /// <summary>Whether the file turned out not to be readable.</summary>
    private bool isGone;

    /// <summary>The whole text, where it is not UTF-8.</summary>
    private string? whole;

    /// <inheritdoc/>
    public override string? Read(TextSpan span)
    {
        lock (gate)
        {
            if (isGone) return null;
            try
            {
                if (starts.Count == 0) Open();
                while (whole is null && starts[^1].Offset < span.End)
                {
                    if (!GoOn()) return null;
                }

                return whole is null ? FromChunks(span) : span.End <= whole.Length ? whole.Substring(span.Start, span.Length) : null;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                isGone = true;
                return null;
            }
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        file?.Dispose();
        base.Dispose();
    }

    private void Open()
    {
        // Whoever saves the file meanwhile must not be kept from it.
        file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var start = 0L;
        while (Bytes(start, Encoding.UTF8.Preamble.Length).SequenceEqual(Encoding.UTF8.Preamble)) start += Encoding.UTF8.Preamble.Length;
        starts.Add((start, 0));
    }

    /// <summary>Comes by the next chunk; false at the end.</summary>
    private bool GoOn()
    {
        var (start, offset) = starts[^1];
        var bytes = Bytes(start, ChunkLength);
        if (bytes.IsEmpty) return false;
        if (bytes.Length == ChunkLength) bytes = bytes[..LengthOfWhole(bytes)];
        if (Utf8.IsValid(bytes)) starts.Add((start + bytes.Length, offset + Encoding.UTF8.GetCharCount(bytes)));
        else whole = TextFile.TryRead(path, out var text, out _) ? text : "";
        return true;
    }

    private string FromChunks(TextSpan span)
    {
        var first = starts.BinarySearch((long.MaxValue, span.Start), ByOffset.Instance);
        first = first < 0 ? ~first - 1 : first;
        var text = new StringBuilder(span.Length);
        for (var chunk = first; text.Length < span.Length; chunk++)
        {
            var from = Math.Max(0, span.Start - starts[chunk].Offset);
            var end = Math.Min(starts[chunk + 1].Offset, span.End) - starts[chunk].Offset;
            text.Append(TextOf(chunk).AsSpan()[from..end]);
        }

        return text.ToString();
    }

    private string TextOf(int chunk)
    {
        foreach (var (number, known) in kept)
        {
            if (number == chunk && known is not null) return known;
        }

        var start = starts[chunk].Byte;

        // What is written there by now may be anything; it is compared with what it was by whoever asks.
        var text = Encoding.UTF8.GetString(Bytes(start, (int)(starts[chunk + 1].Byte - start))).PadRight(starts[chunk + 1].Offset - starts[chunk].Offset);
        kept[nextKept] = (chunk, text);
        nextKept = (nextKept + 1) % MostKept;
        return text;
    }

    /// <summary>Reads bytes; fewer than asked for only at the end of the file.</summary>
    private ReadOnlySpan<byte> Bytes(long start, int most)
    {
        var length = 0;
        while (length < most && RandomAccess.Read(file!, buffer.AsSpan(length, most - length), start + length) is > 0 and var count) length += count;
        return buffer.AsSpan(0, length);
    }

    /// <summary>The length without a last character that goes on behind the bytes.</summary>
    private static int LengthOfWhole(ReadOnlySpan<byte> utf8)
    {
        for (var back = 1; back < Utf8LongestCharacter; back++)
        {
            var first = utf8[^back];
            if ((first & 0xC0) == 0x80) continue;
            var length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
            return length > back ? utf8.Length - back : utf8.Length;
        }

        return utf8.Length;
    }

    private const int Utf8LongestCharacter = 4;

    private sealed class ByOffset : IComparer<(long Byte, int Offset)>
    {
        public static readonly ByOffset Instance = new();

        public int Compare((long Byte, int Offset) x, (long Byte, int Offset) y) => x.Offset.CompareTo(y.Offset);
    }
}
