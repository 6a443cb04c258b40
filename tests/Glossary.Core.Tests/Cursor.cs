namespace Glossary.Core.Tests;

/// <summary>Texts in which <c>$0</c> stands for the caret.</summary>
internal static class Cursor
{
    /// <summary>The text without its caret, and the caret's offset.</summary>
    public static (string Text, int Offset) Take(string marked)
    {
        var offset = marked.IndexOf("$0", StringComparison.Ordinal);
        return (marked.Remove(offset, 2), offset);
    }
}
