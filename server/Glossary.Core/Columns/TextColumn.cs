using System.Text;

namespace Glossary.Core.Columns;

/// <summary>An immutable list of texts, in UTF-8 one behind the other.</summary>
/// <param name="Starts">Where each text starts in the bytes, and as the last element where the last one ends.</param>
/// <param name="Bytes">The texts.</param>
public readonly record struct TextColumn(Column<int> Starts, Column<byte> Bytes)
{
    /// <summary>How many texts there are.</summary>
    public int Length => Math.Max(0, Starts.Length - 1);

    /// <summary>A text as UTF-8.</summary>
    public ReadOnlySpan<byte> this[int index] => Bytes.Span[Starts[index]..Starts[index + 1]];

    /// <summary>A text.</summary>
    public string ToString(int index) => Encoding.UTF8.GetString(this[index]);
}
