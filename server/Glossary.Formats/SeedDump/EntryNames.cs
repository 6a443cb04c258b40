using System.Collections.Immutable;
using Glossary.Core.Recognition;

namespace Glossary.Formats.SeedDump;

/// <summary>What the pieces of a heading and the lead below it are to the entry's concept.</summary>
/// <param name="Title">The name to show.</param>
/// <param name="Names">Forms that mean exactly this concept, best first.</param>
/// <param name="Category">The subject field, or null.</param>
/// <param name="Related">Other concepts that the heading points to.</param>
internal sealed record EntryNames(string Title, ImmutableArray<string> Names, string? Category, ImmutableArray<string> Related)
{
    /// <summary>Sorts a heading's pieces.</summary>
    /// <param name="pieces">The pieces; the first is what the entry is sorted under.</param>
    /// <param name="lead">The body's first paragraph, or null.</param>
    /// <param name="body">The body, which shows how words are written.</param>
    /// <param name="categories">The tags in use.</param>
    public static EntryNames Sort(ImmutableArray<string> pieces, string? lead, CaseWitness body, CategoryVocabulary categories)
    {
        var term = HeadingTerm.Of(pieces[0]);
        var subject = lead is null ? null : LeadSubject.Read(lead, term.Phrase);
        Span<bool> isName = pieces.Length <= 32 ? stackalloc bool[pieces.Length] : new bool[pieces.Length];
        MarkAbbreviations(pieces, term, subject, isName);
        var category = categories.Find(pieces, isName);

        var names = new NameList();
        var title = TermAndSubject.Name(term, subject, isKeywordList: pieces.Length > 2 && category < 0, body, names);
        if (subject is not null) Aliases.AddAsides(subject, names);
        if (lead is not null) Aliases.AddAlsoCalled(lead, body, names);
        for (var i = 1; i < pieces.Length; i++) if (isName[i] && !new Phrase(pieces[i]).SameAs(term.Phrase)) AddAbbreviation(pieces[i], body, names);
        if (term.Abbreviation is { } abbreviation)
        {
            names.Add(abbreviation.ToUpperInvariant());
            names.Add($"{title} ({abbreviation.ToUpperInvariant()})");
        }

        var isAlone = pieces.Length == 1;
        return new EntryNames(
            title,
            names.Where(name => isAlone || !IsEveryday(name)),
            category < 0 ? null : pieces[category],
            FindRelated(pieces, category, names, body));
    }

    /// <summary>Whether a name is one everyday word, which is known by its title alone; with capitals of its own (<c>LINE</c>) it is not.</summary>
    private static bool IsEveryday(Phrase name) =>
        name.Count == 1 && name.Written.AsSpan(1).IndexOfAnyInRange('A', 'Z') < 0 && EverydayWords.Contains(name.Folded);

    private static void MarkAbbreviations(ImmutableArray<string> pieces, HeadingTerm term, LeadSubject? subject, Span<bool> isName)
    {
        isName[0] = true;
        for (var i = 1; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            isName[i] = Abbreviation.IsInitials(piece, term.Phrase) || new Phrase(piece).SameAs(term.Phrase);
            if (isName[i] || subject is null) continue;
            isName[i] = Abbreviation.IsInitials(piece, subject.Name);
            foreach (var aside in subject.Asides)
                isName[i] |= new Phrase(aside).SameAs(new Phrase(piece)) && Aliases.IsAlias(aside, new Phrase(subject.Aliased));
        }
    }

    private static void AddAbbreviation(string piece, CaseWitness body, NameList names)
    {
        if (piece.Contains(' ') || names.Holds(new Phrase(piece))) return;
        names.Add(body.Find(piece) ?? piece.ToUpperInvariant());
    }

    /// <summary>
    /// The pieces that can be names of other concepts: of several words, or written with capitals of their own.
    /// A single everyday word, or the term's own words in another order, points nowhere.
    /// </summary>
    private static ImmutableArray<string> FindRelated(ImmutableArray<string> pieces, int category, NameList names, CaseWitness body)
    {
        var related = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i == category) continue;
            var piece = new Phrase(pieces[i]);
            if (names.Holds(piece) || names.HoldsWordsOf(piece)) continue;
            var own = piece.Count == 1 ? body.Find(pieces[i]) : null;
            if (piece.Count > 1 || own is not null) related.Add(own ?? pieces[i]);
        }

        return related.ToImmutable();
    }
}
