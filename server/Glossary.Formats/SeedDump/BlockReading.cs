using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Formats.Handwritten;

namespace Glossary.Formats.SeedDump;

/// <summary>One reading of several dumps, block by block on all processors: first all headings, for the categories; then the entries.</summary>
internal sealed class BlockReading<T>
    where T : class
{
    private const int MostReports = 100;

    private readonly IBlockStore<T> store;
    private readonly IProgress<ReadingProgress>? progress;
    private readonly CancellationToken cancellation;
    private readonly ImmutableArray<DumpBlock>[] cuts;
    private readonly (DumpText Text, int Number, DumpBlock Block)[] blocks;
    private readonly CategoryVocabulary categories = new();
    private readonly long total;
    private long done;
    private int entries;

    public BlockReading(
        IReadOnlyList<DumpText> texts, IBlockStore<T> store, IProgress<ReadingProgress>? progress, IEnumerable<TagUsage> others, CancellationToken cancellation)
    {
        foreach (var usage in others) categories.Add(usage);
        this.store = store;
        this.progress = progress;
        this.cancellation = cancellation;
        cuts = new ImmutableArray<DumpBlock>[texts.Count];
        ForEach(cuts.Length, i => cuts[i] = texts[i].Cut(cancellation));
        blocks = [.. cuts.SelectMany((cut, i) => cut.Select((block, number) => (texts[i], number, block)))];
        total = blocks.Sum(block => (long)block.Block.Span.Length);
    }

    public ImmutableArray<ImmutableArray<ReadBlock<T>>> Run()
    {
        var scans = new DumpScan?[blocks.Length];
        var tags = new TagUsage[blocks.Length];
        ForEach(blocks.Length, i => tags[i] = blocks[i].Text.TagsOf(blocks[i].Number) ?? store.FindTags(blocks[i].Block.Key) ?? FindTags(i, out scans[i]));
        foreach (var usage in tags) categories.Add(usage);

        var values = new ReadBlock<T>[blocks.Length];
        ForEach(blocks.Length, i =>
        {
            values[i] = Read(i, tags[i], ref scans[i]);
            Report(blocks[i].Block.Span.Length);
        });
        var next = 0;
        return [.. cuts.Select(cut => ImmutableArray.Create(values, (next += cut.Length) - cut.Length, cut.Length))];
    }

    private TagUsage FindTags(int index, out DumpScan scan)
    {
        using var text = blocks[index].Text.Open(blocks[index].Number);
        var scanned = DumpScan.Of(text.Text, cancellation);
        scan = scanned.At(default); // Of many megabytes only the blocks being read need be text.
        return scanned.FindTags();
    }

    private ReadBlock<T> Read(int index, TagUsage tags, ref DumpScan? scan)
    {
        var (source, number, block) = blocks[index];
        var answers = categories.AnswersTo(tags);
        if (store.Find(block.Key, answers) is { } known) return new ReadBlock<T>(block, tags, answers, known);
        using var text = source.Open(number);
        var content = ReadContent(scan?.At(text.Text) ?? DumpScan.Of(text.Text, cancellation));
        scan = null; // Nor is there a need to keep where their lines lie.
        Interlocked.Add(ref entries, content.Entries.Length);
        return new ReadBlock<T>(block, tags, answers, store.Make(block.Key, tags, answers, content, text.Text.Span));
    }

    private BlockContent ReadContent(DumpScan scan)
    {
        var count = scan.Outline.Entries.Count;
        var read = ImmutableArray.CreateBuilder<Entry>(count);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var reader = new EntryReader(scan, categories);
        if (count == 0 && scan.Outline is { Passed: [], Inline: [] }) BodyProblems.AddForFile(scan, problems);
        for (var i = 0; i < count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            read.Add(reader.Read(i));
            BodyProblems.AddForEntry(scan, i, problems);
        }

        LostCharacters.Add(scan, problems);

        if (scan.Outline.IsParted) GivenProblems.Add(scan, read, problems);
        problems.Sort(static (left, right) => left.Span.Start - right.Span.Start);
        return new BlockContent(read.MoveToImmutable(), problems.ToImmutable());
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
