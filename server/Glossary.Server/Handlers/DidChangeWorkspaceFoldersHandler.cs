using Glossary.Protocol.Types;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>workspace/didChangeWorkspaceFolders</c>.</summary>
internal static class DidChangeWorkspaceFoldersHandler
{
    public static void Apply(Session session, DidChangeWorkspaceFoldersParams parameters)
    {
        var removed = parameters.Event.Removed.Select(folder => folder.Uri);
        var added = parameters.Event.Added.Select(folder => folder.Uri);
        session.Current = session.Current with { Folders = [.. session.Current.Folders.Except(removed).Union(added)] };
    }
}
