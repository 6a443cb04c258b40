using System.Text.Json;
using System.Text.Json.Serialization;

namespace Glossary.Protocol.Types;

// LSP 3.17, Register Capability and the registration options in use.

/// <summary>Params of <c>client/registerCapability</c>.</summary>
/// <param name="Registrations">What the server wants to be sent from now on.</param>
public sealed record RegistrationParams(Registration[] Registrations);

/// <summary>One method that the server wants to be sent.</summary>
/// <param name="Id">A name of the server's own for this registration.</param>
/// <param name="Method">The method.</param>
/// <param name="RegisterOptions">Its options, for methods that have some.</param>
public sealed record Registration(string Id, string Method, RegistrationOptions? RegisterOptions = null);

/// <summary>Options of a registration; which ones there are depends on the method.</summary>
/// <param name="Section">For <c>workspace/didChangeConfiguration</c>: the settings that are to be told of.</param>
/// <param name="Watchers">For <c>workspace/didChangeWatchedFiles</c>: the files that the client is to watch, by pattern.</param>
public sealed record RegistrationOptions(string? Section = null, FileSystemWatcher[]? Watchers = null);

/// <summary>Params of <c>client/unregisterCapability</c>.</summary>
/// <param name="Unregisterations">What the server no longer wants to be sent. The specification's spelling is kept.</param>
public sealed record UnregistrationParams(Unregistration[] Unregisterations);

/// <summary>A registration that ends.</summary>
/// <param name="Id">The name that it was registered by.</param>
/// <param name="Method">The method.</param>
public sealed record Unregistration(string Id, string Method);

/// <summary>A pattern of files to watch.</summary>
/// <param name="GlobPattern">The pattern.</param>
/// <param name="Kind">What is to be told of; null for everything.</param>
public sealed record FileSystemWatcher(GlobPattern GlobPattern, WatchKind? Kind = null);

/// <summary>What of files is to be told of.</summary>
[Flags]
public enum WatchKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>That they are created.</summary>
    Create = 1,

    /// <summary>That they are changed.</summary>
    Change = 2,

    /// <summary>That they are deleted.</summary>
    Delete = 4,
}

/// <summary>A pattern of file names.</summary>
/// <param name="Pattern">The pattern, for whole paths or below <paramref name="BaseUri"/>.</param>
/// <param name="BaseUri">The folder that it is relative to, for clients with <c>relativePatternSupport</c>; null for the workspace's folders.</param>
[JsonConverter(typeof(Converter))]
public sealed record GlobPattern(string Pattern, string? BaseUri = null)
{
    internal sealed class Converter : JsonConverter<GlobPattern>
    {
        public override GlobPattern Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var json = JsonDocument.ParseValue(ref reader);
            if (json.RootElement.ValueKind == JsonValueKind.String) return new GlobPattern(json.RootElement.GetString()!);
            var members = JsonMembers.Of(json.RootElement);
            return new GlobPattern(members.Text("pattern") ?? throw new JsonException("The member pattern is missing."), members.Text("baseUri"));
        }

        public override void Write(Utf8JsonWriter writer, GlobPattern value, JsonSerializerOptions options)
        {
            if (value.BaseUri is null)
            {
                writer.WriteStringValue(value.Pattern);
                return;
            }

            writer.WriteStartObject();
            writer.WriteString("baseUri"u8, value.BaseUri);
            writer.WriteString("pattern"u8, value.Pattern);
            writer.WriteEndObject();
        }
    }
}
