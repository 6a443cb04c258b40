using Glossary.Protocol.Types;
using Glossary.Server.Glossaries;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>workspace/didChangeWorkspaceFolders</c>.</summary>
internal static class DidChangeWorkspaceFoldersHandler
{
    public static void Apply(Session session, DidChangeWorkspaceFoldersParams parameters)
    {
        var gone = parameters.Event.Removed.Concat(parameters.Event.Added).Select(folder => folder.Uri).ToHashSet();
        session.Current = session.Current with { Folders = [.. session.Current.Folders.Where(folder => !gone.Contains(folder.Uri)), .. parameters.Event.Added] };
        session.Current = session.Current with { Documents = session.Current.Documents.WithHomes(session.Current.HomeOf) };
        FileWatching.Watch(session);
        session.Load(LoadCause.Files);
    }
}
