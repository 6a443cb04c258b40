using System.Text.Json.Serialization;

namespace Glossary.Protocol.Types;

// LSP 3.17, Basic JSON Structures.

/// <summary>A place between two characters of a document.</summary>
/// <remarks>Unsigned, because that is the range of LSP's numbers, and clients send the greatest one to mean "the end".</remarks>
/// <param name="Line">Zero-based line.</param>
/// <param name="Character">Zero-based offset in the line, in units of the negotiated position encoding.</param>
[method: JsonConstructor]
public readonly record struct Position(uint Line, uint Character);

/// <summary>A stretch of a document.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends, exclusive.</param>
[method: JsonConstructor]
public readonly record struct Range(Position Start, Position End);

/// <summary>A stretch of some document.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Range">The stretch.</param>
public sealed record Location(string Uri, Range Range);

/// <summary>A link from one document into another.</summary>
/// <param name="TargetUri">The document that the link leads to.</param>
/// <param name="TargetRange">All of what it leads to, such as a whole glossary entry.</param>
/// <param name="TargetSelectionRange">What is selected there, inside <paramref name="TargetRange"/>.</param>
/// <param name="OriginSelectionRange">What is underlined where the link starts; null for the word there.</param>
public sealed record LocationLink(string TargetUri, Range TargetRange, Range TargetSelectionRange, Range? OriginSelectionRange = null);

/// <summary>A replacement in a document.</summary>
/// <param name="Range">What is replaced.</param>
/// <param name="NewText">The text to put there.</param>
public sealed record TextEdit(Range Range, string NewText);

/// <summary>A text for people.</summary>
/// <param name="Kind">One of <see cref="MarkupKind"/>.</param>
/// <param name="Value">The text.</param>
public sealed record MarkupContent(string Kind, string Value);

/// <summary>Formats of a <see cref="MarkupContent"/>.</summary>
public static class MarkupKind
{
    /// <summary>Text as it is.</summary>
    public const string PlainText = "plaintext";

    /// <summary>GitHub flavoured Markdown.</summary>
    public const string Markdown = "markdown";
}

/// <summary>Units of <see cref="Position.Character"/>.</summary>
public static class PositionEncodingKind
{
    /// <summary>Bytes of UTF-8.</summary>
    public const string Utf8 = "utf-8";

    /// <summary>UTF-16 code units; what a client that offers nothing means.</summary>
    public const string Utf16 = "utf-16";

    /// <summary>Code points.</summary>
    public const string Utf32 = "utf-32";
}

/// <summary>Names a document.</summary>
/// <param name="Uri">Its URI, as the client writes it.</param>
public sealed record TextDocumentIdentifier(string Uri);

/// <summary>A document: the params of requests that are about all of it.</summary>
/// <param name="TextDocument">The document.</param>
public sealed record TextDocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>A place in a document: the params of hover and definition.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">The place.</param>
public sealed record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position);
