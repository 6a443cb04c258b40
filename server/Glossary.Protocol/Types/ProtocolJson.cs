using System.Text.Json;
using System.Text.Json.Serialization;

namespace Glossary.Protocol.Types;

/// <summary>How every params and result type is read and written, generated at compile time.</summary>
/// <remarks>
/// Members that the specification wants are wanted here too: a <see cref="JsonException"/> tells of invalid params. What is only written is
/// generated for that alone, which is sooner ready when it is first needed.
/// </remarks>
[JsonSourceGenerationOptions(
    MaxDepth = Rpc.Envelope.MaxDepth,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CancelParams))]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(InitializeResult), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(DidOpenTextDocumentParams))]
[JsonSerializable(typeof(DidChangeTextDocumentParams))]
[JsonSerializable(typeof(DidCloseTextDocumentParams))]
[JsonSerializable(typeof(TextDocumentParams))]
[JsonSerializable(typeof(TextDocumentPositionParams))]
[JsonSerializable(typeof(Hover))]
[JsonSerializable(typeof(DefinitionResult))]
[JsonSerializable(typeof(LocationLink[]))]
[JsonSerializable(typeof(Location[]))]
[JsonSerializable(typeof(CompletionParams))]
[JsonSerializable(typeof(CompletionList))]
[JsonSerializable(typeof(CompletionItem))]
[JsonSerializable(typeof(InlineCompletionParams))]
[JsonSerializable(typeof(InlineCompletionList))]
[JsonSerializable(typeof(WorkspaceSymbolParams))]
[JsonSerializable(typeof(WorkspaceSymbol))]
[JsonSerializable(typeof(IReadOnlyList<WorkspaceSymbol>))]
[JsonSerializable(typeof(DocumentSymbolResult))]
[JsonSerializable(typeof(DocumentSymbol[]), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(SymbolInformation[]), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(FoldingRange[]), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(DocumentDiagnosticReport), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(PublishDiagnosticsParams), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(ExecuteCommandParams))]
[JsonSerializable(typeof(ApplyWorkspaceEditParams), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(ApplyWorkspaceEditResult))]
[JsonSerializable(typeof(MessageParams))]
[JsonSerializable(typeof(WorkDoneProgressCreateParams))]
[JsonSerializable(typeof(WorkDoneProgressCancelParams))]
[JsonSerializable(typeof(ProgressParams))]
[JsonSerializable(typeof(ConfigurationParams))]
[JsonSerializable(typeof(DidChangeConfigurationParams))]
[JsonSerializable(typeof(DidChangeWatchedFilesParams))]
[JsonSerializable(typeof(DidChangeWorkspaceFoldersParams))]
[JsonSerializable(typeof(RegistrationParams))]
[JsonSerializable(typeof(UnregistrationParams))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(object))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonElement[]))]
public sealed partial class ProtocolJson : JsonSerializerContext;
