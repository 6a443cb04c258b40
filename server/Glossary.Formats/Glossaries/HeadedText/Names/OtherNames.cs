using System.Buffers;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds the names that a lead gives besides its subject: <c>also called …</c>, <c>auch … genannt</c>, <c>…とも呼ばれる</c>.</summary>
internal static class OtherNames
{
    private static readonly SearchValues<char> BehindStarts = SearchValues.Create("、。，,.;（(「『“\"");

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".。!?！？");

    private static readonly string[] Copulas =
        [" is", " are", " was", " were", " can be", " may be", " ist", " sind", " wird", " werden", " est", " sont", " es", " son", " è", " sono", " viene", " é", " são", " wordt", " worden", " is ook", "は", "은", "는", "이", "가"];

    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "it", "this", "that", "they", "these", "he", "she", "er", "sie", "es", "dies", "diese", "dieser", "dieses", "man", "il", "elle", "ils", "elles", "on", "on l'", "on l’", "c'", "se", "se le", "se la",
        "ze", "hij", "dit", "он", "она", "оно", "они", "его", "её", "ее", "これ", "这", "它", "이것",
    };

    /// <summary>Adds what a paragraph gives.</summary>
    /// <param name="paragraph">A body's first paragraph.</param>
    /// <param name="names">The names so far; one of them, or a pronoun, must be what the others are given to.</param>
    public static void Add(ReadOnlySpan<char> paragraph, NameList names)
    {
        for (int at, from = 0; (at = Namings.Find(paragraph, from)) >= 0;)
        {
            from = at + 1;
            foreach (var naming in Namings.AtStart(paragraph[at..]))
            {
                var end = naming.IsBehind ? AddBefore(paragraph, at, naming, names) : AddBehind(paragraph, at, naming, names);
                if (end == 0) continue;
                from = end;
                break;
            }
        }
    }

    /// <summary>What a piece of a heading says is a name: <c>also called electrocoat</c>; empty where it says nothing of the kind.</summary>
    public static string NamedIn(string piece)
    {
        foreach (var naming in Namings.AtStart(piece))
        {
            if (naming.IsBehind) continue;
            var name = piece[naming.Marker.Length..].Trim(' ', ':');
            return naming.Close.Length == 0 ? name : name.EndsWith(naming.Close, StringComparison.Ordinal) ? name[..^naming.Close.Length].Trim() : "";
        }

        return "";
    }

    /// <summary>Adds the name before a marker that stands behind it. Returns where to go on; 0 where there is none.</summary>
    private static int AddBefore(ReadOnlySpan<char> paragraph, int at, Naming naming, NameList names)
    {
        const int LongestName = 40;
        var before = paragraph[..at];
        var name = before;
        if (before.EndsWith("」") || before.EndsWith("』") || before.EndsWith("”") || before.EndsWith("\""))
        {
            name = before[..^1];
            name = name[(name.LastIndexOfAny(BehindStarts) + 1)..];
        }
        else
        {
            name = name[(name.LastIndexOfAny(BehindStarts) + 1)..].Trim(" *");
            for (var i = 0; i < names.Count; i++) if (WithoutTopic(name, names[i].Written) is { IsEmpty: false } rest) name = rest;
        }

        if (name.IsEmpty || name.Length > LongestName) return 0;
        GivenList.AddEach(name, names);
        return at + naming.Marker.Length;
    }

    /// <summary>What follows a name that is the topic of its sentence: <c>歩留まりは…</c>; empty where it is not.</summary>
    private static ReadOnlySpan<char> WithoutTopic(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
    {
        if (!text.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return default;
        var rest = text[name.Length..].TrimStart("*");
        return rest.Length > 1 && rest[0] is 'は' or 'を' or '은' or '는' or '을' or '를' ? rest[1..].TrimStart(" *") : default;
    }

    /// <summary>Adds the names behind a marker. Returns where to go on; 0 where there are none.</summary>
    private static int AddBehind(ReadOnlySpan<char> paragraph, int at, Naming naming, NameList names)
    {
        const int LongestUntilClose = 80;
        if (!IsSaidOfName(paragraph[..at], naming.IsWeak, names) && !IsClosing(paragraph, at, naming)) return 0;
        var start = at + naming.Marker.Length;
        var rest = paragraph[start..];
        var trimmed = rest.TrimStart(" :：");
        start += rest.Length - trimmed.Length;
        if (naming.Close.Length == 0) return start + GivenList.AddFirst(trimmed, names);

        var close = trimmed.IndexOf($" {naming.Close}");
        if (close is <= 0 or > LongestUntilClose || trimmed[..close].IndexOfAny(".;。") >= 0) return 0;
        GivenList.AddEach(trimmed[..close], names);
        return start + close;
    }

    /// <summary>Whether the naming is the last clause of the first sentence: <c>Transfer of a claim, also called cession.</c></summary>
    private static bool IsClosing(ReadOnlySpan<char> paragraph, int at, Naming naming)
    {
        if (naming.IsWeak || paragraph[..at].TrimEnd() is not [.., ',' or ';' or '，' or '；' or '、' or '—']) return false;
        var end = SentenceEnd.Find(paragraph);
        return at < end && paragraph[(at + naming.Marker.Length)..end].IndexOfAny(",，;；") < 0;
    }

    /// <summary>Whether what stands before a marker ends with a name, or with a pronoun alone in its sentence.</summary>
    private static bool IsSaidOfName(ReadOnlySpan<char> before, bool isWeak, NameList names)
    {
        var text = before.TrimEnd(" ,，、(（*_`\"“„«「—–-:：");
        if (!isWeak)
        {
            foreach (var copula in Copulas)
            {
                if (!text.EndsWith(copula, StringComparison.Ordinal)) continue;
                if (EndsWithName(text, names)) return true;
                text = text[..^copula.Length];
                break;
            }

            var sentence = text[(text.LastIndexOfAny(SentenceEnds) + 1)..].Trim(" *,、，");
            if (sentence.IsEmpty || Pronouns.Contains(sentence.ToString())) return true;
        }

        return EndsWithName(text, names);
    }

    private static bool EndsWithName(ReadOnlySpan<char> text, NameList names)
    {
        text = text.TrimEnd(" ,，、*_`");
        while (!text.IsEmpty && text[^1] is ')' or '）' && text.LastIndexOfAny('(', '（') is var open and > 0) text = text[..open].TrimEnd(" *");
        text = text.TrimEnd(" *_`\"”“»」』,，、");
        for (var i = 0; i < names.Count; i++) if (text.EndsWith(names[i].Written, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
