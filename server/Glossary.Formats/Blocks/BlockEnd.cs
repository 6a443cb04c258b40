using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Glossary.Formats.Blocks;

/// <summary>Chooses where a block of a text ends among the places where an entry begins.</summary>
/// <remarks>
/// The choice depends only on what stands at these places, so that behind an edit the cuts soon fall where they fell before (content-defined chunking;
/// Muthitacharoen, Chen and Mazières, A Low-Bandwidth Network File System, 2001): a hash chooses one place in sixteen.
/// </remarks>
/// <param name="text">What is left of the text, or as much of it as is seen.</param>
public ref struct BlockEnd(ReadOnlySpan<char> text)
{
    /// <summary>No block but a text's last one is shorter than this, in UTF-16 code units.</summary>
    public const int MinLength = 64 * 1024;

    /// <summary>No block is longer than this, in UTF-16 code units, unless one entry is; so a text up to this length is one block.</summary>
    public const int MaxLength = 256 * 1024;

    /// <summary>Where lines are not what counts, an entry is told by so much of its beginning, in UTF-16 code units.</summary>
    private const int LengthOfBeginning = 128;

    private const ulong OneInSixteen = 0xF;

    private readonly ReadOnlySpan<char> text = text;
    private int chosen;
    private int fallback;
    private ulong leastHash = ulong.MaxValue;

    /// <summary>Whether the text is one block, so that there is nothing to choose.</summary>
    public readonly bool IsWhole => text.Length <= MaxLength;

    /// <summary>The length of the block, once a place was chosen or there are no more; 0 where there was none, and the text is longer than a block.</summary>
    public readonly int LengthIfAny => IsWhole ? text.Length : chosen > 0 ? chosen : fallback;

    /// <summary>The same, but where there was no place, it ends within no character and no line end.</summary>
    public readonly int Length => LengthIfAny is > 0 and var length ? length : text is [.., '\r' or (>= '\ud800' and <= '\udbff')] && text.Length > 1 ? text.Length - 1 : text.Length;

    /// <summary>Looks at a place of a text in which lines do not count.</summary>
    /// <param name="start">Where the entry begins; more than all places before.</param>
    /// <returns>Whether the choice is made.</returns>
    public bool Choose(int start) => Choose(start, Math.Min(start + LengthOfBeginning, text.Length));

    /// <summary>Looks at a place.</summary>
    /// <param name="start">Where the entry begins; more than all places before.</param>
    /// <param name="end">Where its first line ends, or its name.</param>
    /// <returns>Whether the choice is made.</returns>
    public bool Choose(int start, int end)
    {
        if (start < MinLength) return false;
        if (start < MaxLength)
        {
            var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text[start..end]));
            if (hash < leastHash) (fallback, leastHash) = (start, hash);
            if ((hash & OneInSixteen) != 0) return false;
            chosen = start;
            return true;
        }

        chosen = fallback > 0 ? fallback : start;
        return true;
    }
}
