namespace Glossary.Protocol.Types;

// LSP 3.18, Inline Completion Request.

/// <summary>Params of <c>textDocument/inlineCompletion</c>.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">Where the caret is.</param>
public sealed record InlineCompletionParams(TextDocumentIdentifier TextDocument, Position Position);

/// <summary>Result of <c>textDocument/inlineCompletion</c>.</summary>
/// <param name="Items">The items.</param>
public sealed record InlineCompletionList(IReadOnlyList<InlineCompletionItem> Items);

/// <summary>A text that is shown as if it stood in the document already.</summary>
/// <param name="InsertText">What is to stand in the range's place.</param>
/// <param name="Range">What it replaces.</param>
public sealed record InlineCompletionItem(string InsertText, Range Range);
