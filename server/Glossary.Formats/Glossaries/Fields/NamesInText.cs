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
    private static readonly string[] Joints = [" aka ", " a.k.a. ", ", also ", ", aka ", ", a.k.a. ", ", or "];

    /// <summary>What parts two names only where one is said in other words, or in fewer letters, by the other: <c>Deutsch, Englisch</c> are one name.</summary>
    private static readonly string[] WeakJoints = [", ", "，", " or ", ": ", "：", " - ", " – ", " — ", " / ", "/", " = "];

    /// <summary>The names in a text of several: <c>rendement, yield (YLD)</c> has three.</summary>
    public static List<string> OfList(string text) => Of(text, text.AsSpan().ContainsAny(Separators) ? Separators : Commas);

    /// <summary>The names in a text of one term, the one to show first: <c>line width roughness (LWR)</c> has two, <c>root (file system)</c> one.</summary>
    public static List<string> OfTerm(string text) => Of(text, Separators);

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
            if (PartAt(text, joint) is not (> 0 and var at)) continue;
            AddEach(text[..at].Trim(), names);
            AddEach(text[(at + joint.Length)..].Trim(), names);
            return;
        }

        foreach (var joint in WeakJoints)
        {
            if (PartAt(text, joint) is not (> 0 and var at)) continue;
            var left = text[..at].Trim();
            var right = text[(at + joint.Length)..].Trim();
            if (!SayTheSame(left, right)) continue;
            AddEach(left, names);
            AddEach(right, names);
            return;
        }

        AddName(text, names);
    }

    /// <summary>Where a joint stands outside parentheses with something on either side; -1 for nowhere.</summary>
    private static int PartAt(ReadOnlySpan<char> text, string joint)
    {
        var at = text.IndexOf(joint, StringComparison.OrdinalIgnoreCase);
        if (at <= 0 || at + joint.Length >= text.Length) return -1;
        var before = text[..at];
        return before.Count('(') + before.Count('（') == before.Count(')') + before.Count('）') ? at : -1;
    }

    /// <summary>Whether a text says in other words, or in fewer letters, what another one says: <c>arena</c> and <c>arena allocation</c>, <c>LWR</c> and <c>line width roughness</c>.</summary>
    private static bool SayTheSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Equals(right, StringComparison.OrdinalIgnoreCase)) return true;
        var first = new Phrase(WithoutParenthesis(left).ToString());
        var second = new Phrase(WithoutParenthesis(right).ToString());
        return AreAlike(first, second) || AreAlike(second, first) || first.SameAs(second);
    }

    private static bool AreAlike(Phrase full, Phrase other) =>
        Abbreviation.CanStandFor(other.Written, full) || other.IsShortenedTo(full) || (full.Count > other.Count && other.Count > 0 && (full.PrefixWords(other) > 0 || full.IndexOf(other.Folded) >= 0));

    private static ReadOnlySpan<char> WithoutParenthesis(ReadOnlySpan<char> name) =>
        name.IsEmpty || name[^1] is not (')' or '）') || name.LastIndexOfAny('(', '（') is not (> 0 and var open) ? name : name[..open].TrimEnd();

    /// <summary>Adds a name, and what stands in parentheses after it if that is another one: its abbreviation, its long form, or what is said to be one. Anything else there only tells it from others.</summary>
    private static void AddName(ReadOnlySpan<char> name, List<string> names)
    {
        var open = name.LastIndexOfAny('(', '（');
        if (open > 0 && name[^1] is ')' or '）')
        {
            var before = name[..open].TrimEnd();
            var within = name[(open + 1)..^1].Trim().ToString();
            var term = new Phrase(WithoutParenthesis(before).ToString());
            var isName = Abbreviation.CanStandFor(within, term) || Abbreviation.IsSure(within, term) || Abbreviation.CanStandFor(term.Written, new Phrase(within));
            var named = isName ? within : OtherNames.NamedIn(within);
            if (named.Length > 0 || !IsPart(name[..open], within))
            {
                AddName(before, names);
                if (isName) Add(within, names);
                else AddOthers(named, names);
                return;
            }
        }

        Add(name.ToString(), names);
    }

    private static void AddOthers(string list, List<string> names)
    {
        foreach (var name in OfList(list)) Add(name, names);
    }

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
