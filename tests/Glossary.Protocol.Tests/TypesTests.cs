using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Glossary.Protocol.Rpc;
using Glossary.Protocol.Types;
using Xunit;

namespace Glossary.Protocol.Tests;

public sealed class TypesTests
{
    private static readonly ProtocolJson Json = ProtocolJson.Default;

    /// <summary>JSON as the specification has it, and its type: it comes back as it was.</summary>
    public static TheoryData<string, JsonTypeInfo> RoundTrips => new()
    {
        { """{"id":"a"}""", Json.CancelParams },
        { """{"id":12}""", Json.CancelParams },
        { """{"textDocument":{"uri":"file:///a","languageId":"markdown","version":1,"text":"a\nb"}}""", Json.DidOpenTextDocumentParams },
        { """{"textDocument":{"uri":"u","version":2},"contentChanges":[{"text":"x","range":{"start":{"line":0,"character":1},"end":{"line":2,"character":3}}},{"text":"all"}]}""", Json.DidChangeTextDocumentParams },
        { """{"textDocument":{"uri":"u"}}""", Json.DidCloseTextDocumentParams },
        { """{"textDocument":{"uri":"u"},"position":{"line":4294967295,"character":0}}""", Json.TextDocumentPositionParams },
        { """{"contents":{"kind":"markdown","value":"**a**"},"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":1}}}""", Json.Hover },
        { """{"contents":{"kind":"plaintext","value":""}}""", Json.Hover },
        { """{"textDocument":{"uri":"u"},"position":{"line":0,"character":0}}""", Json.CompletionParams },
        { """{"isIncomplete":true,"items":[{"label":"a","kind":18,"sortText":"1","textEdit":{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":1}},"newText":"b"},"data":"7"}]}""", Json.CompletionList },
        { """[{"targetUri":"t","targetRange":{"start":{"line":0,"character":0},"end":{"line":9,"character":0}},"targetSelectionRange":{"start":{"line":0,"character":0},"end":{"line":0,"character":3}},"originSelectionRange":{"start":{"line":1,"character":2},"end":{"line":1,"character":4}}}]""", Json.DefinitionResult },
        { """[{"uri":"t","range":{"start":{"line":0,"character":0},"end":{"line":9,"character":0}}}]""", Json.DefinitionResult },
        { """[]""", Json.DefinitionResult },
        { """{"type":2,"message":"m"}""", Json.MessageParams },
        { """{"token":"t"}""", Json.WorkDoneProgressCreateParams },
        { """{"token":1,"value":{"kind":"begin","title":"Loading","percentage":0}}""", Json.ProgressParams },
        { """{"token":1,"value":{"kind":"report","message":"half","percentage":50}}""", Json.ProgressParams },
        { """{"token":1,"value":{"kind":"end"}}""", Json.ProgressParams },
        { """{"items":[{"section":"s"}]}""", Json.ConfigurationParams },
        { """{"settings":{"s":{"a":[1,null]}}}""", Json.DidChangeConfigurationParams },
        { """{"changes":[{"uri":"u","type":3}]}""", Json.DidChangeWatchedFilesParams },
        { """{"event":{"added":[{"uri":"u"}],"removed":[]}}""", Json.DidChangeWorkspaceFoldersParams },
        { """{"registrations":[{"id":"1","method":"workspace/didChangeWatchedFiles","registerOptions":{"watchers":[{"globPattern":"**/*.txt"}]}}]}""", Json.RegistrationParams },
        { """{"registrations":[{"id":"1","method":"m","registerOptions":{"watchers":[{"globPattern":{"baseUri":"file:///a","pattern":"*.txt"}}]}}]}""", Json.RegistrationParams },
        { """{"textDocument":{"uri":"u"}}""", Json.TextDocumentParams },
    };

    [Theory]
    [MemberData(nameof(RoundTrips))]
    public void What_is_read_is_written_alike(string json, JsonTypeInfo type)
    {
        var value = JsonSerializer.Deserialize(json, type);
        Assert.Equal(json, JsonSerializer.Serialize(value, type));
    }

