namespace Glossary.Formats.Glossaries;

/// <summary>What a lead written by hand speaks of: its bold or quoted beginning, or the heading's name where it begins with that.</summary>
/// <param name="Word">The subject, and what stands in parentheses in or behind it.</param>
/// <param name="IsMarked">Whether it is bold or quoted.</param>
/// <param name="RestLength">How much of the lead is behind it, in UTF-16 code units.</param>
internal sealed record GivenSubject(Headword Word, bool IsMarked, int RestLength)
{
    /// <summary>Reads the subject; null where the lead shows none.</summary>
    /// <param name="lead">A body's first paragraph.</param>
    /// <param name="name">The heading's name.</param>
    public static GivenSubject? Read(ReadOnlySpan<char> lead, string name)
    {
        lead = lead.TrimStart();
        if ((ReadMarked(lead) ?? ReadMarked(Articles.Skip(lead))) is { } marked) return marked;
        var opening = Articles.Skip(lead);
        if (!opening.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        {
            opening = lead;
            if (!opening.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return null;
        }

        return Lead.OpensWith(opening, name) ? WithAsides(opening[..name.Length], opening[name.Length..], isMarked: false) : null;
    }

    private static GivenSubject? ReadMarked(ReadOnlySpan<char> lead)
    {
        if (lead.IsEmpty || lead[0] is not ('*' or '_' or '「' or '『')) return null;
        foreach (var (open, close) in (ReadOnlySpan<(string, string)>)[("**", "**"), ("__", "__"), ("*", "*"), ("_", "_"), ("「", "」"), ("『", "』")])
        {
            if (!lead.StartsWith(open) || lead[open.Length..].IndexOf(close) is not (var length and > 0)) continue;
            var inner = lead.Slice(open.Length, length).Trim(" :：");
            if (!inner.IsEmpty) return WithAsides(inner, lead[(open.Length + length + close.Length)..], isMarked: true);
        }

        return null;
    }

    private static GivenSubject WithAsides(ReadOnlySpan<char> subject, ReadOnlySpan<char> rest, bool isMarked)
    {
        var word = Headword.Of(subject);
        var trimmed = rest.TrimStart(" *");
        if (trimmed.IsEmpty || trimmed[0] is not ('(' or '（') || trimmed.IndexOfAny(')', '）') is not (var close and > 0)) return new GivenSubject(word, isMarked, rest.Length);
        return new GivenSubject(word with { Asides = [.. word.Asides, .. Headword.Cut(trimmed[1..close])] }, isMarked, trimmed.Length - close - 1);
    }
}
