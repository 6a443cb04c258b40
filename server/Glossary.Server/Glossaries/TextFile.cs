using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
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
    /// <param name="stamp">What the file was when it was read.</param>
    /// <param name="problem">Why it cannot be read, if so, to stand behind its path.</param>
    public static bool TryRead(string path, [NotNullWhen(true)] out string? text, out SourceStamp stamp, [NotNullWhen(false)] out string? problem)
    {
        var isRead = TryReadWithMark(path, out text, out stamp, out problem);
        text = text?.TrimStart('\uFEFF');
        return isRead;
    }

    /// <summary>Reads a file with its byte order mark as its first character.</summary>
    public static bool TryReadWithMark(string path, [NotNullWhen(true)] out string? text, out SourceStamp stamp, [NotNullWhen(false)] out string? problem)
    {
        (text, stamp, problem) = (null, default, null);
        try
        {
            if (Directory.Exists(path)) problem = "it is a folder; name the files in it";
            else if (!File.Exists(path)) problem = "there is no such file";

            // Pipes and devices have no length either, and opening one may never return.
            else if ((stamp = SourceStamp.Before(path)).Size == 0) (text, stamp) = ("", stamp with { Hash = ContentHash.Of([]) });
            else text = ReadAll(path, ref stamp);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            problem = failure.Message;
        }

        return text is not null;
    }

    private static string ReadAll(string path, ref SourceStamp stamp)
    {
        using var file = File.OpenHandle(path);
        if (RandomAccess.GetLength(file) is var size && size > MaxLength) throw new IOException("it is larger than 1 GB");
        var buffer = ArrayPool<byte>.Shared.Rent((int)size);
        try
        {
            var read = 0;
            while (read < size && RandomAccess.Read(file, buffer.AsSpan(read, (int)size - read), read) is > 0 and var count) read += count;
            stamp = stamp with { Hash = ContentHash.Of(buffer.AsSpan(0, read)) };
            return Decode(buffer.AsSpan(0, read));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string Decode(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode.GetString(bytes)
        : bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode.GetString(bytes)
        : Encoding.UTF8.GetString(bytes);
}
