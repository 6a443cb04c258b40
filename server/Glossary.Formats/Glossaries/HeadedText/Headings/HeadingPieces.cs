using System.Buffers;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Cuts a heading at its commas, of any script, semicolons and tabs.</summary>
internal static class HeadingPieces
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("()（）,，、،;；\t");

    /// <summary>Writes into <paramref name="pieces"/> where what stands between the commas lies, trimmed, empty pieces left out. A comma inside parentheses does not part.</summary>
    public static void Find(ReadOnlySpan<char> heading, List<TextSpan> pieces)
    {
        pieces.Clear();
        int start = 0, depth = 0;
        for (var i = 0; i <= heading.Length; i++)
        {
            i = heading[i..].IndexOfAny(Signs) is var next and >= 0 ? i + next : heading.Length;
            var c = i < heading.Length ? heading[i] : ',';
            if (c is '(' or '（') depth++;
            else if (c is ')' or '）') depth--;
            else if (depth <= 0 || i == heading.Length)
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
