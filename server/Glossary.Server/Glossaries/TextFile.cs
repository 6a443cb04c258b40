using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;
using Glossary.Formats.SeedDump;
using Glossary.Search.Cache;

namespace Glossary.Server.Glossaries;

/// <summary>Reads text files: UTF-8, or UTF-16 where a byte order mark says so.</summary>
internal static class TextFile
{
    /// <summary>No glossary and no document that somebody wrote is larger; what is would only fill the memory.</summary>
    private const int MaxLength = 1024 * 1024 * 1024;

    /// <summary>Reads a file without its byte order mark, which editors neither show nor count.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text, if it can be read.</param>
    /// <param name="problem">Why it cannot be read, if so, to stand behind its path.</param>
    public static bool TryRead(string path, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? problem)
    {
        var isRead = TryReadWithMark(path, out text, out problem);
        text = text?.TrimStart('\uFEFF');
        return isRead;
    }

    /// <summary>Reads a file with its byte order mark as its first character.</summary>
    public static bool TryReadWithMark(string path, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? problem)
    {
        text = TryReadBytes(path, out var bytes, out _, out problem) ? Decode(bytes) : null;
        return text is not null;
    }

    /// <summary>Reads a dump.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The dump without a byte order mark, if it can be read.</param>
    /// <param name="stamp">What the file was when it was read.</param>
    /// <param name="problem">Why it cannot be read, if so, to stand behind its path.</param>
    public static bool TryReadDump(string path, [NotNullWhen(true)] out DumpText? text, out SourceStamp stamp, [NotNullWhen(false)] out string? problem)
    {
        var isRead = TryReadBytes(path, out var bytes, out stamp, out problem);
        text = !isRead ? null : Utf8.IsValid(bytes) ? DumpText.OfUtf8(WithoutMarks(bytes!)) : DumpText.Of(Decode(bytes!).AsMemory().TrimStart('\uFEFF'));
        return isRead;
    }

    private static bool TryReadBytes(string path, [NotNullWhen(true)] out byte[]? bytes, out SourceStamp stamp, [NotNullWhen(false)] out string? problem)
    {
        (bytes, stamp, problem) = (null, default, null);
        try
        {
            if (Directory.Exists(path)) problem = "it is a folder; name the files in it";
            else if (!File.Exists(path)) problem = "there is no such file";

            // Pipes and devices have no length either, and opening one may never return.
            else bytes = (stamp = SourceStamp.Before(path)).Size == 0 ? [] : ReadAll(path);
            if (bytes is not null) stamp = stamp with { Hash = ContentHash.Of(bytes) };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            problem = failure.Message;
        }

        return bytes is not null;
    }

    private static byte[] ReadAll(string path)
    {
        using var file = File.OpenHandle(path);
        if (RandomAccess.GetLength(file) is var size && size > MaxLength) throw new IOException("it is larger than 1 GB");
        var bytes = GC.AllocateUninitializedArray<byte>((int)size);
        var length = 0;
        while (length < size && RandomAccess.Read(file, bytes.AsSpan(length), length) is > 0 and var count) length += count;
        return length == size ? bytes : bytes[..length];
    }

    private static ReadOnlyMemory<byte> WithoutMarks(ReadOnlyMemory<byte> utf8)
    {
        while (utf8.Span.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        return utf8;
    }

    private static string Decode(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode.GetString(bytes)
        : bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode.GetString(bytes)
        : Encoding.UTF8.GetString(bytes);
}
