using Lucene.Net.Index;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace Glossary.Search.FullText;

/// <summary>Changes a full-text index. Whatever happens, the index stays as it was at the last commit. Safe for several threads.</summary>
public sealed class FullTextWriter : IDisposable
{
    /// <summary>Added entries are collected in memory up to this many megabytes, and then written at once.</summary>
    private const double BufferMegabytes = 48;

    /// <summary>After small updates parts of the index are joined up to this many megabytes, which takes a fraction of a second.</summary>
    private const double SmallPartMegabytes = 16;

    /// <summary>How many small parts of a size there are at most; every search looks into all of them.</summary>
    private const int MostSmallParts = 4;

    private readonly EntryAnalyzer analyzer;
    private readonly TieredMergePolicy merging;
    private readonly IndexWriter writer;
    private readonly IDisposable? fileLock;
    private IndexState state;

    private FullTextWriter(EntryAnalyzer analyzer, TieredMergePolicy merging, IndexWriter writer, IDisposable? fileLock, IndexState state)
    {
        this.analyzer = analyzer;
        this.merging = merging;
        this.writer = writer;
        this.fileLock = fileLock;
        this.state = state;
    }

    /// <summary>The keys that were in the index when it was opened for writing, or that were copied into it.</summary>
    public IReadOnlySet<ulong> Keys => state.Keys;

    /// <summary>Opens an index.</summary>
    /// <param name="directory">Where it is.</param>
    /// <param name="fileLock">The lock for writing, which ends with the writer; null where nobody else can write.</param>
    /// <param name="state">What is in it; null for a new one.</param>
    internal static FullTextWriter Open(Directory directory, IDisposable? fileLock, IndexState? state)
    {
        var analyzer = new EntryAnalyzer();
        var merging = new TieredMergePolicy { NoCFSRatio = 0 };
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)
        {
            OpenMode = state is null ? OpenMode.CREATE : OpenMode.APPEND,
            RAMBufferSizeMB = BufferMegabytes,
            WriteLockTimeout = 0,
            UseCompoundFile = false,
            MergePolicy = merging,
            Similarity = EntrySimilarity.Instance,
        };
        return new FullTextWriter(analyzer, merging, new IndexWriter(directory, settings), fileLock, state ?? IndexState.New());
    }

    /// <summary>Takes over what is in another index, and commits that. Does nothing where that cannot be read, or this one is not new.</summary>
    /// <exception cref="IOException">The disk is full, or gone.</exception>
    public void Copy(FullTextIndex other)
    {
        if (state.Keys.Count > 0) return;
        try
        {
            Do(() => writer.AddIndexes(other.Files));
        }
        catch (IOException)
        {
            // It is damaged, or somebody is changing it. What it has is indexed anew.
            return;
        }

        Commit("");
        Do(() =>
        {
            using var reader = FullTextReader.Open(writer.Directory);
            state = reader.State();
        });
    }

    /// <summary>Adds an entry that is not there yet.</summary>
    /// <exception cref="IOException">The disk is full, or gone.</exception>
    public void Add(SearchEntry entry) => Do(() => writer.AddDocument(EntryFields.DocumentOf(entry)));

    /// <summary>Takes entries away; keys that nobody has are passed over.</summary>
    /// <exception cref="IOException">The disk is full, or gone.</exception>
    public void Remove(IEnumerable<ulong> keys) => Do(() => writer.DeleteDocuments([.. keys.Select(EntryFields.TermOf)]));

    /// <summary>Makes what was done so far last, and visible to readers that are opened or refreshed after it.</summary>
    /// <param name="version">What the caller knows this state by; see <see cref="FullTextReader.Version"/>.</param>
    /// <exception cref="IOException">The disk is full, or gone.</exception>
    public void Commit(string version) => Do(() =>
    {
        writer.SetCommitData(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [FullTextReader.FormatKey] = EntryFields.Format,
            [FullTextReader.IdentityKey] = state.Identity,
            [FullTextReader.VersionKey] = version,
        });
        writer.Commit();
    });

    /// <summary>Tells that little is about to be added: into one file instead of a dozen, and joined with what was added before by <see cref="JoinSmallParts"/>.</summary>
    internal void ExpectLittle()
    {
        writer.Config.UseCompoundFile = true;
        merging.NoCFSRatio = 1;
        merging.MaxMergedSegmentMB = SmallPartMegabytes;
        merging.SegmentsPerTier = merging.MaxMergeAtOnce = MostSmallParts;
    }

    /// <summary>
    /// Joins what a row of small updates has left, and commits that; where the disk does not let it, the next update comes back to it. A commit
    /// alone would begin to, and give it up with the writer.
    /// </summary>
    /// <param name="version">As that of the commit before.</param>
    internal void JoinSmallParts(string version)
    {
        try
        {
            Do(() =>
            {
                writer.MaybeMerge();
                writer.WaitForMerges();
            });
            if (writer.HasUncommittedChanges()) Commit(version);
        }
        catch (IOException)
        {
            // What was committed before is whole without it.
        }
    }

    /// <summary>Lets go of the index. What was not committed is lost.</summary>
    public void Dispose()
    {
        try
        {
            writer.Rollback();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The disk that has just failed may fail again. What it is left with is no commit.
        }
        finally
        {
            analyzer.Dispose();
            fileLock?.Dispose();
        }
    }

    /// <summary>Does something, of which nothing but what the disk says comes through: a writer that failed on one thread throws anything on another.</summary>
    private static void Do(Action act)
    {
        try
        {
            act();
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException or IOException))
        {
            throw new IOException(e.Message, e);
        }
    }
}
