using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Glossary.Protocol.Types;
using Xunit;

namespace Glossary.Protocol.Tests;

/// <summary>The params of <c>initialize</c>, which are read by hand, and its result, which is only written.</summary>
public sealed class InitializeTests
{
    private static readonly JsonSerializerOptions Reflected = new(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    private static readonly ClientCapabilities Everything = new(
        new GeneralClientCapabilities(["utf-8", "utf-16"]),
        new TextDocumentClientCapabilities(
            new HoverClientCapabilities(["markdown"]),
            new CompletionClientCapabilities(new CompletionItemClientCapabilities(["plaintext", "markdown"], true)),
            new DefinitionClientCapabilities(true),
            new DocumentSymbolClientCapabilities(true),
            new DiagnosticClientCapabilities(),
            new DefinitionClientCapabilities(true)),
        new WorkspaceClientCapabilities(
            true,
            false,
            new DynamicRegistration(true),
            new WatchedFilesClientCapabilities(false, true),
            new WorkspaceSymbolClientCapabilities(new ResolveSupport(["location.range"])),
            new WorkspaceDiagnosticsClientCapabilities(true),
            true,
            new WorkspaceEditClientCapabilities(true, ["create"])),
        new WindowClientCapabilities(true),
        JsonElement.Parse("""{"a":[1]}"""));

    [Fact]
    public void Everything_that_a_client_may_declare_is_read()
    {
        var json = JsonSerializer.Serialize(Everything, Reflected);
        Assert.DoesNotContain("null", json, StringComparison.Ordinal); // Who adds an ability gives it a value here.
        Assert.Equal(json, JsonSerializer.Serialize(Read($$"""{"capabilities":{{json}}}""").Capabilities, Reflected));
    }

    [Fact]
    public void So_is_where_it_works()
    {
        var parameters = Read("""{"capabilities":{},"processId":42,"rootUri":"file:///r","rootPath":"/p","workspaceFolders":[{"uri":"file:///a","name":"a"},{"uri":"file:///b"}],"initializationOptions":[1]}""");
        Assert.Equal((42, "file:///r", "/p"), (parameters.ProcessId, parameters.RootUri, parameters.RootPath));
        Assert.Equal([new WorkspaceFolder("file:///a", "a"), new WorkspaceFolder("file:///b")], parameters.WorkspaceFolders!);
        Assert.Equal("[1]", parameters.InitializationOptions!.Value.GetRawText());
    }

    [Theory]
    [InlineData("""{}""", "no capabilities")]
    [InlineData("""{"capabilities":null}""", "null where an object must be")]
    [InlineData("""{"capabilities":[]}""", "a list where an object must be")]
    [InlineData("""[]""", "params by position")]
    [InlineData("""{"capabilities":{},"processId":"1"}""", "a text where a number must be")]
    [InlineData("""{"capabilities":{},"processId":1.5}""", "a fraction")]
    [InlineData("""{"capabilities":{},"processId":3000000000}""", "too great")]
    [InlineData("""{"capabilities":{},"rootUri":1}""", "a number where a text must be")]
    [InlineData("""{"capabilities":{},"workspaceFolders":{}}""", "an object where a list must be")]
    [InlineData("""{"capabilities":{},"workspaceFolders":[{"name":"a"}]}""", "a folder that is nowhere")]
    [InlineData("""{"capabilities":{},"workspaceFolders":[null]}""", "null where a folder must be")]
    [InlineData("""{"capabilities":{"window":{"workDoneProgress":1}}}""", "a number where a truth value must be")]
    [InlineData("""{"capabilities":{"general":{"positionEncodings":["utf-8",8]}}}""", "a number among texts")]
    public void Wrong_params_are_not_taken(string json, string because) => Assert.True(Record.Exception(() => Read(json)) is JsonException, because);

    [Fact]
    public void The_result_is_written_without_what_is_not_offered()
    {
        var result = new InitializeResult(
            new ServerCapabilities
            {
                PositionEncoding = "utf-8",
                TextDocumentSync = new TextDocumentSyncOptions(true, TextDocumentSyncKind.Incremental),
                HoverProvider = true,
                Workspace = new ServerWorkspaceCapabilities(new WorkspaceFoldersServerCapabilities(true, true)),
            },
            new ServerInfo("n", "1"));
        Assert.Equal(
            """{"capabilities":{"positionEncoding":"utf-8","textDocumentSync":{"openClose":true,"change":2},"hoverProvider":true,"workspace":{"workspaceFolders":{"supported":true,"changeNotifications":true}}},"serverInfo":{"name":"n","version":"1"}}""",
            JsonSerializer.Serialize(result, ProtocolJson.Default.InitializeResult));
    }

    private static InitializeParams Read(string json) => JsonSerializer.Deserialize(json, ProtocolJson.Default.InitializeParams)!;
}
