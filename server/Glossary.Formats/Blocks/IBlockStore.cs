using System.Collections.Immutable;
using Glossary.Core.Entries;

namespace Glossary.Formats.Blocks;

/// <summary>What a caller of the reader makes of blocks, and what it has made of them before. Called on several threads at once.</summary>
/// <typeparam name="T">What the caller makes of a block.</typeparam>
public interface IBlockStore<T>
    where T : class
{
    /// <summary>The tags of a block that was read before; null if they are not known.</summary>
    /// <param name="key">The block's key.</param>
    TagUsage? FindTags(UInt128 key);

    /// <summary>What was made of a block that was read before; null if it is not known.</summary>
    /// <param name="key">The block's key.</param>
    /// <param name="answers">What the vocabulary of categories said to the block; with other answers other entries are read.</param>
    T? Find(UInt128 key, ulong answers);

    /// <summary>Makes something of a block that has just been read.</summary>
    /// <param name="key">The block's key.</param>
    /// <param name="tags">What it says of categories, for <see cref="FindTags"/>.</param>
    /// <param name="answers">What the vocabulary of categories said to the block.</param>
    /// <param name="content">What stands in the block.</param>
    /// <param name="text">The block's text.</param>
    T Make(UInt128 key, TagUsage tags, ulong answers, BlockContent content, ReadOnlySpan<char> text);
}

/// <summary>What stands in a block. Lines and spans count from its beginning, so that it is the same wherever the block lies.</summary>
/// <param name="Entries">The entries, in order.</param>
/// <param name="Problems">What could not be read or had to be guessed.</param>
public sealed record BlockContent(ImmutableArray<Entry> Entries, ImmutableArray<Problem> Problems)
{
    /// <summary>Other glossaries that the file takes in, with spans from the block's start.</summary>
    public ImmutableArray<Import> Imports { get; init; } = [];

    /// <summary>Nothing stands there.</summary>
    public static BlockContent Empty { get; } = new([], []);
}

/// <summary>A block of a glossary and what was made of it.</summary>
/// <typeparam name="T">What the caller makes of a block.</typeparam>
/// <param name="Block">Where the block lies, and its key.</param>
/// <param name="Tags">What it says of categories.</param>
/// <param name="Answers">What the vocabulary of categories said to it.</param>
/// <param name="Value">What was made of it now or before.</param>
public readonly record struct ReadBlock<T>(TextBlock Block, TagUsage Tags, ulong Answers, T Value)
    where T : class;

/// <summary>How far the reading of glossaries has come.</summary>
/// <param name="Entries">The entries read so far; those of blocks known from before are not among them.</param>
/// <param name="Done">UTF-16 code units that are done with.</param>
/// <param name="Total">UTF-16 code units that there are.</param>
public readonly record struct ReadingProgress(int Entries, long Done, long Total);
