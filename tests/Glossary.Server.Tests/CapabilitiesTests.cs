using Glossary.Server.Loop;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

public sealed class CapabilitiesTests
{
    /// <summary>What a declared capability, given by its path, obliges the server to serve.</summary>
    private static readonly Dictionary<string, string[]> Obligations = new()
    {
        ["textDocumentSync.openClose"] = ["textDocument/didOpen", "textDocument/didClose"],
        ["textDocumentSync.change"] = ["textDocument/didChange"],
        ["hoverProvider"] = ["textDocument/hover"],
        ["definitionProvider"] = ["textDocument/definition"],
        ["implementationProvider"] = ["textDocument/implementation"],
        ["completionProvider"] = ["textDocument/completion"],
        ["completionProvider.resolveProvider"] = ["completionItem/resolve"],
        ["documentSymbolProvider"] = ["textDocument/documentSymbol"],
        ["foldingRangeProvider"] = ["textDocument/foldingRange"],
        ["inlineCompletionProvider"] = ["textDocument/inlineCompletion"],
        ["diagnosticProvider"] = ["textDocument/diagnostic"],
        ["workspaceSymbolProvider"] = ["workspace/symbol"],
        ["workspaceSymbolProvider.resolveProvider"] = ["workspaceSymbol/resolve"],
        ["executeCommandProvider.commands"] = ["workspace/executeCommand"],
        ["workspace.workspaceFolders.changeNotifications"] = ["workspace/didChangeWorkspaceFolders"],
    };

    /// <summary>Methods that need no capability of the server's.</summary>
    private static readonly string[] Always = ["initialize", "initialized", "shutdown", "window/workDoneProgress/cancel", "workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"];

    [Fact]
    public async Task What_is_declared_is_served_and_what_is_served_is_declared()
    {
        await using var editor = new FakeEditor();
        var capabilities = (await editor.Initialize())["capabilities"]!;
        var declared = Obligations
            .Where(obligation => obligation.Key.Split('.').Aggregate((System.Text.Json.Nodes.JsonNode?)capabilities, (node, name) => node?[name]) is { } value && value.ToJsonString() is not "false")
            .SelectMany(obligation => obligation.Value)
            .ToHashSet();
        var routes = RouteTable.Create();
        var served = routes.RequestMethods.Concat(routes.NotificationMethods).Except(Always).ToHashSet();
        Assert.Equal(declared.Order(), served.Order());
    }

    [Fact]
    public async Task Every_capability_that_is_declared_is_known_to_this_test()
    {
        await using var editor = new FakeEditor();
        var names = (await editor.Initialize())["capabilities"]!.AsObject().Select(member => member.Key);
        Assert.Empty(names.Except(Obligations.Keys.Select(path => path.Split('.')[0])).Except(["positionEncoding"]));
    }
}
