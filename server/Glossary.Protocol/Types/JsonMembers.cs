using System.Text.Json;

namespace Glossary.Protocol.Types;

/// <summary>The members of a JSON object. One that is missing or null reads as null, one of the wrong type throws a <see cref="JsonException"/>.</summary>
internal readonly struct JsonMembers
{
    private readonly JsonElement element;

    private JsonMembers(JsonElement element) => this.element = element;

    /// <summary>The members of a value.</summary>
    /// <exception cref="JsonException">It is no object.</exception>
    public static JsonMembers Of(JsonElement value) => value.ValueKind == JsonValueKind.Object ? new JsonMembers(value) : throw Wrong(value, "an object");

    /// <summary>A member of any type.</summary>
    public JsonElement? Value(string name) => element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>The members of a member.</summary>
    public JsonMembers? Object(string name) => Value(name) is { } value ? Of(value) : null;

    /// <summary>A truth value.</summary>
    public bool? Flag(string name) => Value(name) is not { } value ? null : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(value, "true or false"),
    };

    /// <summary>An integer.</summary>
    public int? Number(string name) =>
        Value(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : throw Wrong(value, "an integer");

    /// <summary>A text.</summary>
    public string? Text(string name) => Value(name) is { } value ? TextOf(value) : null;

    /// <summary>A list of texts.</summary>
    public string[]? Texts(string name) => List(name, TextOf);

    /// <summary>A list.</summary>
    public T[]? List<T>(string name, Func<JsonElement, T> read) =>
        Value(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(read)]
        : throw Wrong(value, "a list");

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong(value, "a text");

    private static JsonException Wrong(JsonElement value, string wanted) => new($"{value.ValueKind} where {wanted} must be.");
}
