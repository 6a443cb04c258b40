using System.Text.Json;
using System.Text.Json.Serialization;

namespace Glossary.Protocol.Types;

/// <summary>
/// Result of <c>textDocument/definition</c> and <c>textDocument/implementation</c> (LSP 3.17, Goto Definition and Goto Implementation Request): links,
/// or places for clients without links.
/// </summary>
[JsonConverter(typeof(Converter))]
public sealed record DefinitionResult
{
    private DefinitionResult(LocationLink[]? links, Location[]? locations)
    {
        Links = links;
        Locations = locations;
    }

    /// <summary>The links; null where the result is places.</summary>
    public LocationLink[]? Links { get; }

    /// <summary>The places; null where the result is links.</summary>
    public Location[]? Locations { get; }

    /// <summary>A result of links, for clients that declare <c>linkSupport</c>.</summary>
    public static DefinitionResult Of(LocationLink[] links) => new(links, null);

    /// <summary>A result of places.</summary>
    public static DefinitionResult Of(Location[] locations) => new(null, locations);

    internal sealed class Converter : JsonConverter<DefinitionResult>
    {
        public override DefinitionResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var json = JsonDocument.ParseValue(ref reader);
            var isLinks = json.RootElement is { ValueKind: JsonValueKind.Array } array && array.GetArrayLength() > 0 && array[0].TryGetProperty("targetUri"u8, out _);
            return isLinks
                ? Of(json.RootElement.Deserialize(ProtocolJson.Default.LocationLinkArray)!)
                : Of(json.RootElement.Deserialize(ProtocolJson.Default.LocationArray)!);
        }

        public override void Write(Utf8JsonWriter writer, DefinitionResult value, JsonSerializerOptions options)
        {
            if (value.Links is { } links) JsonSerializer.Serialize(writer, links, ProtocolJson.Default.LocationLinkArray);
            else JsonSerializer.Serialize(writer, value.Locations!, ProtocolJson.Default.LocationArray);
        }
    }
}
