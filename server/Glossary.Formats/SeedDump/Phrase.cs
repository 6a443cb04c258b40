using Glossary.Core.Recognition;

namespace Glossary.Formats.SeedDump;

/// <summary>A name as it is written, with its words folded for comparison.</summary>
/// <remarks>
/// Words part at everything but letters and digits, so <c>low-k</c> is two. Folded words are lower case and, where it is safe,
/// singular, so that <c>Pooling Layers</c> and <c>pooling layer</c> compare equal.
/// </remarks>
internal sealed class Phrase
{
    private readonly List<Word> words;

    public Phrase(string written)
    {
        Written = written;
        words = Cut(written);
        Folded = words.Count switch { 0 => "", 1 => words[0].Folded, _ => Join(words) };
    }

    public string Written { get; }

    /// <summary>All folded words in one, so that <c>latch-up</c> equals <c>latchup</c>.</summary>
    public string Folded { get; }

    public int Count => words.Count;

    public Word this[int index] => words[index];

    public bool SameAs(Phrase other) => Folded.Length > 0 && string.Equals(Folded, other.Folded, StringComparison.Ordinal);

    /// <summary>Whether a text begins with the same letter: a quick test before the words are compared.</summary>
    public bool BeginsLike(string text) => Folded.Length > 0 && text.Length > 0 && char.ToLowerInvariant(text[0]) == Folded[0];

    /// <summary>How many words of this phrase the <paramref name="other"/> is word for word, from the first on; 0 if it is no prefix.</summary>
    public int PrefixWords(Phrase other)
    {
        var length = 0;
        for (var i = 0; i < words.Count && length < other.Folded.Length; i++)
        {
            var word = words[i].Folded;
            if (string.CompareOrdinal(other.Folded, length, word, 0, word.Length) != 0) return 0;
            length += word.Length;
            if (length == other.Folded.Length) return i + 1;
        }

        return 0;
    }

    /// <summary>The written words <paramref name="from"/> up to but not including <paramref name="to"/>, with what stands between them.</summary>
    public string Part(int from, int to) => from >= to ? "" : Written[words[from].Start..words[to - 1].End];

    public int IndexOf(string folded)
    {
        for (var i = 0; i < words.Count; i++) if (words[i].Folded == folded) return i;
        return -1;
    }

    public bool SharesWordWith(Phrase other)
    {
        for (var i = 0; i < words.Count; i++) if (!FunctionWords.Contains(words[i].Folded) && other.IndexOf(words[i].Folded) >= 0) return true;
        return false;
    }

    /// <summary>Whether all words of the <paramref name="other"/> stand in this phrase, in the same order.</summary>
    public bool HoldsInOrder(Phrase other)
    {
        var at = 0;
        for (var i = 0; i < words.Count && at < other.Count; i++) if (words[i].Folded == other[at].Folded) at++;
        return at == other.Count;
    }

    /// <summary><c>layer norm</c> is layer normalization, <c>positive resist</c> is positive photoresist, with one word cut short.</summary>
    public bool IsShortenedTo(Phrase full)
    {
        const int ShortestStump = 4;
        if (words.Count != full.Count || words.Count < 2) return false;
        var cut = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var (stump, word) = (words[i].Folded, full[i].Folded);
            if (stump == word) continue;
            if (stump.Length < ShortestStump) return false;
            if (!word.StartsWith(stump, StringComparison.Ordinal) && !word.EndsWith(stump, StringComparison.Ordinal)) return false;
            cut++;
        }

        return cut == 1;
    }

    private static string Join(List<Word> words)
    {
        var length = 0;
        foreach (var word in words) length += word.Folded.Length;
        return string.Create(length, words, static (joined, words) =>
        {
            foreach (var word in words)
            {
                word.Folded.CopyTo(joined);
                joined = joined[word.Folded.Length..];
            }
        });
    }

    private static List<Word> Cut(string text)
    {
        var result = new List<Word>(6);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            var start = i;
            while (i < text.Length && IsInWord(text, i)) i++;
            var folded = Fold(text.AsSpan(start, i - start));
            var singular = EnglishNoun.Singular(folded);
            result.Add(new Word(start, i, singular ?? folded, singular is not null));
        }

        return result;
    }

    /// <summary>An apostrophe between letters belongs to the word: <c>what's</c>.</summary>
    private static bool IsInWord(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || (text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]));

    private static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> folded = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        foreach (var c in word) if (char.IsLetterOrDigit(c)) folded[length++] = char.ToLowerInvariant(c);
        return folded[..length].ToString();
    }
}

/// <summary>One word of a phrase: where it is written, its folded form, and whether folding made a singular of it.</summary>
internal readonly record struct Word(int Start, int End, string Folded, bool IsPlural);
