using System.Runtime.InteropServices;
using Glossary.Core.Text;

namespace Glossary.Core.Documents;

/// <summary>Reads a text line by line from an offset on, overlong lines in fragments.</summary>
internal ref struct LineReader
{
    /// <summary>A fragment of a line is never longer than this.</summary>
    public const int MaxFragment = 16 * 1024;

    private readonly SourceText text;
    private readonly Span<char> buffer;
    private int bufferStart;
    private int bufferLength;

    /// <summary>Starts to read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where a line or a fragment starts.</param>
    /// <param name="startsLine">Which of the two it is.</param>
    /// <param name="buffer">Room for <see cref="MaxFragment"/> code units.</param>
    public LineReader(SourceText text, int start, bool startsLine, Span<char> buffer)
    {
        this.text = text;
        this.buffer = buffer[..MaxFragment];
        End = start;
        bufferStart = start;
        NextStartsLine = startsLine;
    }

    /// <summary>The line or fragment that was read, with its line end.</summary>
    public ReadOnlySpan<char> Line { get; private set; }

    /// <summary>Offset of the line or fragment in the text.</summary>
    public readonly int Start => End - Line.Length;

    /// <summary>Offset behind the line or fragment.</summary>
    public int End { get; private set; }

    /// <summary>Whether the line or fragment is the start of a line.</summary>
    public bool StartsLine { get; private set; }

    private bool NextStartsLine { get; set; }

    /// <summary>Reads the next line or fragment; false at the end of the text.</summary>
    public bool MoveNext()
    {
        if (End == text.Length) return false;
        var rest = Buffered();
        var length = LengthOfLine(rest);
        if (length < 0 && rest.Length < buffer.Length && bufferStart + bufferLength < text.Length)
        {
            bufferStart = End;
            bufferLength = text.CopyTo(End, buffer);
            rest = Buffered();
            length = LengthOfLine(rest);
        }

        StartsLine = NextStartsLine;
        NextStartsLine = length > 0;
        if (length < 0) length = LengthOfFragment(rest);
        Line = rest[..length];
        End += length;
        return true;
    }

    /// <summary>
    /// Where to part an overlong line. The characters before it choose the place, not how far it is from the line's start: so after an
    /// edit the fragments behind it are soon the same as before.
    /// </summary>
    private static int LengthOfFragment(ReadOnlySpan<char> rest)
    {
        for (var length = rest.Length; rest.Length == MaxFragment && length > MaxFragment / 2; length--)
        {
            if (IsChosen(rest[(length - 4)..length]) && !MayGoOn(rest[length - 1])) return length;
        }

        return rest.Length > 1 && MayGoOn(rest[^1]) ? rest.Length - 1 : rest.Length;
    }

    /// <summary>True for one in a thousand of all runs of four code units, whichever these are.</summary>
    private static bool IsChosen(ReadOnlySpan<char> four) => (MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(four)) * 0x9E3779B97F4A7C15) >> 54 == 1;

    /// <summary>Whether the next code unit may belong to this one: half of a pair, a carriage return.</summary>
    private static bool MayGoOn(char last) => char.IsHighSurrogate(last) || last == '\r';

    private readonly ReadOnlySpan<char> Buffered() => buffer[(End - bufferStart)..bufferLength];

    /// <summary>Length of the line with its line end, or -1 where the end is not in sight.</summary>
    private readonly int LengthOfLine(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('\n', '\r');
        if (end < 0) return -1;
        if (rest[end] == '\n') return end + 1;
        if (end + 1 < rest.Length) return rest[end + 1] == '\n' ? end + 2 : end + 1;

        // Whether a line feed follows this carriage return is not in the buffer.
        return bufferStart + bufferLength == text.Length ? end + 1 : -1;
    }
}
