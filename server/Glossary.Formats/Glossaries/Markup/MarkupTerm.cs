using System.Buffers;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Gives the names of a term, from which the markup is gone, to its entry.</summary>
internal static class MarkupTerm
{
    /// <summary>Signs without which there is one name.</summary>
    private static readonly SearchValues<char> Separators = SearchValues.Create("(（/;|,，；、");

    /// <summary>Adds the names of a term.</summary>
    /// <param name="draft">The entry.</param>
    /// <param name="plain">The term as a reader sees it.</param>
    /// <param name="text">The text.</param>
    /// <param name="place">Where the term stands in it, with its markup.</param>
    /// <param name="isCode">Whether it is a piece of code, which is one name whatever signs it has.</param>
    public static void AddTo(EntryDraft draft, string plain, ReadOnlySpan<char> text, TextSpan place, bool isCode)
    {
        if (plain.Length > 2 && (plain[0], plain[^1]) is ('"', '"') or ('“', '”') or ('„', '“') or ('«', '»')) plain = plain[1..^1].Trim();
        if (plain.Length > 2 && plain[^1] == ':' && plain[^2] != ':') plain = plain[..^1];
        if (text.Slice(place.Start, place.Length).IndexOf(plain) is >= 0 and var at) place = new TextSpan(place.Start + at, plain.Length);
        if (!isCode && plain.AsSpan().ContainsAny(Separators) && NamesInText.OfTerm(plain).Count > 0) draft.AddNames(plain, place);
        else draft.AddName(plain, place);
    }
}
