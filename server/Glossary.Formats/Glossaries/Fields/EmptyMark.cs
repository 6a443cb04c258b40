namespace Glossary.Formats.Glossaries;

/// <summary>Tells what people write to say that there is nothing.</summary>
internal static class EmptyMark
{
    private static readonly string[] Marks = ["-", "–", "—", ".", "?", "n/a", "tbd"];

    /// <summary>Whether a text only says that there is nothing.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        foreach (var mark in Marks)
        {
            if (text.Equals(mark, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
