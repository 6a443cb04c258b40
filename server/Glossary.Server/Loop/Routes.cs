using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Glossary.Server.State;

namespace Glossary.Server.Loop;

/// <summary>Changes the session on the loop. What it throws ends the process.</summary>
internal delegate void Apply<in TParams>(Session session, TParams parameters);

/// <summary>Changes the session on the loop and answers. What it throws ends the process.</summary>
internal delegate TResult Apply<in TParams, out TResult>(Session session, TParams parameters);

/// <summary>Answers from a snapshot, on the pool. What it throws is answered with an internal error.</summary>
internal delegate ValueTask<TResult> Handle<in TParams, TResult>(Snapshot snapshot, TParams parameters, CancellationToken cancellation);

/// <summary>How one notification is served.</summary>
internal abstract record NotificationRoute(string Method)
{
    /// <summary>Reads the params and applies them.</summary>
    /// <exception cref="InvalidParamsException">The params are missing or of the wrong shape; nothing has changed.</exception>
    public abstract void Apply(Session session, ReadOnlyMemory<byte> parameters);
}

/// <summary>How one request is served.</summary>
internal abstract record RequestRoute(string Method)
{
    /// <summary>Reads the params now, and answers now or later.</summary>
    /// <exception cref="InvalidParamsException">The params are missing or of the wrong shape; nothing has changed.</exception>
    public abstract void Start(Session session, PendingRequest request, ReadOnlyMemory<byte> parameters, QueryRunner queries);
}

/// <summary>A notification that changes the session.</summary>
/// <param name="Method">The method.</param>
/// <param name="Params">The type of the params; null where they say nothing and are not looked at.</param>
/// <param name="Change">What it does.</param>
internal sealed record NotificationRoute<TParams>(string Method, JsonTypeInfo<TParams>? Params, Apply<TParams> Change) : NotificationRoute(Method)
{
    public override void Apply(Session session, ReadOnlyMemory<byte> parameters) => Change(session, RouteParams.Read(parameters, Params));
}

/// <summary>A request that changes the session.</summary>
/// <param name="Method">The method.</param>
/// <param name="Params">The type of the params; null where they say nothing and are not looked at.</param>
/// <param name="Result">The type of the result.</param>
/// <param name="Change">What it does.</param>
internal sealed record MutationRoute<TParams, TResult>(string Method, JsonTypeInfo<TParams>? Params, JsonTypeInfo<TResult> Result, Apply<TParams, TResult> Change) : RequestRoute(Method)
{
    public override void Start(Session session, PendingRequest request, ReadOnlyMemory<byte> parameters, QueryRunner queries) =>
        queries.Requests.Complete(request, Change(session, RouteParams.Read(parameters, Params)), Result);
}

/// <summary>A request that only asks.</summary>
/// <param name="Method">The method.</param>
/// <param name="Params">The type of the params.</param>
/// <param name="Result">The type of the result.</param>
/// <param name="Query">What it answers.</param>
internal sealed record QueryRoute<TParams, TResult>(string Method, JsonTypeInfo<TParams> Params, JsonTypeInfo<TResult> Result, Handle<TParams, TResult> Query) : RequestRoute(Method)
{
    public override void Start(Session session, PendingRequest request, ReadOnlyMemory<byte> parameters, QueryRunner queries) =>
        queries.Start(this, request, session.Current, RouteParams.Read(parameters, Params));
}

/// <summary>Reads params for a route.</summary>
internal static class RouteParams
{
    public static T Read<T>(ReadOnlyMemory<byte> json, JsonTypeInfo<T>? type)
    {
        if (type is null) return default!;
        if (json.IsEmpty) throw new InvalidParamsException("The params are missing.");
        try
        {
            return JsonSerializer.Deserialize(json.Span, type) ?? throw new InvalidParamsException("The params are missing.");
        }
        catch (JsonException problem)
        {
            throw new InvalidParamsException(problem.Message);
        }
    }
}

/// <summary>The params of a message are missing or of the wrong shape.</summary>
internal sealed class InvalidParamsException(string message) : Exception(message);
