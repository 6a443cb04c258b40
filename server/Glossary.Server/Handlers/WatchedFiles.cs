using Glossary.Protocol.Types;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary>Asks the client to watch the workspace's glossary files.</summary>
internal static class WatchedFiles
{
    private const string Method = "workspace/didChangeWatchedFiles";

    /// <summary>Registers the globs of the settings in place of those before, where the client can watch files.</summary>
    public static void Watch(Session session)
    {
        if (session.Current.Client.Workspace?.DidChangeWatchedFiles?.Supported != true) return;
        if (session.WatchedGlobs.SequenceEqual(session.Current.Settings.Files)) return;
        if (!session.WatchedGlobs.IsEmpty)
        {
            session.Client.Request(
                "client/unregisterCapability", new UnregistrationParams([new Unregistration("glossaries", Method)]), ProtocolJson.Default.UnregistrationParams, static (_, _) => { });
        }

        session.WatchedGlobs = session.Current.Settings.Files;
        if (session.WatchedGlobs.IsEmpty) return;
        var watchers = session.WatchedGlobs.Select(glob => new Protocol.Types.FileSystemWatcher(PatternOf(glob)));
        session.Client.Request(
            "client/registerCapability",
            new RegistrationParams([new Registration("glossaries", Method, new RegistrationOptions(Watchers: [.. watchers]))]),
            ProtocolJson.Default.RegistrationParams,
            static (_, _) => { });
    }

    /// <summary>Editors compare patterns with whole paths; to be told of a few files more costs a look at them.</summary>
    private static string PatternOf(string glob) =>
        glob.StartsWith("**/", StringComparison.Ordinal) || Path.IsPathFullyQualified(glob) ? glob.Replace('\\', '/') : $"**/{glob.Replace('\\', '/')}";
}
