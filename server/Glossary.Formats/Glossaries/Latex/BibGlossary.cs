using System.Collections.Immutable;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Entries of a glossary in the form of a bibliography, which bib2gls reads: <c>@entry{label, name={…}, description={…}}</c>.</summary>
internal sealed class BibGlossary : GlossaryFormat
{
    private BibGlossary()
    {
    }

    /// <summary>The format.</summary>
    public static BibGlossary Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "bib2gls";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".bib"];

    /// <inheritdoc/>
    public override bool Fits(string path, ReadOnlySpan<char> head) => BibScanner.HasEntry(head);

    /// <inheritdoc/>
    /// <remarks>A file is one block: what a text refers to may stand anywhere.</remarks>
    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        var problems = new FileProblems(text);
        var file = new BibScanner(text, problems, cancellation).Scan();
        if (file.Records.IsEmpty) LatexAdvice.AddForNoEntry(problems, text.Span, "@entry{label, name={…}, description={…}} or @abbreviation{label, short={…}, long={…}}");
        return LatexEntries.ReadAll(file, problems, cancellation);
    }
}
