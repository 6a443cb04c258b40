using BenchmarkDotNet.Attributes;
using Glossary.Core.Features;
using Glossary.Search.FullText;

namespace Glossary.Benchmarks;

/// <summary>What an editor's search for symbols takes, names and texts together, for many different entries in turn.</summary>
[Config(typeof(QuickJob))]
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private const int Queries = 64;

    /// <summary>As many as an editor is given.</summary>
    private const int MostFound = 128;

    private static readonly Lazy<FullTextReader> LazyTexts = new(IndexTexts);

    private string[] queries = [];

    /// <summary>What is searched for.</summary>
    [Params(Sought.Name, Sought.TwoWords, Sought.Typo)]
    public Sought Sought { get; set; }

    [GlobalSetup]
    public void Choose()
    {
        var entries = Subject.Termbase.AllEntries();
        var step = Math.Max(1, entries.Keys.Length / Queries);
        queries = [.. Enumerable.Range(0, Queries).Select(i => QueryFor(entries[i * step % entries.Keys.Length].Entry))];
        _ = LazyTexts.Value;
    }

    [Benchmark(OperationsPerInvoke = Queries)]
    public int Search()
    {
        var found = 0;
        foreach (var query in queries) found += EntrySearch.Find(Subject.Termbase, LazyTexts.Value, query, MostFound, withSentences: false, default).Length;
        return found;
    }

    private string QueryFor(Core.Entries.Entry entry)
    {
        var words = (entry.Definition ?? entry.Title).Split([' ', ',', '.', '-', '(', ')', '*'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 4 && !entry.Title.Contains(word, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(word => word.Length).ToArray();
        return Sought switch
        {
            Sought.TwoWords when words.Length > 1 => $"{words[0]} {words[1]}",
            Sought.Typo when words.Length > 0 => words[0][..2] + (words[0][2] == 'x' ? 'k' : 'x') + words[0][3..],
            _ => entry.Title,
        };
    }

    /// <summary>Indexes the texts in a folder, as the server does.</summary>
    private static FullTextReader IndexTexts()
    {
        var index = FullTextIndex.In(Subject.IndexFolder);
        if (!index.TryOpenWriter(isDamaged: true, out var writer, out var problem)) throw new IOException(problem);
        using (writer)
        {
            var texts = Subject.Texts().ToDictionary(file => file.Source, file => file.Text);
            var entries = Subject.Termbase.AllEntries();
            FullTextUpdate.Run(
                writer, entries.Keys, place => SearchEntryOf(entries, place, texts), "bench", Environment.ProcessorCount, progress: null, default);
        }

        return index.TryOpenReader(out var reader, out problem) ? reader : throw new IOException(problem);
    }

    private static SearchEntry SearchEntryOf(Core.Termbases.EntryList entries, int place, Dictionary<string, string> texts)
    {
        var (source, entry, key) = entries[place];
        return new SearchEntry(key, entry.Title, [.. entry.Names], entry.Category, entry.Definition, texts[source][entry.Prose[0].Start..entry.Prose[0].End]);
    }
}

/// <summary>What is searched for.</summary>
public enum Sought
{
    /// <summary>An entry by its title.</summary>
    Name,

    /// <summary>An entry by two words of its definition.</summary>
    TwoWords,

    /// <summary>An entry by a mistyped word of its definition.</summary>
    Typo,
}
