using System.Buffers;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds the names that stand in one text: a cell, a heading, a string.</summary>
internal static class NamesInText
{
    /// <summary>Signs that part names in any text.</summary>
    private static readonly SearchValues<char> Separators = SearchValues.Create(";|\n\r；、／");

    /// <summary>Signs that part names in a text of several, where none of the others does.</summary>
    private static readonly SearchValues<char> Commas = SearchValues.Create(",，");

    /// <summary>What parts two names in any text.</summary>
    private static readonly string[] Joints = [" aka ", " a.k.a. ", " also known as ", ", also ", ", aka ", ", a.k.a. ", ", or "];

    /// <summary>What parts two names only where these show that they are of one thing: <c>make or buy</c> is one name.</summary>
    private static readonly string[] WeakJoints = [" or ", " oder ", " ou ", ": ", "：", " - ", " – ", " — ", "/", " = "];

    /// <summary>What parts an abbreviation from what it stands for.</summary>
    private static readonly string[] JointsOfAbbreviations = [": ", "：", " - ", " – ", " — ", " = "];

    /// <summary>Words in parentheses that come before another name in quotes, and before anything else without.</summary>
    private static readonly string[] QuotedNamings = ["also ", "or ", "auch ", "oder ", "ou ", "aussi ", "también ", "ook "];

    private static readonly SearchValues<char> OpeningQuotes = SearchValues.Create("\"“„«‘'");

    /// <summary>The names in a text of several: <c>rendement, yield (YLD)</c> has three.</summary>
    public static List<string> OfList(string text) => Of(text, text.AsSpan().ContainsAny(Separators) ? Separators : Commas);

    /// <summary>
    /// The names in a text of one term, the one to show first: <c>line width roughness (LWR)</c> and <c>script, shell script</c> have two, <c>root (file system)</c> and
    /// <c>cash, petty</c> one.
    /// </summary>
    public static List<string> OfTerm(string text) => CommaList.IsOne(text) ? OfList(text.ReplaceLineEndings(", ")) : Of(text, Separators);

    private static List<string> Of(string text, SearchValues<char> separators)
    {
        var names = new List<string>();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = EndOfName(rest, separators);
            AddEach(rest[..end].Trim(), names);
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

    /// <summary>Adds the names of a text in which words part them, if any does.</summary>
    private static void AddEach(ReadOnlySpan<char> text, List<string> names)
    {
        foreach (var joint in Joints)
        {
            if (AddBoth(text, joint, static (_, _) => true, names)) return;
        }

        foreach (var joint in WeakJoints)
        {
            if (AddBoth(text, joint, NamePair.SayTheSame, names)) return;
        }

        foreach (var joint in JointsOfAbbreviations)
        {
            if (AddBoth(text, joint, NamePair.HasOneAbbreviation, names)) return;
        }

        AddName(text, names);
    }

    /// <summary>Adds the names on both sides of a joint, where it stands outside parentheses and they go together.</summary>
    private static bool AddBoth(ReadOnlySpan<char> text, string joint, Func<string, string, bool> goTogether, List<string> names)
    {
        var at = text.IndexOf(joint, StringComparison.OrdinalIgnoreCase);
        if (at <= 0 || at + joint.Length >= text.Length) return false;
        var left = text[..at].Trim();
        var right = text[(at + joint.Length)..].Trim();
        if (left.Count('(') + left.Count('（') != left.Count(')') + left.Count('）') || !goTogether(WithoutParenthesis(left).ToString(), WithoutParenthesis(right).ToString())) return false;
        AddEach(left, names);
        AddEach(right, names);
        return true;
    }

    private static ReadOnlySpan<char> WithoutParenthesis(ReadOnlySpan<char> name) =>
        name.IsEmpty || name[^1] is not (')' or '）') || name.LastIndexOfAny('(', '（') is not (> 0 and var open) ? name : name[..open].TrimEnd();

    /// <summary>Adds a name, and what stands in parentheses in it if that is another one: its abbreviation, its long form, or what is said to be one. Anything else there only tells it from others.</summary>
    private static void AddName(ReadOnlySpan<char> name, List<string> names)
    {
        var open = name.LastIndexOfAny('(', '（');
        if (open > 0 && name[^1] is ')' or '）')
        {
            var before = name[..open].TrimEnd();
            var within = name[(open + 1)..^1].Trim().ToString();
            var term = WithoutParenthesis(before).ToString();
            var isName = NamePair.IsAbbreviation(within, new Phrase(term)) || NamePair.IsAbbreviation(term, new Phrase(within)) || NamePair.AreTranslations(term, within);
            var said = isName ? within : SaidIn(within);
            if (said is not null || !IsPart(name[..open], within))
            {
                AddName(before, names);
                foreach (var other in isName ? [within] : OfList(said ?? "")) Add(other, names);
                return;
            }
        }

        // just-in-time (JIT) routing
        if (open > 0 && name[open..].IndexOfAny(')', '）') is var length and > 1 && open + length + 1 < name.Length && name[open + length + 1] == ' ')
        {
            var before = name[..open].TrimEnd().ToString();
            var within = name.Slice(open + 1, length - 1).Trim().ToString();
            if (Abbreviation.IsWritten(within) && Abbreviation.CanStandFor(within, new Phrase(before)))
            {
                var behind = name[(open + length + 1)..];
                Add($"{before}{behind}", names);
                Add($"{within}{behind}", names);
                return;
            }
        }

        Add(name.ToString(), names);
    }

    /// <summary>The names that a remark in parentheses gives: <c>aka private key</c>, <c>also "message"</c>; null where it gives none.</summary>
    private static string? SaidIn(string remark)
    {
        if (OtherNames.NamedIn(remark) is { Length: > 0 } named) return Unquoted(named);
        foreach (var naming in QuotedNamings)
        {
            if (remark.StartsWith(naming, StringComparison.OrdinalIgnoreCase) && remark.Length > naming.Length && OpeningQuotes.Contains(remark[naming.Length])) return Unquoted(remark[naming.Length..]);
        }

        return null;
    }

    private static string Unquoted(string name) => name.Trim(' ', '"', '“', '”', '„', '«', '»', '‘', '’', '\'');

    /// <summary>Whether what stands in parentheses is a part of the name: <c>poly(lactic acid)</c>, <c>f(x)</c>, <c>printf()</c>, but not <c>file(s)</c>.</summary>
    private static bool IsPart(ReadOnlySpan<char> before, string within)
    {
        var isAttached = !char.IsWhiteSpace(before[^1]) && !Script.IsWide(before[^1]);
        var isEnding = before.Length > 1 && within is "s" or "es" or "e" or "n" or "en" or "r" or "er" or "in" or "innen" or "x";
        return isAttached && !isEnding;
    }

    private static void Add(string name, List<string> names)
    {
        name = Emphasis.Remove(EntryDraft.OneLine(name.Replace("**", "", StringComparison.Ordinal)));
        if (name.Length > 0 && !names.Contains(name)) names.Add(name);
    }
}
