using Glossary.Core.Documents;
using Glossary.Core.Text;

namespace Glossary.Formats.Prose;

/// <summary>Source code: comments and docstrings, strings, and the code between them.</summary>
/// <param name="syntax">The programming language.</param>
internal sealed class CodeProse(CodeSyntax syntax) : HostLanguage
{
    private const int AfterBlank = CodeLexer.FirstFreeFlag;

    /// <inheritdoc/>
    public override string PassedOver => "addresses and file names, and examples in comments; identifiers and strings answer only when asked";

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
    public override void FindRegions(string segment, bool startsLine, int state, ICollection<ProseRegion> regions)
    {
        var builder = new RegionBuilder(segment, regions);
        new CodeLexer(syntax, segment, new CodeRegions(syntax, builder)).Run(state & ~AfterBlank, startsLine);
        builder.Flush();
    }

    /// <inheritdoc/>
    public override bool OpensComment(ReadOnlySpan<char> before, bool startsLine, int state)
    {
        var opened = new CodeLexer(syntax, before, regions: null).Run(state & ~AfterBlank, startsLine);
        if (CodeLexer.OpenComment(syntax, opened) is not { } comment) return false;
        var sign = before.TrimEnd();
        // A line of a block comment may start with a star, and what opens a comment may be drawn longer: ///, /**, //!.
        if (comment.IsMultiline && startsLine && sign.TrimStart() is "*") return true;
        while (sign.Length > comment.Open.Length && !sign.EndsWith(comment.Open, StringComparison.OrdinalIgnoreCase) && sign[^1] is '*' or '!' or '/' or '#') sign = sign[..^1];
        return sign.EndsWith(comment.Open, StringComparison.OrdinalIgnoreCase);
    }
}
