using System.Buffers;

namespace Glossary.Formats.Glossaries;

/// <summary>How the text below a line speaks of what the line names.</summary>
internal enum Mention
{
    None,

    /// <summary>The lead's first words hold most of the term's words.</summary>
    Within,

    /// <summary>The lead begins with the term.</summary>
    Opens,
}

/// <summary>Compares a heading's first piece with the lead below it, without allocating: this runs on every possible heading.</summary>
internal static class LeadMention
{
    /// <summary>How far into the lead the term is looked for.</summary>
    private const int Reach = 160;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" -/()&");

    public static Mention Of(ReadOnlySpan<char> heading, ReadOnlySpan<char> lead)
    {
        var term = FirstPiece(heading);
        lead = SkipMarks(lead);
        if (lead.Length > Reach) lead = lead[..Reach];
        if (OpensWith(lead, term)) return Mention.Opens;
        int words = 0, found = 0;
        var opens = false;
        foreach (var range in term.SplitAny(Separators))
        {
            var word = term[range];
            if (word.IsEmpty) continue;
            words++;
            var at = IndexOfWord(lead, word);
            if (at < 0) continue;
            found++;
            if (at == 0 && words == 1) opens = true;
        }

        if (words == 0 || found == 0) return Mention.None;
        if (found == words && opens) return Mention.Opens;
        return found * 2 > words || opens ? Mention.Within : Mention.None;
    }

    /// <summary>Whether the lead begins with the term as a whole; so it does as a rule.</summary>
    private static bool OpensWith(ReadOnlySpan<char> lead, ReadOnlySpan<char> term) =>
        !term.IsEmpty && !Separators.Contains(term[0]) && lead.StartsWith(term, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> FirstPiece(ReadOnlySpan<char> heading)
    {
        var comma = heading.IndexOf(',');
        return comma < 0 ? heading : heading[..comma];
    }

    /// <summary>Past emphasis, quotes and an article: <c>**The Taguchi</c> begins with <c>Taguchi</c>.</summary>
    private static ReadOnlySpan<char> SkipMarks(ReadOnlySpan<char> lead)
    {
        lead = lead.TrimStart(" \t*_#>\"“");
        return Article.LengthAt(lead) is var article and > 0 ? lead[article..].TrimStart("*_\"“") : lead;
    }

    /// <summary>Where a word begins that starts with <paramref name="word"/> (its plural counts); -1 if nowhere.</summary>
    private static int IndexOfWord(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        // A plural term may stand as a singular in its lead.
        if (word.Length > 3 && word[^1] is 's' or 'S') word = word[..^1];
        var from = 0;
        while (true)
        {
            var at = AnyCase.IndexOf(text[from..], word);
            if (at < 0) return -1;
            at += from;
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1])) return at;
            from = at + 1;
        }
    }
}
