using System.Collections.Immutable;
using Glossary.Core.Text;

namespace Glossary.Formats.SeedDump;

/// <summary>Cuts a heading at its commas.</summary>
internal static class HeadingPieces
{
    /// <summary>The pieces between the commas, trimmed, empty ones left out. A comma inside parentheses does not part.</summary>
    public static ImmutableArray<string> Split(ReadOnlySpan<char> heading)
    {
        var spans = new List<TextSpan>(4);
        Find(heading, spans);
        var pieces = ImmutableArray.CreateBuilder<string>(spans.Count);
        foreach (var span in spans) pieces.Add(heading.Slice(span.Start, span.Length).ToString());
        return pieces.MoveToImmutable();
    }

    /// <summary>Writes into <paramref name="pieces"/> where the pieces lie.</summary>
    public static void Find(ReadOnlySpan<char> heading, List<TextSpan> pieces)
    {
        pieces.Clear();
        int start = 0, depth = 0;
        for (var i = 0; i <= heading.Length; i++)
        {
            i = heading[i..].IndexOfAny('(', ')', ',') is var next and >= 0 ? i + next : heading.Length;
            var c = i < heading.Length ? heading[i] : ',';
            if (c == '(') depth++;
            else if (c == ')') depth--;
            else if (c == ',' && (depth <= 0 || i == heading.Length))
            {
                while (start < i && char.IsWhiteSpace(heading[start])) start++;
                var end = i;
                while (end > start && char.IsWhiteSpace(heading[end - 1])) end--;
                if (end > start) pieces.Add(TextSpan.FromBounds(start, end));
                start = i + 1;
            }
        }
    }
}
