namespace Glossary.Formats.Glossaries;

/// <summary>Where a body speaks of its concept by name again: in titles that ask about it and in its closing sentence.</summary>
internal static class Recaps
{
    private const int Longest = 80;

    /// <summary>A body that asks more often than this is no article.</summary>
    private const int Most = 32;

    private static readonly (string Opening, string Closing)[] Questions = [("What Is ", "?"), ("What Are ", "?"), ("Why ", " Matter")];

    /// <summary>
    /// Adds the subjects of <c>What Is X?</c>, <c>Why X Matters</c>, <c>X is **the basis of …** - x is best when …</c>, where they are the
    /// heading's term, a short form of the title, the title without its scope, or set beside a name.
    /// </summary>
    public static void AddNames(BodyLines lines, Phrase title, Phrase term, CaseWitness body, NameList names)
    {
        var count = 0;
        for (var i = 1; i < lines.Length && count < Most; i++)
        {
            var line = lines[i].TrimStart(" *#");
            if (line.IsEmpty || line[0] != 'W' || SubjectAsked(line) is not { IsEmpty: false } subject) continue;
            AddNames(subject, title, term, body, names);
            count++;
        }

        if (lines.Length < 2) return;
        const string glue = "** - ";
        var closing = lines[^1];
        AddNames(SubjectOf(closing), title, term, body, names);
        var at = closing.LastIndexOf(glue, StringComparison.Ordinal);
        if (at > 0) AddNames(SubjectOf(closing[(at + glue.Length)..]), title, term, body, names);
    }

    private static void AddNames(ReadOnlySpan<char> recap, Phrase title, Phrase term, CaseWitness body, NameList names)
    {
        if (recap.IsEmpty || recap.Equals(title.Written, StringComparison.OrdinalIgnoreCase)) return;

        // "What Is Lip Sync / Talking Head Generation?"
        var parts = recap.ToString().Split(" / ");
        var besideName = parts.Length > 1 && parts.Any(part => names.Holds(new Phrase(part)));
        foreach (var part in parts)
        {
            if (!besideName && !title.BeginsLike(part) && !term.BeginsLike(part)) continue;
            var phrase = new Phrase(part);
            if (phrase.Count < 2 || names.Holds(phrase)) continue;
            if (besideName || phrase.SameAs(term) || phrase.SameAs(new Phrase(WithoutScope(title))) || ShortForm.IsOf(phrase, title))
                names.AddWithSingular(WrittenCase.Title(part, body));
        }
    }

    private static ReadOnlySpan<char> SubjectAsked(ReadOnlySpan<char> line)
    {
        foreach (var (opening, closing) in Questions)
        {
            if (!line.StartsWith(opening, StringComparison.Ordinal)) continue;
            line = line[opening.Length..];
            return line.IndexOf(closing, StringComparison.Ordinal) is var end and > 0 ? Plain(line[..end]) : default;
        }

        return default;
    }

    private static ReadOnlySpan<char> SubjectOf(ReadOnlySpan<char> sentence) => Verb.Find(sentence) is var verb and > 0 ? Plain(sentence[..verb]) : default;

    /// <summary>A subject without emphasis, quotes and article; nothing where it is no plain name.</summary>
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> subject)
    {
        if (subject.Length > Longest) return default;
        subject = Article.Skip(subject.Trim(" *\"“”"));
        if (Article.LengthOfSmallAt(subject) is var article and > 0) subject = subject[article..].TrimStart();
        return subject.IndexOfAny(".;:,(") < 0 ? subject.Trim("* ") : default;
    }

    /// <summary><c>Liquid Cooling</c> of Liquid Cooling for Electronics; nothing where the title has no such qualifier.</summary>
    private static string WithoutScope(Phrase title)
    {
        var end = DerivedNames.FirstPart(title);
        return end < title.Count && FunctionWords.OpensScope(title[end].Folded) ? title.Part(0, end) : "";
    }
}
