using System.Collections.Immutable;
using Glossary.Core.Features;
using Glossary.Core.Text;
using Lucene.Net.Documents;

namespace Glossary.Search.FullText;

/// <summary>Finds the sentence of an entry that shows best why it answers a query.</summary>
internal sealed class MatchingSentence(IReadOnlySet<string> sought, WordForms forms)
{
    /// <summary>A longer sentence is cut around its words.</summary>
    private const int MostCharacters = 240;

    /// <summary>What precedes the first word in a sentence that is cut.</summary>
    private const int CharactersBefore = 60;

    /// <summary>Of a longer text only so much is read.</summary>
    private const int MostText = 1 << 16;

    private readonly List<TextWord> words = [];
    private readonly HashSet<string> stems = new(StringComparer.Ordinal);

    /// <summary>The best sentence of a document, of equals the first; null where no sentence has a sought word.</summary>
    public MatchedSentence? In(Document document)
    {
        var (best, most) = ("", 0);
        foreach (var field in (ReadOnlySpan<string>)[EntryFields.Definition, EntryFields.Text])
        {
            if (document.Get(field) is not { } text) continue;
            foreach (var span in Sentences.Of(text[..Math.Min(text.Length, MostText)]))
            {
                Read(text.AsSpan(span.Start, span.Length));
                stems.Clear();
                foreach (var word in words) stems.Add(word.Form.Stem);
                if (stems.Count > most) (best, most) = (text.Substring(span.Start, span.Length), stems.Count);
            }
        }

        if (most == 0) return null;
        var sentence = Sentences.Plain(best);
        Read(sentence);
        return words.Count == 0 ? null : Cut(sentence, [.. words.Select(word => word.Span)]);
    }

    /// <summary>Finds the sought words of a sentence.</summary>
    private void Read(ReadOnlySpan<char> sentence)
    {
        words.Clear();
        TextWords.Read(sentence, forms, words);
        words.RemoveAll(word => !sought.Contains(word.Form.Stem) && !sought.Contains(word.Form.Text));
    }

    private static MatchedSentence Cut(string text, TextSpan[] spans)
    {
        if (text.Length <= MostCharacters) return new MatchedSentence(text, [.. spans]);
        var start = spans[0].Start <= CharactersBefore ? 0 : WordStart(text, spans[0].Start - CharactersBefore, spans[0].Start);
        var end = text.Length - start <= MostCharacters ? text.Length : WordEnd(text, start + MostCharacters, Math.Min(spans[0].End, start + MostCharacters));
        var before = start == 0 ? "" : "… ";
        var after = end == text.Length ? "" : " …";
        var kept = spans.Where(span => span.Start >= start && span.End <= end).Select(span => span.Shift(before.Length - start));
        return new MatchedSentence($"{before}{text[start..end]}{after}", [.. kept]);
    }

    /// <summary>The start of a word at or behind an offset, or the offset itself where no blank is near.</summary>
    private static int WordStart(string text, int offset, int limit)
    {
        var blank = text.AsSpan(offset, limit - offset).IndexOf(' ');
        if (blank >= 0) return offset + blank + 1;
        return char.IsLowSurrogate(text[offset]) ? offset + 1 : offset;
    }

    /// <summary>The end of a word at or before an offset, or the offset itself where no blank is near.</summary>
    private static int WordEnd(string text, int offset, int limit)
    {
        var blank = text.AsSpan(limit, offset - limit).LastIndexOf(' ');
        if (blank >= 0) return limit + blank;
        return char.IsLowSurrogate(text[offset]) ? offset - 1 : offset;
    }
}
