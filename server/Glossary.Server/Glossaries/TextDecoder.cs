using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Server.Glossaries;

/// <summary>Finds out what text some bytes are.</summary>
/// <remarks>
/// A byte order mark decides; without one it is UTF-8, or what looks like UTF-16. Bytes that are no UTF-8 are taken for Windows-1252, each for
/// itself: that is right for a whole file of an older editor as well as for a line pasted into a newer one. Where there are more such bytes
/// than letters it is another code page, which nobody can tell from the bytes alone.
/// </remarks>
internal static class TextDecoder
{
    /// <summary>What 0x80 to 0x9F are in Windows-1252 (WHATWG, Encoding Standard); all other bytes are the code point of their number.</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>How many bytes are looked at to tell the order of bytes.</summary>
    private const int SampleLength = 64 * 1024;

    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        .. ((Encoding[])[Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: true), Encoding.Unicode, Encoding.BigEndianUnicode])
            .Select(encoding => (encoding.GetPreamble(), encoding)),
    ];

    /// <summary>Whether bytes are plain UTF-8, without a doubt.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> bytes) => !bytes.Contains((byte)0) && Utf8.IsValid(bytes);

    /// <summary>Decodes bytes.</summary>
    /// <param name="bytes">All of a file.</param>
    /// <param name="text">The text, if there is any.</param>
    /// <param name="problem">Why there is none, to stand behind the file's path.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out DecodedText text, [NotNullWhen(false)] out string? problem)
    {
        (text, problem) = (default, null);
        if (EncodingOf(bytes) is { } encoding) text = new DecodedText(encoding.GetString(bytes));
        else if (IsUtf8(bytes)) text = new DecodedText(Encoding.UTF8.GetString(bytes));
        else if (bytes.Contains((byte)0)) problem = "it is no text: it has zero bytes";
        else if (!TryDecodeBytes(bytes, out text)) problem = "it is neither UTF-8 nor UTF-16 nor Windows-1252; save it as UTF-8";
        return problem is null;
    }

    /// <summary>The encoding that a mark tells, or zero bytes where ASCII has none; null where neither does.</summary>
    private static Encoding? EncodingOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, encoding) in Marks)
        {
            if (bytes.StartsWith(mark)) return encoding;
        }

        if (bytes.Length % 2 != 0 || !bytes.Contains((byte)0)) return null;
        if (bytes.Length > SampleLength) bytes = bytes[..SampleLength];
        var (little, big) = (OddShare(bytes, Encoding.Unicode), OddShare(bytes, Encoding.BigEndianUnicode));
        const double most = 0.01;
        return Math.Min(little, big) > most ? null : little <= big ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    /// <summary>The share of code units that no text has; of text whose bytes are in the other order these are many.</summary>
    private static double OddShare(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var text = encoding.GetString(bytes);
        var odd = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isOdd = Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => true,
                UnicodeCategory.Control => rune.Value is not ('\t' or '\n' or '\r' or '\f'),
                _ => rune == Rune.ReplacementChar,
            };
            if (isOdd) odd++;
        }

        return (double)odd / text.Length;
    }

    private static bool TryDecodeBytes(ReadOnlySpan<byte> bytes, out DecodedText text)
    {
        var letters = new StringBuilder(bytes.Length);
        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        int? first = null;
        var (strangers, asciiLetters, firstByte) = (0, 0, (byte)0);
        for (var rest = bytes; !rest.IsEmpty;)
        {
            var isValid = Utf8.ToUtf16(rest, buffer, out var read, out var written, replaceInvalidSequences: false) == OperationStatus.Done;
            letters.Append(buffer, 0, written);
            foreach (var letter in buffer.AsSpan(0, written)) asciiLetters += char.IsAsciiLetter(letter) ? 1 : 0;
            rest = rest[read..];
            if (isValid) break;
            if (first is null) (first, firstByte) = (letters.Length, rest[0]);
            strangers++;
            letters.Append(rest[0] is >= 0x80 and < 0xA0 ? Windows1252[rest[0] - 0x80] : (char)rest[0]);
            rest = rest[1..];
        }

        ArrayPool<char>.Shared.Return(buffer);
        var whole = letters.ToString();
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"This file is not UTF-8: {strangers} {(strangers == 1 ? "byte was" : "bytes were")} read as Windows-1252, the first one, 0x{firstByte:X2}, as “{whole[first ?? 0]}”. Save the file as UTF-8.");
        text = new DecodedText(whole, FileProblems.At(whole, new TextSpan(first ?? 0, 1), ProblemKind.NotUtf8, message));
        return strangers <= asciiLetters;
    }
}
