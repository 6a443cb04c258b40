namespace Glossary.Protocol.Types;

// LSP 3.17, Completion Request and Completion Item Resolve Request.

/// <summary>Params of <c>textDocument/completion</c>.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">Where the caret is.</param>
/// <param name="Context">Why it is asked; null where the client does not say.</param>
public sealed record CompletionParams(TextDocumentIdentifier TextDocument, Position Position, CompletionContext? Context = null);

/// <summary>Why completion is asked.</summary>
/// <param name="TriggerKind">What made the client ask.</param>
public sealed record CompletionContext(CompletionTriggerKind TriggerKind);

/// <summary>What made a client ask for completion.</summary>
public enum CompletionTriggerKind
{
    /// <summary>A letter was typed, or somebody asked.</summary>
    Invoked = 1,

    /// <summary>A character was typed that the server wants to be asked at.</summary>
    TriggerCharacter = 2,

    /// <summary>Typing goes on, and the list so far was incomplete.</summary>
    Incomplete = 3,
}

/// <summary>Result of <c>textDocument/completion</c>.</summary>
/// <param name="IsIncomplete">Whether typing on must ask again, because items may be missing.</param>
/// <param name="Items">The items.</param>
public sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items);

/// <summary>One proposal; also params and result of <c>completionItem/resolve</c>.</summary>
/// <param name="Label">What the list shows.</param>
public sealed record CompletionItem(string Label)
{
    /// <summary>More for the list to show beside the label.</summary>
    public CompletionItemLabelDetails? LabelDetails { get; init; }

    /// <summary>What kind of thing it is; decides the icon.</summary>
    public CompletionItemKind? Kind { get; init; }

    /// <summary>A line about the item.</summary>
    public string? Detail { get; init; }

    /// <summary>A text about the item.</summary>
    public MarkupContent? Documentation { get; init; }

    /// <summary>What the list is sorted by; null for the label.</summary>
    public string? SortText { get; init; }

    /// <summary>What is matched with the typed text; null for the label.</summary>
    public string? FilterText { get; init; }

    /// <summary>What accepting the item changes.</summary>
    public TextEdit? TextEdit { get; init; }

    /// <summary>The server's own mark, by which it knows the item again at <c>completionItem/resolve</c>.</summary>
    public string? Data { get; init; }
}

/// <summary>What the list shows beside a label.</summary>
/// <param name="Detail">Right behind the label, without a space.</param>
/// <param name="Description">Further on, less prominent.</param>
public sealed record CompletionItemLabelDetails(string? Detail = null, string? Description = null);

/// <summary>Kinds of completion items that are in use here.</summary>
public enum CompletionItemKind
{
    /// <summary>A reference to something defined elsewhere.</summary>
    Reference = 18,
}

/// <summary>What the server offers of completion.</summary>
/// <param name="ResolveProvider">Whether <c>completionItem/resolve</c> is served.</param>
public sealed record CompletionOptions(bool? ResolveProvider = null);
