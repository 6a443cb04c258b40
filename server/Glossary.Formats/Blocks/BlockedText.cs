using System.Buffers;
using System.Collections.Immutable;

namespace Glossary.Formats.Blocks;

/// <summary>A glossary to be read block by block: its text, or what is known of it where it has not changed, so that it need not even be opened.</summary>
public abstract class BlockedText : IDisposable
{
    private protected BlockedText()
    {
    }

    /// <summary>The format that it is in.</summary>
    public abstract GlossaryFormat Format { get; }

    /// <summary>What it shares its categories with: all texts of the same layer that are read together.</summary>
    public string Layer { get; init; } = "";

    /// <summary>How it was cut, for a later version of it; null before it was, and where it has not changed.</summary>
    public KnownCut? KnownCut { get; private protected set; }

    /// <summary>A text of which nothing is known.</summary>
    /// <param name="text">The text.</param>
    /// <param name="format">The format that it is in.</param>
    /// <param name="layer">Its <see cref="Layer"/>.</param>
    /// <param name="owner">Whoever has the text, to be disposed of with it; null where nobody need be.</param>
    /// <param name="before">How an earlier version of it was cut (<see cref="KnownCut"/>); null where none is known.</param>
    public static BlockedText Of(ReadOnlyMemory<char> text, GlossaryFormat format, string layer = "", IDisposable? owner = null, KnownCut? before = null) =>
        new WholeText(text, format, owner, before) { Layer = layer };

    /// <summary>A text in UTF-8 of which nothing is known. Only the blocks being read become text, so a large one takes a third of the memory.</summary>
    /// <param name="bytes">The text without a byte order mark, well-formed.</param>
    /// <param name="format">The format that it is in.</param>
    /// <param name="layer">Its <see cref="Layer"/>.</param>
    /// <param name="owner">Whoever has the bytes, to be disposed of with the text; null where nobody need be.</param>
    /// <param name="before">How an earlier version of it was cut (<see cref="KnownCut"/>); null where none is known.</param>
    public static BlockedText OfUtf8(ReadOnlyMemory<byte> bytes, GlossaryFormat format, string layer = "", IDisposable? owner = null, KnownCut? before = null) =>
        new Utf8Text(bytes, format, owner, before) { Layer = layer };

    /// <summary>A text that has not changed.</summary>
    /// <param name="known">Its blocks, in order.</param>
    /// <param name="layer">Its <see cref="Layer"/>.</param>
    /// <param name="read">Gives its text; called only if a block must be read again, because what is a category elsewhere has changed.</param>
    /// <param name="formatOf">Tells the format of the text.</param>
    public static BlockedText Unchanged(ImmutableArray<KnownBlock> known, string layer, Func<ReadOnlyMemory<char>> read, Func<ReadOnlyMemory<char>, GlossaryFormat> formatOf) =>
        new UnchangedText(known, read, formatOf) { Layer = layer };

    /// <summary>Lets go of its text, which cannot be read any more.</summary>
    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <summary>Cuts it. Called once, before blocks are opened.</summary>
    internal abstract ImmutableArray<TextBlock> Cut(CancellationToken cancellation);

    /// <summary>What is known of the tags of a block.</summary>
    internal virtual TagUsage? TagsOf(int block) => null;

    /// <summary>What must be known of the text before a block.</summary>
    internal abstract BlockContext? ContextOf(int block);

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

/// <summary>A block of a text that has not changed.</summary>
/// <param name="Block">Where it lies, and its key.</param>
/// <param name="Tags">What it says of categories; null if that is not known.</param>
public readonly record struct KnownBlock(TextBlock Block, TagUsage? Tags);
