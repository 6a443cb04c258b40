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
    public override IEnumerable<Insertion> WaysToAdd(string text, ImmutableArray<Entry> entries, NewEntry entry) => YamlWriter.WaysToAdd(text, entries, entry);

    /// <inheritdoc/>
    /// <remarks>A file is one block: what its keys are is told by all of it.</remarks>
    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        var problems = new FileProblems(text);
        var documents = YamlTree.Read(text, problems, cancellation);
        return DataGlossary.Read(RootOf(documents), text, problems, cancellation);
    }

    /// <summary>What a file says: its document, or a list of them; null for nothing.</summary>
    internal static DataNode? RootOf(ImmutableArray<DataNode> documents) =>
        documents.Length > 1 ? new DataList(documents, TextSpan.FromBounds(documents[0].Span.Start, documents[^1].Span.End)) : documents.FirstOrDefault();
}
