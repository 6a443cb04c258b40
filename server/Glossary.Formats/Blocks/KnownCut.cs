using System.Collections.Immutable;

namespace Glossary.Formats.Blocks;

/// <summary>How a text was cut into blocks, most of which a later version of it has again: the same ones before an edit, and behind it the same ones further on.</summary>
/// <param name="format">The format that it is in.</param>
/// <param name="blocks">The blocks, in order.</param>
/// <param name="starts">Where each of them starts, and where the last one ends; in bytes where the text is UTF-8, else in UTF-16 code units.</param>
/// <param name="isUtf8">Whether the text is UTF-8.</param>
public sealed class KnownCut(GlossaryFormat format, ImmutableArray<TextBlock> blocks, ImmutableArray<int> starts, bool isUtf8)
{
    /// <summary>The blocks, in order.</summary>
    internal ImmutableArray<TextBlock> Blocks => blocks;

    /// <summary>Whether it tells anything of a text.</summary>
    /// <param name="other">The format of the text.</param>
    /// <param name="inUtf8">Whether the text is UTF-8.</param>
    internal bool IsOf(GlossaryFormat other, bool inUtf8) => format == other && isUtf8 == inUtf8;

    /// <summary>Takes the block that stands at a place of a later version again; gives its length, or 0 where none does.</summary>
    /// <param name="place">The place.</param>
    /// <param name="length">How long the later version is.</param>
    /// <param name="take">Takes a block, by its number and its length, if it does.</param>
    internal int Take(int place, int length, Func<int, int, bool> take)
    {
        var shift = length - starts[^1];
        foreach (var start in (ReadOnlySpan<int>)(shift == 0 ? [place] : [place, place - shift]))
        {
            var number = starts.BinarySearch(start);
            if (number < 0 || number == blocks.Length) continue;
            var size = starts[number + 1] - start;
            if (size > 0 && size <= length - place && take(number, size)) return size;
        }

        return 0;
    }
}
