using System.Text.Json.Serialization;

namespace Glossary.Protocol.Types;

// LSP 3.17, workspace/applyEdit and what it takes, as far as it is in use.

/// <summary>Params of <c>workspace/applyEdit</c>, with which the server asks the client to change documents.</summary>
/// <param name="Label">What the client calls the change, for its list of what can be undone.</param>
/// <param name="Edit">The change.</param>
public sealed record ApplyWorkspaceEditParams(string Label, WorkspaceEdit Edit);

/// <summary>What became of a <c>workspace/applyEdit</c>.</summary>
/// <param name="Applied">Whether the documents are changed.</param>
/// <param name="FailureReason">Why not, where the client says it.</param>
public sealed record ApplyWorkspaceEditResult(bool Applied, string? FailureReason = null);

/// <summary>Changes of documents. One of the two members is null, as the client can read it.</summary>
/// <param name="DocumentChanges">What is to be done, in order; for clients with <c>documentChanges</c>.</param>
/// <param name="Changes">The edits of each document by its URI.</param>
public sealed record WorkspaceEdit(IReadOnlyList<DocumentChange>? DocumentChanges = null, IReadOnlyDictionary<string, TextEdit[]>? Changes = null);

/// <summary>Edits of a document (<c>TextDocumentEdit</c>), or a file to be made (<c>CreateFile</c>).</summary>
/// <param name="TextDocument">The document to be edited; null where a file is to be made.</param>
/// <param name="Edits">Its edits.</param>
/// <param name="Kind"><see cref="Create"/>, where a file is to be made.</param>
/// <param name="Uri">The file to be made.</param>
public sealed record DocumentChange(OptionalVersionedTextDocumentIdentifier? TextDocument = null, TextEdit[]? Edits = null, string? Kind = null, string? Uri = null)
{
    /// <summary>The <see cref="Kind"/> of a change that makes a file.</summary>
    public const string Create = "create";
}

/// <summary>Names a document, and the version that is meant where it is open.</summary>
/// <param name="Uri">Its URI.</param>
/// <param name="Version">Its version as the client counts; null for what is on disk.</param>
public sealed record OptionalVersionedTextDocumentIdentifier(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);
