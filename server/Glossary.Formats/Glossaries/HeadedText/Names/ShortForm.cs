namespace Glossary.Formats.Glossaries;

/// <summary>Tells shorter ways to write a title: inner words left out, words cut short, run together or as initials.</summary>
/// <remarks>
/// Nobody speaks of <c>latent space arithmetic</c> in full all the time: <c>latent arithmetic</c> keeps the first word and the head.
/// That alone is a weak sign (<c>latent models</c> are more than <c>latent world models</c>), so callers ask only about phrases
/// that stand where a name of the entry is expected.
/// </remarks>
internal static class ShortForm
{
    private const int ShortestStump = 4;

    /// <summary>
    /// Whether the form keeps the title's first and last word and most of all words, in order. Titles with small words have
    /// two heads (<c>Validation and Debug</c>), of which a form would drop one.
    /// </summary>
    public static bool IsOf(Phrase form, Phrase title)
    {
        if (form.Count < 2 || title.Count < 2 || form.SameAs(title) || HasSmallWord(title)) return false;
        var (at, kept) = (0, 0);
        for (var i = 0; i < form.Count; i++)
        {
            var isLast = i == form.Count - 1;
            var end = 0;
            for (var start = at; start < title.Count && (i > 0 || start == 0); start++)
            {
                end = EndOf(form, i, title, start);
                if (isLast && end != title.Count) end = 0;
                if (end == 0) continue;
                kept += end - start;
                break;
            }

            if (end == 0) return false;
            at = end;
        }

        return kept * 2 > title.Count;
    }

    /// <summary>Behind which word of the title one word of the form ends that begins there; 0 if it is another word.</summary>
    private static int EndOf(Phrase form, int index, Phrase title, int start)
    {
        var word = form[index].Folded;
        if (title[start].Is(word) || IsStump(word, title[start].Folded)) return start + 1;
        if (EndOfJoined(word, title, start) is var joined and > 0) return joined;

        // "WL" kernel, "NNs": two words or more by their initials.
        var letters = Abbreviation.WithoutPlural(form.SpanOf(index, index + 1));
        var end = start + letters.Length;
        var isInitials = letters.Length > 1 && end <= title.Count && Abbreviation.IsWritten(letters)
            && Abbreviation.IsInitials(letters, new Phrase(title.Part(start, end)));
        return isInitials ? end : 0;
    }

    /// <summary><c>LayerNorm</c> is Layer Normalization: whole words or stumps of them, run together.</summary>
    private static int EndOfJoined(ReadOnlySpan<char> word, Phrase title, int start)
    {
        var (at, index) = (0, start);
        for (; at < word.Length && index < title.Count; index++)
        {
            var part = title[index].Folded;
            var common = word[at..].CommonPrefixLength(part);
            if (common < part.Length && (common < ShortestStump || at + common < word.Length)) return 0;
            at += common;
        }

        return at == word.Length && index > start + 1 ? index : 0;
    }

    private static bool IsStump(ReadOnlySpan<char> stump, ReadOnlySpan<char> word) =>
        stump.Length >= ShortestStump && word.Length > stump.Length && word.StartsWith(stump);

    private static bool HasSmallWord(Phrase phrase)
    {
        for (var i = 0; i < phrase.Count; i++) if (FunctionWords.Contains(phrase[i].Folded)) return true;
        return false;
    }
}
