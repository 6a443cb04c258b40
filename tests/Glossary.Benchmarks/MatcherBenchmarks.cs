using BenchmarkDotNet.Attributes;

namespace Glossary.Benchmarks;

/// <summary>Finding all terms of <see cref="Length"/> code units of prose, one thread.</summary>
[Config(typeof(QuickJob))]
[MemoryDiagnoser]
public class MatcherBenchmarks
{
    /// <summary>How much is searched, in UTF-16 code units.</summary>
    public const int Length = 1 << 20;

    private string[] pieces = [];

    [GlobalSetup]
    public void Cut() => pieces = Subject.Pieces(Subject.Prose[..Length], 4096);

    [Benchmark]
    public int Matcher()
    {
        var found = 0;
        foreach (var piece in pieces) found += Subject.CountTerms(piece);
        return found;
    }

    [Benchmark]
    public int WholeDocument() => Subject.Document(Subject.Prose[..Length]).OccurrencesIn(new(0, Length)).Count();
}
