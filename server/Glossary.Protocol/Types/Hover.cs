namespace Glossary.Protocol.Types;

/// <summary>Result of <c>textDocument/hover</c> (LSP 3.17, Hover Request).</summary>
/// <param name="Contents">What to show.</param>
/// <param name="Range">What it is about; null for the word at the position.</param>
public sealed record Hover(MarkupContent Contents, Range? Range = null);
