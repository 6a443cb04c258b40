using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Glossary.Cache;

/// <summary>A fingerprint of 128 bits (XXH128) that tells contents apart, not one that withstands an adversary.</summary>
public static class ContentHash
{
    /// <summary>How much of a file is read at a time, in bytes: about what a processor keeps near.</summary>
    private const int Chunk = 256 * 1024;

    /// <summary>The fingerprint of bytes.</summary>
    public static UInt128 Of(ReadOnlySpan<byte> content) => XxHash128.HashToUInt128(content);

    /// <summary>The fingerprint of a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static UInt128 OfFile(SafeFileHandle file, CancellationToken cancellation = default)
    {
        var hash = new XxHash128();
        var buffer = new byte[(int)Math.Clamp(RandomAccess.GetLength(file), 1, Chunk)];
        for (long offset = 0; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = RandomAccess.Read(file, buffer, offset);
            if (read == 0) return hash.GetCurrentHashAsUInt128();
            hash.Append(buffer.AsSpan(0, read));
            offset += read;
        }
    }

    /// <summary>The fingerprint of a text, as 32 lower-case hexadecimal digits: a name for a file.</summary>
    internal static string NameOf(string text) =>
        Of(Encoding.UTF8.GetBytes(text)).ToString("x32", CultureInfo.InvariantCulture);
}
