using System.Collections.Immutable;
using Glossary.Protocol.Types;
using Glossary.Server.Globs;
using Glossary.Server.Paths;

namespace Glossary.Server.State;

/// <summary>Asks the client to watch glossary files, those that others import among them.</summary>
internal static class FileWatching
{
    private const string Method = "workspace/didChangeWatchedFiles";

    /// <summary>
    /// Of a folder that comes or goes with glossaries in it editors tell nothing of these. That it is a folder no pattern can say, so all are told
    /// of, and the session takes from them what it needs.
    /// </summary>
    private static readonly Protocol.Types.FileSystemWatcher Folders = new(new GlobPattern("**/*"), WatchKind.Create | WatchKind.Delete);

    /// <summary>What is ignored is no glossary, unless it is named.</summary>
    private static readonly Protocol.Types.FileSystemWatcher Ignored = new(new GlobPattern("**/.gitignore"), WatchKind.Change);

    /// <summary>Registers the globs of the settings, and the files that are imported, in place of those before, where the client can watch files.</summary>
    public static void Watch(Session session)
    {
        if (!session.Current.Client.MayWatchFiles) return;
        var files = WatchersOf(session.Current);
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
            new RegistrationParams([new Registration("glossaries", Method, new RegistrationOptions(Watchers: [.. files]))]),
            ProtocolJson.Default.RegistrationParams,
            static _ => { });
    }

    private static ImmutableArray<Protocol.Types.FileSystemWatcher> WatchersOf(Snapshot snapshot)
    {
        var folders = snapshot.Folders.Select(folder => FileUris.ToPath(folder.Uri)).OfType<string>().ToList();
        var knowsFolders = snapshot.Client.KnowsRelativePatterns;
        var imported = (snapshot.Glossaries?.Imported ?? []).SelectMany(path => SetGlob.Of(path, []).FolderGlobs);
        var files = snapshot.Globs.FolderGlobs.Concat(imported).Select(PatternOf).Distinct().Select(pattern => new Protocol.Types.FileSystemWatcher(pattern));
        if (snapshot.Globs.FolderGlobs.Any(place => folders.Exists(place.IsWithin))) files = files.Append(Folders);
        return snapshot.Globs.HeedIgnored ? [.. files, Ignored] : [.. files];

        // Editors compare a pattern that is a text with whole paths. To be told of a few files more costs a look at them.
        GlobPattern PatternOf(FolderGlob place) =>
            folders.Find(place.IsWithin) is { } folder ? new GlobPattern(Anywhere(WithSlashes(Path.GetRelativePath(folder, place.ToString()))))
            : knowsFolders ? new GlobPattern(place.Glob.ToString(), FileUris.FromPath(place.Folder))
            : new GlobPattern(WithSlashes(place.ToString()));
    }

    private static string Anywhere(string pattern) => pattern.StartsWith("**/", StringComparison.Ordinal) ? pattern : $"**/{pattern}";

    private static string WithSlashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
