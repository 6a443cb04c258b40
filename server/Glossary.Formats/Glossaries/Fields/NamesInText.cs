using System.Buffers;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds the names that stand in one text: a cell, a heading, a string.</summary>
internal static class NamesInText
{
    /// <summary>Signs that part names in any cell.</summary>
    private static readonly SearchValues<char> Separators = SearchValues.Create(";|\n\r；、");

    /// <summary>Signs that part names in a cell of several, where none of the others does.</summary>
    private static readonly SearchValues<char> Commas = SearchValues.Create(",，");

    /// <summary>The names in a cell of other names: <c>rendement, yield (YLD)</c> has three.</summary>
    public static List<string> OfList(string cell) => Of(cell, cell.AsSpan().ContainsAny(Separators) ? Separators : Commas);

    /// <summary>The names in a term's cell, the one to show first: <c>line width roughness (LWR)</c> has two, <c>root (file system)</c> one.</summary>
    public static List<string> OfTerm(string cell) => Of(cell, Separators);

    private static List<string> Of(string cell, SearchValues<char> separators)
    {
        var names = new List<string>();
        var rest = cell.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = EndOfName(rest, separators);
            AddName(rest[..end].Trim(), names);
            rest = rest[Math.Min(rest.Length, end + 1)..];
        }

        return names;
    }

    /// <summary>Where the first name ends: at a separator outside parentheses, or at a slash between blanks.</summary>
    private static int EndOfName(ReadOnlySpan<char> text, SearchValues<char> separators)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '（') depth++;
            else if (text[i] is ')' or '）') depth--;
            else if (depth <= 0 && (separators.Contains(text[i]) || (text[i] == '/' && i > 0 && text[i - 1] == ' ' && i + 1 < text.Length && text[i + 1] == ' '))) return i;
        }

        return text.Length;
    }

    /// <summary>Adds a name, and what stands in parentheses after it if that is its abbreviation or its long form; anything else there only tells it from others.</summary>
    private static void AddName(ReadOnlySpan<char> name, List<string> names)
    {
        var open = name.LastIndexOfAny('(', '（');
        if (open > 0 && name[^1] is ')' or '）')
        {
            var before = name[..open].TrimEnd().ToString();
            var within = name[(open + 1)..^1].Trim().ToString();
            Add(before, names);
            if (Abbreviation.CanStandFor(within, new Phrase(before)) || Abbreviation.CanStandFor(before, new Phrase(within))) Add(within, names);
            return;
        }

        // Bb/BB is one name in two cases; TCP/IP is one name.
        var slash = name.IndexOf('/');
        if (slash > 0 && name[..slash].Equals(name[(slash + 1)..], StringComparison.OrdinalIgnoreCase))
        {
            Add(name[..slash].ToString(), names);
            name = name[(slash + 1)..];
        }

        Add(name.ToString(), names);
    }

    private static void Add(string name, List<string> names)
    {
        name = Emphasis.Remove(EntryDraft.OneLine(name));
        if (name.Length > 0 && !names.Contains(name)) names.Add(name);
    }
}
