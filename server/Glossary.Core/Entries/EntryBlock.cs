using System.Collections.Immutable;
using Glossary.Core.Text;

namespace Glossary.Core.Entries;

/// <summary>A run of a glossary file's text whose entries depend on nothing around it, so that an edit elsewhere leaves them as they are.</summary>
/// <param name="Key">The hash of its content.</param>
/// <param name="Digest">The hash of what else the reading of it depended on.</param>
/// <param name="Line">The line that it starts in, counted from 0.</param>
/// <param name="Offset">Where it starts in the file, in UTF-16 code units.</param>
/// <param name="Length">Its length, in UTF-16 code units.</param>
public sealed record EntryBlock(UInt128 Key, ulong Digest, int Line, int Offset, int Length)
{
    /// <summary>A builder that has made a table of a longer block is not kept: one huge block is no reason to hold its memory.</summary>
    private const int MostKept = 1 << 20;

    /// <summary>Each thread has a builder to lend; none while it is in use.</summary>
    [ThreadStatic]
    private static EntryTableBuilder? spare;

    /// <summary>How much of its first line stands before it; nothing where it starts with a line.</summary>
    public LineWidth Column { get; init; }

    /// <summary>What the reader wants to be told of the block the next time.</summary>
    public ImmutableArray<byte> Notes { get; init; } = [];

    /// <summary>What could not be read or had to be guessed, with lines and spans from its start.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>Other glossaries that the file takes in, with spans from its start.</summary>
    public ImmutableArray<Import> Imports { get; init; } = [];

    /// <summary>Whether it has its entries; else a termbase must know them by key and digest.</summary>
    public bool HasEntries => Entries is not null;

    /// <summary>Its entries.</summary>
    internal EntryTable? Entries { get; private init; }

    /// <summary>The block with its entries, of which all is worked out that can be without the others.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="entries">The entries, with lines and spans from the block's start.</param>
    public EntryBlock With(ReadOnlySpan<char> text, ImmutableArray<Entry> entries)
    {
        var builder = spare ?? new EntryTableBuilder();
        spare = null;
        foreach (var entry in entries) builder.Add(entry, text);
        var table = builder.Build();
        if (text.Length <= MostKept) spare = builder;
        return this with { Entries = table };
    }
}

/// <summary>A glossary file as the blocks that it was cut into.</summary>
/// <param name="Source">The path or URI that it is known by.</param>
/// <param name="Blocks">Its blocks, in file order.</param>
public sealed record SourceBlocks(string Source, ImmutableArray<EntryBlock> Blocks);
