using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads a word as cSpell writes it: <c>word</c>, <c>!word</c> that is forbidden, <c>bad-&gt;good</c>, <c>*part*</c> of other words, <c>~without case</c>.</summary>
internal static class CSpellWord
{
    private const string Arrow = "->";

    /// <summary>Adds its names.</summary>
    /// <param name="draft">Receives them.</param>
    /// <param name="text">The text that it stands in.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="isForbidden">Whether the list that it is in has words not to be used.</param>
    public static void Add(EntryDraft draft, ReadOnlySpan<char> text, TextSpan place, bool isForbidden = false)
    {
        var word = text.Slice(place.Start, place.Length);
        var arrow = word.IndexOf(Arrow);
        if (arrow > 0)
        {
            var start = place.Start + arrow + Arrow.Length;
            foreach (var better in text[start..place.End].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                draft.AddName(Bare(better), TextSpan.FromBounds(start, place.End), status: TermStatus.Preferred);
            word = word[..arrow].TrimEnd(": ");
            isForbidden = true;
        }

        isForbidden |= word.StartsWith("!");
        draft.AddName(Bare(word), place, status: isForbidden ? TermStatus.Forbidden : TermStatus.None);
    }

    /// <summary>A word without the signs that say how it may be used.</summary>
    private static string Bare(ReadOnlySpan<char> word)
    {
        word = word.Trim().TrimStart("!~*");
        if (word.Length > 1 && word[0] == '+') word = word[1..];
        word = word.TrimEnd('*');
        if (word.EndsWith("+") && !word.EndsWith("++")) word = word[..^1];
        return word.ContainsAnyExcept("-._ ") ? EntryDraft.OneLine(word.ToString()) : "";
    }
}
