using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;
using Glossary.Formats.Glossaries;
using Glossary.Server.Paths;

namespace Glossary.Server.Glossaries;

/// <summary>
/// Reads an open document as a glossary, as it stands in the editor. It knows what it has read of the versions before: the blocks that an edit
/// leaves alone are not read again. Safe for every thread.
/// </summary>
internal sealed class GlossaryDraft
{
    private Reading? last;

    /// <summary>Reads a version of the document.</summary>
    /// <param name="path">The document's path; null where it is not a file.</param>
    /// <param name="text">The document's text.</param>
    /// <param name="loaded">The glossaries that are loaded: what those say of categories that share them with it counts.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public GlossaryOutline Read(string? path, SourceText text, ImmutableArray<LoadedSource> loaded, CancellationToken cancellation)
    {
        var before = Volatile.Read(ref last);
        if (before is not null && before.Outline.Text == text && before.Loaded == loaded) return before.Outline;
        var content = text.ToString();
        using var blocked = BlockedText.Of(content.AsMemory(), GlossaryFormats.Of(path, content), before: before?.Cut);
        var categories = loaded.FirstOrDefault(source => IsAt(source, path))?.Categories;
        var others = loaded.Where(source => source.Categories == categories && !IsAt(source, path)).SelectMany(source => source.Tags);
        var read = GlossaryParser.ReadBlocks([blocked], new DraftBlocks(before?.Blocks), others: others, cancellation: cancellation)[0];
        var outline = new GlossaryOutline(
            text,
            [.. read.SelectMany(block => block.Value.Entries.Select(entry => entry.Shift(block.Block.FirstLine, block.Block.FirstColumn, block.Block.Span.Start)))],
            [.. read.SelectMany(block => block.Value.Problems.Select(problem => problem.In(block.Block.FirstLine, block.Block.Span.Start)))]);
        Volatile.Write(ref last, new Reading(outline, loaded, blocked.KnownCut, read.Select(block => KeyValuePair.Create(block.Block.Key, block.Value))));
        return outline;
    }

    private static bool IsAt(LoadedSource source, string? path) => source.Path.Equals(path, PathNames.Comparison);

    /// <summary>What was read of a version.</summary>
    private sealed class Reading(GlossaryOutline outline, ImmutableArray<LoadedSource> loaded, KnownCut? cut, IEnumerable<KeyValuePair<UInt128, DraftBlock>> blocks)
    {
        public GlossaryOutline Outline => outline;

        public ImmutableArray<LoadedSource> Loaded => loaded;

        public KnownCut? Cut => cut;

        public Dictionary<UInt128, DraftBlock> Blocks { get; } = blocks.DistinctBy(block => block.Key).ToDictionary();
    }

    /// <summary>A block: of its entries only what an outline shows.</summary>
    private sealed record DraftBlock(TagUsage Tags, ulong Answers, ImmutableArray<OutlineEntry> Entries, ImmutableArray<Problem> Problems);

    private sealed class DraftBlocks(Dictionary<UInt128, DraftBlock>? before) : IBlockStore<DraftBlock>
    {
        public TagUsage? FindTags(UInt128 key) => before?.GetValueOrDefault(key)?.Tags;

        public DraftBlock? Find(UInt128 key, ulong answers) => before?.GetValueOrDefault(key) is { } known && known.Answers == answers ? known : null;

        public DraftBlock Make(UInt128 key, TagUsage tags, ulong answers, BlockContent content, ReadOnlySpan<char> text) =>
            new(tags, answers, [.. content.Entries.Select(OutlineEntry.Of)], content.Problems);
    }
}
