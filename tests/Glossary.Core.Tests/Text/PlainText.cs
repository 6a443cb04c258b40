namespace Glossary.Core.Tests.Text;

/// <summary>The oracle: the lines of a plain string, found in the most obvious way.</summary>
internal static class PlainText
{
    /// <summary>Start and end of every line, the line end left out.</summary>
    public static List<(int Start, int End)> Lines(string text)
    {
        var lines = new List<(int, int)>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('\n' or '\r')) continue;
            lines.Add((start, at));
            if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n') at++;
            start = at + 1;
        }

        lines.Add((start, text.Length));
        return lines;
    }

    /// <summary>The line that an offset is in: the last one that starts at it or before.</summary>
    public static int LineAt(List<(int Start, int End)> lines, int offset) => lines.FindLastIndex(line => line.Start <= offset);
}
