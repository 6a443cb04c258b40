using Glossary.Protocol.Rpc;
using Glossary.Protocol.Types;
using Glossary.Server.Handlers;
using Glossary.Server.State;
using Microsoft.Extensions.Logging;

namespace Glossary.Server.Loop;

/// <summary>Runs queries on the pool and sends their answers.</summary>
/// <param name="requests">The requests that are being worked on.</param>
/// <param name="writer">Where the answers go.</param>
/// <param name="logger">Where failures are told.</param>
/// <param name="onFailure">Is called when a query throws what it ought not to.</param>
internal sealed partial class QueryRunner(RequestQueue requests, FrameWriter writer, ILogger logger, Action onFailure)
{
    /// <summary>Where the answers go.</summary>
    public RequestQueue Requests => requests;

    /// <summary>Hands a query to the pool.</summary>
    public void Start<TParams, TResult>(QueryRoute<TParams, TResult> route, PendingRequest request, Snapshot snapshot, TParams parameters)
        where TResult : class
    {
        snapshot.Glossaries?.Preparation.MakeWay();
        ThreadPool.UnsafeQueueUserWorkItem(new Query<TParams, TResult>(this, route, request, snapshot, parameters), preferLocal: false);
    }

    private async Task RunAsync<TParams, TResult>(QueryRoute<TParams, TResult> route, PendingRequest request, Snapshot snapshot, TParams parameters)
        where TResult : class
    {
        if (request.Cancellation.IsCancellationRequested) return;
        try
        {
            var result = await route.Query(snapshot, parameters, request.Cancellation).ConfigureAwait(false);
            requests.Complete(request, result, route.Result(ProtocolJson.Default));
        }
        catch (OperationCanceledException) when (request.Cancellation.IsCancellationRequested)
        {
            // Its answer went out when it was cancelled.
        }
        catch (InvalidParamsException problem)
        {
            requests.Fail(request, ErrorCodes.InvalidParams, problem.Message);
        }
#pragma warning disable CA1031 // Whatever a query throws, the client gets its answer and the server lives on.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogFailure(problem, route.Method);
            onFailure();
            requests.Fail(request, ErrorCodes.InternalError, $"{route.Method} failed; the server's log says more.");
        }

        writer.Flush();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} failed.")]
    private partial void LogFailure(Exception problem, string method);

    /// <summary>A query as the pool's work item: no closure and no task to start it.</summary>
    private sealed class Query<TParams, TResult>(QueryRunner runner, QueryRoute<TParams, TResult> route, PendingRequest request, Snapshot snapshot, TParams parameters) : IThreadPoolWorkItem
        where TResult : class
    {
        public void Execute() => _ = runner.RunAsync(route, request, snapshot, parameters);
    }
}
