using Glossary.Protocol.Types;
using Glossary.Server.Glossaries;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>workspace/didChangeWatchedFiles</c>: glossaries that came, changed or went are loaded anew.</summary>
internal static class DidChangeWatchedFilesHandler
{
    public static void Apply(Session session, DidChangeWatchedFilesParams parameters)
    {
        if (parameters.Changes.Length > 0) session.Load(LoadCause.Files);
    }
}
