using System.Text;
using Glossary.Core.Language;

namespace Glossary.Core.Lookup;

/// <summary>Finds the rows whose keys are, or start with, nearly a certain one.</summary>
/// <remarks>
/// Walks the sorted rows as if they were a trie, and turns back where every continuation would differ in too many letters. All rows
/// at a place of the trie are next to each other, so a letter costs a search in a few of them.
/// <para>
/// Example: <c>latemt</c> with one typo, among the keys <c>gateoxide</c>, <c>latchup</c>, <c>latency</c> and <c>latent</c>. The <c>g</c> is the one typo that
/// is allowed; from there only letters of the search lead on, as far as <c>gate</c>, after which no key has an <c>m</c>. Up to <c>lat</c> nothing is wrong,
/// so both letters that the keys go on with are tried. <c>latc</c> ends at once: only <c>e</c> or <c>m</c> would do. <c>late</c> goes on to <c>laten</c>,
/// and from there by <c>m</c> or <c>t</c> only: <c>latent</c> is found, and <c>latency</c> is never looked at.
/// </para>
/// </remarks>
internal ref struct FuzzyPrefixSearch
{
    /// <summary>A longer key is not looked for.</summary>
    public const int MostLetters = 128;

    private readonly SortedKeys rows;
    private readonly KeyDistances distances;
    private readonly bool isWhole;
    private readonly List<(int Low, int High)> found;
    private readonly CancellationToken cancellation;
    private int steps;

    private FuzzyPrefixSearch(SortedKeys rows, KeyDistances distances, bool isWhole, int steps, List<(int Low, int High)> found, CancellationToken cancellation)
    {
        this.rows = rows;
        this.distances = distances;
        this.isWhole = isWhole;
        this.steps = steps;
        this.found = found;
        this.cancellation = cancellation;
    }

    /// <summary>The rows found, as ranges without overlap.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="key">The key.</param>
    /// <param name="typos">How many letters may differ (<see cref="EditDistance"/>). Where it is more than one, the first letter may not.</param>
    /// <param name="isWhole">Whether keys are to be like it as a whole, not just in their first letters.</param>
    /// <param name="steps">After how many steps the search ends, with what it has found.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public static List<(int Low, int High)> Find(SortedKeys rows, string key, int typos, bool isWhole, int steps, CancellationToken cancellation)
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
        var distances = new KeyDistances(letters[..length], typos, stackalloc byte[KeyDistances.SizeOf(length, typos)]);
        new FuzzyPrefixSearch(rows, distances, isWhole, steps, found, cancellation).Visit(0, rows.Length, 0, 0, default, 0);
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
        var isNear = distances.IsNear(depth);
        if (isNear && !isWhole)
        {
            found.Add((low, high));
            return;
        }

        var ended = rows.EndOfWhole(low, high, bytes);
        if (isNear && ended > low) found.Add((low, ended));
        if (ended == high || depth == distances.MostDepth) return;
        if (least == distances.Typos || (depth == 0 && distances.Typos > 1)) VisitFitting(ended, high, bytes, depth, last);
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
        var (first, end) = distances.LettersAt(depth);
        Span<byte> utf8 = stackalloc byte[4];
        for (var i = first; i < end; i++)
        {
            if (!distances.Fits(i, depth, last) || IsRepeated(first, i, depth, last)) continue;
            var letter = distances.Key[i];
            var size = letter.EncodeToUtf8(utf8);
            var (from, to) = rows.Continuing(low, high, bytes, utf8[..size]);
            if (from < to) Step(from, to, bytes + size, depth, letter, last);
        }
    }

    /// <summary>Whether a letter of the key is one that was gone on with before.</summary>
    private readonly bool IsRepeated(int first, int i, int depth, Rune last)
    {
        for (var j = first; j < i; j++)
        {
            if (distances.Key[j] == distances.Key[i] && distances.Fits(j, depth, last)) return true;
        }

        return false;
    }

    private void Step(int low, int high, int bytes, int depth, Rune letter, Rune last)
    {
        if (--steps < 0) return;
        if (steps % 1024 == 0) cancellation.ThrowIfCancellationRequested();
        var least = distances.Add(depth, letter, last);
        if (least <= distances.Typos) Visit(low, high, bytes, depth + 1, letter, least);
    }
}
