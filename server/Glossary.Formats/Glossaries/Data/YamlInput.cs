using YamlDotNet.Core;

namespace Glossary.Formats.Glossaries;

/// <summary>What a parser of YAML is given: the rest of a text, behind lines that say what it stands in.</summary>
/// <param name="frame">Those lines.</param>
/// <param name="text">The text.</param>
/// <param name="from">Where the rest begins, in UTF-16 code units.</param>
/// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
internal sealed class YamlInput(string frame, ReadOnlyMemory<char> text, int from, CancellationToken cancellation) : TextReader
{
    /// <summary>After how many code units it is checked whether the reading was stopped; a power of two.</summary>
    private const int Stretch = 1 << 16;

    private int at;

    /// <summary>What is to be added to an offset of the input to make it one of the text.</summary>
    private int Shift => from - frame.Length;

    /// <summary>How much was read, in UTF-16 code units.</summary>
    public int Length => at;

    /// <summary>The place in the text, in UTF-16 code units, that the parser calls by an offset of the input.</summary>
    public int OffsetOf(Mark mark) => (int)Math.Clamp(mark.Index + Shift, from, text.Length);

    /// <inheritdoc/>
    public override int Peek() => at < frame.Length ? frame[at] : at + Shift < text.Length ? text.Span[at + Shift] : -1;

    /// <inheritdoc/>
    public override int Read()
    {
        if (at % Stretch == 0) cancellation.ThrowIfCancellationRequested();
        var next = Peek();
        if (next >= 0) at++;
        return next;
    }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        var read = 0;
        while (read < count && Read() is >= 0 and var next) buffer[index + read++] = (char)next;
        return read;
    }
}
