using Lucene.Net.Index;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace Glossary.Search.FullText;

/// <summary>Changes a full-text index. Whatever happens, the index stays as it was at the last commit. Safe for several threads.</summary>
public sealed class FullTextWriter : IDisposable
{
    /// <summary>Added entries are collected in memory up to this many megabytes, and then written at once.</summary>
    private const double BufferMegabytes = 48;

    private readonly EntryAnalyzer analyzer;
    private readonly IndexWriter writer;

    private FullTextWriter(EntryAnalyzer analyzer, IndexWriter writer)
    {
        this.analyzer = analyzer;
        this.writer = writer;
    }

    internal static FullTextWriter Open(Directory directory)
    {
        var analyzer = new EntryAnalyzer(withWritten: true);
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)
        {
            RAMBufferSizeMB = BufferMegabytes,
            WriteLockTimeout = 0,
            UseCompoundFile = false,
            MergePolicy = new TieredMergePolicy { NoCFSRatio = 0 },
            Similarity = EntrySimilarity.Instance,
        };
        return new FullTextWriter(analyzer, new IndexWriter(directory, settings));
    }

    /// <summary>Adds an entry that is not there yet.</summary>
    /// <exception cref="IOException">The disk is full, or gone.</exception>
    public void Add(SearchEntry entry) => writer.AddDocument(EntryFields.DocumentOf(entry));

    /// <summary>Takes entries away; keys that nobody has are passed over.</summary>
    /// <exception cref="IOException">The disk is full, or gone.</exception>
    public void Remove(IEnumerable<ulong> keys) => writer.DeleteDocuments([.. keys.Select(EntryFields.TermOf)]);

    /// <summary>Makes what was done so far last, and visible to readers that are opened or refreshed after it.</summary>
    /// <param name="version">What the caller knows this state by; see <see cref="FullTextReader.Version"/>.</param>
    /// <exception cref="IOException">The disk is full, or gone.</exception>
    public void Commit(string version)
    {
        writer.SetCommitData(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [FullTextReader.FormatKey] = EntryFields.Format,
            [FullTextReader.VersionKey] = version,
        });
        writer.Commit();
    }

    /// <summary>Lets go of the index. What was not committed is lost.</summary>
    public void Dispose()
    {
        writer.Rollback();
        analyzer.Dispose();
    }
}
