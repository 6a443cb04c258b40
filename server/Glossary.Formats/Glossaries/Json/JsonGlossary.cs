using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>JSON in which a list or map has an entry in each item, with comments or as JSON Lines as well. It has no standard for glossaries; what the keys are called and how texts look tells what they are.</summary>
internal sealed class JsonGlossary : GlossaryFormat
{
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
    public override IEnumerable<Insertion> WaysToAdd(string text, ImmutableArray<Entry> entries, NewEntry entry) => JsonWriter.WaysToAdd(text, entries, entry);

    /// <inheritdoc/>
    /// <remarks>A file is one block: what its keys are is told by all of it.</remarks>
    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        var problems = new FileProblems(text);
        return DataGlossary.Read(JsonTree.Read(text.Span, problems, cancellation), text, problems, cancellation);
    }
}
