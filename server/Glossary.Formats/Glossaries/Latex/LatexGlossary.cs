using System.Collections.Immutable;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>
/// LaTeX with commands that define entries: <c>\newglossaryentry</c>, <c>\newacronym</c> and others of the packages glossaries, glossaries-extra, acro,
/// acronym and nomencl.
/// </summary>
internal sealed class LatexGlossary : GlossaryFormat
{
    private LatexGlossary()
    {
    }

    /// <summary>The format.</summary>
    public static LatexGlossary Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "LaTeX";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".tex", ".ltx", ".sty"];

    /// <inheritdoc/>
    public override bool Fits(string path, ReadOnlySpan<char> head) => LatexDefinitions.AreIn(head);

    /// <inheritdoc/>
    /// <remarks>A file is one block: what a text refers to may stand anywhere.</remarks>
    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        var problems = new FileProblems(text);
        var file = new LatexScanner(text, problems, cancellation).Scan();
        if (file.Records.IsEmpty) LatexAdvice.AddForNoEntry(problems, text.Span, "\\newglossaryentry{label}{name={…}, description={…}} or \\newacronym{label}{short}{long}");
        return LatexEntries.ReadAll(file, problems, cancellation);
    }
}
