namespace Glossary.Formats.Glossaries;

/// <summary>Names that a text gives in its first words: <c>Also called VBO; a module …</c>, <c>Input Method Editor. A program …</c></summary>
internal static class SaidNames
{
    private const int MostWords = 6;
    private const int LongestFullForm = 120;

    private static readonly string[] Openings = ["Also called ", "Also known as ", "Also abbreviated ", "Also written ", "Also referred to as ", "Also ", "Aka ", "A.k.a. "];
    private static readonly string[] Shortenings = ["Short for ", "Abbreviation for ", "Abbreviation of ", "Acronym for ", "Acronym of ", "Stands for ", "Kurz für ", "Abkürzung für ", "Abréviation de "];

    /// <summary>Other names at the start of a text.</summary>
    public static IEnumerable<string> OtherNamesIn(string text)
    {
        foreach (var opening in Openings)
        {
            if (!text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) continue;
            var end = text.AsSpan(opening.Length).IndexOfAny(";.\n");
            if (end <= 0 || (text[opening.Length + end] != ';' && opening == "Also ")) return [];
            var names = NamesInText.OfList(text.Substring(opening.Length, end));
            return names.TrueForAll(name => name.AsSpan().Count(' ') < MostWords) ? names : [];
        }

        return [];
    }

    /// <summary>What an abbreviation stands for, where the first sentence of a text says that and nothing else; null where it does not.</summary>
    public static string? FullFormIn(string text, string abbreviation)
    {
        var sentence = text.AsSpan();
        var end = sentence.IndexOfAny(".。;,\n");
        if (end >= 0) sentence = sentence[..end];
        if (sentence.Length is < 3 or > LongestFullForm) return null;
        foreach (var shortening in Shortenings)
        {
            if (sentence.StartsWith(shortening, StringComparison.OrdinalIgnoreCase)) sentence = sentence[shortening.Length..];
        }

        var name = sentence.Trim().ToString();
        return Abbreviation.IsWritten(abbreviation) && Abbreviation.IsInitials(abbreviation, new Phrase(name)) ? name : null;
    }
}
