using Glossary.Protocol.Types;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>initialized</c>: from here on the server may ask the client, and asks for the settings.</summary>
internal static class InitializedHandler
{
    public static void Apply(Session session, NoParams _)
    {
        if (session.Current.Client.MayWatchSettings)
        {
            session.Client.Request(
                "client/registerCapability",
                new RegistrationParams([new Registration("settings", "workspace/didChangeConfiguration", new RegistrationOptions(Section: Settings.Section))]),
                ProtocolJson.Default.RegistrationParams,
                static _ => { });
        }

        session.Status.Open(session.Current.Client);
        session.Diagnostics.Open(session);
        FileWatching.Watch(session);
        DidChangeConfigurationHandler.AskForSettings(session);
    }
}
