namespace Glossary.Server.State;

/// <summary>A letter that was just typed into a document.</summary>
/// <remarks>
/// Editors ask for completion when a letter was typed as when somebody asks for it (LSP 3.17, CompletionTriggerKind.Invoked). The first
/// request behind the letter is taken for the editor's own; whoever asks again at the same place wants to see more.
/// </remarks>
/// <param name="end">The offset behind it, in UTF-16 code units.</param>
internal sealed class Keystroke(int end)
{
    private int requests;

    /// <summary>Whether a request for completion at an offset is the first one behind the letter.</summary>
    public bool IsFirstRequestAt(int offset) => offset == end && Interlocked.Increment(ref requests) == 1;
}
