using System.Collections.Immutable;
using Glossary.Core.Features;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Directory = Lucene.Net.Store.Directory;

namespace Glossary.Search.FullText;

/// <summary>Reads a full-text index at one of its commits. Safe for several threads, and unmoved by writers until it is refreshed.</summary>
public sealed class FullTextReader : ITermSearch, IDisposable
{
    internal const string FormatKey = "format";
    internal const string VersionKey = "version";

    internal const string IdentityKey = "identity";

    private readonly Directory directory;
    private readonly SearcherManager searchers;
    private WordForms? lastForms;
    private TermContexts? lastContexts;

    private FullTextReader(Directory directory)
    {
        this.directory = directory;
        searchers = new SearcherManager(directory, new Searchers());
    }

    /// <summary>What the writer knows the state by that is read here.</summary>
    public string Version => Use(searcher => CommitOf(searcher, VersionKey) ?? "");

    /// <summary>How many entries there are.</summary>
    public int Count => Use(searcher => searcher.IndexReader.NumDocs);

    internal static FullTextReader Open(Directory directory)
    {
        var reader = new FullTextReader(directory);
        try
        {
            var format = reader.Use(searcher => CommitOf(searcher, FormatKey));
            return format == EntryFields.Format ? reader : throw new IndexFormatTooOldException("the full-text index", $"format {format}");
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Goes on to the last commit. Searches that are under way end on the one they began with.</summary>
    /// <returns>False where there is none to go on to: the index is gone, damaged, or another one has taken its place.</returns>
    public bool TryRefresh()
    {
        try
        {
            var latest = new SegmentInfos();
            latest.Read(directory);
            if (!latest.UserData.TryGetValue(IdentityKey, out var identity) || identity != Use(searcher => CommitOf(searcher, IdentityKey))) return false;
            searchers.MaybeRefreshBlocking();
            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Damaged bytes make Lucene throw anything.
            return false;
        }
        finally
        {
            // They hold what the old reader held.
            lastContexts = null;
        }
    }

    /// <summary>The keys of all entries, in no particular order.</summary>
    /// <exception cref="IOException">The index is damaged, or gone.</exception>
    public HashSet<ulong> Keys() => Use(KeysOf);

    /// <summary>What is in the index.</summary>
    /// <exception cref="IOException">The index is damaged, or gone.</exception>
    internal IndexState State() => Use(searcher => new IndexState(CommitOf(searcher, IdentityKey) ?? "", KeysOf(searcher)));

    /// <inheritdoc/>
    /// <exception cref="IOException">The index is damaged, or gone.</exception>
    public ImmutableArray<EntryHit> Search(UserQuery query, int most, bool withSentences, CancellationToken cancellation) =>
        most <= 0 ? [] : Use((searcher, contexts, forms) =>
        {
            var compiled = new QueryCompiler(contexts, forms, cancellation).Compile(query);
            if (compiled is null) return [];
            var found = TieredSearch.Run(searcher, compiled, most, cancellation);
            return ToHits(searcher, found, withSentences ? new MatchingSentence(compiled.Words, forms) : null, cancellation);
        });

    /// <inheritdoc/>
    /// <exception cref="IOException">The index is damaged, or gone.</exception>
    public ImmutableArray<EntryHit> MoreLikeThis(ulong key, int most) =>
        most <= 0 ? [] : Use((searcher, contexts, forms) => ToHits(searcher, new RelatedEntries(searcher, contexts, forms).Find(key, most), null, default));

    /// <inheritdoc/>
    public void Dispose() => searchers.Dispose();

    /// <summary>What the writer said of the commit that is read.</summary>
    private static string? CommitOf(IndexSearcher searcher, string key) =>
        ((DirectoryReader)searcher.IndexReader).IndexCommit.UserData.TryGetValue(key, out var value) ? value : null;

    private static HashSet<ulong> KeysOf(IndexSearcher searcher)
    {
        var keys = new HashSet<ulong>(searcher.IndexReader.NumDocs);
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var column = leaf.AtomicReader.GetNumericDocValues(EntryFields.KeyColumn);
            var live = leaf.AtomicReader.LiveDocs;
            for (var document = 0; column is not null && document < leaf.AtomicReader.MaxDoc; document++)
            {
                if (live is null || live.Get(document)) keys.Add(unchecked((ulong)column.Get(document)));
            }
        }

        return keys;
    }

    private static ImmutableArray<EntryHit> ToHits(IndexSearcher searcher, IReadOnlyCollection<ScoreDoc> found, MatchingSentence? sentences, CancellationToken cancellation)
    {
        var leaves = searcher.IndexReader.Leaves;
        var keys = new NumericDocValues?[leaves.Count];
        var hits = ImmutableArray.CreateBuilder<EntryHit>(found.Count);
        foreach (var scored in found)
        {
            cancellation.ThrowIfCancellationRequested();
            var number = ReaderUtil.SubIndex(scored.Doc, leaves);
            var column = keys[number] ??= leaves[number].AtomicReader.GetNumericDocValues(EntryFields.KeyColumn);
            var key = unchecked((ulong)column.Get(scored.Doc - leaves[number].DocBase));
            hits.Add(new EntryHit(key, scored.Score, sentences?.In(searcher.Doc(scored.Doc))));
        }

        return hits.MoveToImmutable();
    }

    /// <summary>Uses what is known of words: most words of a search were in the one before, too. Of several searches at once, one has it.</summary>
    private T Use<T>(Func<IndexSearcher, TermContexts, WordForms, T> use) => Use(searcher =>
    {
        var forms = Interlocked.Exchange(ref lastForms, null) ?? new WordForms();
        var contexts = Interlocked.Exchange(ref lastContexts, null) is { } last && last.Index == searcher.IndexReader ? last : new TermContexts(searcher.IndexReader);
        var result = use(searcher, contexts, forms);
        (lastForms, lastContexts) = (forms, contexts);
        return result;
    });

    /// <exception cref="ObjectDisposedException">This reader was disposed of.</exception>
    private T Use<T>(Func<IndexSearcher, T> use)
    {
        var searcher = searchers.Acquire();
        try
        {
            return use(searcher);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException or IOException))
        {
            // Damaged bytes make Lucene throw anything.
            throw new IOException("the full-text index is damaged", e);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    private sealed class Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = EntrySimilarity.Instance };
    }
}
