namespace Glossary.Formats.Glossaries;

/// <summary>Finds the few words that a regular expression of Vale stands for: <c>OEMs?</c>, <c>[Dd]atagram</c>, <c>(?:mobile|smart) ?phone</c>.</summary>
internal static class PlainForms
{
    /// <summary>A pattern that stands for more is no list of words.</summary>
    private const int Most = 24;

    /// <summary>Groups that are nested deeper are not read.</summary>
    private const int Deepest = 8;

    /// <summary>The words, the plainest first, but of those that differ in case only one.</summary>
    /// <param name="pattern">The expression.</param>
    /// <returns>None where it stands for others than a few words.</returns>
    public static List<string> Of(string pattern)
    {
        var at = 0;
        var forms = Alternatives(pattern, ref at, 0);
        if (forms is null || at < pattern.Length) return [];
        return [.. forms.Select(EntryDraft.OneLine).Where(form => form.AsSpan().IndexOfAnyExcept(" -") >= 0).DistinctBy(form => form.ToUpperInvariant())];
    }

    /// <summary>The words of alternatives, up to the end of their group; null where there are too many.</summary>
    private static List<string>? Alternatives(string pattern, ref int at, int depth)
    {
        if (depth > Deepest) return null;
        var all = new List<string>();
        List<string> forms = [""];
        while (at < pattern.Length && pattern[at] != ')')
        {
            if (pattern[at] == '|')
            {
                at++;
                all.AddRange(forms);
                forms = [""];
                continue;
            }

            if (Piece(pattern, ref at, depth) is not { } piece) return null;
            if (at < pattern.Length && pattern[at] is '*' or '+' or '{') return null;
            if (at < pattern.Length && pattern[at] == '?')
            {
                at++;
                piece.Insert(piece[0] is " " or "-" ? piece.Count : 0, ""); // Two words are plainer than one of both.
            }

            if (forms.Count * piece.Count > Most) return null;
            forms = [.. forms.SelectMany(form => piece.Select(next => form + next))];
        }

        all.AddRange(forms);
        return all.Count > Most ? null : all;
    }

    /// <summary>What the next piece stands for; null where that is not a few words.</summary>
    private static List<string>? Piece(string pattern, ref int at, int depth)
    {
        var c = pattern[at++];
        switch (c)
        {
            case '(':
                return Group(pattern, ref at, depth);
            case '[':
                return Class(pattern, ref at);
            case '^' or '$':
                return [""];
            case '\\':
                if (at == pattern.Length) return null;
                c = pattern[at++];
                return c == 'b' ? [""] : c == 's' ? [" "] : char.IsAsciiLetterOrDigit(c) ? null : [c.ToString()];
            default:
                return c is '?' or '*' or '+' or '{' or '}' or ']' ? null : [c.ToString()]; // A dot is meant as one: Node.js.
        }
    }

    private static List<string>? Group(string pattern, ref int at, int depth)
    {
        if (at < pattern.Length && pattern[at] == '?')
        {
            var end = pattern.AsSpan(at).IndexOfAnyExcept("?imsU");
            if (end < 0 || pattern[at + end] is not (')' or ':')) return null; // Looks ahead or behind.
            at += end + 1;
            if (pattern[at - 1] == ')') return [""];
        }

        var forms = Alternatives(pattern, ref at, depth + 1);
        if (at == pattern.Length || pattern[at] != ')') return null;
        at++;
        return forms;
    }

    private static List<string>? Class(string pattern, ref int at)
    {
        const int most = 4;
        var end = pattern.IndexOf(']', at);
        if (end <= at || pattern[at] == '^') return null;
        var forms = new List<string>();
        for (; at < end; at++)
        {
            if (pattern[at] == '\\' && pattern[at + 1] == 's') forms.Add(" ");
            else if (pattern[at] == '\\' && char.IsAsciiLetterOrDigit(pattern[at + 1])) return null;
            else if (pattern[at] == '-' && forms.Count > 0 && at + 1 < end) return null; // A range.
            else if (pattern[at] != '\\') forms.Add(pattern[at].ToString());
            else if (at + 1 < end) forms.Add(pattern[at + 1].ToString());
            if (pattern[at] == '\\') at++;
        }

        at = end + 1;
        return forms.Count is 0 or > most ? null : forms;
    }
}
