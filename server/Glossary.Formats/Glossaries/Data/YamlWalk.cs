using System.Collections.Immutable;
using Glossary.Core.Text;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Goes through YAML from line to line, and stops where a record begins.</summary>
/// <remarks>
/// It goes through a whole file whenever one line of that was edited, so of a line in a record it sees no more than its indentation. It knows lists and maps by
/// their indentation alone; in those in brackets no record begins.
/// </remarks>
internal ref struct YamlWalk
{
    private readonly ReadOnlySpan<char> text;
    private readonly int depth;
    private readonly bool inMaps;
    private readonly List<OpenNest> open;
    private string? key;
    private int scalar = -1;
    private int next;

    /// <summary>Begins with a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="level">Where records stand.</param>
    /// <param name="open">The lists and maps that are open where the text begins, the outermost first.</param>
    public YamlWalk(ReadOnlySpan<char> text, RecordLevel level, ImmutableArray<OpenNest> open)
    {
        this.text = text;
        (depth, inMaps) = (level.Depth, level.InMaps);
        this.open = [.. open];
    }

    /// <summary>The lists and maps that are open, the outermost first, but for those of a record.</summary>
    public readonly ImmutableArray<OpenNest> Open => [.. open];

    /// <summary>Where the line of the record starts.</summary>
    public int Start { get; private set; }

    /// <summary>Goes on to the next record; false at the end, and where another document begins, which is not cut.</summary>
    public bool MoveNext()
    {
        while (next < text.Length)
        {
            Start = next;
            next = TextLines.EndOfLine(text, Start);
            var line = LineEnds.WithoutEnd(text[Start..next]);
            var indent = line.IndexOfAnyExcept(' ');
            if (indent < 0 || line[indent] is '#' or '\t' || (open.Count == depth && indent > open[^1].Column) || (scalar >= 0 && indent > scalar)) continue;
            scalar = -1;
            if (indent == 0 && line.StartsWith("---") && open.Count > 0)
            {
                next = text.Length;
                return false;
            }

            if (Take(line, indent)) return true;
        }

        return false;
    }

    /// <summary>Takes a line that may open or close lists and maps; true where a record begins with it.</summary>
    private bool Take(ReadOnlySpan<char> line, int indent)
    {
        while (true)
        {
            var content = line[indent..];
            var isItem = content[0] == '-' && (content.Length == 1 || content[1] == ' ');
            while (open.Count > 0 && (open[^1].Column > indent || (open[^1].Column == indent && !open[^1].IsMap && !isItem))) open.RemoveAt(open.Count - 1);
            var isInside = open.Count > 0 && open[^1].Column == indent && open[^1].IsMap != isItem;
            if (!isInside && open.Count < depth)
            {
                open.Add(new OpenNest(!isItem, open is [.., { IsMap: true }] ? key : null, []) { Column = indent });
                isInside = true;
            }

            if (!isInside) return false;
            if (open.Count == depth) return inMaps != isItem;
            if (!isItem)
            {
                TakeField(content);
                return false;
            }

            var rest = content[1..].IndexOfAnyExcept(' ');
            if (rest < 0) return false;
            indent += rest + 1;
        }
    }

    /// <summary>Takes a key that is not one of a record, with its value.</summary>
    private void TakeField(ReadOnlySpan<char> field)
    {
        var colon = field.IndexOf(": ");
        if (colon < 0 && field.TrimEnd().EndsWith(':')) colon = field.TrimEnd().Length - 1;
        key = null;
        if (colon <= 0) return;
        key = field[..colon].Trim("\"' ").ToString();
        var value = field[(colon + 1)..].Trim();
        if (value is ['|' or '>', ..]) scalar = open[^1].Column;
        else if (!value.IsEmpty && DataWords.IsSectionName(key) && SaidIn(value) is { } said) open[^1] = open[^1] with { Names = open[^1].Names.Add((key, said)) };
    }

    /// <summary>What a value says; null where it is no text.</summary>
    private static string? SaidIn(ReadOnlySpan<char> value)
    {
        var source = value.ToString().AsMemory();
        return YamlTree.Read(source, new FileProblems(source), CancellationToken.None) is [DataText text] ? text.Text : null;
    }
}
