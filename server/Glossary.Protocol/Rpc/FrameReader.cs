using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;
using System.Text;

namespace Glossary.Protocol.Rpc;

/// <summary>What <see cref="FrameReader.ReadAsync"/> came upon.</summary>
public enum FrameKind : byte
{
    /// <summary>A body.</summary>
    Body,

    /// <summary>The input ended between two frames.</summary>
    End,

    /// <summary>The input cannot be cut into frames any further; <see cref="Frame.Problem"/> says why.</summary>
    Broken,
}

/// <summary>One step of reading the input.</summary>
/// <param name="Kind">What was read.</param>
/// <param name="Body">The message's bytes, to be used and changed freely until the next frame is read.</param>
/// <param name="Problem">Why the input is broken, as a sentence; else null.</param>
public readonly record struct Frame(FrameKind Kind, Memory<byte> Body = default, string? Problem = null);

/// <summary>Cuts the input into message bodies (LSP 3.17, Base Protocol).</summary>
/// <remarks>
/// Header names are read in any case, unknown headers are passed over, and a bare <c>\n</c> ends a header line like <c>\r\n</c>.
/// A header without a usable length breaks the input for good: nothing tells where the next message begins.
/// </remarks>
public sealed class FrameReader(PipeReader input)
{
    /// <summary>Longest body that is accepted, in bytes.</summary>
    public const int MaxBodyLength = 1 << 28;

    /// <summary>Longest header part that is accepted, in bytes.</summary>
    public const int MaxHeaderLength = 1 << 13;

    /// <summary>A buffer longer than this, in bytes, is given up after its message.</summary>
    private const int KeptBufferLength = 1 << 20;

    private byte[] body = new byte[1 << 12];

    /// <summary>Reads up to the end of the next body.</summary>
    public async ValueTask<Frame> ReadAsync(CancellationToken cancellation)
    {
        // Before the wait for the next message, which may be long.
        if (body.Length > KeptBufferLength) body = [];
        var (length, problem) = await ReadHeaderAsync(cancellation).ConfigureAwait(false);
        if (problem is not null) return new Frame(FrameKind.Broken, Problem: problem);
        if (length is not { } wanted) return new Frame(FrameKind.End);

        if (body.Length < wanted) body = GC.AllocateUninitializedArray<byte>(Math.Max(wanted, 1 << 12));
        for (var have = 0; have < wanted;)
        {
            var read = await input.ReadAsync(cancellation).ConfigureAwait(false);
            var part = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, wanted - have));
            part.CopyTo(body.AsSpan(have));
            have += (int)part.Length;
            input.AdvanceTo(part.End);
            if (read.IsCompleted && have < wanted && part.Length == 0) return new Frame(FrameKind.Broken, Problem: "The input ended inside a message.");
        }

        return new Frame(FrameKind.Body, body.AsMemory(0, wanted));
    }

    /// <summary>Reads the header part; both null at the end of the input.</summary>
    private async ValueTask<(int? Length, string? Problem)> ReadHeaderAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var read = await input.ReadAsync(cancellation).ConfigureAwait(false);
            var buffer = read.Buffer;
            if (TryReadHeader(buffer, out var end, out var length, out var problem))
            {
                input.AdvanceTo(end);
                return (length, problem);
            }

            var available = buffer.Length;
            input.AdvanceTo(buffer.Start, buffer.End);
            if (available > MaxHeaderLength) return (null, $"A header is longer than {MaxHeaderLength} bytes.");
            if (read.IsCompleted) return available == 0 ? (null, null) : (null, "The input ended inside a header.");
        }
    }

    /// <summary>Reads the header lines up to the empty one; false where that has not come yet.</summary>
    private static bool TryReadHeader(ReadOnlySequence<byte> buffer, out SequencePosition end, out int? length, out string? problem)
    {
        length = null;
        problem = null;
        var reader = new SequenceReader<byte>(buffer);
        while (reader.TryReadTo(out ReadOnlySequence<byte> sequence, (byte)'\n'))
        {
            ReadOnlySpan<byte> line = (sequence.IsSingleSegment ? sequence.FirstSpan : sequence.ToArray()).TrimEnd((byte)'\r');
            if (line.IsEmpty)
            {
                if (length is null) problem ??= "A header has no Content-Length.";
                end = reader.Position;
                return true;
            }

            var colon = line.IndexOf((byte)':');
            if (colon < 0 || !Ascii.EqualsIgnoreCase(line[..colon].Trim(" \t"u8), "Content-Length"u8)) continue;
            var value = line[(colon + 1)..].Trim(" \t"u8);
            if (Utf8Parser.TryParse(value, out int number, out var used) && used == value.Length && number is >= 0 and <= MaxBodyLength)
                length = number;
            else
                problem = $"The Content-Length is not a number from 0 to {MaxBodyLength}.";
        }

        end = default;
        return false;
    }
}
