using BenchmarkDotNet.Attributes;
using Glossary.Core.Documents;
using Glossary.Core.Features;

namespace Glossary.Benchmarks;

/// <summary>The list of terms for what was typed, for many different names in turn.</summary>
[Config(typeof(QuickJob))]
[MemoryDiagnoser]
public class CompletionBenchmarks
{
    private const int Names = 64;

    private DocumentSnapshot[] documents = [];

    /// <summary>What was typed of a name.</summary>
    [Params(Typed.ThreeLetters, Typed.Prefix, Typed.LaterWord, Typed.Typo)]
    public Typed Typed { get; set; }

    [GlobalSetup]
    public void Type()
    {
        var names = Subject.Names.Where(name => name.Length > 9 && name.IndexOf(' ', StringComparison.Ordinal) is > 3 and < 9).ToArray();
        var step = Math.Max(1, names.Length / Names);
        documents = [.. Enumerable.Range(0, Names).Select(i => Subject.Document("They asked for a " + Begin(names[i * step % names.Length])))];
    }

    [Benchmark(OperationsPerInvoke = Names)]
    public int Complete()
    {
        var offered = 0;
        foreach (var document in documents) offered += Completion.At(document, document.Text.Length, CompletionMode.Careful, isTyping: false, default).Length;
        return offered;
    }

    private string Begin(string name) => Typed switch
    {
        Typed.ThreeLetters => name[..3],
        Typed.Prefix => name[..(name.Length * 2 / 3)].TrimEnd(),
        Typed.LaterWord => name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..],
        _ => name[..2] + (name[2] == 'x' ? 'k' : 'x') + name[3..],
    };
}

/// <summary>What was typed of a name.</summary>
public enum Typed
{
    ThreeLetters,
    Prefix,
    LaterWord,
    Typo,
}
