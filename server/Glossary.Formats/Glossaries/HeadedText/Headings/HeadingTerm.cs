namespace Glossary.Formats.Glossaries;

/// <summary>The first piece of a heading: <c>line width roughness (lwr)</c> is a term and its abbreviation.</summary>
internal readonly record struct HeadingTerm(Phrase Phrase, string? Abbreviation)
{
    public static HeadingTerm Of(Phrase piece)
    {
        var written = piece.Written;
        var open = written.IndexOf('(');
        if (open > 0 && written.EndsWith(')'))
        {
            var before = new Phrase(written[..open].Trim());
            var inside = written[(open + 1)..^1].Trim();
            if (Glossaries.Abbreviation.CanStandFor(inside, before)) return new HeadingTerm(before, inside);
        }

        return new HeadingTerm(piece, null);
    }

    /// <summary>The term of a heading whose pieces are the words of the lead's subject (<c>cabinet,door,hinges,fitting</c>); null where they are not.</summary>
    public static HeadingTerm? OfSplitTitle(Phrase[] pieces, Phrase subject)
    {
        const int FewestPieces = 3;
        if (pieces.Length < FewestPieces) return null;
        var (words, at) = (0, 0);
        for (; words < pieces.Length && !pieces[words].Written.Contains(' '); words++)
        {
            while (at < subject.Count && words > 0 && FunctionWords.Contains(subject[at].Folded)) at++;
            if (at == subject.Count || !pieces[words].SameAs(new Phrase(subject.Part(at, at + 1)))) break;
            at++;
        }

        return words < FewestPieces ? null : new HeadingTerm(new Phrase(string.Join(' ', pieces.Take(words).Select(piece => piece.Written))), null);
    }
}
