using System.Collections.Immutable;
using Glossary.Cache;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Server.Glossaries;

/// <summary>A glossary file as it was read last.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Blocks">Its blocks. Those that the termbase does not know by itself have their entries.</param>
internal sealed record LoadedSource(string Path, Lazy<ImmutableArray<EntryBlock>> Blocks)
{
    /// <summary>A large file that is broken all over has the same problem in each of its blocks; nobody reads more than this of it.</summary>
    private const int MostProblems = 1000;

    /// <summary>The blocks of a source that is not read yet.</summary>
    public static Lazy<ImmutableArray<EntryBlock>> NoBlocks { get; } = new([]);

    /// <summary>The layer that it belongs to.</summary>
    public GlossaryLayer Layer { get; init; }

    /// <summary>What it shares its categories with (<see cref="SourceLayers"/>); null where that is not known, as of one that was kept on disk.</summary>
    public string? Categories { get; init; }

    /// <summary>Whether it is read only because others import it (<see cref="ImportedBy"/>).</summary>
    public bool IsImported { get; init; }

    /// <summary>The paths of the files that import it.</summary>
    public ImmutableArray<string> ImportedBy { get; init; } = [];

    /// <summary>What is wrong with its own imports.</summary>
    public ImmutableArray<Problem> ImportProblems { get; init; } = [];

    /// <summary>The open document that it was read from; null for the disk.</summary>
    public SourceText? Buffer { get; init; }

    /// <summary>What the file was when it had this very text; null where it is not known to have had it.</summary>
    public SourceStamp? Stamp { get; init; }

    /// <summary>How it was cut, so that of a later version only what has changed need be; null where it was not read since the start.</summary>
    public KnownCut? Cut { get; init; }

    /// <summary>Whether its file could not be read the last time, so that it counts as it was before.</summary>
    public bool IsStale { get; init; }

    /// <summary>What a person should know of how its bytes were read; null where they leave no doubt.</summary>
    public Problem? Guess { get; init; }

    /// <summary>What its blocks say of categories, as far as that is known.</summary>
    public IEnumerable<TagUsage> Tags => Blocks.Value.Select(block => TagUsage.TryRead(block.Notes.AsSpan())).OfType<TagUsage>();

    /// <summary>What is wrong with it.</summary>
    public SourceProblems Problems
    {
        get
        {
            List<Problem> inBlocks = [.. Blocks.Value.SelectMany(block => block.Problems.Select(problem => problem.In(block.Line, block.Offset)))];
            if (inBlocks.Count > MostProblems)
            {
                var rest = inBlocks[MostProblems] with { Message = $"{inBlocks.Count - MostProblems} more problems of this file are not listed.", Kind = ProblemKind.OverLimit };
                inBlocks.RemoveRange(MostProblems, inBlocks.Count - MostProblems);
                inBlocks.Add(rest);
            }

            return new SourceProblems(Path, Buffer, Guess is { } guess ? [guess, .. inBlocks, .. ImportProblems] : [.. inBlocks, .. ImportProblems]);
        }
    }

    /// <summary>Whether a file of its kind may import others.</summary>
    public bool MayImport => System.IO.Path.GetExtension(Path).ToLowerInvariant() is ".yml" or ".yaml" or ".json";

    /// <summary>What it imports, each with the block that says so.</summary>
    public IEnumerable<(Import Import, EntryBlock Block)> Imports => MayImport ? Blocks.Value.SelectMany(block => block.Imports.Select(import => (import, block))) : [];

    /// <summary>Whether sources say what others say.</summary>
    public static bool AreSame(ImmutableArray<LoadedSource> now, ImmutableArray<LoadedSource> before) =>
        now.Length == before.Length && now.Zip(before).All(pair => pair.First.HasTextOf(pair.Second));

    /// <summary>The source for the next time, if it need not be read again; null where it must.</summary>
    /// <param name="buffer">The open document; null where there is none.</param>
    /// <param name="mayHaveChanged">Whether the file may have changed.</param>
    /// <param name="cancellation">Stops the reading of a file whose size and time cannot tell.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public LoadedSource? IfSame(SourceText? buffer, bool mayHaveChanged, CancellationToken cancellation)
    {
        if (buffer is not null || Buffer is not null) return ReferenceEquals(buffer, Buffer) ? this : null;
        if (!mayHaveChanged && !IsStale) return this;
        return Stamp?.Renew(cancellation) is { } stamp ? this with { Stamp = stamp, IsStale = false } : null;
    }

    /// <summary>Whether another source has the same text, of which the same was read.</summary>
    public bool HasTextOf(LoadedSource other) =>
        ReferenceEquals(Blocks, other.Blocks) || (Path == other.Path && Blocks.Value.Select(PlaceOf).SequenceEqual(other.Blocks.Value.Select(PlaceOf)));

    /// <summary>The source with what is known of an older one of the same text. What was typed into that may be in no file.</summary>
    public LoadedSource After(LoadedSource older) =>
        this with { Blocks = older.Blocks, Stamp = Stamp ?? (older.Stamp is { IsOfFile: true } stamp ? stamp : null) };

    /// <summary>Its blocks for the reader.</summary>
    public ImmutableArray<KnownBlock> KnownBlocks =>
    [
        .. Blocks.Value.Select(block => new KnownBlock(
            new TextBlock(new TextSpan(block.Offset, block.Length), block.Line, block.Key) { FirstColumn = block.Column }, TagUsage.TryRead(block.Notes.AsSpan()))),
    ];

    /// <summary>Its text: that of the open document, or else what its file says by now; empty where that cannot be read.</summary>
    public string TextNow() => Buffer is { } buffer ? buffer.ToString() : TextFile.TryRead(Path, out var text, out _) ? text.Text : "";

    private static (UInt128 Key, ulong Digest, int Line, int Offset, int Length) PlaceOf(EntryBlock block) => (block.Key, block.Digest, block.Line, block.Offset, block.Length);
}
