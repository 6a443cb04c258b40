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
    public override int Version => 2;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".yml", ".yaml"];

    /// <inheritdoc/>
    public override bool Fits(string path, ReadOnlySpan<char> head)
    {
        foreach (var line in head.EnumerateLines())
        {
            if (IsKey(line, "contexts")) return true;
            if (IsKey(line, "imports")) return !HasOtherKeys(head);
        }

        return false;
    }

    /// <summary>Whether a file has keys that none of Contextive's files has: of one that only imports others nothing else tells whose it is.</summary>
    private static bool HasOtherKeys(ReadOnlySpan<char> head)
    {
        foreach (var line in head.EnumerateLines())
        {
            if (!line.IsEmpty && char.IsLetter(line[0]) && !IsKey(line, "contexts") && !IsKey(line, "imports")) return true;
        }

        return false;
    }

    private static bool IsKey(ReadOnlySpan<char> line, string name)
    {
        var key = line.TrimStart("\"'");
        return key.StartsWith(name) && key[name.Length..].TrimStart("\"'").TrimStart().StartsWith(":");
    }

    /// <inheritdoc/>
    public override int Reach => YamlCuts.Reach;

    /// <inheritdoc/>
    public override BlockContext? ContextBefore(ReadOnlySpan<char> head) => YamlCuts.SampleOf(head) is null ? null : new ContextiveContext([], IsFirst: true);

    /// <inheritdoc/>
    public override int LengthOfNextBlock(ReadOnlySpan<char> text, BlockContext? before) =>
        before is ContextiveContext context ? YamlCuts.LengthOfFirst(text, ContextiveContext.Level, context.Open) : text.Length <= BlockEnd.MaxLength ? text.Length : 0;

    /// <inheritdoc/>
    public override BlockContext? ContextAfter(ReadOnlySpan<char> block, BlockContext? before) =>
        before is ContextiveContext context ? new ContextiveContext(YamlCuts.OpenAfter(block, ContextiveContext.Level, context.Open), IsFirst: false) : null;

    /// <inheritdoc/>
    public override bool IsWritable => true;

    /// <inheritdoc/>
    public override IEnumerable<Insertion> WaysToAdd(string text, ImmutableArray<Entry> entries, NewEntry entry) => ContextiveInsertions.WaysToAdd(text, entries, entry);

    /// <inheritdoc/>
    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        var problems = new FileProblems(text);
        var context = before as ContextiveContext;
        var documents = YamlTree.Read(text, problems, cancellation, context?.Open ?? default);
        var entries = new ContextReader(text, problems).Read(documents, cancellation);
        ImmutableArray<Import> imports = [.. documents.SelectMany(document => DataImports.Of(document, text))];
        if (context is null && entries.IsEmpty && imports.IsEmpty && problems.IsEmpty && documents is [var root, ..])
            problems.Add(new TextSpan(root.Span.Start, Math.Min(root.Span.Length, "contexts".Length)), "No context of this file has terms. Write them below the key “terms” of a context, each as “- name: …” with a “definition”.", ProblemKind.NoEntry);
        return new BlockContent(entries, problems.ToImmutable()) { Imports = imports };
    }
}
