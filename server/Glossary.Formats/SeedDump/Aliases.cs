using System.Buffers;

namespace Glossary.Formats.SeedDump;

/// <summary>Other names that the lead gives for its subject.</summary>
internal static class Aliases
{
    private const string Also = "also ";

    /// <summary>What comes behind <c>also</c> where another name is given.</summary>
    private static readonly string[] Namings = ["called ", "known as ", "referred to as ", "termed "];

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;.()—");

    /// <summary>Adds what stands in parentheses at the subject, where it is another form of it.</summary>
    public static void AddAsides(LeadSubject subject, NameList names)
    {
        var named = new Phrase(subject.Aliased);

        // "Laser SIMS (Laser Secondary Neutral Mass Spectrometry, LSNMS)": one aside may abbreviate the one before.
        var longForm = new Phrase("");
        foreach (var aside in subject.Asides)
        {
            if (!IsAlias(aside, named) && !IsAlias(aside, longForm)) continue;
            if (longForm.Count < 2) longForm = new Phrase(aside);
            if (Abbreviation.IsWritten(aside)) names.Add(Abbreviation.WithoutPlural(aside));
            names.Add(aside);
        }
    }

    /// <summary>Whether a parenthesis behind a term holds another form of it, and not a remark, an example or a standard's number.</summary>
    public static bool IsAlias(string aside, Phrase term)
    {
        if (Abbreviation.IsSure(aside, term)) return true;
        var words = new Phrase(aside);
        if (words.Count < 2 || words.Count > 7) return false;

        // The long form of an abbreviation, or a name in title case: every word but small ones has a capital.
        if (term.Count == 1 && Abbreviation.IsSure(term.Written, words)) return true;
        if (words.Count < 3) return false;
        for (var i = 0; i < words.Count; i++)
        {
            var first = aside[words[i].Start];
            var joined = words[i].Start > 0 && aside[words[i].Start - 1] == '-';
            if (!char.IsUpper(first) && !joined && !FunctionWords.Contains(words[i].Folded)) return false;
        }

        return true;
    }

    /// <summary>Adds the names behind <c>also called</c> where it is said of a name of the entry itself.</summary>
    public static void AddAlsoCalled(string paragraph, CaseWitness body, NameList names)
    {
        const int FurthestSubject = 6;
        for (var at = paragraph.IndexOf(Also, StringComparison.Ordinal); at >= 0; at = paragraph.IndexOf(Also, at + 1, StringComparison.Ordinal))
        {
            var behind = paragraph.AsSpan(at + Also.Length);
            var naming = NamingLength(behind);
            if (naming == 0) continue;
            var before = paragraph.AsSpan(0, at).TrimEnd(" (,*—–-");
            if (at - before.Length <= FurthestSubject && EndsWithName(before, names)) AddAlternatives(behind[naming..], body, names);
        }
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
        var end = text.IndexOfAny(ClauseEnds);
        var verb = Verb.Find(text);
        if (verb >= 0 && (end < 0 || verb < end)) end = verb;
        if (end is <= 0 or > LongestName) return;
        var name = text[..end].Trim("* \"“”").ToString();
        var parts = name.Split(" or ");
        var last = new Phrase(parts[^1]);
        if (last.Count == 0) return;
        foreach (var part in parts)
        {
            var phrase = new Phrase(part);
            var sharesHead = parts.Length > 1 && last.Count > 1 && phrase.IndexOf(last[last.Count - 1].Folded) < 0;
            names.Add(WrittenCase.Title(sharesHead ? $"{part} {last.Part(last.Count - 1, last.Count)}" : part, body));
        }
    }
}
