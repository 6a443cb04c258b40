using Glossary.Protocol.Types;
using Glossary.Server.Paths;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>workspace/didChangeWatchedFiles</c>: glossaries that came, changed or went are loaded anew.</summary>
internal static class DidChangeWatchedFilesHandler
{
    public static void Apply(Session session, DidChangeWatchedFilesParams parameters)
    {
        session.RefreshFiles(PathsOf(FileChangeType.Changed), PathsOf(FileChangeType.Deleted), PathsOf(FileChangeType.Created));

        List<string> PathsOf(FileChangeType type) => [.. parameters.Changes.Where(change => change.Type == type).Select(change => FileUris.ToPath(change.Uri)).OfType<string>().Select(Path.TrimEndingDirectorySeparator)];
    }
}
