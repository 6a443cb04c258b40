namespace Glossary.Core.Features;

/// <summary>Ends a long sentence where it has said what it is about.</summary>
internal static class DefiningClause
{
    /// <summary>A shorter start hardly says what something is.</summary>
    private const int Least = 60;

    /// <summary>What parts a sentence from what it adds, the plainest first.</summary>
    private static readonly string[][] Ends = [[" \u2014 ", "\u2014", " \u2013 ", " - ", "; ", "\uff1b", ". "], [": "], [", ", "\uff0c", "\u3001", " ("]];

    /// <summary>Words that go on with the clause before them.</summary>
    private static readonly string[] Continuations = ["that ", "which ", "who ", "whose ", "where "];

    /// <summary>
    /// A text of at most <paramref name="most"/> UTF-16 code units: the text itself, else as much of it as ends with a clause, else with a word. What
    /// is left out there is shown by an ellipsis, unless a whole statement stands there.
    /// </summary>
    public static string Of(string text, int most)
    {
        if (text.Length <= most) return text;
        foreach (var marks in Ends)
        {
            var end = marks.Max(mark => EndBefore(text, mark, most));
            if (end >= Least) return marks == Ends[0] ? $"{text[..end].TrimEnd()}." : $"{text[..end].TrimEnd()} \u2026";
        }

        var blank = text.LastIndexOf(' ', most - 2);
        var cut = blank >= Least ? blank : char.IsHighSurrogate(text[most - 3]) ? most - 3 : most - 2;
        return $"{text[..cut].TrimEnd()} \u2026";
    }

    /// <summary>Where the first clause worth showing ends before a mark that is none within parentheses; -1 for none.</summary>
    private static int EndBefore(string text, string mark, int most)
    {
        var last = -1;
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0 && at < most - 1; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            if (at < Least || IsOpen(text.AsSpan(0, at)) || GoesOn(text.AsSpan(at + mark.Length))) continue;
            last = at;
        }

        return last;
    }

    private static bool IsOpen(ReadOnlySpan<char> start) => start.Count('(') > start.Count(')') || start.Count('`') % 2 != 0;

    private static bool GoesOn(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        foreach (var word in Continuations)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
