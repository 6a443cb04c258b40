using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads glossaries of any known format, which their names and texts tell.</summary>
/// <remarks>
/// They are read block by block. What stands in a block depends on its text and on which of its pieces are categories anywhere in the files of its
/// layer that are read together, and on nothing else.
/// </remarks>
public static class GlossaryParser
{
    /// <summary>Reads one file by itself.</summary>
    /// <param name="source">The path or URI that the file is known by.</param>
    /// <param name="text">The file's text; anything goes.</param>
    /// <param name="cancellation">Stops the reading with <see cref="OperationCanceledException"/>.</param>
    public static GlossaryFile Read(string source, string text, CancellationToken cancellation = default) =>
        ReadAll([(source, text)], cancellation)[0];

    /// <summary>Reads several files that share their categories: a tag that recurs only over files is still known for one.</summary>
    /// <param name="files">What each file is known by, and its text.</param>
    /// <param name="cancellation">Stops the reading with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The files in the order given, each with its entries in file order.</returns>
    public static ImmutableArray<GlossaryFile> ReadAll(
        IReadOnlyList<(string Source, string Text)> files, CancellationToken cancellation = default)
    {
        var read = ReadBlocks([.. files.Select(file => BlockedText.Of(file.Text.AsMemory(), GlossaryFormats.Of(file.Source, file.Text)))], new Contents(), cancellation: cancellation);
        return [.. files.Select((file, i) => WholeFile.Of(file.Source, file.Text, read[i]))];
    }

    /// <summary>Reads several files, those of a layer sharing their categories, but none of the blocks that the caller knows from before.</summary>
    /// <typeparam name="T">What the caller makes of a block.</typeparam>
    /// <param name="texts">The files; anything goes.</param>
    /// <param name="store">What the caller knows, and how it makes something of a block.</param>
    /// <param name="progress">Is told about a hundred times how far the work has come, on any thread; null if nobody asks.</param>
    /// <param name="others">What files of the same layer say of categories that were read before; only where all texts are of one layer.</param>
    /// <param name="cancellation">Stops the reading with <see cref="OperationCanceledException"/>.</param>
    /// <returns>For every text its blocks, in order.</returns>
    public static ImmutableArray<ImmutableArray<ReadBlock<T>>> ReadBlocks<T>(
        IReadOnlyList<BlockedText> texts,
        IBlockStore<T> store,
        IProgress<ReadingProgress>? progress = null,
        IEnumerable<TagUsage>? others = null,
        CancellationToken cancellation = default)
        where T : class =>
        new BlockReading<T>(texts, store, progress, others ?? [], cancellation).Run();

    /// <summary>Knows nothing from before and keeps contents as they are.</summary>
    private sealed class Contents : IBlockStore<BlockContent>
    {
        public TagUsage? FindTags(UInt128 key) => null;

        public BlockContent? Find(UInt128 key, ulong answers) => null;

        public BlockContent Make(UInt128 key, TagUsage tags, ulong answers, BlockContent content, ReadOnlySpan<char> text) => content;
    }
}
