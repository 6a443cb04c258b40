using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>JSON in which a list or map has an entry in each item, with comments or as JSON Lines as well. It has no standard for glossaries; what the keys are called and how texts look tells what they are.</summary>
internal sealed class JsonGlossary : GlossaryFormat
{
    /// <summary>A record is seen to its end up to this length, in UTF-16 code units, before more is looked at.</summary>
    private const int LongestRecord = 64 * 1024;

    private JsonGlossary()
    {
    }

    /// <summary>The format.</summary>
    public static JsonGlossary Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "JSON";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".json", ".jsonc", ".jsonl"];

    /// <summary>Not where the text says that it is JSON-LD.</summary>
    /// <inheritdoc/>
    public override bool Fits(string path, ReadOnlySpan<char> head) => !head.Contains("\"@context\"", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool IsWritable => true;

    /// <inheritdoc/>
    public override IEnumerable<Insertion> WaysToAdd(string text, ImmutableArray<Entry> entries, NewEntry entry) => JsonInsertions.WaysToAdd(text, entries, entry);

    /// <inheritdoc/>
    public override int Reach => BlockEnd.MaxLength + LongestRecord;

    /// <inheritdoc/>
    public override BlockContext? ContextBefore(ReadOnlySpan<char> head)
    {
        if (head.Length <= BlockEnd.MaxLength) return null;
        var sample = head[..BlockEnd.MaxLength];
        var root = JsonTree.Read(sample, new FileProblems(default), CancellationToken.None);
        return DataContext.Of(root, isOfValues: root is DataList && sample[root.Span.Start] != '[');
    }

    /// <inheritdoc/>
    public override int LengthOfNextBlock(ReadOnlySpan<char> text, BlockContext? before) => NextBlock(text, before).Length;

    /// <inheritdoc/>
    public override BlockCut NextBlock(ReadOnlySpan<char> text, BlockContext? before)
    {
        var end = new BlockEnd(text);
        if (end.IsWhole || before is not DataContext context) return new BlockCut(end.IsWhole ? text.Length : 0, null);
        var walk = new JsonWalk(text, context, BlockEnd.MinLength);
        while (walk.MoveNext() && !end.Choose(walk.Start))
        {
            // The next record may be where the block ends.
        }

        var length = end.LengthIfAny;
        return new BlockCut(length, length == walk.Start ? context.With(walk.Open) : ContextAfter(text[..length], context));
    }

    /// <inheritdoc/>
    public override BlockContext? ContextAfter(ReadOnlySpan<char> block, BlockContext? before)
    {
        if (before is not DataContext context) return null;
        var walk = new JsonWalk(block, context, block.Length);
        walk.MoveNext();
        return context.With(walk.Open);
    }

    /// <inheritdoc/>
    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        var problems = new FileProblems(text);
        var context = before as DataContext;
        return DataGlossary.Read(JsonTree.Read(text.Span, context, problems, cancellation), text, problems, context, cancellation);
    }
}
