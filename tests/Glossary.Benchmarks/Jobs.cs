using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Glossary.Benchmarks;

/// <summary>How often what takes micro- or milliseconds is repeated. In process, so that one compiled glossary serves all benchmarks.</summary>
internal sealed class QuickJob : ManualConfig
{
    public QuickJob() => AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
        .WithWarmupCount(3).WithIterationCount(7).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(150)));
}

/// <summary>How often what may take seconds is repeated.</summary>
internal sealed class SlowJob : ManualConfig
{
    public SlowJob() => AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
        .WithStrategy(RunStrategy.Monitoring).WithWarmupCount(1).WithIterationCount(3).WithInvocationCount(1));
}
