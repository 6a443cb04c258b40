namespace Glossary.Core.Recognition;

/// <summary>How many letters must be added, left out or changed to make one word of another (Levenshtein 1966), row by row.</summary>
/// <remarks>Element <c>i</c> of a row is the distance between the letters read so far and the first <c>i</c> letters of the word.</remarks>
internal static class EditDistance
{
    /// <summary>The row before any letter is read.</summary>
    public static int[] FirstRow(string word) => [.. Enumerable.Range(0, word.Length + 1)];

    /// <summary>The row after one more letter.</summary>
    public static int[] NextRow(int[] above, string word, char letter)
    {
        var row = new int[above.Length];
        row[0] = above[0] + 1;
        for (var i = 1; i < row.Length; i++)
            row[i] = Math.Min(Math.Min(row[i - 1], above[i]) + 1, above[i - 1] + (word[i - 1] == letter ? 0 : 1));
        return row;
    }

    /// <summary>The distance between two words.</summary>
    public static int Between(string left, string right)
    {
        var row = FirstRow(right);
        foreach (var letter in left) row = NextRow(row, right, letter);
        return row[^1];
    }
}
