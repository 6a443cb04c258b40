using System.Collections.Immutable;
using Glossary.Core.Text;

namespace Glossary.Formats.SeedDump;

/// <summary>A dump cut into lines and headings, before any entry is read.</summary>
internal sealed class DumpScan
{
    private DumpScan(string text, TextSpan[] lines, ImmutableArray<Heading> headings)
    {
        Text = text;
        Lines = lines;
        Headings = headings;
    }

    public string Text { get; }

    /// <summary>Every line without its line end.</summary>
    public TextSpan[] Lines { get; }

    public ImmutableArray<Heading> Headings { get; }

    public static DumpScan Of(string text, CancellationToken cancellation)
    {
        var lines = SplitLines(text);
        var found = HeadingFinder.Find(text, lines, cancellation);
        var headings = ImmutableArray.CreateBuilder<Heading>(found.Count);
        foreach (var line in found) headings.Add(new Heading(line, HeadingPieces.Split(text.AsSpan(lines[line].Start, lines[line].Length))));
        return new DumpScan(text, lines, headings.MoveToImmutable());
    }

    /// <summary>The lines of one entry's body: from the one behind its heading to the one before the next.</summary>
    public ReadOnlySpan<TextSpan> BodyLines(int heading)
    {
        var first = Headings[heading].Line + 1;
        var end = heading + 1 < Headings.Length ? Headings[heading + 1].Line : Lines.Length;
        return Lines.AsSpan(first, end - first);
    }

    public ReadOnlySpan<char> Of(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    private static TextSpan[] SplitLines(string text)
    {
        var lines = new List<TextSpan>((text.Length / 80) + 1);
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        while (true)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            if (length < 0) break;
            lines.Add(new TextSpan(start, length));
            start += length;
            start += text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1;
        }

        lines.Add(new TextSpan(start, text.Length - start));
        return [.. lines];
    }
}

/// <summary>A heading line, counted from 0, and its comma-separated pieces.</summary>
internal readonly record struct Heading(int Line, ImmutableArray<string> Pieces);
