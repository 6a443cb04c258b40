using System.Collections.Immutable;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Sorts the pieces of a heading that is laid out by hand, and the names that its lead gives. Nothing is a name that the author did not write.</summary>
internal static class GivenNames
{
    private static readonly string[] Joints = [" and ", " & ", " or ", " / ", " und ", " oder ", " et ", " ou ", " y ", " e ", "と", "和", "及"];

    /// <summary>What stands between two names of one thing in a heading.</summary>
    private static readonly string[] Separators = [" / ", " | "];

    private static readonly string[] Alternatives = ["or ", "oder ", "ou ", "или ", "o "];

    /// <summary>Sorts them.</summary>
    /// <param name="pieces">The heading's pieces; the first is the name.</param>
    /// <param name="lead">The body's first paragraph, or nothing.</param>
    /// <param name="body">The body, which shows how abbreviations are written.</param>
    /// <param name="categories">The tags in use.</param>
    /// <param name="names">An empty list to collect the names in.</param>
    public static EntryNames Sort(Phrase[] pieces, ReadOnlySpan<char> lead, CaseWitness body, CategoryVocabulary categories, NameList names)
    {
        var head = Headword.Of(pieces[0].Written);
        var term = head.Name == pieces[0].Written ? pieces[0] : new Phrase(head.Name);
        var subject = GivenSubject.Read(lead, head.Name);
        if (subject is { IsMarked: true } && !IsAbout(subject.Word, term, pieces)) subject = null;

        var asWritten = subject is { IsMarked: true } && NameList.HaveSameLetters(subject.Word.Name, head.Name) ? subject.Word.Name : head.Name;
        names.Add(asWritten, term);
        var isQualified = false;
        foreach (var aside in head.Asides)
        {
            if (GivenAbbreviation.Is(aside, term)) names.Add(aside);
            else isQualified = true;
        }

        if (subject is not null) AddSubject(subject, lead[^subject.RestLength..], pieces, names);
        foreach (var separator in Separators) if (head.Name.Contains(separator, StringComparison.Ordinal)) foreach (var alternative in head.Name.Split(separator)) names.Add(alternative);
        OtherNames.Add(lead, names);
        AddLongForm(term, lead, names);

        Span<bool> isName = pieces.Length <= 32 ? stackalloc bool[pieces.Length] : new bool[pieces.Length];
        isName[0] = true;
        for (var i = 1; i < pieces.Length; i++) isName[i] = AddPiece(pieces[i], term, subject, body, names);
        var category = HeadingCategory.Find(categories, pieces, isName);
        return new EntryNames(
            isQualified ? Headword.WithoutMarks(pieces[0].Written).ToString() : asWritten,
            names.WithLetters(),
            category < 0 ? null : pieces[category].Written,
            RelatedOf(pieces, isName, category));
    }

    /// <summary>Whether a subject in bold is what the heading names, in other words or in more or fewer of them.</summary>
    private static bool IsAbout(Headword subject, Phrase term, Phrase[] pieces)
    {
        var phrase = new Phrase(subject.Name);
        if (Parts(term.Written).Any(part => phrase.SameAs(new Phrase(part))) || phrase.HoldsInOrder(term) || (phrase.Count > 1 && term.HoldsInOrder(phrase))) return true;
        if (Abbreviation.IsInitials(subject.Name, term) || Abbreviation.IsInitials(term.Written, phrase) || phrase.IsShortenedTo(term) || term.IsShortenedTo(phrase)) return true;
        return pieces.Any(piece => piece.SameAs(phrase)) || subject.Asides.Any(aside => term.SameAs(new Phrase(aside)));
    }

    /// <summary>A name, and what is joined in it: <c>Sags and Runs</c>.</summary>
    private static IEnumerable<string> Parts(string name) => Joints.Aggregate((IEnumerable<string>)[name], (parts, joint) => parts.SelectMany(part => part.Split(joint))).Prepend(name);

    private static void AddSubject(GivenSubject subject, ReadOnlySpan<char> rest, Phrase[] pieces, NameList names)
    {
        // One that is not marked is the heading's name, in another case at most.
        if (subject.IsMarked) names.Add(subject.Word.Name);
        Phrase? name = null;
        foreach (var aside in subject.Word.Asides)
        {
            var phrase = new Phrase(aside);
            name ??= new Phrase(subject.Word.Name);
            if (pieces.Any(piece => piece.SameAs(phrase)) || GivenAbbreviation.Is(aside, name)) names.Add(aside);
            else AddAlternatives(aside, names);
        }

        AddAlternatives(rest, names);
    }

    /// <summary><c>**Sheet Glass** or **float glass** is …</c></summary>
    private static void AddAlternatives(ReadOnlySpan<char> text, NameList names)
    {
        text = text.TrimStart(" ,*");
        foreach (var alternative in Alternatives)
        {
            if (!text.StartsWith(alternative, StringComparison.Ordinal)) continue;
            GivenList.AddFirst(text[alternative.Length..], names);
            return;
        }
    }

    /// <summary>The words at the start of a definition that an abbreviation stands for: <c>UAT</c> above <c>User acceptance test, which …</c></summary>
    private static void AddLongForm(Phrase term, ReadOnlySpan<char> lead, NameList names)
    {
        if (!Abbreviation.IsWritten(term.Written)) return;
        var text = Expansion.Predicate(lead) is { } predicate && Lead.OpensWith(lead, term.Written) ? predicate : lead.TrimStart("* ");
        if (Expansion.LongForm(term.Written, text) is { } longForm) names.Add(longForm);
    }

    /// <summary>Adds a piece if it is a name: one that the lead gives, or the initials of the term.</summary>
    private static bool AddPiece(Phrase piece, Phrase term, GivenSubject? subject, CaseWitness body, NameList names)
    {
        if (names.Holds(piece)) return true;
        if (OtherNames.NamedIn(piece.Written) is { Length: > 0 } named)
        {
            GivenList.AddEach(named, names);
            return true;
        }

        var isForm = Abbreviation.IsInitials(piece.Written, term) || Abbreviation.IsSpelledOut(term, piece) || (Abbreviation.IsWritten(piece.Written) && Abbreviation.CanStandFor(piece.Written, term))
            || (subject is not null && !subject.Word.Name.Equals(term.Written, StringComparison.OrdinalIgnoreCase) && Abbreviation.IsInitials(piece.Written, new Phrase(subject.Word.Name)));
        if (!isForm) return false;

        // Where the whole heading is in small letters, an abbreviation's letters say nothing of how it is written.
        var isSmall = !piece.Written.Contains(' ', StringComparison.Ordinal) && !piece.Written.Any(char.IsUpper) && !term.Written.Any(char.IsUpper);
        names.Add(body.Find(piece.Written) ?? (isSmall ? piece.Written.ToUpperInvariant() : piece.Written));
        return true;
    }

    private static ImmutableArray<string> RelatedOf(Phrase[] pieces, ReadOnlySpan<bool> isName, int category)
    {
        var related = new List<string>();
        for (var i = 1; i < pieces.Length; i++) if (!isName[i] && i != category) related.Add(pieces[i].Written);
        return [.. related];
    }
}
