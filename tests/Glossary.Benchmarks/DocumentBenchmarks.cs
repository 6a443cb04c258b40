using BenchmarkDotNet.Attributes;
using Glossary.Core.Documents;
using Glossary.Core.Features;
using Glossary.Core.Recognition;
using Glossary.Core.Terms;
using Glossary.Core.Text;
using Glossary.Formats.Prose;

namespace Glossary.Benchmarks;

/// <summary>What an editor asks for, in a document of 1 MB and in one of 10 KB: the times are to be alike.</summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private DocumentSnapshot document = null!;
    private CardCache cards = null!;
    private Occurrence middle;
    private int version;

    /// <summary>Length of the document in UTF-16 code units.</summary>
    [Params(10_000, 1_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Open()
    {
        var text = SourceText.From(Corpus.Markdown(Length));
        document = new DocumentSnapshot(text, HostLanguages.ForLanguageId("markdown"), Corpus.Termbase());
        cards = new CardCache(document.Termbase, static _ => "file:///x");
        middle = document.OccurrencesIn(new TextSpan(text.Length / 2, text.Length / 2)).First();
    }

    [Benchmark]
    public HoverCard? HoverOnATerm() => Hover.At(document, middle.Span.Start, MarkupFormat.Markdown, cards);

    [Benchmark]
    public HoverCard? TypeACharacterAndHover()
    {
        var at = middle.Span.Start;
        var change = ++version % 2 == 0 ? document.WithChange(new TextSpan(at, 0), "x ") : document.WithChange(new TextSpan(at, 1), "y");
        return Hover.At(change, at + 2, MarkupFormat.Markdown, cards);
    }

    [Benchmark]
    public CompletionList Complete() => Completion.At(document, middle.Span.Start + 3, default);

    [Benchmark]
    public int FindEveryTermOfANewDocument() =>
        new DocumentSnapshot(document.Text, document.Language, document.Termbase).OccurrencesIn(new TextSpan(0, document.Text.Length)).Count();
}
