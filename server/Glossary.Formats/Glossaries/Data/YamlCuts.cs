using System.Collections.Immutable;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Cuts large files in YAML into blocks, before lines in which a record begins.</summary>
internal static class YamlCuts
{
    /// <summary>To cut the first block off, so much must be seen of what is left of a text, in UTF-16 code units, or all of it.</summary>
    public const int Reach = BlockEnd.MaxLength + LongestRecord;

    /// <summary>A record is seen to its end up to this length before more is looked at.</summary>
    private const int LongestRecord = 64 * 1024;

    /// <summary>The lines at the beginning of a file that tell what the others are like; null where it is not cut: it is short, or has values that others stand for.</summary>
    /// <param name="head">The file's beginning.</param>
    public static ReadOnlyMemory<char>? SampleOf(ReadOnlySpan<char> head)
    {
        if (head.Length <= BlockEnd.MaxLength || head[..BlockEnd.MaxLength].Contains(": &", StringComparison.Ordinal) || head[..BlockEnd.MaxLength].Contains("- &", StringComparison.Ordinal)) return null;
        return head[..(head[..BlockEnd.MinLength].LastIndexOf('\n') + 1)].ToString().AsMemory();
    }

    /// <summary>The length of the first block of a text; 0 where it does not end in what is seen.</summary>
    /// <param name="text">The text.</param>
    /// <param name="level">Where records stand.</param>
    /// <param name="open">The lists and maps that are open where it begins.</param>
    public static int LengthOfFirst(ReadOnlySpan<char> text, RecordLevel level, ImmutableArray<OpenNest> open)
    {
        var end = new BlockEnd(text);
        if (end.IsWhole) return text.Length;
        var walk = new YamlWalk(text, level, open);
        while (walk.MoveNext() && !end.Choose(walk.Start))
        {
            // The next record may be where the block ends.
        }

        return end.LengthIfAny;
    }

    /// <summary>What is open behind a block.</summary>
    /// <param name="block">The block's text.</param>
    /// <param name="level">Where records stand.</param>
    /// <param name="open">The lists and maps that are open where it begins.</param>
    public static ImmutableArray<OpenNest> OpenAfter(ReadOnlySpan<char> block, RecordLevel level, ImmutableArray<OpenNest> open)
    {
        var walk = new YamlWalk(block, level, open);
        while (walk.MoveNext())
        {
            // Only what is open at the end counts.
        }

        return walk.Open;
    }
}
