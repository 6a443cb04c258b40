using System.Globalization;

namespace Glossary.Core.Language;

/// <summary>
/// Takes away from words and signs what does not tell terms apart: case, diacritics, full and half width, ligatures, super- and
/// subscripts, the shape of an apostrophe.
/// </summary>
/// <remarks>The table replaces <see cref="string.Normalize()"/>, which does nothing beyond ASCII under invariant globalization.</remarks>
public static class TextFolding
{
    /// <summary>One character never folds to more than this many.</summary>
    public const int MaxExpansion = 3;

    /// <summary>Characters of the table, ascending, and beside each where its cell lies in <see cref="FoldingTable.Cells"/>.</summary>
    private static readonly (char[] Characters, int[] Cells) Table = ReadTable();

    /// <summary>Folds <paramref name="text"/> into <paramref name="destination"/>.</summary>
    /// <returns>The number of characters written, or -1 where they do not fit.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> destination)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAscii(c))
            {
                if (length == destination.Length) return -1;
                destination[length++] = (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
                continue;
            }

            var added = FoldBeyondAscii(c, destination[length..]);
            if (added < 0) return -1;
            length += added;
        }

        return length;
    }

    /// <summary><paramref name="text"/> folded, as a string.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        Span<char> buffer = text.Length <= 256 ? stackalloc char[256 * MaxExpansion] : new char[text.Length * MaxExpansion];
        return new string(buffer[..Fold(text, buffer)]);
    }

    private static int FoldBeyondAscii(char c, Span<char> destination)
    {
        var found = Array.BinarySearch(Table.Characters, c);
        if (found >= 0)
        {
            var cell = FoldingTable.Cells.AsSpan(Table.Cells[found] + 1);
            cell = cell[..cell.IndexOf(' ')];
            return cell.TryCopyTo(destination) ? cell.Length : -1;
        }

        if (IsMark(c) || CharClasses.Of(c) == CharClass.Invisible) return 0;
        if (destination.IsEmpty) return -1;
        destination[0] = FoldSign(c);
        return 1;
    }

    private static char FoldSign(char c) => c switch
    {
        '\u2019' or '\u02bc' => '\'',
        > '\uff00' and < '\uff5f' => (char)(c - 0xfee0), // a sign of full width; letters and digits are in the table
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>Whether a character is a mark on the one before that can be left out.</summary>
    internal static bool IsMark(char c) => IsCombining(c) && !IsVowelSign(c);

    /// <summary>Whether a character is written onto the one before.</summary>
    internal static bool IsCombining(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>Whether a mark is as good as a letter: the vowels and tones of Indic and South-East Asian scripts, the voicing of Kana.</summary>
    private static bool IsVowelSign(char c) => c is (>= '\u0900' and <= '\u1aaf') or '\u3099' or '\u309a';

    private static (char[] Characters, int[] Cells) ReadTable()
    {
        var characters = new List<char>(4096);
        var cells = new List<int>(4096);
        for (var at = 0; at < FoldingTable.Cells.Length; at = FoldingTable.Cells.IndexOf(' ', at) + 1)
        {
            characters.Add(FoldingTable.Cells[at]);
            cells.Add(at);
        }

        return ([.. characters], [.. cells]);
    }
}
