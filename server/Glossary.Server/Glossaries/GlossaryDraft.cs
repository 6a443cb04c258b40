using System.Collections.Concurrent;
using System.Collections.Immutable;
using Glossary.Core.Terms;
using Glossary.Core.Text;
using Glossary.Formats.SeedDump;
using Glossary.Server.Conversions;
using Glossary.Server.State;

namespace Glossary.Server.Glossaries;

/// <summary>
/// Reads an open document as a glossary, as it stands in the editor. It shares what it has read between the document's versions: the blocks
/// that an edit leaves alone are not read again. Safe for every thread.
/// </summary>
internal sealed class GlossaryDraft
{
    private Reading? last;

    /// <summary>Reads a version of the document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="loaded">The glossaries that are loaded: what they say of categories counts.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public GlossaryFile Read(OpenDocument document, ImmutableArray<LoadedSource> loaded, CancellationToken cancellation)
    {
        var before = Volatile.Read(ref last);
        if (before is not null && before.Text == document.Text && before.Loaded == loaded) return before.File;
        var blocks = new DraftBlocks(before?.Blocks);
        var others = loaded.Where(source => !source.Path.Equals(document.Path, PathNames.Comparison)).SelectMany(source => source.Tags);
        var file = SeedDumpReader.Read(document.Path ?? document.Uri, document.Text.ToString(), others, blocks, cancellation);
        blocks.Close();
        Volatile.Write(ref last, new Reading(document.Text, loaded, file, blocks));
        return file;
    }

    private sealed record Reading(SourceText Text, ImmutableArray<LoadedSource> Loaded, GlossaryFile File, DraftBlocks Blocks);

    /// <summary>The blocks of one version, out of those of the version before where they are the same.</summary>
    private sealed class DraftBlocks(DraftBlocks? before) : IBlockStore<BlockContent>
    {
        private readonly ConcurrentDictionary<UInt128, Block> blocks = new();
        private DraftBlocks? before = before;

        public TagUsage? FindTags(UInt128 key) => Known(key)?.Tags;

        public BlockContent? Find(UInt128 key, ulong answers)
        {
            if (Known(key) is not { } known || known.Answers != answers) return null;
            blocks[key] = known;
            return known.Content;
        }

        public BlockContent Make(UInt128 key, TagUsage tags, ulong answers, BlockContent content, ReadOnlySpan<char> text)
        {
            blocks[key] = new Block(tags, answers, content);
            return content;
        }

        /// <summary>Lets go of the version before.</summary>
        public void Close() => before = null;

        private Block? Known(UInt128 key) => before?.blocks.GetValueOrDefault(key);

        private sealed record Block(TagUsage Tags, ulong Answers, BlockContent Content);
    }
}
