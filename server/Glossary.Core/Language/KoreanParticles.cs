namespace Glossary.Core.Language;

/// <summary>The particles that Korean writes onto the end of a noun: 포토레지스트<b>를</b>.</summary>
internal static class KoreanParticles
{
    /// <summary>A noun of one syllable with a particle is too often another noun.</summary>
    private const int LeastSyllables = 2;

    private const int MostSyllables = 3;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = new HashSet<string>(StringComparer.Ordinal)
    {
        "은", "는", "이", "가", "을", "를", "의", "에", "께", "로", "와", "과", "도", "만", "나", "들", "란", "랑",
        "에서", "에게", "으로", "까지", "부터", "보다", "처럼", "마다", "이나", "이며", "이란", "이다", "라는", "에는", "에도", "로는", "로서", "로써", "로의", "와의", "과의",
        "들은", "들이", "들을", "들의", "만을", "만이", "에서는", "에서의", "에서도", "으로는", "으로서", "으로써", "으로의", "이라는", "입니다", "들에서", "들에게",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Makes <paramref name="noun"/> the next smaller length that leaves nothing but particles behind it.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool CutOff(ReadOnlySpan<char> word, ref int noun)
    {
        for (var length = noun - 1; length >= LeastSyllables && word.Length - length <= MostSyllables; length--)
        {
            if (!Particles.Contains(word[length..])) continue;
            noun = length;
            return true;
        }

        return false;
    }
}
