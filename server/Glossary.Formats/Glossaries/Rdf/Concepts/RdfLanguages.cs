namespace Glossary.Formats.Glossaries;

/// <summary>Of texts in several languages, which one to show.</summary>
/// <param name="main">The language of the file; null for texts without one.</param>
internal sealed class RdfLanguages(string? main)
{
    /// <summary>More languages than these that say equally much stand in an order that tells nothing.</summary>
    private const int MostToTell = 2;

    /// <summary>The language of a file: that in which most of its names and definitions are. Of two it is the one that comes first; of more, English.</summary>
    /// <param name="graph">What the file says.</param>
    public static RdfLanguages Of(RdfGraph graph)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var order = new List<string>();
        foreach (ref readonly var statement in graph.Statements)
        {
            if (statement.Property is not (RdfProperty.PrefLabel or RdfProperty.Label or RdfProperty.Value or RdfProperty.Definition)) continue;
            if (statement.Value.Text is null) continue;
            var language = statement.Value.Language ?? "";
            var count = counts.GetValueOrDefault(language);
            if (count == 0) order.Add(language);
            counts[language] = count + 1;
        }

        if (order.Count == 0) return new RdfLanguages(null);
        var most = counts.Values.Max();
        var first = order.FindAll(language => counts[language] == most);
        var main = first.Count > MostToTell && first.Contains("en", StringComparer.OrdinalIgnoreCase) ? "en" : first[0];
        return new RdfLanguages(main.Length == 0 ? null : main);
    }

    /// <summary>How good a language is to show, 0 the best.</summary>
    /// <param name="language">The language; null for none.</param>
    /// <param name="wanted">The one that goes with what is shown already; null for none.</param>
    public int Rank(string? language, string? wanted = null) => language switch
    {
        _ when wanted is not null && IsSame(language, wanted) => 0,
        _ when IsSame(language, main) => 1,
        _ when language is not null && main is not null && Primary(language).Equals(Primary(main), StringComparison.OrdinalIgnoreCase) => 2,
        null => 3,
        _ => 4,
    };

    private static bool IsSame(string? language, string? other) => string.Equals(language, other, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Primary(string language) => language.AsSpan()[..(language.IndexOf('-', StringComparison.Ordinal) is >= 0 and var end ? end : language.Length)];
}
