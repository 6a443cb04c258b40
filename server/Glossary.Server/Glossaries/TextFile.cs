using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using System.Text;
using Glossary.Cache;
using Glossary.Core.Entries;
using Glossary.Formats.Blocks;
using Glossary.Formats.Glossaries;
using Microsoft.Win32.SafeHandles;

namespace Glossary.Server.Glossaries;

/// <summary>Reads text files, whose encoding <see cref="TextDecoder"/> finds out.</summary>
internal static class TextFile
{
    /// <summary>No glossary and no document that somebody wrote is larger; what is would only fill the memory.</summary>
    private const int MaxLength = 1024 * 1024 * 1024;

    /// <summary>How many bytes of a file are read at a time.</summary>
    private const int Chunk = 8 * 1024 * 1024;

    /// <summary>Whether there is a file, be it behind links.</summary>
    public static bool IsThere(string path)
    {
        try
        {
            return File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is null or { Exists: true };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Links that lead in a circle.
            return false;
        }
    }

    /// <summary>Reads a file without its byte order mark, which editors neither show nor count.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text, if it can be read.</param>
    /// <param name="problem">Why it cannot be read, if so, to stand behind its path.</param>
    public static bool TryRead(string path, out DecodedText text, [NotNullWhen(false)] out string? problem)
    {
        if (!TryReadWithMark(path, out text, out problem)) return false;
        text = text.WithoutMark();
        return true;
    }

    /// <summary>Reads a file with its byte order mark as its first character.</summary>
    public static bool TryReadWithMark(string path, out DecodedText text, [NotNullWhen(false)] out string? problem)
    {
        text = default;
        if (!TryReadBytes(path, out var file, out _, out problem)) return false;
        using (file) return TextDecoder.TryDecode(file.Memory.Span, out text, out problem);
    }

    /// <summary>Reads a glossary, to be read block by block.</summary>
    /// <param name="path">The file.</param>
    /// <param name="layer">What it shares its categories with.</param>
    /// <param name="before">How an earlier version of it was cut; null where none is known.</param>
    /// <param name="text">The glossary without a byte order mark, if it can be read; to be disposed of.</param>
    /// <param name="stamp">What the file was when it was read.</param>
    /// <param name="guess">What a person should know of its encoding; null where there is no doubt.</param>
    /// <param name="problem">Why it cannot be read, if so, to stand behind its path.</param>
    public static bool TryReadBlocked(
        string path, string layer, KnownCut? before, [NotNullWhen(true)] out BlockedText? text, out SourceStamp stamp, out Problem? guess, [NotNullWhen(false)] out string? problem)
    {
        (text, guess) = (null, null);
        if (!TryReadBytes(path, out var file, out stamp, out problem)) return false;
        if (TextDecoder.IsUtf8(file.Memory.Span))
        {
            var bytes = WithoutMarks(file.Memory);
            text = BlockedText.OfUtf8(bytes, GlossaryFormats.Of(path, bytes.Span), layer, file, before);
            return true;
        }

        using (file)
        {
            if (!TextDecoder.TryDecode(file.Memory.Span, out var decoded, out problem)) return false;
            decoded = decoded.WithoutMark();
            (text, guess) = (BlockedText.Of(decoded.Text.AsMemory(), GlossaryFormats.Of(path, decoded.Text), layer, before: before), decoded.Guess);
            return true;
        }
    }

    /// <summary>The stamp of a file as it is now, if it holds a text, be it behind a byte order mark; null where it holds another one or cannot be read.</summary>
    public static SourceStamp? StampOf(string path, string text)
    {
        if (!TryReadBytes(path, out var file, out var stamp, out _)) return null;
        using (file) return TextDecoder.TryDecode(file.Memory.Span, out var decoded, out _) && decoded.WithoutMark().Text == text ? stamp : null;
    }

    /// <summary>Opens a file so that whoever saves it meanwhile is not kept from it.</summary>
    public static SafeFileHandle Open(string path) => File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Reads as many bytes as there is room for, or up to the end of the file; gives how much was read.</summary>
    public static int Fill(SafeFileHandle file, Span<byte> bytes, long offset)
    {
        var length = 0;
        while (length < bytes.Length && RandomAccess.Read(file, bytes[length..], offset + length) is > 0 and var count) length += count;
        return length;
    }

    private static bool TryReadBytes(string path, [NotNullWhen(true)] out IMemoryOwner<byte>? file, out SourceStamp stamp, [NotNullWhen(false)] out string? problem)
    {
        (file, stamp, problem) = (null, default, null);
        try
        {
            if (Directory.Exists(path)) problem = "it is a folder; name the files in it";
            else if (!File.Exists(path)) problem = "there is no such file";

            // Pipes and devices have no length either, and opening one may never return.
            else file = (stamp = SourceStamp.Before(path)).Size == 0 ? new FileBytes(0) : ReadAll(path);
            if (file is not null) stamp = stamp with { Hash = ContentHash.Of(file.Memory.Span) };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            problem = failure.Message;
        }

        return file is not null;
    }

    private static FileBytes ReadAll(string path)
    {
        using var file = Open(path);
        if (RandomAccess.GetLength(file) is var size && size > MaxLength) throw new IOException("it is larger than 1 GB");
        var bytes = new FileBytes((int)size);
        try
        {
            bytes.Length = Fill(file, bytes.Memory);
            return bytes;
        }
        catch
        {
            ((IDisposable)bytes).Dispose();
            throw;
        }
    }

    /// <summary>Reads on all cores: what takes long is not the disk but to have so much memory handed out by the system.</summary>
    private static int Fill(SafeFileHandle file, Memory<byte> bytes)
    {
        var lengths = new int[(bytes.Length + Chunk - 1) / Chunk];
        try
        {
            Parallel.For(0, lengths.Length, i => lengths[i] = Fill(file, bytes.Slice(i * Chunk, Math.Min(Chunk, bytes.Length - (i * Chunk))).Span, (long)i * Chunk));
        }
        catch (AggregateException failures) when (failures.InnerException is IOException failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        var first = Array.FindIndex(lengths, length => length < Chunk);
        return first < 0 ? bytes.Length : (first * Chunk) + lengths[first];
    }

    private static ReadOnlyMemory<byte> WithoutMarks(ReadOnlyMemory<byte> utf8)
    {
        while (utf8.Span.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        return utf8;
    }
}
