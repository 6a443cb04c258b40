using System.Runtime.InteropServices;
using Glossary.Core.Columns;
using Glossary.Core.Entries;
using Glossary.Core.Lookup;
using Glossary.Core.Matching;
using Glossary.Core.Names;

namespace Glossary.Core.Termbases;

/// <summary>Collects blocks of entries and compiles them into an image.</summary>
internal sealed class ImageBuilder
{
    private readonly TextColumnBuilder sources = new();
    private readonly List<BlockRow> blocks = [];
    private readonly ListColumnBuilder<byte> notes = new();
    private readonly ListColumnBuilder<ProblemRow> problems = new();
    private readonly TextColumnBuilder messages = new();
    private readonly ListColumnBuilder<ImportRow> imports = new();
    private readonly TextColumnBuilder targets = new();
    private readonly List<EntryRun> entries = [];
    private int count;

    /// <summary>Appends a source; blocks name it by its number.</summary>
    public void AddSource(string source) => sources.Add(source);

    /// <summary>Appends a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="location">Where it lies.</param>
    /// <param name="table">Where its entries are.</param>
    /// <param name="range">Which of them it has.</param>
    public void AddBlock(EntryBlock block, BlockLocation location, EntryTable table, EntryRange range)
    {
        blocks.Add(new BlockRow(block.Key, block.Digest, location, block.Length, count, range.Count));
        notes.Add(block.Notes.AsSpan());
        notes.Close();
        foreach (var problem in block.Problems) problems.Add(new ProblemRow(problem.Line, problem.Span, messages.Add(problem.Message), problem.Kind));
        problems.Close();
        foreach (var import in block.Imports) imports.Add(new ImportRow(import.Line, import.Span, targets.Add(import.Target)));
        imports.Close();
        entries.Add(new EntryRun(table, range));
        count += range.Count;
    }

    /// <summary>Joins the entries, and compiles their names for being recognised.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public TermbaseImage Build(CancellationToken cancellation)
    {
        var (table, keys) = Join([.. entries]);
        cancellation.ThrowIfCancellationRequested();
        var blockTable = new BlockTable
        {
            Sources = sources.ToColumn(),
            Rows = Column.Of<BlockRow>(CollectionsMarshal.AsSpan(blocks)),
            Notes = notes.ToColumn(),
            Problems = problems.ToColumn(),
            Messages = messages.ToColumn(),
            Imports = imports.ToColumn(),
            ImportTargets = targets.ToColumn(),
        };
        var ids = new EntryIds(table, entry => blockTable.Rows[blockTable.BlockOf(entry)].Location.Source);
        var concepts = new ConceptTableBuilder(table, keys, ids).Build(cancellation);
        return new TermbaseImage
        {
            Blocks = blockTable,
            Entries = table,
            Keys = keys,
            Texts = new Lazy<KeyIndex>(() => KeyIndex.Of(table.Keys)),
            Ids = new Lazy<KeyIndex>(() => KeyIndex.Of(table.IdKeys)),
            Concepts = concepts,
            Matcher = Match(table, concepts, cancellation),
            Names = new Deferred<NameTable>(sorting => Sort(table, concepts, sorting)),
        };
    }

    /// <summary>Joins entries; meanwhile another core sorts their keys.</summary>
    private static (EntryTable Table, KeyIndex Keys) Join(EntryRun[] runs)
    {
        var joinKeys = EntryRun.JoinKeysOf(runs);
        var table = default(EntryTable);
        var keys = default(KeyIndex);
        Parallel.Invoke(() => keys = KeyIndex.Of(joinKeys), () => table = EntryRun.Join(runs, joinKeys));
        return (table!, keys);
    }

    private static TermMatcher Match(EntryTable entries, ConceptTable concepts, CancellationToken cancellation)
    {
        return new TermMatcherBuilder(concepts.Rows.Length, TermAt).Build(NoSenses.Instance, cancellation);

        AddedSense TermAt(int number)
        {
            var row = concepts.Rows[number];
            return new AddedSense(row.Concept, row.Policy.ToTerm(entries.TextOf(row.Text)));
        }
    }

    private static NameTable Sort(EntryTable entries, ConceptTable concepts, CancellationToken cancellation)
    {
        var builder = new NameTableBuilder();
        for (var number = 0; number < concepts.Rows.Length; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            builder.Add(number, entries.TextOf(concepts.Rows[number].Text));
        }

        return builder.Build(cancellation);
    }
}
