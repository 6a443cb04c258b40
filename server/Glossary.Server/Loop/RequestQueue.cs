using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using Glossary.Protocol.Rpc;

namespace Glossary.Server.Loop;

/// <summary>The requests that are being worked on. It sees to it that each gets exactly one answer. Safe for every thread.</summary>
internal sealed class RequestQueue(FrameWriter writer)
{
    private readonly ConcurrentDictionary<RequestId, PendingRequest> pending = new();

    /// <summary>Takes in a request; null, and the request is rejected, where one with the same id is still being worked on.</summary>
    public PendingRequest? Open(RequestId id)
    {
        var request = new PendingRequest(id);
        if (pending.TryAdd(id, request)) return request;
        Reject(id, ErrorCodes.InvalidRequest, $"A request with the id {id} is not answered yet.");
        return null;
    }

    /// <summary>Answers with a result, unless the request has its answer.</summary>
    /// <remarks>A result that cannot be written throws before anything of it is sent; the request can then still be failed.</remarks>
    public void Complete<T>(PendingRequest request, T? result, JsonTypeInfo<T> type)
    {
        if (!request.TryClaim()) return;
        try
        {
            writer.Result(request.Id, result, type);
        }
        catch
        {
            request.Unclaim();
            throw;
        }

        Close(request);
    }

    /// <summary>Answers with an error, unless the request has its answer.</summary>
    public void Fail(PendingRequest request, int code, string message)
    {
        if (!request.TryClaim()) return;
        writer.Error(request.Id, code, message);
        Close(request);
    }

    /// <summary>Answers a request that is not taken in, or with a null id a message that is none.</summary>
    public void Reject(RequestId? id, int code, string message) => writer.Error(id, code, message);

    /// <summary>Answers a request as cancelled and tells its query to stop; nothing where it has its answer or never came.</summary>
    public void Cancel(RequestId id)
    {
        if (!pending.TryGetValue(id, out var request)) return;
        Fail(request, ErrorCodes.RequestCancelled, "The request was cancelled.");
        request.Cancel();
    }

    private void Close(PendingRequest request) => pending.TryRemove(new(request.Id, request));
}
