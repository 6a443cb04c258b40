using Glossary.Protocol.Rpc;
using Glossary.Server.Handlers;
using Glossary.Server.State;
using Microsoft.Extensions.Logging;

namespace Glossary.Server.Loop;

/// <summary>Reads messages in order, changes the session, and hands queries out. It waits for nothing but input.</summary>
internal sealed partial class MainLoop(
    FrameReader reader, FrameWriter writer, RouteTable routes, RequestQueue requests, QueryRunner queries, Session session, ILogger logger)
{
    /// <summary>How long the last answers may take to go out when the server ends.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    /// <summary>Runs until <c>exit</c>, the end of the input, or a failure that leaves the session untrustworthy.</summary>
    /// <returns>The process's exit code: 0 if the client asked for <c>shutdown</c> before, else 1.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            await ServeAsync(cancellation).ConfigureAwait(false);
            return session.Stage == Stage.ShutDown ? 0 : 1;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return session.Stage == Stage.ShutDown ? 0 : 1;
        }
#pragma warning disable CA1031 // A failed mutation leaves texts that no longer agree with the editor's: the client starts a new server.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogFailure(problem);
            return 1;
        }
        finally
        {
            writer.FlushWithin(LastWords);
        }
    }

    private async Task ServeAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var frame = await reader.ReadAsync(cancellation).ConfigureAwait(false);
            if (frame.Kind == FrameKind.Broken) LogBrokenInput(frame.Problem!);
            if (frame.Kind != FrameKind.Body) return;

            var message = Message.Parse(frame.Body);
            if (message is { Kind: MessageKind.Notification, Method: "exit" }) return;
            lock (session.Gate) Dispatch(message);
            writer.FlushSoon();
        }
    }

    private void Dispatch(in Message message)
    {
        switch (message.Kind)
        {
            case MessageKind.Request:
                Serve(message.Id!.Value, message);
                break;
            case MessageKind.Notification:
                Notice(message);
                break;
            case MessageKind.Response:
                if (!session.Client.Receive(message)) LogStrayResponse(message.Id?.Json ?? "null");
                break;
            case MessageKind.Invalid:
                requests.Reject(message.Id, message.Problem!.Code, message.Problem.Message);
                LogInvalidMessage(message.Problem.Message);
                break;
        }
    }

    private void Serve(RequestId id, in Message message)
    {
        if (session.Stage == Stage.New && message.Method != "initialize")
        {
            requests.Reject(id, ErrorCodes.ServerNotInitialized, "The first request must be initialize.");
        }
        else if (session.Stage == Stage.ShutDown)
        {
            requests.Reject(id, ErrorCodes.InvalidRequest, "The server is shut down.");
        }
        else if (session.Stage == Stage.Running && message.Method == "initialize")
        {
            requests.Reject(id, ErrorCodes.InvalidRequest, "The server is initialized already.");
        }
        else if (routes.Request(message.Method) is not { } route)
        {
            requests.Reject(id, ErrorCodes.MethodNotFound, $"There is no method {message.Method}.");
        }
        else if (requests.Open(id) is { } request)
        {
            try
            {
                route.Start(session, request, message.Payload, queries);
            }
            catch (InvalidParamsException problem)
            {
                requests.Fail(request, ErrorCodes.InvalidParams, problem.Message);
            }
            catch
            {
                requests.Fail(request, ErrorCodes.InternalError, $"{message.Method} failed; the server's log says more.");
                throw;
            }
        }
    }

    private void Notice(in Message message)
    {
        try
        {
            if (message.Method == "$/cancelRequest") requests.Cancel(Route.Read(message.Payload, static json => json.CancelParams).Id);
            else if (session.Stage != Stage.Running) return;
            else if (routes.Notification(message.Method) is { } route) route.Apply(session, message.Payload);
            else if (!message.Method.StartsWith("$/", StringComparison.Ordinal)) LogUnknownNotification(message.Method);
        }
        catch (InvalidParamsException problem)
        {
            LogInvalidNotification(message.Method, problem.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The server must end: a message could not be applied.")]
    private partial void LogFailure(Exception problem);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The server must end: {Problem}")]
    private partial void LogBrokenInput(string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The client answers {Id}, which was not asked.")]
    private partial void LogStrayResponse(string id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not a message: {Problem}")]
    private partial void LogInvalidMessage(string problem);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The notification {Method} is not served.")]
    private partial void LogUnknownNotification(string method);

    [LoggerMessage(Level = LogLevel.Error, Message = "The notification {Method} is ignored: {Problem}")]
    private partial void LogInvalidNotification(string method, string problem);
}
