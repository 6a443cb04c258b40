using System.Text;
using Glossary.Core.Language;

namespace Glossary.Core.Lookup;

/// <summary>Finds the rows whose keys are, or start with, nearly a certain one.</summary>
/// <remarks>
/// Walks the sorted rows as if they were a trie, and turns back where every continuation would differ in too many letters. All rows
/// at a place of the trie are next to each other, so a letter costs a search in a few of them.
/// </remarks>
internal ref struct NameWalk
{
    /// <summary>A longer key is not looked for.</summary>
    public const int MostLetters = 128;

    private readonly NameRows rows;
    private readonly ReadOnlySpan<Rune> key;
    private readonly int typos;
    private readonly bool isWhole;
    private readonly Span<byte> distances;
    private readonly List<(int Low, int High)> found;
    private readonly CancellationToken cancellation;
    private int steps;

    private NameWalk(NameRows rows, ReadOnlySpan<Rune> key, int typos, bool isWhole, Span<byte> distances, int steps, List<(int Low, int High)> found, CancellationToken cancellation)
    {
        this.rows = rows;
        this.key = key;
        this.typos = typos;
        this.isWhole = isWhole;
        this.distances = distances;
        this.steps = steps;
        this.found = found;
        this.cancellation = cancellation;
    }

    /// <summary>The rows found, as stretches without overlap.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="key">The key.</param>
    /// <param name="typos">How many letters may differ (<see cref="EditDistance"/>). Where it is more than one, the first letter may not.</param>
    /// <param name="isWhole">Whether keys are to be like it as a whole, not just in their first letters.</param>
    /// <param name="steps">After so many steps the walk ends, with what it has found.</param>
    /// <param name="cancellation">Ends the walk.</param>
    /// <exception cref="OperationCanceledException">The walk was cancelled.</exception>
    public static List<(int Low, int High)> Find(NameRows rows, string key, int typos, bool isWhole, int steps, CancellationToken cancellation)
    {
        var found = new List<(int Low, int High)>();
        Span<Rune> letters = stackalloc Rune[MostLetters];
        var length = 0;
        foreach (var letter in key.EnumerateRunes())
        {
            if (length == MostLetters) return found;
            letters[length++] = letter;
        }

        if (length <= typos) return found;
        letters = letters[..length];
        Span<byte> distances = stackalloc byte[(length + typos + 1) * (length + 1)];
        distances.Fill(EditDistance.Far);
        EditDistance.FirstRow(distances[..(length + 1)]);
        var walk = new NameWalk(rows, letters, typos, isWhole, distances, steps, found, cancellation);
        walk.Visit(0, rows.Length, 0, 0, default, 0);
        return found;
    }

    /// <summary>Looks at all rows that share some first bytes.</summary>
    /// <param name="low">The first row.</param>
    /// <param name="high">The end of the rows.</param>
    /// <param name="bytes">How many bytes they share.</param>
    /// <param name="depth">How many letters that is.</param>
    /// <param name="last">The last of these letters.</param>
    /// <param name="least">In how many letters they differ from those of the key that they are nearest to.</param>
    private void Visit(int low, int high, int bytes, int depth, Rune last, int least)
    {
        var isNear = RowAt(depth)[^1] <= typos;
        if (isNear && !isWhole)
        {
            found.Add((low, high));
            return;
        }

        var ended = rows.EndOfWhole(low, high, bytes);
        if (isNear && ended > low) found.Add((low, ended));
        if (ended == high || depth == key.Length + typos) return;
        if (least == typos || (depth == 0 && typos > 1)) VisitFitting(ended, high, bytes, depth, last);
        else VisitAll(ended, high, bytes, depth, last);
    }

    /// <summary>Goes on with every letter that the rows go on with.</summary>
    private void VisitAll(int low, int high, int bytes, int depth, Rune last)
    {
        while (low < high && steps >= 0)
        {
            var nextBytes = bytes;
            var end = rows.EndOfLetter(low, high, ref nextBytes, out var letter);
            Step(low, end, nextBytes, depth, letter, last);
            low = end;
        }
    }

    /// <summary>Goes on with the letters only that make no further difference.</summary>
    private void VisitFitting(int low, int high, int bytes, int depth, Rune last)
    {
        var first = Math.Max(0, depth - typos);
        var end = Math.Min(key.Length, depth == 0 ? 1 : depth + typos + 1);
        Span<byte> utf8 = stackalloc byte[4];
        for (var i = first; i < end; i++)
        {
            if (!IsFitting(i, depth, last)) continue;
            var isTried = false;
            for (var j = first; j < i; j++) isTried |= key[j] == key[i] && IsFitting(j, depth, last);
            if (isTried) continue;
            var size = key[i].EncodeToUtf8(utf8);
            var (from, to) = rows.Continuing(low, high, bytes, utf8[..size]);
            if (from < to) Step(from, to, bytes + size, depth, key[i], last);
        }
    }

    /// <summary>Whether a letter of the key may come next without a further difference: as it is written, or exchanged with the one before.</summary>
    private readonly bool IsFitting(int i, int depth, Rune last) =>
        RowAt(depth)[i] <= typos || (depth > 0 && i + 1 < key.Length && last == key[i + 1] && RowAt(depth - 1)[i] < typos);

    private void Step(int low, int high, int bytes, int depth, Rune letter, Rune last)
    {
        if (--steps < 0) return;
        if (steps % 1024 == 0) cancellation.ThrowIfCancellationRequested();

        // Further from the diagonal everything is too far.
        var from = Math.Max(0, depth + 1 - typos);
        var to = Math.Min(key.Length, depth + 1 + typos);
        var least = EditDistance.NextRow(RowAt(depth + 1), from, to, RowAt(depth), depth > 0 ? RowAt(depth - 1) : default, key, letter, last);
        if (least <= typos) Visit(low, high, bytes, depth + 1, letter, least);
    }

    private readonly Span<byte> RowAt(int depth) => distances.Slice(depth * (key.Length + 1), key.Length + 1);
}
