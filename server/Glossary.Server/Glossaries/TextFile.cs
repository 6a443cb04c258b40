using System.Buffers;
using System.Text;

namespace Glossary.Server.Glossaries;

/// <summary>Reads text files as editors do: UTF-8, without the byte order mark, which they neither show nor count.</summary>
internal static class TextFile
{
    /// <summary>The text of a file.</summary>
    /// <exception cref="IOException">The file cannot be read, or is larger than 2 GB.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static string Read(string path)
    {
        using var file = File.OpenHandle(path);
        var length = checked((int)RandomAccess.GetLength(file));
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var read = 0;
            while (read < length && RandomAccess.Read(file, buffer.AsSpan(read, length - read), read) is > 0 and var count) read += count;
            var bytes = buffer.AsSpan(0, read);
            return Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
