namespace Glossary.Server.State;

/// <summary>What somebody is doing at the caret: typing, or asking what there is.</summary>
/// <remarks>
/// Editors ask for completion when a letter was typed as when somebody asks for it (LSP 3.17, CompletionTriggerKind.Invoked). The first
/// request behind the letter is taken for the editor's own; whoever asks again at the same place wants to see more, and goes on seeing it with
/// every letter that is typed then.
/// </remarks>
internal sealed class Typing
{
    private const int Nowhere = -1;

    /// <summary>The offset behind the letter that was just typed.</summary>
    private readonly int end;
    private int requests;

    /// <summary>Where somebody has asked, or the end of what was typed there since.</summary>
    private int asked;

    private Typing(int end, int asked) => (this.end, this.asked) = (end, asked);

    /// <summary>Nothing was typed yet, or something else than a letter.</summary>
    public static Typing Nothing => new(Nowhere, Nowhere);

    /// <summary>A letter more is typed.</summary>
    /// <param name="start">Where, in UTF-16 code units.</param>
    /// <param name="length">How long it is.</param>
    public Typing With(int start, int length) => new(start + length, Volatile.Read(ref asked) == start ? start + length : Nowhere);

    /// <summary>Whether a request for completion is one of the editor's own.</summary>
    /// <param name="offset">Where it asks.</param>
    /// <param name="isRepeated">Whether the editor says that it only completes a list which is shown already.</param>
    public bool IsOwnRequest(int offset, bool isRepeated)
    {
        if (Volatile.Read(ref asked) == offset) return false;
        var isFirst = offset == end && Interlocked.Increment(ref requests) == 1;
        if (isRepeated || isFirst) return true;
        Volatile.Write(ref asked, offset);
        return false;
    }
}
