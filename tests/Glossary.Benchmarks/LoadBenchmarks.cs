using BenchmarkDotNet.Attributes;
using Glossary.Core.Terms;
using Glossary.Formats.SeedDump;

namespace Glossary.Benchmarks;

/// <summary>Reading and compiling the bundled glossary.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    private readonly IReadOnlyList<(string Source, string Text)> seeds = Corpus.Seeds();

    [Benchmark]
    public int Read() => SeedDumpReader.ReadAll(seeds).Length;

    [Benchmark]
    public int ReadAndCompile() => Termbase.Build(SeedDumpReader.ReadAll(seeds), default).Concepts.Length;
}
