using Glossary.Core.Entries;
using Glossary.Core.Termbases;
using Glossary.Formats.Blocks;

namespace Glossary.Server.Glossaries;

/// <summary>The blocks that need not be read again: those that a termbase knows, and those that were read since it was compiled.</summary>
/// <param name="termbase">The termbase.</param>
/// <param name="loaded">The sources as they were read last.</param>
internal sealed class BlockMemory(Termbase termbase, IEnumerable<LoadedSource> loaded) : IBlockStore<EntryBlock>
{
    private readonly Lazy<Dictionary<UInt128, EntryBlock>> blocks = new(() => ByKey(loaded));

    /// <inheritdoc/>
    public TagUsage? FindTags(UInt128 key) => blocks.Value.TryGetValue(key, out var block) ? TagUsage.TryRead(block.Notes.AsSpan()) : null;

    /// <inheritdoc/>
    public EntryBlock? Find(UInt128 key, ulong answers) =>
        blocks.Value.TryGetValue(key, out var block) && block.Digest == answers && (block.HasEntries || termbase.Knows(key, answers)) ? block : null;

    /// <inheritdoc/>
    public EntryBlock Make(UInt128 key, TagUsage tags, ulong answers, BlockContent content, ReadOnlySpan<char> text) =>
        new EntryBlock(key, answers, 0, 0, text.Length) { Problems = content.Problems, Imports = content.Imports }.With(text, content.Entries);

    private static Dictionary<UInt128, EntryBlock> ByKey(IEnumerable<LoadedSource> loaded)
    {
        var byKey = new Dictionary<UInt128, EntryBlock>();
        foreach (var block in loaded.SelectMany(source => source.Blocks.Value)) byKey.TryAdd(block.Key, block);
        return byKey;
    }
}
