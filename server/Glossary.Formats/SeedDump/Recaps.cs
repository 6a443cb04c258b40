using Glossary.Core.Text;

namespace Glossary.Formats.SeedDump;

/// <summary>Where a body speaks of its concept by name again: in titles that ask about it and in its closing sentence.</summary>
internal static class Recaps
{
    private const int Longest = 80;

    /// <summary>A body that asks more often than this is no article.</summary>
    private const int Most = 32;

    private static readonly (string Opening, string Closing)[] Questions = [("What Is ", "?"), ("What Are ", "?"), ("Why ", " Matter")];

    /// <summary>The subjects of <c>What Is X?</c>, <c>Why X Matters</c>, <c>X is **the basis of …** - x is best when …</c>.</summary>
    public static List<string> Find(DumpScan scan, ReadOnlySpan<TextSpan> lines)
    {
        var result = new List<string>();
        for (var i = 1; i < lines.Length && result.Count < Most; i++)
        {
            var line = scan.Of(lines[i]).TrimStart(" *#");
            if (line.IsEmpty || line[0] != 'W') continue;
            AddAsked(line, result);
        }

        if (lines.Length > 1) AddClosing(scan.Of(lines[^1]), result);
        return result;
    }

    private static void AddAsked(ReadOnlySpan<char> line, List<string> result)
    {
        foreach (var (opening, closing) in Questions)
        {
            if (!line.StartsWith(opening, StringComparison.Ordinal)) continue;
            line = line[opening.Length..];
            if (line.IndexOf(closing, StringComparison.Ordinal) is var end and > 0) Add(line[..end], result);
            return;
        }
    }

    private static void AddClosing(ReadOnlySpan<char> line, List<string> result)
    {
        const string glue = "** - ";
        AddSubject(line, result);
        var at = line.LastIndexOf(glue, StringComparison.Ordinal);
        if (at > 0) AddSubject(line[(at + glue.Length)..], result);
    }

    private static void AddSubject(ReadOnlySpan<char> sentence, List<string> result)
    {
        var verb = Verb.Find(sentence);
        if (verb > 0) Add(sentence[..verb], result);
    }

    private static void Add(ReadOnlySpan<char> subject, List<string> result)
    {
        if (subject.Length > Longest) return;
        subject = SkipArticle(subject.Trim(" *\"“”"));
        if (!subject.IsEmpty && subject.IndexOfAny(".;:,(") < 0) result.Add(subject.Trim("* ").ToString());
    }

    /// <summary>Adds what the recaps call the entry where that is its heading's term, a short form of its title, the title without its scope, or set beside a name.</summary>
    public static void AddNames(List<string> recaps, Phrase title, Phrase term, CaseWitness body, NameList names)
    {
        Phrase? unscoped = null;
        foreach (var recap in recaps)
        {
            if (recap.Equals(title.Written, StringComparison.OrdinalIgnoreCase)) continue;

            // "What Is Lip Sync / Talking Head Generation?"
            var parts = recap.Split(" / ");
            var besideName = parts.Length > 1 && parts.Any(part => names.Holds(new Phrase(part)));
            foreach (var part in parts)
            {
                if (!besideName && !title.BeginsLike(part) && !term.BeginsLike(part)) continue;
                var phrase = new Phrase(part);
                if (phrase.Count < 2 || names.Holds(phrase)) continue;
                unscoped ??= new Phrase(WithoutScope(title));
                if (besideName || phrase.SameAs(term) || phrase.SameAs(unscoped) || ShortForm.IsOf(phrase, title))
                    names.AddWithSingular(WrittenCase.Title(part, body));
            }
        }
    }

    /// <summary><c>Liquid Cooling</c> of Liquid Cooling for Electronics; nothing where the title has no such qualifier.</summary>
    private static string WithoutScope(Phrase title)
    {
        var end = DerivedNames.FirstPart(title);
        return end < title.Count && FunctionWords.OpensScope(title[end].Folded) ? title.Part(0, end) : "";
    }

    private static ReadOnlySpan<char> SkipArticle(ReadOnlySpan<char> text)
    {
        text = LeadSubject.SkipArticle(text);
        foreach (var article in (ReadOnlySpan<string>)["the ", "an ", "a "])
        {
            if (text.StartsWith(article, StringComparison.Ordinal)) return text[article.Length..].TrimStart();
        }

        return text;
    }
}
