using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>A text of Markdown, cut into lines.</summary>
/// <param name="Text">The text.</param>
/// <param name="Lines">Its lines, in order.</param>
/// <param name="References">What links may be called whose targets stand elsewhere in the text, in small letters.</param>
/// <param name="FrontMatter">What stands between the marks of the front matter; empty where there is none.</param>
/// <param name="Unclosed">Blocks that are never closed, of which only the first line counts, ascending.</param>
internal sealed record MarkdownDocument(ReadOnlyMemory<char> Text, IReadOnlyList<MarkdownLine> Lines, IReadOnlySet<string> References, TextSpan FrontMatter, IReadOnlyList<MarkdownLine> Unclosed)
{
    /// <summary>What stands in a span.</summary>
    public ReadOnlySpan<char> this[TextSpan span] => Text.Span.Slice(span.Start, span.Length);

    /// <summary>What a line says.</summary>
    public ReadOnlySpan<char> ContentOf(int line) => this[Lines[line].Content];

    /// <summary>Where a name stands in a place that may hold markup besides; the whole place where it does not stand there as it is.</summary>
    public TextSpan PlaceOf(string name, TextSpan place) =>
        name.Length > 0 && this[place].IndexOf(name) is >= 0 and var at ? new TextSpan(place.Start + at, name.Length) : place;

    /// <summary>Where the lines end that begin at one and say something, up to but not including another; at least the end of the first.</summary>
    public int EndOf(int first, int end)
    {
        var last = end - 1;
        while (last > first && Lines[last].Kind is MarkdownLineKind.Blank or MarkdownLineKind.Hidden or MarkdownLineKind.Rule or MarkdownLineKind.Comment or MarkdownLineKind.Abbreviation) last--;
        return Lines[Math.Max(first, last)].Span.End;
    }
}
