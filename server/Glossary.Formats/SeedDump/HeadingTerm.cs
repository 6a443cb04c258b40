namespace Glossary.Formats.SeedDump;

/// <summary>The first piece of a heading: <c>line width roughness (lwr)</c> is a term and its abbreviation.</summary>
internal sealed record HeadingTerm(Phrase Phrase, string? Abbreviation)
{
    public static HeadingTerm Of(string piece)
    {
        var open = piece.IndexOf('(');
        if (open > 0 && piece.EndsWith(')'))
        {
            var before = new Phrase(piece[..open].Trim());
            var inside = piece[(open + 1)..^1].Trim();
            if (Glossary.Formats.SeedDump.Abbreviation.IsInitials(inside, before)) return new HeadingTerm(before, inside);
        }

        return new HeadingTerm(new Phrase(piece), null);
    }
}
