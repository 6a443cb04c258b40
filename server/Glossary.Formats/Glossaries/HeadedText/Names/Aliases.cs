using System.Buffers;

namespace Glossary.Formats.Glossaries;

/// <summary>Other names that the lead gives for its subject.</summary>
internal static class Aliases
{
    private static readonly SearchValues<string> Adverbs = SearchValues.Create(
        ["also ", "often ", "sometimes ", "commonly ", "formerly ", "otherwise ", "better "], StringComparison.Ordinal);

    /// <summary>What comes behind <c>also</c> and the like where another name is given.</summary>
    private static readonly string[] Namings = ["called ", "known as ", "referred to as ", "termed "];

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;.()—");

    /// <summary>Adds what stands in parentheses at the subject, where it is another form of a name.</summary>
    public static void AddAsides(LeadSubject subject, NameList names)
    {
        if (subject.Asides.Length == 0) return;

        // "Graph Neural Networks (GNN) in Chemistry" is not another name of GNN.
        var named = new Phrase(subject.Aliased, like: subject.Name);
        if (!names.Holds(named)) return;

        // "Laser SIMS (Laser Secondary Neutral Mass Spectrometry, LSNMS)": one aside may abbreviate the one before.
        Phrase? longForm = null;
        foreach (var aside in subject.Asides)
        {
            if (!IsAlias(aside, named) && (longForm is null || !IsAlias(aside, longForm))) continue;
            if (longForm is not { Count: > 1 }) longForm = aside;
            if (!aside.Written.Contains(' ', StringComparison.Ordinal)) names.Add(aside.Written[..Abbreviation.WithoutPlural(aside.Written).Length]);
            names.Add(aside.Written);
        }
    }

    /// <summary>Whether a parenthesis behind a term holds another form of it, and not a remark, an example or a standard's number.</summary>
    public static bool IsAlias(Phrase aside, Phrase term)
    {
        if (Abbreviation.IsSure(aside.Written, term) || Abbreviation.IsBlend(aside.Written, term)) return true;
        if (aside.Count < 2 || aside.Count > 7) return false;
        if (IsAbbreviatedBefore(aside, term)) return true;

        // The long form of an abbreviation, or a name in title case: every word but small ones has a capital.
        if (term.Count == 1 && Abbreviation.IsSure(term.Written, aside)) return true;
        if (aside.Count < 3) return false;
        for (var i = 0; i < aside.Count; i++)
        {
            var first = aside.Written[aside[i].Start];
            var joined = aside[i].Start > 0 && aside.Written[aside[i].Start - 1] == '-';
            if (!char.IsUpper(first) && !joined && !FunctionWords.Contains(aside[i].Folded)) return false;
        }

        return true;
    }

    /// <summary><c>LP filter</c> is Low Pass Filter: with the same noun behind them, two letters are enough.</summary>
    private static bool IsAbbreviatedBefore(Phrase aside, Phrase term)
    {
        var shared = 0;
        while (shared < aside.Count && shared < term.Count && aside[aside.Count - 1 - shared].Is(term[term.Count - 1 - shared].Folded)) shared++;
        if (shared == 0 || shared >= aside.Count || shared >= term.Count) return false;
        var word = aside.SpanOf(0, aside.Count - shared);
        return Abbreviation.IsWritten(word) && Abbreviation.IsInitials(word, new Phrase(term.Part(0, term.Count - shared)));
    }

    /// <summary>Adds the names behind <c>also called</c> where it is said of a name of the entry itself.</summary>
    public static void AddAlsoCalled(ReadOnlySpan<char> paragraph, CaseWitness body, NameList names)
    {
        const int FurthestSubject = 8;
        for (int at, from = 0; (at = paragraph[from..].IndexOfAny(Adverbs)) >= 0;)
        {
            at += from;
            from = at + paragraph[at..].IndexOf(' ') + 1;
            var behind = paragraph[from..];
            var naming = NamingLength(behind);
            if (naming == 0) continue;
            var before = WithoutVerb(paragraph[..at].TrimEnd(" (,*—–-"));
            if (at - before.Length <= FurthestSubject && EndsWithName(WithoutAside(before), names)) AddAlternatives(behind[naming..], body, names);
        }
    }

    /// <summary><c>Sheet glass is also called …</c> and <c>Sheet glass, also called …</c> say the same.</summary>
    private static ReadOnlySpan<char> WithoutVerb(ReadOnlySpan<char> text)
    {
        foreach (var verb in (ReadOnlySpan<string>)[" is", " are"]) if (text.EndsWith(verb, StringComparison.Ordinal)) return text[..^verb.Length].TrimEnd('*');
        return text;
    }

    /// <summary><c>Sheet Glass (SG), also called …</c>: the abbreviation behind the name is passed over.</summary>
    private static ReadOnlySpan<char> WithoutAside(ReadOnlySpan<char> text)
    {
        var open = text.EndsWith(")") ? text.LastIndexOf('(') : -1;
        return open < 0 ? text : text[..open].TrimEnd(" *");
    }

    private static int NamingLength(ReadOnlySpan<char> text)
    {
        foreach (var naming in Namings) if (text.StartsWith(naming, StringComparison.Ordinal)) return naming.Length;
        return 0;
    }

    private static bool EndsWithName(ReadOnlySpan<char> before, NameList names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (before.EndsWith(names[i].Written, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary><c>hint-based or intermediate distillation</c> is two names that share their last word.</summary>
    private static void AddAlternatives(ReadOnlySpan<char> text, CaseWitness body, NameList names)
    {
        const int LongestName = 60;
        var end = EndOfClause(text);
        var verb = Verb.Find(text);
        if (verb >= 0 && (end < 0 || verb < end)) end = verb;
        if (end is <= 0 or > LongestName) return;
        var name = text[..end].Trim(" \"“”").ToString().Replace("*", "", StringComparison.Ordinal).Trim();
        var parts = name.Split(" or ");
        var last = new Phrase(parts[^1]);
        if (last.Count == 0) return;
        foreach (var part in parts)
        {
            var phrase = new Phrase(part);
            var sharesHead = parts.Length > 1 && last.Count > 1 && phrase.IndexOf(last[last.Count - 1].Folded) < 0;
            if (phrase.Written.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0) continue; // A bare number names nothing.
            names.Add(WrittenCase.Title(sharesHead ? $"{part} {last.Part(last.Count - 1, last.Count)}" : part, body));
        }
    }

    /// <summary>Where the clause ends; a full stop within a word, as in <c>2.5D</c>, ends nothing. -1 if it does not.</summary>
    private static int EndOfClause(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var found = text[at..].IndexOfAny(ClauseEnds);
            if (found < 0) return -1;
            at += found;
            if (text[at] != '.' || at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])) return at;
        }

        return -1;
    }
}
