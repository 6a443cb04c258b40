using System.Collections.Immutable;

namespace Glossary.Formats.SeedDump;

/// <summary>Cuts a heading at its commas.</summary>
internal static class HeadingPieces
{
    /// <summary>The pieces between the commas, trimmed, empty ones left out. A comma inside parentheses does not part.</summary>
    public static ImmutableArray<string> Split(ReadOnlySpan<char> heading)
    {
        var pieces = ImmutableArray.CreateBuilder<string>(4);
        int start = 0, depth = 0;
        for (var i = 0; i <= heading.Length; i++)
        {
            var c = i < heading.Length ? heading[i] : ',';
            if (c == '(') depth++;
            else if (c == ')') depth--;
            else if (c == ',' && (depth <= 0 || i == heading.Length))
            {
                var piece = heading[start..i].Trim();
                if (!piece.IsEmpty) pieces.Add(piece.ToString());
                start = i + 1;
            }
        }

        return pieces.ToImmutable();
    }
}
