using System.Globalization;
using System.Text;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>Makes sorted dumps of any length, the same for the same seed.</summary>
internal static class GeneratedDump
{
    private static readonly string[] Parts = ["be", "cor", "dal", "fen", "gar", "hol", "kim", "lor", "mav", "nes", "pol", "rud", "sat", "tem", "vik", "zun"];
    private static readonly string[] Categories = ["joinery", "tooling", "wood finishing", "surface care"];

    /// <summary>Entries of two to six hundred characters each.</summary>
    /// <param name="entries">How many.</param>
    /// <param name="seed">What the words are drawn by.</param>
    /// <param name="lineEnd">What ends a line.</param>
    /// <param name="blankLines">Whether blank lines set headings off.</param>
    public static string Of(int entries, int seed, string lineEnd = "\n", bool blankLines = true)
    {
        var random = new Random(seed);
        var terms = new SortedSet<string>(StringComparer.Ordinal);
        while (terms.Count < entries) terms.Add(Words(random, 1 + random.Next(3)));
        var text = new StringBuilder();
        var gap = blankLines ? lineEnd + lineEnd : lineEnd;
        foreach (var term in terms)
        {
            var category = Categories[random.Next(Categories.Length)];
            var extra = random.Next(5) switch { 0 => $", {Words(random, 2)}", 1 => $", {Categories[2 + random.Next(2)]}", _ => "" };
            text.Append(CultureInfo.InvariantCulture, $"{term}{extra}, {category}{gap}");
            text.Append(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(term[0])}{term[1..]} is a {Words(random, 2)} that holds the {Words(random, 10 + random.Next(30))}.{gap}");
        }

        return text.ToString();
    }

    private static string Words(Random random, int count)
    {
        var words = new string[count];
        for (var i = 0; i < count; i++) words[i] = Parts[random.Next(Parts.Length)] + Parts[random.Next(Parts.Length)] + Parts[random.Next(Parts.Length)];
        return string.Join(' ', words);
    }
}
