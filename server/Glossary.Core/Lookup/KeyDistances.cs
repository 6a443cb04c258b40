using System.Text;
using Glossary.Core.Language;

namespace Glossary.Core.Lookup;

/// <summary>How far the letters read so far are from the first letters of a key: one row of an <see cref="EditDistance"/> for each depth, which is their number.</summary>
internal readonly ref struct KeyDistances
{
    private readonly Span<byte> rows;

    /// <summary>Makes the row of no letters.</summary>
    /// <param name="key">The key.</param>
    /// <param name="typos">How many letters may differ; less than it has.</param>
    /// <param name="rows">Room for the rows: <see cref="SizeOf"/>.</param>
    public KeyDistances(ReadOnlySpan<Rune> key, int typos, Span<byte> rows)
    {
        Key = key;
        Typos = typos;
        this.rows = rows;
        rows.Fill(EditDistance.Far);
        EditDistance.FirstRow(RowAt(0));
    }

    /// <summary>The key.</summary>
    public ReadOnlySpan<Rune> Key { get; }

    /// <summary>How many letters may differ.</summary>
    public int Typos { get; }

    /// <summary>How many letters may be read; with more, all are too many.</summary>
    public int MostDepth => Key.Length + Typos;

    /// <summary>How many bytes the rows of a key take.</summary>
    public static int SizeOf(int length, int typos) => (length + typos + 1) * (length + 1);

    /// <summary>Whether the letters read are nearly the whole key.</summary>
    public bool IsNear(int depth) => RowAt(depth)[^1] <= Typos;

    /// <summary>Which letters of the key may come next: those that lie no further off than letters may differ. At the start only the first may.</summary>
    public (int First, int End) LettersAt(int depth) => (Math.Max(0, depth - Typos), Math.Min(Key.Length, depth == 0 ? 1 : depth + Typos + 1));

    /// <summary>Whether a letter of the key may come next without a further difference: as it is written, or exchanged with the one before.</summary>
    /// <param name="i">Index of the letter.</param>
    /// <param name="depth">How many letters were read.</param>
    /// <param name="last">The last of them.</param>
    public bool Fits(int i, int depth, Rune last) =>
        RowAt(depth)[i] <= Typos || (depth > 0 && i + 1 < Key.Length && last == Key[i + 1] && RowAt(depth - 1)[i] < Typos);

    /// <summary>Reads one more letter.</summary>
    /// <param name="depth">How many letters were read before it.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="last">The one before it.</param>
    /// <returns>In how many letters those read differ from the first letters of the key that they are nearest to.</returns>
    public int Add(int depth, Rune letter, Rune last)
    {
        // Further from the diagonal everything is too far.
        var from = Math.Max(0, depth + 1 - Typos);
        var to = Math.Min(Key.Length, depth + 1 + Typos);
        return EditDistance.NextRow(RowAt(depth + 1), from, to, RowAt(depth), depth > 0 ? RowAt(depth - 1) : default, Key, letter, last);
    }

    private Span<byte> RowAt(int depth) => rows.Slice(depth * (Key.Length + 1), Key.Length + 1);
}
