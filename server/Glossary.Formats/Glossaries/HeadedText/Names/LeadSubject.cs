using System.Buffers;
using System.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>What an entry's first paragraph speaks of: <c>**PAS** (Positron Annihilation Spectroscopy) is …</c>.</summary>
internal sealed class LeadSubject
{
    private const int MostWords = 12;

    private static readonly SearchValues<string> Scopes = SearchValues.Create([" in ", " during ", " within ", " ("], StringComparison.Ordinal);

    private LeadSubject(Phrase name, Phrase[] asides, string? longer, string aliased, bool isBold, bool isTitleLine)
    {
        Name = name;
        Asides = asides;
        Longer = longer;
        Aliased = aliased;
        IsBold = isBold;
        IsTitleLine = isTitleLine;
    }

    /// <summary>The subject without article and parentheses.</summary>
    public Phrase Name { get; }

    /// <summary>What stands in parentheses in or directly behind the subject, cut at commas.</summary>
    public Phrase[] Asides { get; }

    /// <summary>The part of the subject directly before its first parenthesis, which is what the parenthesis explains.</summary>
    public string Aliased { get; }

    /// <summary>The subject with the plain words that follow it before the verb: <c>**Porous Low-k** dielectrics are …</c>.</summary>
    public string? Longer { get; }

    public bool IsBold { get; }

    /// <summary>Whether the paragraph is nothing but the subject, as a title is.</summary>
    public bool IsTitleLine { get; }

    /// <summary>Reads the subject; null where the paragraph shows none.</summary>
    /// <param name="paragraph">A body's first paragraph.</param>
    /// <param name="term">The heading's first piece.</param>
    public static LeadSubject? Read(ReadOnlySpan<char> paragraph, Phrase term)
    {
        var text = paragraph.TrimStart(" \t#>");
        text = Article.Skip(text);
        if (text.StartsWith("**"))
        {
            var close = text[2..].IndexOf("**");
            if (close > 0) return ReadBold(text.Slice(2, close), text[(close + 4)..], term);
        }

        if (text.Length > 2 && text[0] is '"' or '“')
        {
            var close = text[1..].IndexOfAny('"', '”');
            if (close > 0) return Make(text.Slice(1, close), text[(close + 2)..], isBold: false, term);
        }

        return ReadPlain(text, term);
    }

    private static LeadSubject? ReadBold(ReadOnlySpan<char> bold, ReadOnlySpan<char> rest, Phrase term)
    {
        bold = Article.Skip(bold.Trim());

        // "**What Is It?**" is a section's title, "**Term: a subtitle**" holds a subtitle.
        if (bold.IsEmpty || bold[^1] == '?') return null;
        foreach (var mark in (ReadOnlySpan<string>)[": ", " — ", " – ", " - "])
        {
            var at = bold.IndexOf(mark);
            if (at > 0) bold = bold[..at];
        }

        return Make(bold.TrimEnd(".:"), rest, isBold: true, term);
    }

    private static LeadSubject? ReadPlain(ReadOnlySpan<char> text, Phrase term)
    {
        const int LongestSubject = 200;
        var head = text.Length > LongestSubject ? text[..LongestSubject] : text;

        // As a rule a verb comes directly behind the term.
        var verbAt = Verb.Find(head);
        var isTerm = verbAt > 0 && Ascii.EqualsIgnoreCase(head[..verbAt], term.Written);
        if (isTerm && ReadBeforeVerb(head, verbAt, term) is { } plain) return plain;

        // As far as the text agrees with the heading it is the name, whatever verb comes then.
        var words = Phrase.BeginningOf(head, term);
        var agreeing = words.PrefixWords(term);
        var verbIsNear = verbAt > 0 && (agreeing == 0 || words.Count <= agreeing || verbAt <= words[agreeing].End);
        if (verbIsNear && !isTerm && ReadBeforeVerb(head, verbAt, term) is { } made) return made;
        if (agreeing == 0 && words.Count > term.Count && term.IsShortenedTo(new Phrase(words.Part(0, term.Count)))) agreeing = term.Count;
        return agreeing > 0 ? Make(words.SpanOf(0, agreeing), Parenthesis(head[words[agreeing - 1].End..]), isBold: false, term) : null;
    }

    /// <summary>What stands before the verb, where that is a noun about the term.</summary>
    private static LeadSubject? ReadBeforeVerb(ReadOnlySpan<char> head, int verbAt, Phrase term)
    {
        var subject = head[..verbAt];
        var scope = ScopeStart(subject);
        if (scope > 0) subject = subject[..scope];
        if (!IsPlainNoun(subject)) return null;
        return Make(subject, Parenthesis(head[subject.Length..]), isBold: false, term) is { } made && IsAboutTerm(made, term) ? made : null;
    }

