using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>An ontology in the text format of OBO (1.2, 1.4): stanzas of tags and values.</summary>
internal sealed class OboGlossary : GlossaryFormat
{
    private OboGlossary()
    {
    }

    /// <summary>The format.</summary>
    public static OboGlossary Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "OBO";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".obo"];

    /// <inheritdoc/>
    /// <remarks>An ontology is one block: what a term points to may stand anywhere in it.</remarks>
    /// <summary>After how many stanzas it is checked whether the reading was stopped.</summary>
    private const int StanzasAtOnce = 256;

    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var problems = new FileProblems(text);
        var stanzas = OboStanza.ReadAll(text.Span, problems, cancellation);
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var reader = new OboTerm(text, stanzas, problems);
        for (var i = 0; i < stanzas.Count; i++)
        {
            if (i % StanzasAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            if (stanzas[i].IsOfTerm && reader.Read(stanzas[i]) is { } entry) entries.Add(entry);
        }

        if (entries.Count == 0 && !text.Span.IsWhiteSpace())
            problems.Add(default, "This file has no term. One begins with a line [Term], below which are lines such as id: X:1 and name: yield.", ProblemKind.NoEntry);
        return new BlockContent(entries.DrainToImmutable(), problems.ToImmutable());
    }
}
