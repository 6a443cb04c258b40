using BenchmarkDotNet.Attributes;

namespace Glossary.Benchmarks;

/// <summary>Reading a glossary's files and compiling them, without any cache.</summary>
[Config(typeof(SlowJob))]
[MemoryDiagnoser]
public class LoadBenchmarks
{
    [Benchmark]
    public int Read() => Subject.Read();

    [Benchmark]
    public object ReadAndCompile() => Subject.Compile();
}