    /// <summary>What a server only writes, and JSON as the specification has it.</summary>
    public static TheoryData<object, JsonTypeInfo, string> Written => new()
    {
        { DocumentSymbolResult.Of([new DocumentSymbol("a", SymbolKind.Key, default, default) { Detail = "d" }]), Json.DocumentSymbolResult, """[{"name":"a","kind":20,"range":RANGE,"selectionRange":RANGE,"detail":"d"}]""" },
        { DocumentSymbolResult.Of([new SymbolInformation("a", SymbolKind.Key, new Location("u", default))]), Json.DocumentSymbolResult, """[{"name":"a","kind":20,"location":{"uri":"u","range":RANGE}}]""" },
        { (FoldingRange[])[new FoldingRange(1, 3)], Json.FoldingRangeArray, """[{"startLine":1,"endLine":3}]""" },
        { new DocumentDiagnosticReport([]), Json.DocumentDiagnosticReport, """{"items":[],"kind":"full"}""" },
        { new PublishDiagnosticsParams("u", null, [new Diagnostic(default, "m") { Severity = DiagnosticSeverity.Warning, Code = "c", Source = "s" }]), Json.PublishDiagnosticsParams, """{"uri":"u","diagnostics":[{"range":RANGE,"message":"m","severity":2,"code":"c","source":"s"}]}""" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void What_is_only_written_is_as_the_specification_has_it(object value, JsonTypeInfo type, string json) =>
        Assert.Equal(json.Replace("RANGE", """{"start":{"line":0,"character":0},"end":{"line":0,"character":0}}""", StringComparison.Ordinal), JsonSerializer.Serialize(value, type));

    [Theory]
    [InlineData("{}", "everything is missing")]
    [InlineData("""{"textDocument":{"uri":"u"}}""", "no position")]
    [InlineData("""{"textDocument":null,"position":{"line":0,"character":0}}""", "null where an object must be")]
    [InlineData("""{"textDocument":{"uri":null},"position":{"line":0,"character":0}}""", "null where a string must be")]
    [InlineData("""{"textDocument":{"uri":7},"position":{"line":0,"character":0}}""", "a number where a string must be")]
    [InlineData("""{"textDocument":{"uri":"u"},"position":{"line":"0","character":0}}""", "a string where a number must be")]
    [InlineData("""{"textDocument":{"uri":"u"},"position":{"line":-1,"character":0}}""", "below zero")]
    [InlineData("""{"textDocument":{"uri":"u"},"position":{"line":1.5,"character":0}}""", "a fraction")]
    [InlineData("""{"textDocument":{"uri":"u"},"position":{"line":4294967296,"character":0}}""", "too great")]
    [InlineData("""{"textDocument":{"uri":"u"},"position":{"line":0}}""", "half a position")]
    [InlineData("""[]""", "params by position")]
    public void Wrong_params_are_not_taken(string json, string because) =>
        Assert.True(Record.Exception(() => JsonSerializer.Deserialize(json, Json.TextDocumentPositionParams)) is JsonException, because);

    [Fact]
    public void A_client_may_declare_nothing_or_more_than_is_known()
    {
        Assert.Equal(new ClientCapabilities(), JsonSerializer.Deserialize("""{"capabilities":{}}""", Json.InitializeParams)!.Capabilities);
        var parameters = JsonSerializer.Deserialize(
            """
            {"processId":null,"rootUri":null,"workspaceFolders":null,"locale":"en","initializationOptions":{"a":1},
             "capabilities":{"general":{"positionEncodings":["utf-8"],"markdown":{}},"workspace":{"configuration":null,"didChangeConfiguration":{"dynamicRegistration":true}},"textDocument":null}}
            """,
            Json.InitializeParams)!;
        Assert.Equal(["utf-8"], parameters.Capabilities.General!.PositionEncodings!);
        Assert.True(parameters.Capabilities.Workspace!.DidChangeConfiguration!.Supported);
        Assert.Equal("""{"a":1}""", parameters.InitializationOptions!.Value.GetRawText());
    }

    [Fact]
    public void A_text_with_lone_surrogates_keeps_its_length()
    {
        var body = """{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"u","languageId":"l","version":1,"text":"a\ud83dz\ud83d\ude00\udc00"}}}"""u8.ToArray();
        var message = Message.Parse(body);
        Assert.Equal("a\ufffdz\ud83d\ude00\ufffd", JsonSerializer.Deserialize(message.Payload.Span, Json.DidOpenTextDocumentParams)!.TextDocument.Text);
    }
}
