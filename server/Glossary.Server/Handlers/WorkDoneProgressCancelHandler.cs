using Glossary.Protocol.Types;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>window/workDoneProgress/cancel</c>: the user wants a piece of work to end.</summary>
internal static class WorkDoneProgressCancelHandler
{
    public static void Apply(Session session, WorkDoneProgressCancelParams parameters) => session.Client.Progress.Cancel(parameters.Token);
}
