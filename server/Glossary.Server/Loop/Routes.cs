using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Glossary.Protocol.Types;
using Glossary.Server.Editor;
using Glossary.Server.Handlers;
using Glossary.Server.State;

namespace Glossary.Server.Loop;

/// <summary>Finds how a type is read and written. It is called when the method is, for doing it for all methods takes milliseconds.</summary>
internal delegate JsonTypeInfo<T> JsonType<T>(ProtocolJson json);

/// <summary>Changes the session on the loop. What it throws ends the process.</summary>
internal delegate void Apply<in TParams>(Session session, TParams parameters);

/// <summary>Changes the session on the loop and answers. What it throws ends the process.</summary>
internal delegate TResult? Apply<in TParams, out TResult>(Session session, TParams parameters)
    where TResult : class;

/// <summary>Answers from a snapshot, on the pool. What it throws is answered with an internal error.</summary>
internal delegate ValueTask<TResult?> Handle<in TParams, TResult>(Snapshot snapshot, TParams parameters, CancellationToken cancellation)
    where TResult : class;

/// <summary>Answers as <see cref="Handle{TParams, TResult}"/> does, and may ask the client for something first.</summary>
internal delegate ValueTask<TResult?> HandleWithClient<in TParams, TResult>(Client client, Snapshot snapshot, TParams parameters, CancellationToken cancellation)
    where TResult : class;

/// <summary>How one notification is served.</summary>
internal abstract record NotificationRoute(string Method)
{
    /// <summary>Reads the params and applies them.</summary>
    /// <exception cref="InvalidParamsException">Nothing has changed.</exception>
    public abstract void Apply(Session session, ReadOnlyMemory<byte> parameters);
}

/// <summary>How one request is served.</summary>
internal abstract record RequestRoute(string Method)
{
    /// <summary>Reads the params now, and answers now or later.</summary>
    /// <exception cref="InvalidParamsException">Nothing has changed.</exception>
    public abstract void Start(Session session, PendingRequest request, ReadOnlyMemory<byte> parameters, QueryRunner queries);
}

/// <summary>A request that only asks.</summary>
/// <param name="Method">The method.</param>
/// <param name="Params">The type of the params.</param>
/// <param name="Result">The type of the result.</param>
/// <param name="Query">What it answers.</param>
internal sealed record QueryRoute<TParams, TResult>(string Method, JsonType<TParams> Params, JsonType<TResult> Result, Handle<TParams, TResult> Query) : RequestRoute(Method)
    where TResult : class
{
    public override void Start(Session session, PendingRequest request, ReadOnlyMemory<byte> parameters, QueryRunner queries) =>
        queries.Start(this, request, session.Current, Route.Read(parameters, Params));
}

/// <summary>Makes routes.</summary>
internal static class Route
{
    /// <summary>A notification, which changes the session.</summary>
    public static NotificationRoute Notification<TParams>(string method, JsonType<TParams> parameters, Apply<TParams> change) =>
        new Notifying<TParams>(method, parameters, change);

    /// <summary>A notification whose params are not looked at.</summary>
    public static NotificationRoute Notification(string method, Apply<NoParams> change) => new Notifying<NoParams>(method, null, change);

    /// <summary>A request that changes the session.</summary>
    public static RequestRoute Mutation<TParams, TResult>(string method, JsonType<TParams> parameters, JsonType<TResult> result, Apply<TParams, TResult> change)
        where TResult : class => new Mutating<TParams, TResult>(method, parameters, result, change);

    /// <summary>A request that changes the session and whose params are not looked at.</summary>
    public static RequestRoute Mutation<TResult>(string method, JsonType<TResult> result, Apply<NoParams, TResult> change)
        where TResult : class => new Mutating<NoParams, TResult>(method, null, result, change);

    /// <summary>A request that only asks.</summary>
    public static RequestRoute Query<TParams, TResult>(string method, JsonType<TParams> parameters, JsonType<TResult> result, Handle<TParams, TResult> query)
        where TResult : class => new QueryRoute<TParams, TResult>(method, parameters, result, query);

    /// <summary>A request that asks, and has the client do something.</summary>
    public static RequestRoute Command<TParams, TResult>(string method, JsonType<TParams> parameters, JsonType<TResult> result, HandleWithClient<TParams, TResult> command)
        where TResult : class => new Commanding<TParams, TResult>(method, parameters, result, command);

    /// <summary>Reads params; without a type there is nothing to read.</summary>
    public static T Read<T>(ReadOnlyMemory<byte> json, JsonType<T>? type)
    {
        if (type is null) return default!;
        if (json.IsEmpty) throw new InvalidParamsException("The params are missing.");
        try
        {
            return JsonSerializer.Deserialize(json.Span, type(ProtocolJson.Default)) ?? throw new InvalidParamsException("The params are missing.");
        }
        catch (JsonException problem)
        {
            throw new InvalidParamsException(problem.Message);
        }
    }

    private sealed record Notifying<TParams>(string Method, JsonType<TParams>? Params, Apply<TParams> Change) : NotificationRoute(Method)
    {
        public override void Apply(Session session, ReadOnlyMemory<byte> parameters) => Change(session, Read(parameters, Params));
    }

    private sealed record Mutating<TParams, TResult>(string Method, JsonType<TParams>? Params, JsonType<TResult> Result, Apply<TParams, TResult> Change) : RequestRoute(Method)
        where TResult : class
    {
        public override void Start(Session session, PendingRequest request, ReadOnlyMemory<byte> parameters, QueryRunner queries) =>
            queries.Requests.Complete(request, Change(session, Read(parameters, Params)), Result(ProtocolJson.Default));
    }

    private sealed record Commanding<TParams, TResult>(string Method, JsonType<TParams> Params, JsonType<TResult> Result, HandleWithClient<TParams, TResult> Command) : RequestRoute(Method)
        where TResult : class
    {
        public override void Start(Session session, PendingRequest request, ReadOnlyMemory<byte> parameters, QueryRunner queries)
        {
            var client = session.Client;
            var query = new QueryRoute<TParams, TResult>(Method, Params, Result, (snapshot, read, cancellation) => Command(client, snapshot, read, cancellation));
            query.Start(session, request, parameters, queries);
        }
    }
}
