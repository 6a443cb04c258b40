using System.Text;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>The lines of a paragraph as one, so that markup which goes over a line end is read like any other; it knows where each piece stands in the text.</summary>
internal sealed class JoinedLines
{
    private readonly StringBuilder joined = new();
    private readonly List<(int At, int Source)> pieces = [];
    private int end;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => pieces.Count == 0;

    /// <summary>From the first line to the end of the last, in UTF-16 code units of the text.</summary>
    public TextSpan Span => IsEmpty ? default : TextSpan.FromBounds(pieces[0].Source, end);

    /// <summary>Removes all.</summary>
    public void Clear()
    {
        joined.Clear();
        pieces.Clear();
    }

    /// <summary>Adds a line, or a piece of one.</summary>
    /// <param name="text">The text that it stands in.</param>
    /// <param name="from">Where it starts.</param>
    /// <param name="to">Where it ends.</param>
    public void Add(ReadOnlySpan<char> text, int from, int to)
    {
        if (to <= from) return;
        if (joined.Length > 0 && !Script.MeetsWithoutBlank(joined[^1], text[from])) joined.Append(' ');
        pieces.Add((joined.Length, from));
        joined.Append(text[from..to]);
        end = to;
    }

    /// <summary>Where in the text a stretch of the one line stands, in UTF-16 code units; of one that goes over several lines, from its start to its end.</summary>
    public TextSpan PlaceOf(TextSpan span)
    {
        var start = SourceOf(span.Start);
        return span.Length == 0 ? new TextSpan(start, 0) : TextSpan.FromBounds(start, SourceOf(span.End - 1) + 1);
    }

    /// <summary>The one line.</summary>
    public override string ToString() => joined.ToString();

    private int SourceOf(int at)
    {
        var (low, high) = (0, pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (pieces[middle].At <= at) low = middle;
            else high = middle - 1;
        }

        // The blank between two lines stands at the end of the first.
        return Math.Min(pieces[low].Source + at - pieces[low].At, low + 1 < pieces.Count ? pieces[low + 1].Source - 1 : end);
    }
}
