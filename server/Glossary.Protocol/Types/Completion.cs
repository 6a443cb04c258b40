namespace Glossary.Protocol.Types;

// LSP 3.17, Completion Request and Completion Item Resolve Request.

/// <summary>Params of <c>textDocument/completion</c>.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">Where the caret is.</param>
/// <param name="Context">How it was asked for; null where the client does not say.</param>
public sealed record CompletionParams(TextDocumentIdentifier TextDocument, Position Position, CompletionContext? Context = null);

/// <summary>How completion was asked for.</summary>
/// <param name="TriggerKind">What triggered it.</param>
/// <param name="TriggerCharacter">The character that did, if it was one.</param>
public sealed record CompletionContext(CompletionTriggerKind TriggerKind, string? TriggerCharacter = null);

/// <summary>What triggered a completion.</summary>
public enum CompletionTriggerKind
{
    /// <summary>Typing a word, a key binding or the API.</summary>
    Invoked = 1,

    /// <summary>One of the server's trigger characters.</summary>
    TriggerCharacter = 2,

    /// <summary>Typing on in an incomplete list.</summary>
    TriggerForIncompleteCompletions = 3,
}

/// <summary>Result of <c>textDocument/completion</c>.</summary>
/// <param name="IsIncomplete">Whether typing on must ask again, because items may be missing.</param>
/// <param name="Items">The items.</param>
/// <param name="ItemDefaults">What holds for every item that does not say otherwise; only for clients that declare <c>itemDefaults</c>.</param>
public sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items, CompletionItemDefaults? ItemDefaults = null);

/// <summary>Values that the items of a list share.</summary>
/// <param name="EditRange">What accepting an item replaces.</param>
public sealed record CompletionItemDefaults(Range? EditRange = null);

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

    /// <summary>Whether the list is to select it at first.</summary>
    public bool? Preselect { get; init; }

    /// <summary>What the list is sorted by; null for the label.</summary>
    public string? SortText { get; init; }

    /// <summary>What is matched with the typed text; null for the label.</summary>
    public string? FilterText { get; init; }

    /// <summary>What is inserted, where there is no edit; null for the label.</summary>
    public string? InsertText { get; init; }

    /// <summary>What accepting the item changes.</summary>
    public TextEdit? TextEdit { get; init; }

    /// <summary>What is inserted into the list's default edit range; null for the label.</summary>
    public string? TextEditText { get; init; }

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
    /// <summary>Plain text.</summary>
    Text = 1,

    /// <summary>A reference to something defined elsewhere.</summary>
    Reference = 18,
}

/// <summary>What the server offers of completion.</summary>
/// <param name="TriggerCharacters">Characters that ask for completion besides those of words.</param>
/// <param name="ResolveProvider">Whether <c>completionItem/resolve</c> is served.</param>
public sealed record CompletionOptions(string[]? TriggerCharacters = null, bool? ResolveProvider = null);
