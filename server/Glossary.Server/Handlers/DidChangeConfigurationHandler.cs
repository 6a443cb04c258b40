using System.Text.Json;
using Glossary.Protocol.Types;
using Glossary.Server.Glossaries;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>workspace/didChangeConfiguration</c>: takes the settings from the message, or asks for them where the client can be asked.</summary>
internal static class DidChangeConfigurationHandler
{
    public static void Apply(Session session, DidChangeConfigurationParams parameters)
    {
        if (session.Current.Client.GivesSettings) AskForSettings(session);
        else if (parameters.Settings is { ValueKind: JsonValueKind.Object } settings && settings.TryGetProperty(Settings.Section, out _))
            Take(session, settings);
    }

    /// <summary>Asks the client for the settings, if it can be asked.</summary>
    public static void AskForSettings(Session session)
    {
        if (!session.Current.Client.GivesSettings) return;
        session.Client.Request(
            "workspace/configuration",
            new ConfigurationParams([new ConfigurationItem(Settings.Section)]),
            ProtocolJson.Default.ConfigurationParams,
            response =>
            {
                // A client that knows nothing of the section says null; then what it passed to initialize stays.
                if (ReadFirst(response.Payload) is { ValueKind: not JsonValueKind.Null } section) Take(session, section);
            });
    }

    private static void Take(Session session, JsonElement section)
    {
        var settings = SettingsReader.Read(section);
        if (settings.Equals(session.Current.Settings)) return;
        session.Current = session.Current with { Settings = settings };
        FileWatching.Watch(session);
        session.Load(LoadCause.Files);
    }

    private static JsonElement? ReadFirst(ReadOnlyMemory<byte> json)
    {
        if (json.IsEmpty) return null;
        var values = JsonSerializer.Deserialize(json.Span, ProtocolJson.Default.JsonElement);
        return values.ValueKind == JsonValueKind.Array && values.GetArrayLength() > 0 ? values[0] : null;
    }
}
