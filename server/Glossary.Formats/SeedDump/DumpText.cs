using System.Buffers;
using System.Collections.Immutable;

namespace Glossary.Formats.SeedDump;

/// <summary>A dump to be read: its text, or what is known of it where it has not changed, so that it need not even be opened.</summary>
public abstract class DumpText : IDisposable
{
    private protected DumpText()
    {
    }

    /// <summary>A dump of which nothing is known.</summary>
    public static DumpText Of(ReadOnlyMemory<char> text) => new WholeText(text);

    /// <summary>A dump in UTF-8 of which nothing is known. Only the blocks being read become text, so a large one takes a third of the memory.</summary>
    /// <param name="bytes">The dump without a byte order mark, well-formed.</param>
    /// <param name="owner">Whoever has the bytes, to be disposed of with the dump; null where nobody need be.</param>
    public static DumpText OfUtf8(ReadOnlyMemory<byte> bytes, IDisposable? owner = null) => new Utf8Text(bytes, owner);

    /// <summary>A dump that has not changed.</summary>
    /// <param name="known">Its blocks, in order.</param>
    /// <param name="read">Gives its text; called only if a block must be read again, because what is a category elsewhere has changed.</param>
    public static DumpText Unchanged(ImmutableArray<KnownBlock> known, Func<ReadOnlyMemory<char>> read) => new UnchangedText(known, read);

    /// <summary>Lets go of its text, which cannot be read any more.</summary>
    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <summary>Cuts it. Called once, before blocks are opened.</summary>
    internal abstract ImmutableArray<DumpBlock> Cut(CancellationToken cancellation);

    /// <summary>What is known of the tags of a block.</summary>
    internal virtual TagUsage? TagsOf(int block) => null;

    /// <summary>The text of a block, for as long as it is not disposed of.</summary>
    internal abstract BlockText Open(int block);
}

/// <summary>The text of a block.</summary>
/// <param name="Text">The text.</param>
/// <param name="Rented">The pool's array that it lies in, if any.</param>
internal readonly record struct BlockText(ReadOnlyMemory<char> Text, char[]? Rented = null) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose()
    {
        if (Rented is not null) ArrayPool<char>.Shared.Return(Rented);
    }
}

/// <summary>A block of a dump that has not changed.</summary>
/// <param name="Block">Where it lies, and its key.</param>
/// <param name="Tags">What it says of categories; null if that is not known.</param>
public readonly record struct KnownBlock(DumpBlock Block, TagUsage? Tags);
