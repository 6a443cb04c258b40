using System.Text.Json;
using System.Text.Json.Serialization;

namespace Glossary.Protocol.Types;

// LSP 3.17, initialize: of what a client declares, only what decides something here. Everything may be missing or null.

/// <summary>What the client can do.</summary>
/// <param name="General">In general.</param>
/// <param name="TextDocument">With documents.</param>
/// <param name="Workspace">With the workspace.</param>
/// <param name="Window">With its window.</param>
/// <param name="Experimental">Beyond the specification.</param>
public sealed record ClientCapabilities(
    GeneralClientCapabilities? General = null,
    TextDocumentClientCapabilities? TextDocument = null,
    WorkspaceClientCapabilities? Workspace = null,
    WindowClientCapabilities? Window = null,
    JsonElement? Experimental = null);

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
/// <param name="DocumentSymbol">With the symbols of a document.</param>
/// <param name="Diagnostic">With diagnostics that it asks for; null where it must be told of them.</param>
/// <param name="Implementation">With implementations.</param>
public sealed record TextDocumentClientCapabilities(
    HoverClientCapabilities? Hover = null,
    CompletionClientCapabilities? Completion = null,
    DefinitionClientCapabilities? Definition = null,
    DocumentSymbolClientCapabilities? DocumentSymbol = null,
    DiagnosticClientCapabilities? Diagnostic = null,
    DefinitionClientCapabilities? Implementation = null);

/// <summary>Abilities with hovers.</summary>
/// <param name="ContentFormat">Formats (<see cref="MarkupKind"/>), best first; null for plain text.</param>
public sealed record HoverClientCapabilities(string[]? ContentFormat = null);

/// <summary>Abilities with definitions, or with implementations.</summary>
/// <param name="LinkSupport">Whether a result may be links.</param>
public sealed record DefinitionClientCapabilities(bool? LinkSupport = null);

/// <summary>Abilities with the symbols of a document.</summary>
/// <param name="HierarchicalDocumentSymbolSupport">Whether they may be in a hierarchy, which are other ones.</param>
public sealed record DocumentSymbolClientCapabilities(bool? HierarchicalDocumentSymbolSupport = null);

/// <summary>Abilities with diagnostics that the client asks for. That there are any says all that matters here.</summary>
public sealed record DiagnosticClientCapabilities;

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
/// <param name="Diagnostics">With the workspace's diagnostics.</param>
/// <param name="ApplyEdit">Whether it answers <c>workspace/applyEdit</c>.</param>
/// <param name="WorkspaceEdit">With such edits.</param>
public sealed record WorkspaceClientCapabilities(
    bool? Configuration = null,
    bool? WorkspaceFolders = null,
    DynamicRegistration? DidChangeConfiguration = null,
    WatchedFilesClientCapabilities? DidChangeWatchedFiles = null,
    WorkspaceSymbolClientCapabilities? Symbol = null,
    WorkspaceDiagnosticsClientCapabilities? Diagnostics = null,
    bool? ApplyEdit = null,
    WorkspaceEditClientCapabilities? WorkspaceEdit = null);

/// <summary>Abilities with edits of the workspace.</summary>
/// <param name="DocumentChanges">Whether an edit may be a list of changes, of versions of documents and of files.</param>
/// <param name="ResourceOperations">What it can do with files, as <c>create</c>.</param>
public sealed record WorkspaceEditClientCapabilities(bool? DocumentChanges = null, string[]? ResourceOperations = null);

/// <summary>Abilities with watching files.</summary>
/// <param name="Supported">Whether <c>client/registerCapability</c> may name it.</param>
/// <param name="RelativePatternSupport">Whether a pattern may be relative to a folder that need not be one of the workspace.</param>
public sealed record WatchedFilesClientCapabilities([property: JsonPropertyName("dynamicRegistration")] bool? Supported = null, bool? RelativePatternSupport = null);

/// <summary>Abilities with the workspace's diagnostics.</summary>
/// <param name="RefreshSupport">Whether it can be asked to ask for all diagnostics anew.</param>
public sealed record WorkspaceDiagnosticsClientCapabilities(bool? RefreshSupport = null);

/// <summary>Abilities with the workspace's symbols.</summary>
/// <param name="ResolveSupport">What it can do without at first.</param>
public sealed record WorkspaceSymbolClientCapabilities(ResolveSupport? ResolveSupport = null);

/// <summary>What a client resolves when it is needed.</summary>
/// <param name="Properties">The properties, as <c>location.range</c>.</param>
public sealed record ResolveSupport(string[]? Properties = null);

/// <summary>Whether a method can be registered later.</summary>
/// <param name="Supported">Whether <c>client/registerCapability</c> may name it.</param>
public sealed record DynamicRegistration([property: JsonPropertyName("dynamicRegistration")] bool? Supported = null);
