using System.Text.Json;
using System.Text.Json.Serialization;

namespace Glossary.Protocol.Types;

// LSP 3.17, Lifecycle Messages.

/// <summary>Params of <c>initialize</c>.</summary>
/// <param name="Capabilities">What the client can do.</param>
[JsonConverter(typeof(InitializeParamsConverter))]
public sealed record InitializeParams(ClientCapabilities Capabilities)
{
    /// <summary>The process that started the server, and with which it is to end; null for none.</summary>
    public int? ProcessId { get; init; }

    /// <summary>The workspace's only folder, for clients without <see cref="WorkspaceFolders"/>; null where none is open.</summary>
    public string? RootUri { get; init; }

    /// <summary>The path of that folder, for clients without <see cref="RootUri"/>; null where none is open.</summary>
    public string? RootPath { get; init; }

    /// <summary>The workspace's folders; null where none is open.</summary>
    public WorkspaceFolder[]? WorkspaceFolders { get; init; }

    /// <summary>Settings that the client passes at once; null where there are none.</summary>
    public JsonElement? InitializationOptions { get; init; }
}

/// <summary>Result of <c>initialize</c>.</summary>
/// <param name="Capabilities">What the server can do.</param>
/// <param name="ServerInfo">Who it is.</param>
public sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

/// <summary>Who the server is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
public sealed record ServerInfo(string Name, string Version);

/// <summary>What the server can do.</summary>
public sealed record ServerCapabilities
{
    /// <summary>One of <see cref="PositionEncodingKind"/>.</summary>
    public required string PositionEncoding { get; init; }

    /// <summary>What it wants to know of documents.</summary>
    public required TextDocumentSyncOptions TextDocumentSync { get; init; }

    /// <summary>Whether it serves <c>textDocument/hover</c>.</summary>
    public bool? HoverProvider { get; init; }

    /// <summary>Whether and how it serves <c>textDocument/completion</c>.</summary>
    public CompletionOptions? CompletionProvider { get; init; }

    /// <summary>Whether it serves <c>textDocument/inlineCompletion</c> (LSP 3.18).</summary>
    public bool? InlineCompletionProvider { get; init; }

    /// <summary>Whether it serves <c>textDocument/definition</c>.</summary>
    public bool? DefinitionProvider { get; init; }

    /// <summary>Whether it serves <c>textDocument/documentSymbol</c>.</summary>
    public bool? DocumentSymbolProvider { get; init; }

    /// <summary>Whether it serves <c>textDocument/foldingRange</c>.</summary>
    public bool? FoldingRangeProvider { get; init; }

    /// <summary>Whether and how it serves <c>textDocument/diagnostic</c>.</summary>
    public DiagnosticOptions? DiagnosticProvider { get; init; }

    /// <summary>Whether it serves <c>textDocument/implementation</c>.</summary>
    public bool? ImplementationProvider { get; init; }

    /// <summary>Whether and how it serves <c>workspace/symbol</c>.</summary>
    public WorkspaceSymbolOptions? WorkspaceSymbolProvider { get; init; }

    /// <summary>Which commands it executes.</summary>
    public ExecuteCommandOptions? ExecuteCommandProvider { get; init; }

    /// <summary>What it wants to know of the workspace.</summary>
    public ServerWorkspaceCapabilities? Workspace { get; init; }
}

/// <summary>What the server wants to know of the workspace.</summary>
/// <param name="WorkspaceFolders">Of its folders.</param>
public sealed record ServerWorkspaceCapabilities(WorkspaceFoldersServerCapabilities? WorkspaceFolders = null);

/// <summary>What the server wants to know of the workspace's folders.</summary>
/// <param name="Supported">Whether it can do with several.</param>
/// <param name="ChangeNotifications">Whether it wants to be told of changes.</param>
public sealed record WorkspaceFoldersServerCapabilities(bool Supported, bool ChangeNotifications);
