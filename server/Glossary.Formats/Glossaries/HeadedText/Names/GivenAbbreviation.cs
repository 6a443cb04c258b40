namespace Glossary.Formats.Glossaries;

/// <summary>Tells whether what stands in parentheses behind a name is another form of it, and no remark.</summary>
internal static class GivenAbbreviation
{
    private const int Longest = 10;
    private const int LongestSymbol = 5;

    /// <summary>What tells where a word is used.</summary>
    private static readonly string[] Regions = ["US", "USA", "UK", "GB", "EU", "UN", "DE", "AT", "CH", "FR", "JP", "CN"];

    /// <summary>Whether the aside is a form of the name: letters of it, capitals whatever they are, its long form, how it is read, or a translation in another script.</summary>
    public static bool Is(string aside, Phrase name)
    {
        if (!aside.Any(char.IsLetter) || name.Count == 0) return false;
        if (Script.IsWide(aside[0]) != Script.IsWide(name.Written[0])) return aside.Length > 1;
        if (aside.All(Script.IsKana)) return name.Written.Any(Script.IsHan);
        if (aside.Contains(' ', StringComparison.Ordinal))
        {
            var phrase = new Phrase(aside);
            return Abbreviation.IsInitials(name.Written, phrase) || Aliases.IsAlias(phrase, name) || Aliases.IsAlias(name, phrase);
        }

        if (aside.Length > Longest || Regions.Contains(aside, StringComparer.Ordinal)) return false;
        return Abbreviation.IsWritten(aside) || name.IndexOf(new Phrase(aside).Folded) >= 0 || Abbreviation.CanStandFor(aside, name) || IsSymbol(aside, name.Written);
    }

    /// <summary><c>Hz</c> for hertz, <c>Kfz</c> for Kraftfahrzeug: a few letters of the name, in order, the first one a capital and the name's first.</summary>
    private static bool IsSymbol(string aside, string name)
    {
        if (aside.Length is < 2 or > LongestSymbol || !char.IsUpper(aside[0]) || char.ToLowerInvariant(aside[0]) != char.ToLowerInvariant(name[0])) return false;
        var at = 0;
        foreach (var letter in aside)
        {
            while (at < name.Length && char.ToLowerInvariant(name[at]) != char.ToLowerInvariant(letter)) at++;
            if (at++ == name.Length) return false;
        }

        return true;
    }
}
