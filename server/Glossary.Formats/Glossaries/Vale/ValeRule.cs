using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Rules of Vale that say which words to use for others (<c>extends: substitution</c>), or which not to use (<c>extends: existence</c>).</summary>
internal sealed class ValeRule : GlossaryFormat
{
    private ValeRule()
    {
    }

    /// <summary>The format.</summary>
    public static ValeRule Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "Vale rule";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".yml", ".yaml"];

    /// <inheritdoc/>
    public override bool Fits(string path, ReadOnlySpan<char> head)
    {
        const string key = "extends:";
        foreach (var line in head.EnumerateLines())
        {
            if (line.StartsWith(key) && line[key.Length..].Trim(" \"'") is var kind && (kind.StartsWith("substitution") || kind.StartsWith("existence"))) return true;
        }

        return false;
    }

    /// <inheritdoc/>
    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        var problems = new FileProblems(text);
        var documents = YamlTree.Read(text, problems, cancellation);
        var entries = new ValeRuleReader(text, problems).Read(documents, cancellation);
        if (entries.IsEmpty && problems.IsEmpty && documents is [var root, ..])
            problems.Add(new TextSpan(root.Span.Start, Math.Min(root.Span.Length, "extends".Length)), "This rule has no plain words below “swap” or “tokens”, so it has no entries.", ProblemKind.NoEntry);
        return new BlockContent(entries, problems.ToImmutable());
    }
}
