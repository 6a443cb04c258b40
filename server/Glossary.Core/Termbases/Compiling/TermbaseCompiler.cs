using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Names;

namespace Glossary.Core.Termbases;

/// <summary>Compiles blocks of entries: all of them into one image, or beside an image those alone that have changed since.</summary>
internal sealed class TermbaseCompiler
{
    /// <summary>An image of fewer entries is sooner compiled anew than patched.</summary>
    public const int LeastToPatch = 4096;

    /// <summary>Where one entry in this many has changed, or more, everything is compiled anew.</summary>
    private const int LeastUnchanged = 16;

    private readonly IReadOnlyList<SourceBlocks> sources;
    private readonly TermbaseImage? known;
    private readonly CancellationToken cancellation;
    private readonly PlacedBlock[] blocks;

    private TermbaseCompiler(IReadOnlyList<SourceBlocks> sources, TermbaseImage? known, CancellationToken cancellation)
    {
        this.sources = sources;
        this.known = known;
        this.cancellation = cancellation;
        blocks = [.. Place(sources, known?.BlockNumbers)];
    }

    /// <summary>Compiles sources.</summary>
    /// <param name="sources">The sources. Blocks without entries must be known to <paramref name="known"/>.</param>
    /// <param name="known">The image whose blocks need not be worked out again, or null.</param>
    /// <param name="overrides">What the user says of terms.</param>
    /// <param name="leastToPatch">With at least this many entries in the known image, the result may be that image and a second one with what has changed.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    /// <returns>One or two views, that of the known image first.</returns>
    public static ImmutableArray<ImageView> Compile(
        IReadOnlyList<SourceBlocks> sources, TermbaseImage? known, TermOverrides overrides, int leastToPatch, CancellationToken cancellation)
    {
        var compiler = new TermbaseCompiler(sources, known, cancellation);
        return known?.Entries.Count >= leastToPatch
            ? compiler.Patch(known, overrides)
            : [new ImageView(compiler.CompileAll(), overrides)];
    }

    /// <summary>The blocks of the sources. Of several with the same content each stands for a known one of its own, as long as there are any.</summary>
    private static IEnumerable<PlacedBlock> Place(IReadOnlyList<SourceBlocks> sources, BlockNumbers? known)
    {
        var next = new Dictionary<int, int>();
        for (var source = 0; source < sources.Count; source++)
        {
            foreach (var block in sources[source].Blocks)
            {
                var first = known?.First(block.Key, block.Digest) ?? BlockNumbers.None;
                var number = next.GetValueOrDefault(first, first);
                if (number >= 0) next[first] = known!.Next(number);
                yield return new PlacedBlock(block, source, number >= 0 ? number : first);
            }
        }
    }

    private TermbaseImage CompileAll() => Compile(block => block.Known < 0 ? null : [known!.Blocks.EntriesOf(block.Known)], blocks);

