using System.Buffers;
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

    /// <summary>How many chunks are kept as text: each thread that asks goes on in the one in which it was.</summary>
    private const int MostKept = 8;

    private readonly Lock gate = new();
    private readonly byte[] bytes = new byte[ChunkLength];
    private readonly char[] letters = new char[ChunkLength];

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
                    if (!GoOn(span.Start)) return null;
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
        file = TextFile.Open(path);
        var start = 0L;
        while (Bytes(start, Encoding.UTF8.Preamble.Length).SequenceEqual(Encoding.UTF8.Preamble)) start += Encoding.UTF8.Preamble.Length;
        starts.Add((start, 0));
    }

    /// <summary>Comes by the next chunk, of whole characters; false at the end.</summary>
    /// <param name="offset">What is asked for starts here: a chunk before that is not kept.</param>
    private bool GoOn(int offset)
    {
        var (start, before) = starts[^1];
        var chunk = Bytes(start, ChunkLength);
        if (chunk.IsEmpty) return false;
        var isLast = chunk.Length < ChunkLength;
        var (read, written) = (0, 0);
        var hasZero = chunk.Contains((byte)0);
        if (!hasZero && before + chunk.Length <= offset && Ascii.IsValid(chunk))
        {
            read = written = chunk.Length; // Nobody asks for it, so it need not become text.
        }
        else if (hasZero
            || Utf8.ToUtf16(chunk, letters, out read, out written, replaceInvalidSequences: false, isFinalBlock: isLast) == OperationStatus.InvalidData)
        {
            whole = TextFile.TryRead(path, out var text, out _) ? text.Text : "";
            return true;
        }

        starts.Add((start + read, before + written));
        if (before + written > offset) Keep(starts.Count - 2, new string(letters, 0, written));
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

        // What is written there by now may be anything; it is compared with what it was by whoever asks.
        var (start, end) = (starts[chunk], starts[chunk + 1]);
        return Keep(chunk, Encoding.UTF8.GetString(Bytes(start.Byte, (int)(end.Byte - start.Byte))).PadRight(end.Offset - start.Offset));
    }

    private string Keep(int chunk, string text)
    {
        kept[nextKept] = (chunk, text);
        nextKept = (nextKept + 1) % MostKept;
        return text;
    }

    /// <summary>Reads bytes; fewer than asked for only at the end of the file.</summary>
    private ReadOnlySpan<byte> Bytes(long start, int most) => bytes.AsSpan(0, TextFile.Fill(file!, bytes.AsSpan(0, most), start));

    private sealed class ByOffset : IComparer<(long Byte, int Offset)>
    {
        public static readonly ByOffset Instance = new();

        public int Compare((long Byte, int Offset) x, (long Byte, int Offset) y) => x.Offset.CompareTo(y.Offset);
    }
}
