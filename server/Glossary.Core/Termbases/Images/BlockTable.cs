using System.Collections;
using System.Collections.Immutable;
using Glossary.Core.Columns;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Core.Termbases;

/// <summary>The blocks that the entries of an image were read in.</summary>
internal sealed class BlockTable
{
    /// <summary>What the sources are known by, by number.</summary>
    public required TextColumn Sources { get; init; }

    /// <summary>The blocks, in the order of their entries.</summary>
    public required Column<BlockRow> Rows { get; init; }

    /// <summary>What the reader wants to be kept of each block.</summary>
    public required ListColumn<byte> Notes { get; init; }

    /// <summary>What is wrong with each block.</summary>
    public required ListColumn<ProblemRow> Problems { get; init; }

    /// <summary>The messages of all problems.</summary>
    public required TextColumn Messages { get; init; }

    /// <summary>Which other glossaries each block takes in.</summary>
    public required ListColumn<ImportRow> Imports { get; init; }

    /// <summary>The targets of all imports.</summary>
    public required TextColumn ImportTargets { get; init; }

    /// <summary>How many blocks there are.</summary>
    public int Count => Rows.Length;

    /// <summary>Opens the table kept in an image.</summary>
    public static BlockTable Read(IColumnSource source) => new()
    {
        Sources = source.FindTexts("sources"),
        Rows = source.Find<BlockRow>("blocks"),
        Notes = ListColumn<byte>.Read(source, "blocks.notes"),
        Problems = ListColumn<ProblemRow>.Read(source, "blocks.problems"),
        Messages = source.FindTexts("problems"),
        Imports = ListColumn<ImportRow>.Read(source, "blocks.imports"),
        ImportTargets = source.FindTexts("imports"),
    };

    /// <summary>Hands the table over to be kept.</summary>
    public void Write(IColumnSink sink)
    {
        sink.Add("sources", Sources);
        sink.Add("blocks", Rows);
        Notes.Write(sink, "blocks.notes");
        Problems.Write(sink, "blocks.problems");
        sink.Add("problems", Messages);
        Imports.Write(sink, "blocks.imports");
        sink.Add("imports", ImportTargets);
    }

    /// <summary>What the sources are known by.</summary>
    public IEnumerable<string> SourceNames => Enumerable.Range(0, Sources.Length).Select(Sources.ToString);

    /// <summary>Whether the blocks lie at these places.</summary>
    public bool AreAt(ImmutableArray<BlockLocation> locations)
    {
        for (var i = 0; i < Count; i++)
        {
            if (Rows[i].Location != locations[i]) return false;
        }

        return true;
    }

    /// <summary>The blocks of each source, without their entries.</summary>
    public ImmutableArray<SourceBlocks> BySource()
    {
        var blocks = SourceNames.Select(_ => ImmutableArray.CreateBuilder<EntryBlock>()).ToList();
        for (var i = 0; i < Count; i++)
        {
            var row = Rows[i];
            var problems = ImmutableArray.CreateBuilder<Problem>();
            foreach (var problem in Problems[i]) problems.Add(new Problem(problem.Line, problem.Span, Messages.ToString(problem.Message), problem.Kind));
            var imports = ImmutableArray.CreateBuilder<Import>();
            foreach (var import in Imports[i]) imports.Add(new Import(ImportTargets.ToString(import.Target), import.Line, import.Span));
            blocks[row.Location.Source].Add(new EntryBlock(row.Key, row.Digest, row.Location.Line, row.Location.Offset, row.Length)
            {
                Column = row.Location.Column,
                Notes = [.. Notes[i]],
                Problems = problems.DrainToImmutable(),
                Imports = imports.DrainToImmutable(),
            });
        }

        return [.. SourceNames.Select((name, number) => new SourceBlocks(name, blocks[number].DrainToImmutable()))];
    }

    /// <summary>The entries of a block.</summary>
    public EntryRange EntriesOf(int block) => new(Rows[block].FirstEntry, Rows[block].EntryCount);

    /// <summary>The block of an entry.</summary>
    public int BlockOf(int entry) => Bisection.FirstOther(0, Count, new BeginsUpTo(Rows, entry)) - 1;

    private readonly struct BeginsUpTo(Column<BlockRow> rows, int entry) : IBisected
    {
        public bool Holds(int index) => rows[index].FirstEntry <= entry;
    }
}

/// <summary>A block of a source.</summary>
/// <param name="Key">What its content is known by.</param>
/// <param name="Digest">What the reading of it depended on beside its content.</param>
/// <param name="Location">Where it lies.</param>
/// <param name="Length">Its length, in UTF-16 code units.</param>
/// <param name="FirstEntry">The number of its first entry.</param>
/// <param name="EntryCount">How many entries it has.</param>
internal readonly record struct BlockRow(UInt128 Key, ulong Digest, BlockLocation Location, int Length, int FirstEntry, int EntryCount);

/// <summary>Where a block lies.</summary>
/// <param name="Source">The number of its source.</param>
/// <param name="Line">The line that it starts in, counted from 0.</param>
/// <param name="Column">How much of that line stands before it.</param>
/// <param name="Offset">Where it starts, in UTF-16 code units.</param>
internal readonly record struct BlockLocation(int Source, int Line, LineWidth Column, int Offset);

/// <summary>What is wrong with a block.</summary>
/// <param name="Line">The line, counted from 1 from the block's start.</param>
/// <param name="Span">Where in the block.</param>
/// <param name="Message">The number of the message.</param>
/// <param name="Kind">What is wrong, for programs.</param>
internal readonly record struct ProblemRow(int Line, TextSpan Span, int Message, ProblemKind Kind);

/// <summary>Another glossary that a block takes in.</summary>
/// <param name="Line">The line that names it, counted from 1 from the block's start.</param>
/// <param name="Span">Where in the block it is named.</param>
/// <param name="Target">The number of the target.</param>
internal readonly record struct ImportRow(int Line, TextSpan Span, int Target);

/// <summary>Entries with numbers one behind the other.</summary>
/// <param name="First">The first one's number.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct EntryRange(int First, int Count) : IEnumerable<int>
{
    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => Enumerable.Range(First, Count).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
