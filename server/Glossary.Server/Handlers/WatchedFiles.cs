using System.Collections.Immutable;
using Glossary.Protocol.Types;
using Glossary.Server.Globs;
using Glossary.Server.Paths;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary>Asks the client to watch the workspace's glossary files.</summary>
internal static class WatchedFiles
{
    private const string Method = "workspace/didChangeWatchedFiles";

    /// <summary>Registers the globs of the settings in place of those before, where the client can watch files.</summary>
    public static void Watch(Session session)
    {
        if (!session.Current.Client.MayWatchFiles) return;
        var files = PatternsOf(session.Current);
        if (session.WatchedFiles.SequenceEqual(files)) return;
        if (!session.WatchedFiles.IsEmpty)
        {
            session.Client.Request(
                "client/unregisterCapability", new UnregistrationParams([new Unregistration("glossaries", Method)]), ProtocolJson.Default.UnregistrationParams, static _ => { });
        }

        session.WatchedFiles = files;
        if (files.IsEmpty) return;
        session.Client.Request(
            "client/registerCapability",
            new RegistrationParams([new Registration("glossaries", Method, new RegistrationOptions(Watchers: [.. files.Select(file => new Protocol.Types.FileSystemWatcher(file))]))]),
            ProtocolJson.Default.RegistrationParams,
            static _ => { });
    }

    private static ImmutableArray<GlobPattern> PatternsOf(Snapshot snapshot)
    {
        var folders = snapshot.Folders.Select(folder => FileUris.ToPath(folder.Uri)).OfType<string>().ToList();
        var knowsFolders = snapshot.Client.KnowsRelativePatterns;
        return [.. snapshot.Globs.Places.Select(PatternOf).Distinct()];

        // Editors compare a pattern that is a text with whole paths. To be told of a few files more costs a look at them.
        GlobPattern PatternOf(GlobPlace place) =>
            folders.Find(place.IsWithin) is { } folder ? new GlobPattern(Anywhere(WithSlashes(Path.GetRelativePath(folder, place.ToString()))))
            : knowsFolders ? new GlobPattern(place.Glob.ToString(), FileUris.FromPath(place.Folder))
            : new GlobPattern(WithSlashes(place.ToString()));
    }

    private static string Anywhere(string pattern) => pattern.StartsWith("**/", StringComparison.Ordinal) ? pattern : $"**/{pattern}";

    private static string WithSlashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
