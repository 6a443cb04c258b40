namespace Glossary.Protocol.Types;

// LSP 3.17, initialize: of what a client declares, only what decides something here. Everything may be missing or null.

/// <summary>What the client can do.</summary>
/// <param name="General">In general.</param>
/// <param name="TextDocument">With documents.</param>
/// <param name="Workspace">With the workspace.</param>
/// <param name="Window">With its window.</param>
public sealed record ClientCapabilities(
    GeneralClientCapabilities? General = null,
    TextDocumentClientCapabilities? TextDocument = null,
    WorkspaceClientCapabilities? Workspace = null,
    WindowClientCapabilities? Window = null);

/// <summary>Abilities with its window.</summary>
/// <param name="WorkDoneProgress">Whether it shows how far the server's work is.</param>
public sealed record WindowClientCapabilities(bool? WorkDoneProgress = null);

/// <summary>General abilities.</summary>
/// <param name="PositionEncodings">Position encodings, best first; null for UTF-16 only.</param>
public sealed record GeneralClientCapabilities(string[]? PositionEncodings = null);

/// <summary>Abilities with documents.</summary>
/// <param name="Hover">With hovers.</param>
/// <param name="Completion">With completion.</param>
/// <param name="Definition">With definitions.</param>
/// <param name="Implementation">With implementations.</param>
public sealed record TextDocumentClientCapabilities(
    HoverClientCapabilities? Hover = null,
    CompletionClientCapabilities? Completion = null,
    DefinitionClientCapabilities? Definition = null,
    DefinitionClientCapabilities? Implementation = null);

/// <summary>Abilities with hovers.</summary>
/// <param name="ContentFormat">Formats (<see cref="MarkupKind"/>), best first; null for plain text.</param>
public sealed record HoverClientCapabilities(string[]? ContentFormat = null);

/// <summary>Abilities with definitions, or with implementations.</summary>
/// <param name="LinkSupport">Whether a result may be links.</param>
public sealed record DefinitionClientCapabilities(bool? LinkSupport = null);

/// <summary>Abilities with completion.</summary>
/// <param name="CompletionItem">With items.</param>
public sealed record CompletionClientCapabilities(CompletionItemClientCapabilities? CompletionItem = null);

/// <summary>Abilities with completion items.</summary>
/// <param name="DocumentationFormat">Formats of documentation (<see cref="MarkupKind"/>), best first.</param>
/// <param name="LabelDetailsSupport">Whether label details are shown.</param>
public sealed record CompletionItemClientCapabilities(
    string[]? DocumentationFormat = null,
    bool? LabelDetailsSupport = null);

/// <summary>Abilities with the workspace.</summary>
/// <param name="Configuration">Whether it answers <c>workspace/configuration</c>.</param>
/// <param name="WorkspaceFolders">Whether it knows of several folders.</param>
/// <param name="DidChangeConfiguration">Telling of changed settings.</param>
/// <param name="DidChangeWatchedFiles">Watching files.</param>
/// <param name="Symbol">With the workspace's symbols.</param>
public sealed record WorkspaceClientCapabilities(
    bool? Configuration = null,
    bool? WorkspaceFolders = null,
    DynamicRegistration? DidChangeConfiguration = null,
    DynamicRegistration? DidChangeWatchedFiles = null,
    WorkspaceSymbolClientCapabilities? Symbol = null);

/// <summary>Abilities with the workspace's symbols.</summary>
/// <param name="ResolveSupport">What it can do without at first.</param>
public sealed record WorkspaceSymbolClientCapabilities(ResolveSupport? ResolveSupport = null);

/// <summary>What a client resolves when it is needed.</summary>
/// <param name="Properties">The properties, as <c>location.range</c>.</param>
public sealed record ResolveSupport(string[]? Properties = null);

/// <summary>Whether a method can be registered later.</summary>
/// <param name="Supported">Whether <c>client/registerCapability</c> may name it.</param>
public sealed record DynamicRegistration([property: System.Text.Json.Serialization.JsonPropertyName("dynamicRegistration")] bool? Supported = null);
