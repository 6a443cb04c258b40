namespace Glossary.Formats.Glossaries;

/// <summary>Marks that people write where something is asked for, to say that there is nothing.</summary>
internal static class EmptyMark
{
    private static readonly string[] Marks = ["", "-", "–", "—", ".", "?", "n/a", "tbd"];

    /// <summary>Whether a text only says that there is nothing.</summary>
    /// <param name="text">The text without blanks at either end.</param>
    public static bool Is(ReadOnlySpan<char> text)
    {
        foreach (var mark in Marks)
        {
            if (text.Equals(mark, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
