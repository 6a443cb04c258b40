using System.Collections.Immutable;
using Glossary.Core.Terms;
using Glossary.Core.Text;
using Glossary.Formats.SeedDump;
using Glossary.Search.Cache;

namespace Glossary.Server.Glossaries;

/// <summary>A glossary file as it was read last.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Blocks">Its blocks. Those that the termbase does not know by itself have their entries.</param>
internal sealed record LoadedSource(string Path, Lazy<ImmutableArray<EntryBlock>> Blocks)
{
    /// <summary>The open document that it was read from; null for the disk.</summary>
    public SourceText? Buffer { get; init; }

    /// <summary>What the file was when it was read; null where it was not.</summary>
    public SourceStamp? Stamp { get; init; }

    /// <summary>Whether it need not be read again.</summary>
    public bool IsSame(SourceText? buffer) => buffer is not null ? ReferenceEquals(buffer, Buffer) : Buffer is null && Stamp is { } stamp && stamp.IsSame();

    /// <summary>Its blocks for the reader.</summary>
    public ImmutableArray<KnownBlock> KnownBlocks =>
    [
        .. Blocks.Value.Select(block => new KnownBlock(
            new DumpBlock(new TextSpan(block.Offset, block.Length), block.Line, block.Key), TagUsage.TryRead(block.Notes.AsSpan()))),
    ];
}
