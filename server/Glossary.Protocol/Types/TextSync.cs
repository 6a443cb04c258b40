namespace Glossary.Protocol.Types;

// LSP 3.17, Text Document Synchronization.

/// <summary>A document as it is opened.</summary>
/// <param name="Uri">Its URI, as the client writes it.</param>
/// <param name="LanguageId">Its language, such as <c>markdown</c>.</param>
/// <param name="Version">Its version; grows with every change.</param>
/// <param name="Text">Its whole text.</param>
public sealed record TextDocumentItem(string Uri, string LanguageId, int Version, string Text);

/// <summary>Names a version of a document.</summary>
/// <param name="Uri">The document's URI.</param>
/// <param name="Version">The version.</param>
public sealed record VersionedTextDocumentIdentifier(string Uri, int Version);

/// <summary>Params of <c>textDocument/didOpen</c>.</summary>
/// <param name="TextDocument">The document.</param>
public sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);

/// <summary>Params of <c>textDocument/didChange</c>.</summary>
/// <param name="TextDocument">The document, and its version after the changes.</param>
/// <param name="ContentChanges">The changes, each against the result of the one before.</param>
public sealed record DidChangeTextDocumentParams(VersionedTextDocumentIdentifier TextDocument, TextDocumentContentChangeEvent[] ContentChanges);

/// <summary>One change of a document.</summary>
/// <param name="Text">The new text of the range, or of the whole document.</param>
/// <param name="Range">What is replaced; null for the whole document. The deprecated <c>rangeLength</c> is not looked at.</param>
public sealed record TextDocumentContentChangeEvent(string Text, Range? Range = null);

/// <summary>Params of <c>textDocument/didClose</c>.</summary>
/// <param name="TextDocument">The document.</param>
public sealed record DidCloseTextDocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>How the client is to send changes.</summary>
public enum TextDocumentSyncKind
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>As whole texts.</summary>
    Full = 1,

    /// <summary>As changes of ranges.</summary>
    Incremental = 2,
}

/// <summary>What the client is to tell of its documents.</summary>
/// <param name="OpenClose">Whether it tells of opening and closing.</param>
/// <param name="Change">How it tells of changes.</param>
public sealed record TextDocumentSyncOptions(bool OpenClose, TextDocumentSyncKind Change);
