using Glossary.Core.Termbases;

namespace Glossary.Core.Features;

/// <summary>Finds where an entry leads that only says that another one should be read: <c>See X.</c>, <c>Synonym for X.</c>, <c>Use X instead.</c></summary>
internal static class CrossReference
{
    /// <summary>A longer text says something itself.</summary>
    private const int MostLetters = 160;

    /// <summary>Who refers to an entry that refers to another one means that; farther nobody leads.</summary>
    private const int MostSteps = 4;

    /// <summary>What stands before the name that is meant, at the start of a sentence.</summary>
    private static readonly string[] Leads =
    [
        "see also", "see under", "see", "use", "synonym for", "synonym of", "synonym:", "same as", "alias for", "alias of", "another name for",
        "another word for", "another term for", "other name for", "short for", "abbreviation for", "abbreviation of", "acronym for", "acronym of",
        "stands for", "replaced by", "superseded by", "now called", "cf", "→", "=>", "->",
        "siehe auch", "siehe", "synonym für", "synonym zu", "synonym von", "abkürzung für", "kurz für", "anderes wort für", "vgl",
        "voir aussi", "voir", "synonyme de", "abréviation de", "véase", "sinónimo de", "vedi", "sinonimo di", "zie", "synoniem voor", "veja", "sinônimo de",
        "см", "参见", "參見",
    ];

    /// <summary>Those by the small letter that they begin with: few sentences begin with one, and every card asks.</summary>
    private static readonly Dictionary<char, string[]> LeadsByLetter = Leads.GroupBy(lead => lead[0]).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>What stands behind it, in languages that say it so.</summary>
    private static readonly string[] Tails = [" instead", "を参照", "を見よ", "の略", "の同義語", " 참조"];

    /// <summary>Where a second name begins.</summary>
    private static readonly string[] Conjunctions = [",", "/", " and ", " or ", " und ", " oder ", " et ", " ou ", " y ", " e ", " и "];

    private static readonly string[] Articles = ["the ", "a ", "an ", "der ", "die ", "das ", "le ", "la ", "les "];

    private static readonly char[] Quotes = [' ', ':', '*', '_', '"', '\'', '“', '”', '„', '«', '»', '「', '」', '[', ']'];

    /// <summary>The concept that an entry's text leads to in the end, which is none of those that it comes through; null where it leads nowhere.</summary>
    /// <param name="text">What the entry says.</param>
    /// <param name="concept">Its concept.</param>
    /// <param name="termbase">Where concepts are looked up.</param>
    public static Sense? Follow(string text, Concept concept, Termbase termbase)
    {
        var seen = new HashSet<Concept> { concept };
        Sense? last = null;
        for (var step = 0; step < MostSteps && Next(text, termbase) is { } next && seen.Add(next.Concept); step++)
        {
            last = next;
            if (next.Concept.EntriesFor(next.Term)[0].Entry.Text is not { } said) break;
            text = said;
        }

        return last;
    }

    private static Sense? Next(string text, Termbase termbase)
    {
        if (text.Length > MostLetters) return null;
        foreach (var sentence in text.Split(['.', '!', ';', '\n', '。', '('], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (WithoutCue(sentence) is { } name && Find(name, termbase) is { } found) return found;
        }

        return null;
    }

    /// <summary>What is left of a sentence that refers to a name; null for another one.</summary>
    private static string? WithoutCue(string sentence)
    {
        var tail = Array.Find(Tails, tail => sentence.EndsWith(tail, StringComparison.OrdinalIgnoreCase));
        if (tail is not null) sentence = sentence[..^tail.Length];
        var lead = LeadsByLetter.TryGetValue(char.ToLowerInvariant(sentence.FirstOrDefault()), out var leads)
            ? Array.Find(leads, lead => sentence.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && !IsInWord(sentence, lead.Length))
            : null;
        return lead is not null ? sentence[lead.Length..] : tail is not null ? sentence : null;
    }

    /// <summary>Whether a word goes on: <c>seed</c> is no <c>see</c>.</summary>
    private static bool IsInWord(string sentence, int at) => at < sentence.Length && char.IsAsciiLetter(sentence[at - 1]) && char.IsAsciiLetter(sentence[at]);

    /// <summary>The concept of a name, or of the first of several.</summary>
    private static Sense? Find(string written, Termbase termbase)
    {
        var name = written.Trim(Quotes);
        foreach (var article in Articles)
        {
            if (name.StartsWith(article, StringComparison.OrdinalIgnoreCase) && Find(name[article.Length..], termbase) is { } found) return found;
        }

        if (termbase.Names.Find(name) is [var whole, ..]) return whole;
        var end = Conjunctions.Select(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase)).Where(at => at > 0).DefaultIfEmpty(-1).Min();
        return end > 0 && termbase.Names.Find(name[..end].Trim(Quotes)) is [var first, ..] ? first : null;
    }
}
