using System.Text.Json;
using System.Text.Json.Serialization;

namespace Glossary.Protocol.Types;

// LSP 3.17, Document Symbols Request.

/// <summary>A thing in a document that has a name.</summary>
/// <param name="Name">Its name, which is not blank.</param>
/// <param name="Kind">What kind of thing it is; decides the icon.</param>
/// <param name="Range">All of it.</param>
/// <param name="SelectionRange">What to select, inside <paramref name="Range"/>.</param>
public sealed record DocumentSymbol(string Name, SymbolKind Kind, Range Range, Range SelectionRange)
{
    /// <summary>More of it, beside the name.</summary>
    public string? Detail { get; init; }
}

/// <summary>The same for clients that know of no hierarchy.</summary>
/// <param name="Name">Its name, which is not blank.</param>
/// <param name="Kind">What kind of thing it is; decides the icon.</param>
/// <param name="Location">All of it.</param>
public sealed record SymbolInformation(string Name, SymbolKind Kind, Location Location)
{
    /// <summary>What it belongs to; shown beside the name.</summary>
    public string? ContainerName { get; init; }
}

/// <summary>Result of <c>textDocument/documentSymbol</c>, in one of two shapes.</summary>
[JsonConverter(typeof(Converter))]
public sealed record DocumentSymbolResult
{
    private DocumentSymbolResult(DocumentSymbol[]? symbols, SymbolInformation[]? flat)
    {
        Symbols = symbols;
        Flat = flat;
    }

    /// <summary>The symbols for clients with <c>hierarchicalDocumentSymbolSupport</c>; null where the result is <see cref="Flat"/>.</summary>
    public DocumentSymbol[]? Symbols { get; }

    /// <summary>The symbols for other clients; null where the result is <see cref="Symbols"/>.</summary>
    public SymbolInformation[]? Flat { get; }

    /// <summary>A result for clients with <c>hierarchicalDocumentSymbolSupport</c>.</summary>
    public static DocumentSymbolResult Of(DocumentSymbol[] symbols) => new(symbols, null);

    /// <summary>A result for other clients.</summary>
    public static DocumentSymbolResult Of(SymbolInformation[] symbols) => new(null, symbols);

    internal sealed class Converter : JsonConverter<DocumentSymbolResult>
    {
        /// <exception cref="NotSupportedException">Always: a server only writes them.</exception>
        public override DocumentSymbolResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DocumentSymbolResult value, JsonSerializerOptions options)
        {
            if (value.Symbols is { } symbols) JsonSerializer.Serialize(writer, symbols, ProtocolJson.Default.DocumentSymbolArray);
            else JsonSerializer.Serialize(writer, value.Flat!, ProtocolJson.Default.SymbolInformationArray);
        }
    }
}
