using BenchmarkDotNet.Running;
using Glossary.Benchmarks;

// dotnet run -c Release --project tests/Glossary.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(args);
