using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>shutdown</c>: queries that are under way still get their answers, and nothing but <c>exit</c> is served any more.</summary>
internal static class ShutdownHandler
{
    public static object? Apply(Session session, NoParams _)
    {
        session.Stage = Stage.ShutDown;
        return null;
    }
}