    /// <summary>The known image without the concepts that a change has reached, and those concepts compiled anew.</summary>
    /// <remarks>
    /// Example: the image has the blocks <c>[Latch-Up]</c>, <c>[Gate Oxide]</c> and <c>[Gate Oxide, Wafer]</c>, whose two entries of one name are
    /// one concept, and the second block is edited. That reaches <c>Gate Oxide</c>, by the entry that has gone and by the one that has come. The
    /// result is the image in which that concept is dead and <c>Latch-Up</c> and <c>Wafer</c> are as they were, and a second image of
    /// <c>Gate Oxide</c> alone, compiled from the edited block and, carried over, from the entry of the third.
    /// </remarks>
    private ImmutableArray<ImageView> Patch(TermbaseImage image, TermOverrides overrides)
    {
        // A known block stands for one block of the sources; the next one with the same content is new. So is one that was moved behind
        // others: what comes first in the image comes first in the sources.
        var alive = new PlacedBlock?[image.Blocks.Count];
        var changed = new List<PlacedBlock>();
        var isInOrder = LongestAscent.Of(Array.ConvertAll(blocks, block => block.Known));
        for (var i = 0; i < blocks.Length; i++)
        {
            if (isInOrder[i]) alive[blocks[i].Known] = blocks[i];
            else changed.Add(blocks[i]);
        }

        var reach = new ReachedConcepts(image);
        var gone = 0;
        for (var number = 0; number < alive.Length; number++)
        {
            if (alive[number] is not null) continue;
            gone += image.Blocks.Rows[number].EntryCount;
            foreach (var entry in image.Blocks.EntriesOf(number)) reach.AddEntry(entry);
        }

        foreach (var key in changed.SelectMany(block => block.KeysIn(image))) reach.AddKey(key);
        var reached = reach.Numbers;

        var isNew = changed.ToHashSet();
        var added = changed.Sum(block => block.Block.Entries?.Count ?? image.Blocks.Rows[block.Known].EntryCount);
        if ((long)(gone + added) * LeastUnchanged >= image.Entries.Count) return [new ImageView(CompileAll(), overrides)];

        // Entries that are as they were, of concepts that are not.
        var carried = reached.SelectMany(concept => image.Concepts.Entries[concept].ToArray()).GroupBy(image.Blocks.BlockOf)
            .Where(group => alive[group.Key] is not null).ToDictionary(group => alive[group.Key]!, group => group.Order().ToArray());
        var patch = Compile(
            block => carried.TryGetValue(block, out var entries) ? Runs(entries) : block.Known < 0 ? null : [image.Blocks.EntriesOf(block.Known)],
            blocks.Where(block => isNew.Contains(block) || carried.ContainsKey(block)));

        string[] names = [.. sources.Select(source => source.Source)];
        ImmutableArray<BlockLocation> locations = [.. alive.Select(block => block?.Location ?? default)];
        var isSame = patch.Entries.Count == 0 && reached.Count == 0 && image.Blocks.AreAt(locations) && names.SequenceEqual(image.Blocks.SourceNames);
        var rest = isSame ? new ImageView(image, overrides) : new ImageView(image, overrides) { Patched = new PatchedSources(names, locations, reached) };
        return patch.Entries.Count == 0 ? [rest] : [rest, new ImageView(patch, overrides)];
    }

    /// <summary>Compiles blocks.</summary>
    /// <param name="knownEntries">Which entries of the known image a block has; null for what was read of it.</param>
    /// <param name="chosen">The blocks, in the order of the sources.</param>
    private TermbaseImage Compile(Func<PlacedBlock, IEnumerable<EntryRange>?> knownEntries, IEnumerable<PlacedBlock> chosen)
    {
        var builder = new ImageBuilder();
        foreach (var source in sources) builder.AddSource(source.Source);
        foreach (var block in chosen)
        {
            cancellation.ThrowIfCancellationRequested();
            if (knownEntries(block) is not { } ranges) builder.AddBlock(block.Block, block.Location, block.EntriesRead, new EntryRange(0, block.EntriesRead.Count));
            else foreach (var range in ranges) builder.AddBlock(block.Block, block.Location, known!.Entries, range);
        }

        return builder.Build(cancellation);
    }

    private static IEnumerable<EntryRange> Runs(int[] entries)
    {
        for (var i = 0; i < entries.Length;)
        {
            var first = i++;
            while (i < entries.Length && entries[i] == entries[i - 1] + 1) i++;
            yield return new EntryRange(entries[first], i - first);
        }
    }

    /// <summary>A block of a source.</summary>
    /// <param name="block">The block.</param>
    /// <param name="source">The number of the source.</param>
    /// <param name="known">The number of the block with the same entries in the known image, or <see cref="BlockNumbers.None"/>.</param>
    private sealed class PlacedBlock(EntryBlock block, int source, int known)
    {
        public EntryBlock Block => block;

        public BlockLocation Location { get; } = new(source, block.Line, block.Column, block.Offset);

        public int Known => known;

        /// <summary>Its entries, where they are not known.</summary>
        public EntryTable EntriesRead =>
            block.Entries ?? throw new InvalidOperationException("A block without entries is not known to the termbase either.");

        /// <summary>The keys of its entries.</summary>
        public IEnumerable<ulong> KeysIn(TermbaseImage image) =>
            known < 0 ? EntriesRead.JoinKeys.Values.Span.ToArray() : image.Blocks.EntriesOf(known).SelectMany(entry => image.Entries.JoinKeys[entry].ToArray());
    }
}
