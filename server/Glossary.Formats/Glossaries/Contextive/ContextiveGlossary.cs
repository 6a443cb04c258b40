using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Glossaries as Contextive has them: YAML with <c>contexts</c> that have <c>terms</c>, each of which has a <c>name</c>.</summary>
internal sealed class ContextiveGlossary : GlossaryFormat
{
    private ContextiveGlossary()
    {
    }

    /// <summary>The format.</summary>
    public static ContextiveGlossary Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "Contextive";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".yml", ".yaml"];

    /// <inheritdoc/>
    public override bool Fits(string path, ReadOnlySpan<char> head)
    {
        foreach (var line in head.EnumerateLines())
        {
            var key = line.TrimStart("\"'");
            if (key.StartsWith("contexts") && key["contexts".Length..].TrimStart("\"'").TrimStart().StartsWith(":")) return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public override bool IsWritable => true;

    /// <inheritdoc/>
    public override IEnumerable<Insertion> WaysToAdd(string text, ImmutableArray<Entry> entries, NewEntry entry) => ContextiveWriter.WaysToAdd(text, entries, entry);

    /// <inheritdoc/>
    /// <remarks>A file is one block: what a term belongs to stands far above it.</remarks>
    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        var problems = new FileProblems(text);
        var documents = YamlTree.Read(text, problems, cancellation);
        var entries = new ContextReader(text, problems).Read(documents, cancellation);
        if (entries.IsEmpty && problems.IsEmpty && documents is [var root, ..])
            problems.Add(new TextSpan(root.Span.Start, Math.Min(root.Span.Length, "contexts".Length)), "No context of this file has terms. Write them below the key “terms” of a context, each as “- name: …” with a “definition”.", ProblemKind.NoEntry);
        return new BlockContent(entries, problems.ToImmutable());
    }
}
