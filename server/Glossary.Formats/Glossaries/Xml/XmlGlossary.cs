using System.Collections.Frozen;
using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>A glossary in XML, in which each entry is an element.</summary>
internal abstract class XmlGlossary : GlossaryFormat
{
    /// <summary>What elements of entries are called. None stands within another.</summary>
    protected abstract FrozenSet<string> Entries { get; }

    /// <summary>What a file of the format looks like, as a sentence to those whose file has no entries.</summary>
    protected abstract string Advice { get; }

    /// <inheritdoc/>
    public override bool Fits(string path, ReadOnlySpan<char> head) => XmlRoot.Of(head) is { } root && IsRoot(root, head);

    /// <summary>Whether a file of the format can begin with an element.</summary>
    /// <param name="root">The element.</param>
    /// <param name="head">The text's beginning.</param>
    protected abstract bool IsRoot(XmlRoot root, ReadOnlySpan<char> head);

    /// <summary>Makes what reads the entries of a file.</summary>
    protected abstract XmlEntryReader ReaderOf(XmlReading reading);

    /// <inheritdoc/>
    public override int Reach => BlockEnd.MaxLength + XmlWalk.LongestComment;

    /// <inheritdoc/>
    public override BlockContext? ContextBefore(ReadOnlySpan<char> head)
    {
        if (head.Length <= BlockEnd.MaxLength) return null;
        var sample = head[..BlockEnd.MaxLength];
        return new XmlWalk(sample, Entries).MoveNext() ? new XmlContext(XmlShape.Of(sample.ToString().AsMemory(), Entries, CancellationToken.None), XmlState.Start, IsFirst: true) : null;
    }

    /// <inheritdoc/>
    public override int LengthOfNextBlock(ReadOnlySpan<char> text, BlockContext? before) => NextBlock(text, before).Length;

    /// <inheritdoc/>
    public override BlockCut NextBlock(ReadOnlySpan<char> text, BlockContext? before)
    {
        var end = new BlockEnd(text);
        if (end.IsWhole || before is not XmlContext context) return new BlockCut(end.IsWhole ? text.Length : 0, null);
        var walk = new XmlWalk(text, Entries);
        while (walk.MoveNext() && !end.Choose(walk.Start))
        {
            // The next entry may be where the block ends.
        }

        var length = end.LengthIfAny;
        var isSame = !context.IsFirst && length == walk.Start && walk.HasOnlyEntries;
        return new BlockCut(length, isSame ? context : ContextAfter(text[..length], context));
    }

    /// <inheritdoc/>
    public override BlockContext? ContextAfter(ReadOnlySpan<char> block, BlockContext? before)
    {
        if (before is not XmlContext context) return null;
        if (!context.IsFirst && XmlWalk.AreAll(block, Entries)) return context;
        var elements = new XmlElements(block.ToString().AsMemory(), new FileProblems(default), Entries, CancellationToken.None, context.State, isEnd: false);
        while (elements.MoveNext())
        {
            if (Entries.Contains(elements.Name)) elements.Read();
        }

        return new XmlContext(context.Shape, elements.State, IsFirst: false);
    }

    /// <inheritdoc/>
    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        var context = before as XmlContext;
        var shape = context?.Shape ?? XmlShape.Of(text, Entries, cancellation);
        var problems = new FileProblems(text);
        var elements = new XmlElements(text, problems, Entries, cancellation, context?.State, isEnd: context is null or { IsLast: true });
        var targets = new XmlTargets(problems, isPart: context is not null);
        var entries = ImmutableArray.CreateBuilder<Entry>();
        XmlEntryReader? reader = null;
        while (elements.MoveNext())
        {
            if (!Entries.Contains(elements.Name)) continue;
            reader ??= ReaderOf(new XmlReading(text, shape, elements.References, targets, problems));
            if (reader.Read(elements.Read()) is { } entry) entries.Add(entry);
        }

        if (reader is null && context is null && !text.Span.IsWhiteSpace()) problems.Add(shape.Root?.Tag ?? new TextSpan(0, 0), $"This file has no entries. {AdviceFor(shape, text.Span)}", ProblemKind.NoEntry);
        for (var i = 0; i < entries.Count; i++) entries[i] = targets.Resolve(entries[i]);
        return new BlockContent(entries.DrainToImmutable(), problems.ToImmutable());
    }

    private string AdviceFor(XmlShape shape, ReadOnlySpan<char> text) =>
        shape.Root is { } root && IsRoot(root, text)
            ? Advice
            : $"No glossary begins {(shape.Root is null ? "without an element" : $"with <{shape.Root.Name}>")}. One in TBX begins with <tbx> or <martif>, others with <rdf:RDF>, <glossary>, <glossgroup> or <xliff>.";
}

/// <summary>What the reading of a file needs to know of it.</summary>
/// <param name="Text">The file's text.</param>
/// <param name="Shape">What it says before its first entry.</param>
/// <param name="References">Resolves the references in its texts.</param>
/// <param name="Targets">Receives what entries point to.</param>
/// <param name="Problems">Receives what is wrong.</param>
internal sealed record XmlReading(ReadOnlyMemory<char> Text, XmlShape Shape, XmlReferences References, XmlTargets Targets, FileProblems Problems);
