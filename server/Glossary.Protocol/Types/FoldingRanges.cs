namespace Glossary.Protocol.Types;

/// <summary>Lines that can be folded (LSP 3.17, Folding Range Request).</summary>
/// <param name="StartLine">The line that stays, counted from 0.</param>
/// <param name="EndLine">The last line that goes, counted from 0.</param>
public sealed record FoldingRange(uint StartLine, uint EndLine);
