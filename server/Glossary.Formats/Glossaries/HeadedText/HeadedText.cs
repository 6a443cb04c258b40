using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>
/// Plain text in which a heading is followed by what it means: a dense dump of <c>term, category</c> above each entry's body, or a text laid out by
/// hand whose entries are parted by blank lines.
/// </summary>
internal sealed class HeadedText : GlossaryFormat
{
    private HeadedText()
    {
    }

    /// <summary>The format.</summary>
    public static HeadedText Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "headed text";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".txt"];

    /// <inheritdoc/>
    public override int Reach => HeadedTextCuts.Reach;

    /// <inheritdoc/>
    public override int LengthOfNextBlock(ReadOnlySpan<char> text, BlockContext? before) => HeadedTextCuts.LengthOfFirst(text);

    /// <inheritdoc/>
    public override bool IsWritable => true;

    /// <inheritdoc/>
    public override IEnumerable<Insertion> WaysToAdd(string text, ImmutableArray<Entry> entries, NewEntry entry) => HeadedInsertions.WaysToAdd(text, entries, entry);

    /// <inheritdoc/>
    public override BlockScan Scan(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation) => new Scanned(HeadedScan.Of(text, cancellation).At(default));

    private sealed class Scanned(HeadedScan scan) : BlockScan
    {
        public override TagUsage FindTags(ReadOnlyMemory<char> text) => scan.At(text).FindTags();

        public override BlockContent Read(ReadOnlyMemory<char> text, CategoryVocabulary categories, CancellationToken cancellation)
        {
            var block = scan.At(text);
            var count = block.Outline.Entries.Count;
            var read = ImmutableArray.CreateBuilder<Entry>(count);
            var problems = ImmutableArray.CreateBuilder<Problem>();
            var reader = new EntryReader(block, categories);
            if (count == 0 && block.Outline is { Passed: [], Inline: [] }) BodyProblems.AddForFile(block, problems);
            for (var i = 0; i < count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                read.Add(reader.Read(i));
                BodyProblems.AddForEntry(block, i, problems);
            }

            LostCharacters.Add(block, problems);
            if (block.Outline.IsParted) GivenProblems.Add(block, read, problems);
            problems.Sort(static (left, right) => left.Span.Start - right.Span.Start);
            return new BlockContent(read.MoveToImmutable(), problems.ToImmutable());
        }
    }
}
