using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Tells where that stands which a value says.</summary>
internal static class DataPlace
{
    /// <summary>Where a text stands without the quotes around it.</summary>
    /// <param name="word">The text.</param>
    /// <param name="text">All of what it stands in.</param>
    public static TextSpan Inner(DataText word, ReadOnlySpan<char> text)
    {
        var span = text.Slice(word.Span.Start, word.Span.Length);
        if (!word.IsQuoted || span.IsEmpty || span[0] is not ('"' or '\'' or '“')) return word.Span;
        var isClosed = span.Length > 1 && (span[^1] == span[0] || span[^1] == '”');
        return TextSpan.FromBounds(word.Span.Start + 1, word.Span.End - (isClosed ? 1 : 0));
    }
}
