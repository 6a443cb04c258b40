using Glossary.Protocol.Types;
using Glossary.Server.Handlers;

namespace Glossary.Server.Loop;

/// <summary>Which handler serves which method. What is not listed here is not served.</summary>
internal sealed class RouteTable
{
    private readonly Dictionary<string, NotificationRoute> notifications;
    private readonly Dictionary<string, RequestRoute> requests;

    /// <summary>Makes a table of some routes.</summary>
    public RouteTable(IEnumerable<NotificationRoute> notifications, IEnumerable<RequestRoute> requests)
    {
        this.notifications = notifications.ToDictionary(route => route.Method, StringComparer.Ordinal);
        this.requests = requests.ToDictionary(route => route.Method, StringComparer.Ordinal);
    }

    /// <summary>Every method that is served as a notification.</summary>
    public IReadOnlyCollection<string> NotificationMethods => notifications.Keys;

    /// <summary>Every method that is served as a request.</summary>
    public IReadOnlyCollection<string> RequestMethods => requests.Keys;

    /// <summary>The server's own routes.</summary>
    public static RouteTable Create() => new(
        [
            new NotificationRoute<object?>("initialized", null, InitializedHandler.Apply),
            new NotificationRoute<DidOpenTextDocumentParams>("textDocument/didOpen", ProtocolJson.Default.DidOpenTextDocumentParams, DidOpenHandler.Apply),
            new NotificationRoute<DidChangeTextDocumentParams>("textDocument/didChange", ProtocolJson.Default.DidChangeTextDocumentParams, DidChangeHandler.Apply),
            new NotificationRoute<DidCloseTextDocumentParams>("textDocument/didClose", ProtocolJson.Default.DidCloseTextDocumentParams, DidCloseHandler.Apply),
            new NotificationRoute<DidChangeConfigurationParams>("workspace/didChangeConfiguration", ProtocolJson.Default.DidChangeConfigurationParams, DidChangeConfigurationHandler.Apply),
            new NotificationRoute<DidChangeWorkspaceFoldersParams>("workspace/didChangeWorkspaceFolders", ProtocolJson.Default.DidChangeWorkspaceFoldersParams, DidChangeWorkspaceFoldersHandler.Apply),
        ],
        [
            new MutationRoute<InitializeParams, InitializeResult>("initialize", ProtocolJson.Default.InitializeParams, ProtocolJson.Default.InitializeResult, InitializeHandler.Apply),
            new MutationRoute<object?, object?>("shutdown", null, ProtocolJson.Default.Object!, ShutdownHandler.Apply),
        ]);

    /// <summary>The route of a notification; null where the method is not served.</summary>
    public NotificationRoute? Notification(string method) => notifications.GetValueOrDefault(method);

    /// <summary>The route of a request; null where the method is not served.</summary>
    public RequestRoute? Request(string method) => requests.GetValueOrDefault(method);
}
