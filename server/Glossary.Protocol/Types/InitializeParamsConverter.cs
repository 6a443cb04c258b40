using System.Text.Json;
using System.Text.Json.Serialization;

namespace Glossary.Protocol.Types;

/// <summary>Reads the params of <c>initialize</c> member by member.</summary>
/// <remarks>
/// The serializer would first put together what it knows of all their types, which takes milliseconds, and of all messages this is the one that
/// an editor waits for while it starts.
/// </remarks>
internal sealed class InitializeParamsConverter : JsonConverter<InitializeParams>
{
    /// <inheritdoc/>
    public override InitializeParams Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = JsonMembers.Of(document.RootElement);
        return new InitializeParams(Client(root.Object("capabilities") ?? throw new JsonException("The member capabilities is missing.")))
        {
            ProcessId = root.Number("processId"),
            RootUri = root.Text("rootUri"),
            RootPath = root.Text("rootPath"),
            WorkspaceFolders = root.List("workspaceFolders", Folder),
            InitializationOptions = root.Value("initializationOptions")?.Clone(),
        };
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: a server only reads them.</exception>
    public override void Write(Utf8JsonWriter writer, InitializeParams value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static WorkspaceFolder Folder(JsonElement folder) =>
        new(JsonMembers.Of(folder).Text("uri") ?? throw new JsonException("The member uri of a folder is missing."), JsonMembers.Of(folder).Text("name"));

    private static ClientCapabilities Client(JsonMembers client) => new(
        client.Object("general") is { } general ? new GeneralClientCapabilities(general.Texts("positionEncodings")) : null,
        client.Object("textDocument") is { } document ? Document(document) : null,
        client.Object("workspace") is { } workspace ? Workspace(workspace) : null,
        client.Object("window") is { } window ? new WindowClientCapabilities(window.Flag("workDoneProgress")) : null,
        client.Value("experimental")?.Clone());

    private static TextDocumentClientCapabilities Document(JsonMembers document) => new(
        document.Object("hover") is { } hover ? new HoverClientCapabilities(hover.Texts("contentFormat")) : null,
        document.Object("completion") is { } completion ? Completion(completion) : null,
        Links(document.Object("definition")),
        document.Object("documentSymbol") is { } symbol ? new DocumentSymbolClientCapabilities(symbol.Flag("hierarchicalDocumentSymbolSupport")) : null,
        document.Object("diagnostic") is not null ? new DiagnosticClientCapabilities() : null,
        Links(document.Object("implementation")));

    private static DefinitionClientCapabilities? Links(JsonMembers? method) => method is { } present ? new DefinitionClientCapabilities(present.Flag("linkSupport")) : null;

    private static CompletionClientCapabilities Completion(JsonMembers completion) => new(
        completion.Object("completionItem") is { } item
            ? new CompletionItemClientCapabilities(item.Texts("documentationFormat"), item.Flag("labelDetailsSupport"))
            : null);

    private static WorkspaceClientCapabilities Workspace(JsonMembers workspace) => new(
        workspace.Flag("configuration"),
        workspace.Flag("workspaceFolders"),
        Registration(workspace.Object("didChangeConfiguration")),
        workspace.Object("didChangeWatchedFiles") is { } files ? new WatchedFilesClientCapabilities(files.Flag("dynamicRegistration"), files.Flag("relativePatternSupport")) : null,
        workspace.Object("symbol") is { } symbol ? Symbol(symbol) : null,
        workspace.Object("diagnostics") is { } diagnostics ? new WorkspaceDiagnosticsClientCapabilities(diagnostics.Flag("refreshSupport")) : null,
        workspace.Flag("applyEdit"),
        workspace.Object("workspaceEdit") is { } edit ? new WorkspaceEditClientCapabilities(edit.Flag("documentChanges"), edit.Texts("resourceOperations")) : null);

    private static DynamicRegistration? Registration(JsonMembers? method) => method is { } present ? new DynamicRegistration(present.Flag("dynamicRegistration")) : null;

    private static WorkspaceSymbolClientCapabilities Symbol(JsonMembers symbol) => new(
        symbol.Object("resolveSupport") is { } resolve ? new ResolveSupport(resolve.Texts("properties")) : null);
}
