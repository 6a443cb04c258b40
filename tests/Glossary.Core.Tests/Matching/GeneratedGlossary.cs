using System.Text;

namespace Glossary.Core.Tests.Matching;

/// <summary>Names and documents made of syllables by a seeded generator: the same ones every time.</summary>
internal sealed class GeneratedGlossary(int seed)
{
    private static readonly string[] Syllables =
    [
        "ba", "ce", "di", "fo", "gu", "han", "jel", "kin", "lor", "mus", "na", "pe", "qui", "ro", "sta", "tren", "vol", "wex", "yth", "zor", "ma", "ti", "on", "al", "er", "is",
    ];

    private static readonly string[] Endings = ["", "", "", "", "s", "isation", "ized", "elling", "our", "y", "ics", "ise", "colour", "fibre", "meter"];

    private static readonly string[] Letters = ["光", "刻", "胶", "膜", "模", "型", "网", "络", "学", "习"];

    private static readonly string[] Foreign = ["größe", "Prüfung", "naïve", "κ", "β", "k", "SiO₂", "2.5", "R&D", "C++", "L2", "공정", "모델", "レジスト", "データ"];

    private readonly Random random = new(seed);

    /// <summary>The given number of different names: words, acronyms, mixed case, signs, other scripts, short and long.</summary>
    public string[] Names(int count)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (names.Count < count) names.Add(Name());
        return [.. names];
    }

    /// <summary>A document of names in some of their forms, near misses and noise.</summary>
    public string Document(string[] names)
    {
        var text = new StringBuilder();
        for (var words = random.Next(20, 120); words > 0; words--)
        {
            var name = names[random.Next(names.Length)];
            text.Append(random.Next(8) switch
            {
                0 => name,
                1 => name.ToUpperInvariant(),
                2 => name + Pick("s", "'s", "es", "를", "은"),
                3 => name.Replace(" ", Pick("-", "\n", "", "  ", "--", "   "), StringComparison.Ordinal),
                4 => name.Replace("our", "or", StringComparison.Ordinal).Replace("is", "iz", StringComparison.Ordinal).Replace("fibre", "fiber", StringComparison.Ordinal),
                5 => name.Replace("&", "and", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("κ", "k", StringComparison.Ordinal),
                6 => name[..random.Next(1, name.Length + 1)],
                _ => Word(),
            });
            text.Append(Pick(" ", " ", " ", "-", "", ", ", ".", "\n", "\n\n"));
        }

        return text.ToString();
    }

    private string Name() => random.Next(20) switch
    {
        0 => Acronym(),
        1 => Acronym() + " " + Word(),
        2 => Capital(Word()) + Capital(Word()),
        3 => Word() + "-" + Word(),
        4 => Word() + " & " + Word(),
        5 => Word() + " and " + Word(),
        6 => Pick(Foreign) + " " + Word(),
        7 => Pick(Foreign) + Pick(Foreign),
        8 => Han(random.Next(1, 6)),
        9 => Acronym() + Han(random.Next(1, 4)),
        10 => string.Join(' ', Enumerable.Range(0, random.Next(4, 9)).Select(_ => Word())),
        < 14 => Word() + " " + Word() + " " + Word(),
        < 16 => Word() + Word(),
        _ => Word() + " " + Word(),
    };

    private string Acronym() => string.Concat(Enumerable.Range(0, random.Next(2, 6)).Select(_ => (char)random.Next('A', 'Z' + 1)));

    private string Han(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => Pick(Letters)));

    private string Word() => string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Pick(Syllables))) + Pick(Endings);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
