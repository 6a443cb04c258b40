using Glossary.Core.Entries;
using Glossary.Core.Language;
using Glossary.Formats.Glossaries;

namespace Glossary.Formats.Export;

/// <summary>An entry as a page of a site.</summary>
/// <param name="Number">Its number among all entries.</param>
/// <param name="Entry">What it says.</param>
/// <param name="Path">The path of its page, seen from the site's folder.</param>
internal sealed record SiteEntry(int Number, ExportedEntry Entry, string Path)
{
    /// <summary>What stands below those letters that have no capitals, and so no place in the alphabet.</summary>
    public const string OtherLetters = "…";

    /// <summary>What stands below digits and signs.</summary>
    public const string NoLetter = "#";

    /// <summary>Longer sentences are cut in lists, in UTF-16 code units.</summary>
    private const int LongestSummary = 240;

    /// <summary>What it is sorted by.</summary>
    public string SortKey { get; } = TextFolding.Fold(Entry.Title);

    /// <summary>The letter that it stands below: <c>A</c>.</summary>
    public string Letter
    {
        get
        {
            var first = SortKey.AsSpan().TrimStart(" \"'“„«([-");
            if (first.IsEmpty || !char.IsLetter(first[0])) return first.IsEmpty || !char.IsSurrogate(first[0]) ? NoLetter : OtherLetters;
            var capital = char.ToUpperInvariant(first[0]);
            return capital == first[0] ? OtherLetters : capital.ToString();
        }
    }

    /// <summary>Its abbreviations and signs, which belong beside its title; empty for none.</summary>
    public string ShortNames => string.Join(", ", Entry.Names.Skip(1).Where(name => name.Type is TermType.Abbreviation or TermType.Symbol || Abbreviation.IsWritten(name.Text)).Select(name => name.Text));

    /// <summary>One sentence that says what it is, as plain text; empty where there is none.</summary>
    public string Summary
    {
        get
        {
            var text = EntryDraft.OneLine((Entry.Entry.Text ?? Entry.Text ?? "").Replace("`", "", StringComparison.Ordinal));
            if (text.Length <= LongestSummary) return text;
            var blank = text.LastIndexOf(' ', LongestSummary);
            return $"{text[..(blank > 0 ? blank : char.IsHighSurrogate(text[LongestSummary - 1]) ? LongestSummary - 1 : LongestSummary)]} …";
        }
    }

    /// <summary>The language of its title as a tag (BCP 47); null where it is not known.</summary>
    public string? Language => Entry.Names[0].Language;
}
