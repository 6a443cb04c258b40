using Glossary.Protocol.Types;

namespace Glossary.Server.Handlers;

/// <summary>What the server offers its client.</summary>
internal static class Capabilities
{
    /// <summary>The capabilities to be declared.</summary>
    public static ServerCapabilities Of(string positionEncoding) => new()
    {
        PositionEncoding = positionEncoding,
        TextDocumentSync = new TextDocumentSyncOptions(OpenClose: true, TextDocumentSyncKind.Incremental),
        HoverProvider = true,
        CompletionProvider = new CompletionOptions(ResolveProvider: true),
        InlineCompletionProvider = true,
        DefinitionProvider = true,
        DocumentSymbolProvider = true,
        FoldingRangeProvider = true,
        DiagnosticProvider = new DiagnosticOptions(InterFileDependencies: true, WorkspaceDiagnostics: false),
        ImplementationProvider = true,
        WorkspaceSymbolProvider = new WorkspaceSymbolOptions(ResolveProvider: true),
        ExecuteCommandProvider = new ExecuteCommandOptions([ExecuteCommandHandler.Explain, ExecuteCommandHandler.Add]),
        Workspace = new ServerWorkspaceCapabilities(new WorkspaceFoldersServerCapabilities(Supported: true, ChangeNotifications: true)),
    };

    /// <summary>The first of the client's position encodings that is known here; UTF-16 where there is none.</summary>
    public static string ChoosePositionEncoding(ClientCapabilities client) =>
        client.General?.PositionEncodings?.FirstOrDefault(offered => offered is PositionEncodingKind.Utf8 or PositionEncodingKind.Utf16 or PositionEncodingKind.Utf32)
        ?? PositionEncodingKind.Utf16;
}
