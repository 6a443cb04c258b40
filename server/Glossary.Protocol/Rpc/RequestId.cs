using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Glossary.Protocol.Rpc;

/// <summary>The id of a request: a number or a string, kept as the JSON token that it came as.</summary>
/// <remarks>
/// So it goes back exactly as it was, whatever its size, fraction or escapes, and <c>1</c> and <c>"1"</c> are two ids.
/// </remarks>
[JsonConverter(typeof(Converter))]
public readonly record struct RequestId
{
    private readonly string? token;

    private RequestId(string token) => this.token = token;

    /// <summary>The id as JSON: <c>7</c>, <c>"seven"</c>; <c>null</c> for the default value, which is no id.</summary>
    public string Json => token ?? "null";

    /// <summary>An id for a request of one's own.</summary>
    public static RequestId From(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A string as an id or a token of one's own.</summary>
    public static RequestId From(string name) => new($"\"{JsonEncodedText.Encode(name)}\"");

    /// <inheritdoc/>
    public override string ToString() => Json;

    /// <summary>Takes the token that the reader stands on; null where it is neither a number nor a string.</summary>
    internal static RequestId? FromToken(ref readonly Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => new RequestId(Encoding.UTF8.GetString(reader.ValueSpan)),
        JsonTokenType.String => new RequestId($"\"{Encoding.UTF8.GetString(reader.ValueSpan)}\""),
        _ => null,
    };

    /// <summary>Reads and writes ids inside params, as in <c>$/cancelRequest</c>.</summary>
    internal sealed class Converter : JsonConverter<RequestId>
    {
        public override RequestId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            FromToken(in reader) ?? throw new JsonException("An id is a number or a string.");

        public override void Write(Utf8JsonWriter writer, RequestId value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Json, skipInputValidation: true);
    }
}
