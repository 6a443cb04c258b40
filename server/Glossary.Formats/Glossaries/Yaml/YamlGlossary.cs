using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>YAML in which a list or map has an entry in each item. It has no standard for glossaries; what the keys are called and how texts look tells what they are.</summary>
internal sealed class YamlGlossary : GlossaryFormat
{
    private YamlGlossary()
    {
    }

    /// <summary>The format.</summary>
    public static YamlGlossary Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "YAML";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".yml", ".yaml"];

    /// <inheritdoc/>
    public override bool IsWritable => true;

    /// <inheritdoc/>
    public override IEnumerable<Insertion> WaysToAdd(string text, ImmutableArray<Entry> entries, NewEntry entry) => YamlInsertions.WaysToAdd(text, entries, entry);

    /// <inheritdoc/>
    public override int Reach => YamlCuts.Reach;

    /// <inheritdoc/>
    public override BlockContext? ContextBefore(ReadOnlySpan<char> head) =>
        YamlCuts.SampleOf(head) is { } sample && YamlTree.Read(sample, new FileProblems(sample), CancellationToken.None) is [var root] ? DataContext.Of(root, isOfValues: false) : null;

    /// <inheritdoc/>
    public override int LengthOfNextBlock(ReadOnlySpan<char> text, BlockContext? before) =>
        before is DataContext context ? YamlCuts.LengthOfFirst(text, context.Level, context.Open) : text.Length <= BlockEnd.MaxLength ? text.Length : 0;

    /// <inheritdoc/>
    public override BlockContext? ContextAfter(ReadOnlySpan<char> block, BlockContext? before) =>
        before is DataContext context ? context.With(YamlCuts.OpenAfter(block, context.Level, context.Open)) : null;

    /// <inheritdoc/>
    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        var problems = new FileProblems(text);
        var context = before as DataContext;
        var documents = YamlTree.Read(text, problems, cancellation, context?.Open ?? default);
        return DataGlossary.Read(RootOf(documents), text, problems, context, cancellation);
    }

    /// <summary>What a file says: its document, or a list of them; null for nothing.</summary>
    internal static DataNode? RootOf(ImmutableArray<DataNode> documents) =>
        documents.Length > 1 ? new DataList(documents, TextSpan.FromBounds(documents[0].Span.Start, documents[^1].Span.End)) : documents.FirstOrDefault();
}
