using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>A cell of a row.</summary>
/// <param name="Span">What it holds, without quotes and without blanks at either end, in UTF-16 code units of the text.</param>
/// <param name="IsQuoted">Whether it stands in quotes, where two of them mean one.</param>
internal readonly record struct Cell(TextSpan Span, bool IsQuoted)
{
    /// <summary>What it says where the text has markup besides, empty for nothing; null where the text itself says it.</summary>
    public string? Plain { get; init; }

    /// <summary>What it says.</summary>
    /// <param name="text">The text that it stands in.</param>
    /// <returns>Empty where it only says that there is nothing.</returns>
    public string In(ReadOnlySpan<char> text)
    {
        if (Plain is not null) return Plain;
        var content = text.Slice(Span.Start, Span.Length);
        if (EmptyMark.Is(content)) return "";
        return IsQuoted && content.Contains('"') ? content.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : content.ToString();
    }
}
