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
            Route.Notification("initialized", InitializedHandler.Apply),
            Route.Notification("textDocument/didOpen", static json => json.DidOpenTextDocumentParams, DidOpenHandler.Apply),
            Route.Notification("textDocument/didChange", static json => json.DidChangeTextDocumentParams, DidChangeHandler.Apply),
            Route.Notification("textDocument/didClose", static json => json.DidCloseTextDocumentParams, DidCloseHandler.Apply),
            Route.Notification("workspace/didChangeConfiguration", static json => json.DidChangeConfigurationParams, DidChangeConfigurationHandler.Apply),
            Route.Notification("workspace/didChangeWorkspaceFolders", static json => json.DidChangeWorkspaceFoldersParams, DidChangeWorkspaceFoldersHandler.Apply),
            Route.Notification("window/workDoneProgress/cancel", static json => json.WorkDoneProgressCancelParams, WorkDoneProgressCancelHandler.Apply),
            Route.Notification("workspace/didChangeWatchedFiles", static json => json.DidChangeWatchedFilesParams, DidChangeWatchedFilesHandler.Apply),
        ],
        [
            Route.Mutation("initialize", static json => json.InitializeParams, static json => json.InitializeResult, InitializeHandler.Apply),
            Route.Mutation("shutdown", static json => json.Object, ShutdownHandler.Apply),
            Route.Query<TextDocumentPositionParams, Hover>("textDocument/hover", static json => json.TextDocumentPositionParams, static json => json.Hover, HoverHandler.Handle),
            Route.Query<TextDocumentPositionParams, DefinitionResult>("textDocument/definition", static json => json.TextDocumentPositionParams, static json => json.DefinitionResult, DefinitionHandler.Handle),
            Route.Query<TextDocumentPositionParams, DefinitionResult>("textDocument/implementation", static json => json.TextDocumentPositionParams, static json => json.DefinitionResult, DefinitionHandler.HandleAll),
            Route.Query<CompletionParams, CompletionList>("textDocument/completion", static json => json.CompletionParams, static json => json.CompletionList, CompletionHandler.Handle),
            Route.Query<CompletionItem, CompletionItem>("completionItem/resolve", static json => json.CompletionItem, static json => json.CompletionItem, CompletionResolveHandler.Handle),
            Route.Query<InlineCompletionParams, InlineCompletionList>("textDocument/inlineCompletion", static json => json.InlineCompletionParams, static json => json.InlineCompletionList, InlineCompletionHandler.Handle),
            Route.Query<TextDocumentParams, DocumentSymbolResult>("textDocument/documentSymbol", static json => json.TextDocumentParams, static json => json.DocumentSymbolResult, DocumentSymbolHandler.Handle),
            Route.Query<TextDocumentParams, FoldingRange[]>("textDocument/foldingRange", static json => json.TextDocumentParams, static json => json.FoldingRangeArray, FoldingRangeHandler.Handle),
            Route.Query<TextDocumentParams, DocumentDiagnosticReport>("textDocument/diagnostic", static json => json.TextDocumentParams, static json => json.DocumentDiagnosticReport, DiagnosticHandler.Handle),
            Route.Query<WorkspaceSymbolParams, IReadOnlyList<WorkspaceSymbol>>("workspace/symbol", static json => json.WorkspaceSymbolParams, static json => json.IReadOnlyListWorkspaceSymbol, WorkspaceSymbolHandler.Handle),
            Route.Query<WorkspaceSymbol, WorkspaceSymbol>("workspaceSymbol/resolve", static json => json.WorkspaceSymbol, static json => json.WorkspaceSymbol, WorkspaceSymbolResolveHandler.Handle),
            Route.Command<ExecuteCommandParams, object>("workspace/executeCommand", static json => json.ExecuteCommandParams, static json => json.Object, ExecuteCommandHandler.Handle),
        ]);

    /// <summary>The route of a notification; null where the method is not served.</summary>
    public NotificationRoute? Notification(string method) => notifications.GetValueOrDefault(method);

    /// <summary>The route of a request; null where the method is not served.</summary>
    public RequestRoute? Request(string method) => requests.GetValueOrDefault(method);
}
