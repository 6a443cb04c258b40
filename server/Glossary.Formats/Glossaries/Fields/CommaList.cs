using System.Buffers;

namespace Glossary.Formats.Glossaries;

/// <summary>Tells whether the commas of a term part names: <c>script, shell script</c>, but not <c>cash, petty</c>.</summary>
internal static class CommaList
{
    /// <summary>What is longer is no list of names, in UTF-16 code units.</summary>
    private const int Longest = 300;
    private const int MostNames = 8;
    private const int MostWords = 6;

    /// <summary>Signs that say otherwise how the names are parted.</summary>
    private static readonly SearchValues<char> OtherSeparators = SearchValues.Create("();；、|（");

    private static readonly string[] Conjunctions = ["and ", "or ", "& ", "und ", "oder ", "et ", "ou ", "y ", "o ", "e ", "en ", "of "];

    /// <summary>Whether a text is a list of names of one thing: three and more, or two that say the same or of which one is an abbreviation.</summary>
    public static bool IsOne(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest || text.IndexOfAny(',', '，') < 0 || text.ContainsAny(OtherSeparators) || text.Contains(" / ", StringComparison.Ordinal)) return false;
        var names = text.ToString().Split([',', '，', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length is < 2 or > MostNames || Array.Exists(names, name => !CanBeName(name))) return false;
        return names.Length > 2 || NamePair.SayTheSame(names[0], names[1]) || NamePair.HasOneAbbreviation(names[0], names[1]);
    }

    private static bool CanBeName(string name)
    {
        foreach (var conjunction in Conjunctions) if (name.StartsWith(conjunction, StringComparison.OrdinalIgnoreCase)) return false;
        return name.AsSpan().Count(' ') < MostWords && name.Any(char.IsLetter);
    }
}