    /// <summary>The parenthesis that a text begins with, or nothing.</summary>
    private static ReadOnlySpan<char> Parenthesis(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        return text.StartsWith("(") ? text[..(text.IndexOf(')') + 1)] : default;
    }

    /// <summary>Whether a subject is one noun phrase: no clause within it (<c>a rail that turns</c>), no sentence before it.</summary>
    private static bool IsPlainNoun(ReadOnlySpan<char> subject) =>
        subject.IndexOfAny(".;:") < 0 && !HeadingShape.HasSentenceWord(subject);

    private static bool IsAboutTerm(LeadSubject subject, Phrase term) =>
        subject.Name.SharesWordWith(term) || Abbreviation.IsInitials(subject.Name.Written, term);

    private static LeadSubject? Make(ReadOnlySpan<char> name, ReadOnlySpan<char> rest, bool isBold, Phrase term)
    {
        List<string>? asides = null;
        var plain = CutAsides(name, ref asides, out var aliased);
        var hasOwnAsides = asides is not null;
        rest = rest.TrimStart();
        var isTitleLine = isBold && rest.Trim(" :").IsEmpty;
        if (rest.StartsWith("("))
        {
            var close = rest.IndexOf(')');
            if (close > 0)
            {
                AddAsides(rest[1..close], ref asides);
                rest = rest[(close + 1)..].TrimStart();
            }
        }

        if (plain.Length == 0) return null;
        var longer = WithWordsBeforeVerb(plain, rest);
        if (longer is not null && asides is not null && !hasOwnAsides)
        {
            // "**LWR** (Line Width Roughness) measurement": the noun belongs to both, and only with it they are the subject.
            for (var i = 0; i < asides.Count; i++) asides[i] += longer[plain.Length..];
            plain = aliased = longer;
            longer = null;
        }

        var phrase = new Phrase(plain, like: term);
        if (phrase.Count is 0 or > MostWords) return null;
        Phrase[] phrases = asides is null ? [] : [.. asides.Select(aside => new Phrase(aside))];
        return new LeadSubject(phrase, phrases, longer, aliased, isBold, isTitleLine);
    }

    private static string? WithWordsBeforeVerb(string name, ReadOnlySpan<char> rest)
    {
        const int LongestNoun = 24;
        if (rest.IsEmpty) return null;
        if (rest.Length > 60) rest = rest[..60];
        var verbAt = Verb.Find(rest);
        if (verbAt <= 0 || verbAt > LongestNoun) return null;
        var noun = rest[..verbAt].Trim();
        foreach (var c in noun) if (!char.IsLetter(c) && c is not (' ' or '-')) return null;
        return noun.IsEmpty || noun.Count(' ') > 1 || IsQualifier(noun) || HeadingShape.HasSentenceWord(noun) ? null : $"{name} {noun}";
    }

    private static string CutAsides(ReadOnlySpan<char> name, ref List<string>? asides, out string aliased)
    {
        aliased = name.ToString();
        if (!name.Contains('(')) return aliased.Trim();
        var plain = "";
        while (true)
        {
            var open = name.IndexOf('(');
            var close = open < 0 ? -1 : name[open..].IndexOf(')');
            if (close < 0) break;
            if (plain.Length == 0) aliased = name[..open].Trim().ToString();
            plain = $"{plain} {name[..open].Trim()}";

            // Only the first parenthesis explains the term itself.
            if (asides is null) AddAsides(name.Slice(open + 1, close - 1), ref asides);
            name = name[(open + close + 1)..];
        }

        name = name.Trim();
        if (plain.Length == 0 || name.IsEmpty) return $"{plain} {name}".Trim();
        plain = $"{plain.Trim()} {name}";
        if (IsQualifier(name)) return plain;

        // "Low Pass (LP) Filter": the noun belongs to both.
        for (var i = 0; i < asides?.Count; i++) asides[i] += $" {name}";
        aliased = plain;
        return plain;
    }

    /// <summary>Whether a text goes on with a small word, as <c>and</c> or <c>for</c>.</summary>
    private static bool IsQualifier(ReadOnlySpan<char> text) => FunctionWords.Contains(text.IndexOf(' ') is var blank and > 0 ? text[..blank] : text);

    private static void AddAsides(ReadOnlySpan<char> content, ref List<string>? asides)
    {
        foreach (var range in content.SplitAny(',', ';'))
        {
            var aside = content[range].Trim(" *\"“”");
            if (!aside.IsEmpty) (asides ??= []).Add(aside.ToString());
        }
    }

    /// <summary>Where <c>in semiconductor manufacturing</c> begins in a subject; -1 if it has no such qualifier.</summary>
    private static int ScopeStart(ReadOnlySpan<char> subject) => subject.IndexOfAny(Scopes);
}
