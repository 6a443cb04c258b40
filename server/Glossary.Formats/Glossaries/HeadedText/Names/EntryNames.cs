using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Glossary.Core.Language;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>What the pieces of a heading and the lead below it are to the entry's concept.</summary>
/// <param name="Title">The name to show.</param>
/// <param name="Names">Forms that mean exactly this concept, best first.</param>
/// <param name="Category">The subject field, or null.</param>
/// <param name="Related">Other concepts that the heading points to.</param>
internal readonly record struct EntryNames(string Title, ImmutableArray<string> Names, string? Category, ImmutableArray<string> Related)
{
    /// <summary>Sorts a heading's pieces.</summary>
    /// <param name="pieces">The pieces; the first is what the entry is sorted under.</param>
    /// <param name="lead">The body's first paragraph, or nothing.</param>
    /// <param name="lines">The lines of the body.</param>
    /// <param name="body">The body, which shows how words are written.</param>
    /// <param name="categories">The tags in use.</param>
    /// <param name="names">An empty list to collect the names in.</param>
    public static EntryNames Sort(
        Phrase[] pieces, ReadOnlySpan<char> lead, BodyLines lines, CaseWitness body, CategoryVocabulary categories, NameList names)
    {
        var term = HeadingTerm.Of(pieces[0]);
        var subject = lead.IsEmpty ? null : LeadSubject.Read(lead, term.Phrase);
        if (subject is not null && HeadingTerm.OfSplitTitle(pieces, subject.Name) is { } split) term = split;
        Span<bool> isName = pieces.Length <= 32 ? stackalloc bool[pieces.Length] : new bool[pieces.Length];
        MarkAbbreviations(pieces, term.Phrase, subject, isName);
        var category = HeadingCategory.Find(categories, pieces, isName);

        var title = TermAndSubject.Name(term, subject, isKeywordList: pieces.Length > 2 && category < 0, body, names);
        if (subject is not null) Aliases.AddAsides(subject, names);
        if (!lead.IsEmpty) Aliases.AddAlsoCalled(lead, body, names);
        var whole = names.PhraseOf(title);
        PieceNames.Add(pieces, category, whole, body, names);
        Recaps.AddNames(lines, whole, term.Phrase, body, names);
        if (subject is not null) Expansion.AddNames(subject.Name, lead, body, names);
        WrittenForms.Add(whole, body, names);
        for (var i = 1; i < pieces.Length; i++) if (isName[i] && !pieces[i].SameAs(term.Phrase)) AddFormOfTerm(pieces[i], body, names);
        if (term.Abbreviation is { } abbreviation)
        {
            var written = body.Find(abbreviation) ?? abbreviation.ToUpperInvariant();
            names.Add(written);
            names.Add($"{title} ({written})");
        }

        return new EntryNames(
            title,
            Telling(names, isAlone: pieces.Length == 1),
            category < 0 ? null : pieces[category].Written,
            FindRelated(pieces, category, names, body));
    }

    /// <summary>The names but for everyday words, which name an entry only where its heading says nothing else.</summary>
    private static ImmutableArray<string> Telling(NameList names, bool isAlone)
    {
        var (result, count) = (new string[names.Count], 0);
        for (var i = 0; i < names.Count; i++) if (isAlone || !IsEveryday(names[i])) result[count++] = names[i].Written;
        return count == result.Length ? ImmutableCollectionsMarshal.AsImmutableArray(result) : [.. result.AsSpan(0, count)];
    }

    /// <summary>Whether a name is one everyday word, which is known by its title alone; with capitals of its own (<c>LINE</c>) it is not.</summary>
    private static bool IsEveryday(Phrase name) =>
        name.Written.AsSpan(1).IndexOfAnyInRange('A', 'Z') < 0 && name.Count == 1 && EverydayWords.FrequencyOf(name.Folded) >= WordFrequency.Everyday;

    private static void MarkAbbreviations(Phrase[] pieces, Phrase term, LeadSubject? subject, Span<bool> isName)
    {
        isName[0] = true;
        for (var i = 1; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            isName[i] = Abbreviation.IsInitials(piece.Written, term) || piece.SameAs(term) || Abbreviation.IsSpelledOut(term, piece);
            if (isName[i] || subject is null) continue;
            isName[i] = Abbreviation.IsInitials(piece.Written, subject.Name);
            foreach (var aside in subject.Asides)
                isName[i] |= aside.SameAs(piece) && Aliases.IsAlias(aside, new Phrase(subject.Aliased, like: subject.Name));
        }
    }

    /// <summary>Adds an abbreviation or a long form in the case that the body shows.</summary>
    private static void AddFormOfTerm(Phrase piece, CaseWitness body, NameList names)
    {
        if (names.Holds(piece)) return;
        var written = piece.Written;
        names.Add(written.Contains(' ') ? WrittenCase.Title(written, body) : body.Find(written) ?? written.ToUpperInvariant());
    }

    /// <summary>
    /// The pieces that can be names of other concepts: of several words, or written with capitals of their own.
    /// A single everyday word, the names' own words in another order, or a name with a tag behind it to sort under, points nowhere.
    /// </summary>
    private static ImmutableArray<string> FindRelated(Phrase[] pieces, int category, NameList names, CaseWitness body)
    {
        List<string>? related = null;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i == category) continue;
            var piece = pieces[i];
            if (names.HoldsWordsOf(piece) || (i == 0 && names.HoldsBeginningOf(piece))) continue;
            var own = piece.Count == 1 ? body.Find(piece.Written) : null;
            if (piece.Count > 1 || own is not null) (related ??= []).Add(own ?? piece.Written);
        }

        return related is null ? [] : [.. related];
    }
}
