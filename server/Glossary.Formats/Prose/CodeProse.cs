using Glossary.Core.Documents;

namespace Glossary.Formats.Prose;

/// <summary>Source code: comments and docstrings, strings, and the code between them.</summary>
/// <param name="syntax">The programming language.</param>
internal sealed class CodeProse(CodeSyntax syntax) : HostLanguage
{
    private const int AfterBlank = CodeLexer.FirstFreeFlag;

    /// <inheritdoc/>
    public override LineScan ScanLine(ReadOnlySpan<char> line, bool startsLine, int state)
    {
        var open = state & ~AfterBlank;
        var blank = line.IsWhiteSpace() && (startsLine || (state & AfterBlank) != 0);
        var next = new CodeLexer(syntax, line, regions: null).Run(open, startsLine);
        var mayCut = !CodeLexer.IsOpen(syntax, open, startsLine) && (!startsLine || (!blank && (state & AfterBlank) != 0));
        return new LineScan(blank ? next | AfterBlank : next, mayCut);
    }

    /// <inheritdoc/>
    public override void FindRegions(string segment, int state, ICollection<ProseRegion> regions)
    {
        var builder = new RegionBuilder(segment, regions);
        new CodeLexer(syntax, segment, new CodeRegions(syntax, builder)).Run(state & ~AfterBlank, startsLine: true);
        builder.Flush();
    }
}
