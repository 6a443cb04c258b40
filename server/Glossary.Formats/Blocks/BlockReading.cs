using System.Collections.Immutable;

namespace Glossary.Formats.Blocks;

/// <summary>One reading of several glossaries, block by block on all processors: first what all of a layer say of categories, then the entries.</summary>
internal sealed class BlockReading<T>
    where T : class
{
    private const int MostReports = 100;

    private readonly IBlockStore<T> store;
    private readonly IProgress<ReadingProgress>? progress;
    private readonly CancellationToken cancellation;
    private readonly ImmutableArray<TextBlock>[] cuts;
    private readonly (BlockedText Text, int Number, TextBlock Block)[] blocks;
    private readonly Dictionary<string, CategoryVocabulary> categories = new(StringComparer.Ordinal);
    private readonly long total;
    private long done;
    private int entries;

    public BlockReading(
        IReadOnlyList<BlockedText> texts, IBlockStore<T> store, IProgress<ReadingProgress>? progress, IEnumerable<TagUsage> others, CancellationToken cancellation)
    {
        foreach (var text in texts) categories.TryAdd(text.Layer, new CategoryVocabulary());
        foreach (var usage in others) categories.Values.Single().Add(usage);
        this.store = store;
        this.progress = progress;
        this.cancellation = cancellation;
        cuts = new ImmutableArray<TextBlock>[texts.Count];
        ForEach(cuts.Length, i => cuts[i] = texts[i].Cut(cancellation));
        blocks = [.. cuts.SelectMany((cut, i) => cut.Select((block, number) => (texts[i], number, block)))];
        total = blocks.Sum(block => (long)block.Block.Span.Length);
    }

    public ImmutableArray<ImmutableArray<ReadBlock<T>>> Run()
    {
        var scans = new BlockScan?[blocks.Length];
        var tags = new TagUsage[blocks.Length];
        ForEach(blocks.Length, i => tags[i] = blocks[i].Text.TagsOf(blocks[i].Number) ?? store.FindTags(blocks[i].Block.Key) ?? FindTags(i, out scans[i]));
        for (var i = 0; i < tags.Length; i++) categories[blocks[i].Text.Layer].Add(tags[i]);

        var values = new ReadBlock<T>[blocks.Length];
        ForEach(blocks.Length, i =>
        {
            values[i] = Read(i, tags[i], ref scans[i]);
            Report(blocks[i].Block.Span.Length);
        });
        var next = 0;
        return [.. cuts.Select(cut => ImmutableArray.Create(values, (next += cut.Length) - cut.Length, cut.Length))];
    }

    private TagUsage FindTags(int index, out BlockScan scan)
    {
        var source = blocks[index].Text;
        using var text = source.Open(blocks[index].Number);
        scan = source.Format.Scan(text.Text, source.ContextOf(blocks[index].Number), cancellation);
        return scan.FindTags(text.Text);
    }

    private ReadBlock<T> Read(int index, TagUsage tags, ref BlockScan? scan)
    {
        var (source, number, block) = blocks[index];
        var known = categories[source.Layer];
        var answers = known.AnswersTo(tags);
        if (store.Find(block.Key, answers) is { } made) return new ReadBlock<T>(block, tags, answers, made);
        using var text = source.Open(number);
        var content = (scan ?? source.Format.Scan(text.Text, source.ContextOf(number), cancellation)).Read(text.Text, known, cancellation);
        scan = null; // There is no need to keep where the lines of many megabytes lie.
        Interlocked.Add(ref entries, content.Entries.Length);
        return new ReadBlock<T>(block, tags, answers, store.Make(block.Key, tags, answers, content, text.Text.Span));
    }

    /// <summary>Reports when another hundredth is done.</summary>
    private void Report(int length)
    {
        var now = Interlocked.Add(ref done, length);
        if (progress is null || total == 0) return;
        if (now * MostReports / total > (now - length) * MostReports / total) progress.Report(new ReadingProgress(Volatile.Read(ref entries), now, total));
    }

    /// <summary>On no more threads than there are cores: the pool has more, for answers that must not wait; at this work they would only take turns.</summary>
    private void ForEach(int count, Action<int> action)
    {
        cancellation.ThrowIfCancellationRequested();
        if (count == 1) action(0);
        else Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation }, action);
    }
}
