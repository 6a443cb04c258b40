using System.Buffers;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads a line of a markup language as a reader sees it: what lies between the signs that may be markup as it stands, and these as the language has them.</summary>
/// <param name="signs">The characters that may begin markup.</param>
internal abstract class InlineText(SearchValues<char> signs)
{
    /// <summary>Adds the text of a line.</summary>
    public void Read(string line, PlainText plain) => Read(line, 0, line.Length, plain, 0);

    /// <summary>Adds the text of a part of a line.</summary>
    /// <param name="whole">The line.</param>
    /// <param name="start">Where the part starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="plain">Receives the text.</param>
    /// <param name="depth">In how much markup it lies.</param>
    protected void Read(ReadOnlySpan<char> whole, int start, int end, PlainText plain, int depth)
    {
        var line = whole[..end];
        for (var at = start; at < end;)
        {
            var found = line[at..].IndexOfAny(signs);
            plain.Add(found < 0 ? line[at..] : line.Slice(at, found));
            if (found < 0) return;
            at += found;
            var next = ReadSign(line, at, start, plain, depth);
            if (next == at) plain.Add(line[next++]);
            at = next;
        }
    }

    /// <summary>Adds what a sign begins.</summary>
    /// <param name="line">The line up to the end of the part that is read.</param>
    /// <param name="at">Where the sign stands.</param>
    /// <param name="start">Where the part starts.</param>
    /// <param name="plain">Receives the text.</param>
    /// <param name="depth">In how much markup it lies.</param>
    /// <returns>Where to go on; <paramref name="at"/> where the sign is a character like any other.</returns>
    protected abstract int ReadSign(ReadOnlySpan<char> line, int at, int start, PlainText plain, int depth);

    /// <summary>Adds what stands between signs that belong together, or the opening ones as they stand where nothing closes them.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">Where the opening signs stand.</param>
    /// <param name="run">How many they are.</param>
    /// <param name="close">Where those stand that close them; less than 0 for nowhere.</param>
    /// <param name="plain">Receives the text.</param>
    /// <param name="depth">In how much markup the signs lie.</param>
    /// <returns>Where to go on.</returns>
    protected int ReadBetween(ReadOnlySpan<char> line, int at, int run, int close, PlainText plain, int depth)
    {
        if (close >= 0)
        {
            Read(line, at + run, close, plain, depth + 1);
            return close + run;
        }

        plain.Add(line.Slice(at, run));
        return at + run;
    }
}
