using System.Collections.Immutable;
using Glossary.Core.Entries;

namespace Glossary.Formats.Blocks;

/// <summary>A format of glossary files: text in, entries and problems out. It never throws, and is safe for every thread.</summary>
/// <remarks>
/// A text is read in blocks, whose entries depend on nothing around them but on the <see cref="BlockContext"/> that the blocks before leave, and on what
/// all blocks say of categories, so that after an edit only the block in question is read again. A format that cannot be cut has one block.
/// </remarks>
public abstract class GlossaryFormat
{
    /// <summary>What people call it, for logs and problems: <c>headed text</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Raised with every change of what is read from a text, which is then read again wherever it was kept.</summary>
    public abstract int Version { get; }

    /// <summary>What the names of its files end in, in small letters: <c>.glossary.txt</c>.</summary>
    public abstract ImmutableArray<string> Endings { get; }

    /// <summary>Whether a text whose name has one of its endings is in this format, where another one has the same ending.</summary>
    /// <param name="path">The path or URI that the text is known by.</param>
    /// <param name="head">The text's beginning; anything goes.</param>
    public virtual bool Fits(string path, ReadOnlySpan<char> head) => true;

    /// <summary>To find the end of the next block so much of a text is seen at first, in UTF-16 code units, or all of it.</summary>
    public virtual int Reach => int.MaxValue;

    /// <summary>What must be known of a text as a whole to read its blocks, as far as its beginning tells.</summary>
    /// <param name="head">The first <see cref="Reach"/> of the text, or all of it.</param>
    /// <returns>Null where nothing needs to be known, as where the text is one block.</returns>
    public virtual BlockContext? ContextBefore(ReadOnlySpan<char> head) => null;

    /// <summary>Where the next block of a text ends, in UTF-16 code units.</summary>
    /// <param name="text">What is left of the text, or the first <see cref="Reach"/> of it, or more.</param>
    /// <param name="before">What the blocks before leave; for the first block <see cref="ContextBefore"/>.</param>
    /// <returns>0 where it does not end in what is seen: then more is shown, or what is left is one block.</returns>
    public virtual int LengthOfNextBlock(ReadOnlySpan<char> text, BlockContext? before) => text.Length;

    /// <summary>What a block and those before it leave for the next one.</summary>
    /// <param name="block">The block's text.</param>
    /// <param name="before">What the blocks before it left; for the first block <see cref="ContextBefore"/>.</param>
    /// <returns>Null where nothing needs to be known.</returns>
    public virtual BlockContext? ContextAfter(ReadOnlySpan<char> block, BlockContext? before) => null;

    /// <summary>Both at once, for a format that finds out the one while it looks for the other.</summary>
    /// <param name="text">What is left of the text, or as much of it as is seen.</param>
    /// <param name="before">What the blocks before leave; for the first block <see cref="ContextBefore"/>.</param>
    public virtual BlockCut NextBlock(ReadOnlySpan<char> text, BlockContext? before)
    {
        var length = LengthOfNextBlock(text, before);
        return new BlockCut(length, length == 0 ? null : ContextAfter(text[..length], before));
    }

    /// <summary>Looks through a block before it is read.</summary>
    /// <param name="text">The block's text.</param>
    /// <param name="before">What the blocks before it leave; for the first block <see cref="ContextBefore"/>.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    public virtual BlockScan Scan(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation) => new Unscanned(this, before);

    /// <summary>Whether entries can be added to files of the format.</summary>
    public virtual bool IsWritable => false;

    /// <summary>The ways in which an entry can be written into a text, as its neighbours are written; the one that fits them best comes first.</summary>
    /// <remarks>Which of them is read as what was meant is for the caller to find out, so a way need not be right in every text.</remarks>
    /// <param name="text">The whole text; anything goes.</param>
    /// <param name="entries">The entries that are read from it, in order.</param>
    /// <param name="entry">The entry to write, whose texts are clean.</param>
    public virtual IEnumerable<Insertion> WaysToAdd(string text, ImmutableArray<Entry> entries, NewEntry entry) => [];

    /// <summary>Reads a block of a format that has nothing to say of categories.</summary>
    /// <param name="text">The block's text.</param>
    /// <param name="before">What the blocks before it leave; for the first block <see cref="ContextBefore"/>.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    protected virtual BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation) => BlockContent.Empty;

    private sealed class Unscanned(GlossaryFormat format, BlockContext? before) : BlockScan
    {
        public override BlockContent Read(ReadOnlyMemory<char> text, CategoryVocabulary categories, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            return format.Read(text, before, cancellation);
        }
    }
}

/// <summary>Where a block ends.</summary>
/// <param name="Length">See <see cref="GlossaryFormat.LengthOfNextBlock"/>.</param>
/// <param name="After">See <see cref="GlossaryFormat.ContextAfter"/>.</param>
public readonly record struct BlockCut(int Length, BlockContext? After);

/// <summary>What must be known of the text before a block to read it: the columns of a table, the heading of a section. Each format has its own.</summary>
/// <param name="Key">Says all of it but for <see cref="IsLast"/>: contexts with the same key are the same.</param>
public abstract record BlockContext(string Key)
{
    /// <summary>Whether the text ends with the block.</summary>
    public bool IsLast { get; init; }
}

/// <summary>What is known of a block once it was looked through. It does not hold the text, of which there may be much.</summary>
public abstract class BlockScan
{
    /// <summary>What the block says of categories, and what it has to know of them.</summary>
    /// <param name="text">The text that was looked through.</param>
    public virtual TagUsage FindTags(ReadOnlyMemory<char> text) => TagUsage.None;

    /// <summary>Reads the block.</summary>
    /// <param name="text">The text that was looked through.</param>
    /// <param name="categories">The categories in use.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    public abstract BlockContent Read(ReadOnlyMemory<char> text, CategoryVocabulary categories, CancellationToken cancellation);
}
