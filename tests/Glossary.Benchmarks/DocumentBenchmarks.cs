using BenchmarkDotNet.Attributes;
using Glossary.Core.Documents;
using Glossary.Core.Features;
using Glossary.Core.Text;

namespace Glossary.Benchmarks;

/// <summary>What an editor asks for, in a document of 10 KB and in one of 1 MB: the times are to be alike.</summary>
[Config(typeof(QuickJob))]
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private DocumentSnapshot document = null!;
    private CardCache cards = null!;
    private int term;
    private int version;

    /// <summary>Length of the document in UTF-16 code units.</summary>
    [Params(10_000, 1_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Open()
    {
        var name = Subject.Names.First(name => Subject.CountTerms(name) == 1);
        var half = Subject.Pieces(Subject.Prose[..(Length / 2)], Length / 2)[0] + "\n\n";
        document = Subject.Document($"{half}There is {name} in this paragraph.\n\n{half}");
        cards = new CardCache(document.Termbase, new Nowhere());
        term = half.Length + "There is ".Length;
        if (Hover() is null) throw new InvalidOperationException($"\"{name}\" is not found.");
    }

    [Benchmark]
    public HoverCard? Hover() => Core.Features.Hover.At(document, term, MarkupFormat.Markdown, cards);

    [Benchmark]
    public HoverCard? TypeACharacterAndHover()
    {
        // In turn there is a blank more before the term and one less, so that the document stays what it is.
        document = ++version % 2 == 1 ? document.WithChange(new TextSpan(term - 1, 0), " ") : document.WithChange(new TextSpan(term - 1, 1), "");
        return Core.Features.Hover.At(document, term + 1, MarkupFormat.Markdown, cards);
    }

    /// <summary>No entry is anywhere.</summary>
    private sealed class Nowhere : IEntryAddresses
    {
        public string LinkTo(string source, int line) => "file:///x";

        public string? PlaceOf(string source, int line) => null;
    }
}
