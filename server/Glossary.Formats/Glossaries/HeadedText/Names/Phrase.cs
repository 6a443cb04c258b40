using System.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>A name as it is written, with its words folded for comparison.</summary>
/// <remarks>
/// Words part at everything but letters and digits, so <c>low-k</c> is two. Folded words are lower case and, where it is safe,
/// singular, so that <c>Pooling Layers</c> and <c>pooling layer</c> compare equal. They are cut when first asked for.
/// </remarks>
internal sealed class Phrase(string written)
{
    private WordSpan[]? words;
    private string? folded;

    /// <summary>A phrase that is likely to be another one in another case, whose words need not be cut again then.</summary>
    public Phrase(string written, Phrase like)
        : this(written)
    {
        if (Ascii.EqualsIgnoreCase(written, like.Written)) (words, folded) = (like.Words, like.Folded);
    }

    private Phrase(string written, WordSpan[] words, string folded)
        : this(written) => (this.words, this.folded) = (words, folded);

    public string Written { get; } = written;

    /// <summary>All folded words in one, so that <c>latch-up</c> equals <c>latchup</c>.</summary>
    public string Folded => folded ?? Cut().Folded;

    public int Count => Words.Length;

    private WordSpan[] Words => words ?? Cut().Words;

    public Word this[int index]
    {
        get
        {
            var word = Words[index];
            return new Word(word.Start, word.End, Folded.AsSpan(word.FoldedStart, word.FoldedEnd - word.FoldedStart), word.IsPlural);
        }
    }

    /// <summary>The beginning of a text, so much of it that it can be told from <paramref name="other"/>, and one word more.</summary>
    public static Phrase BeginningOf(ReadOnlySpan<char> text, Phrase other)
    {
        var (words, folded) = FoldedWords.Cut(text, other.Count + 1, other.Folded.Length + 1);
        return new Phrase(words.Length == 0 ? "" : text[..words[^1].End].ToString(), words, folded);
    }

    public bool SameAs(Phrase other) =>
        FoldedWords.FirstLetter(Written) == FoldedWords.FirstLetter(other.Written)
        && Folded.Length > 0 && string.Equals(Folded, other.Folded, StringComparison.Ordinal);

    /// <summary>Whether a text begins with the same letter: a quick test before the words are compared.</summary>
    public bool BeginsLike(ReadOnlySpan<char> text) => Folded.Length > 0 && text.Length > 0 && char.ToLowerInvariant(text[0]) == Folded[0];

    /// <summary>How many words of this phrase the <paramref name="other"/> is word for word, from the first on; 0 if it is no prefix.</summary>
    public int PrefixWords(Phrase other)
    {
        if (other.Folded.Length == 0 || !Folded.StartsWith(other.Folded, StringComparison.Ordinal)) return 0;
        for (var i = 0; i < Count && Words[i].FoldedEnd <= other.Folded.Length; i++)
        {
            if (Words[i].FoldedEnd == other.Folded.Length) return i + 1;
        }

        return 0;
    }

    /// <summary>The written words <paramref name="from"/> up to but not including <paramref name="to"/>, with what stands between them.</summary>
    public string Part(int from, int to)
    {
        var part = SpanOf(from, to);
        return part.Length == Written.Length ? Written : part.ToString();
    }

    /// <summary>As <see cref="Part"/>, without making a string.</summary>
    public ReadOnlySpan<char> SpanOf(int from, int to) => from >= to ? default : Written.AsSpan(Words[from].Start..Words[to - 1].End);

    public int IndexOf(ReadOnlySpan<char> folded)
    {
        for (var i = 0; i < Count; i++) if (this[i].Is(folded)) return i;
        return -1;
    }

    public bool SharesWordWith(Phrase other)
    {
        for (var i = 0; i < Count; i++) if (!FunctionWords.Contains(this[i].Folded) && other.IndexOf(this[i].Folded) >= 0) return true;
        return false;
    }

    /// <summary>Whether all words of the <paramref name="other"/> stand in this phrase, in the same order.</summary>
    public bool HoldsInOrder(Phrase other)
    {
        var at = 0;
        for (var i = 0; i < Count && at < other.Count; i++) if (this[i].Is(other[at].Folded)) at++;
        return at == other.Count;
    }

    /// <summary><c>layer norm</c> is layer normalization, <c>positive resist</c> is positive photoresist, with one word cut short.</summary>
    public bool IsShortenedTo(Phrase full)
    {
        const int ShortestStump = 4;
        if (Count != full.Count || Count < 2) return false;
        var cut = 0;
        for (var i = 0; i < Count; i++)
        {
            var stump = this[i];
            var word = full[i].Folded;
            if (stump.Is(word)) continue;
            if (stump.Folded.Length < ShortestStump) return false;
            if (!word.StartsWith(stump.Folded) && !word.EndsWith(stump.Folded)) return false;
            cut++;
        }

        return cut == 1;
    }

    private (WordSpan[] Words, string Folded) Cut()
    {
        var cut = FoldedWords.Cut(Written, fewestWords: int.MaxValue, fewestLetters: 0);
        (words, folded) = cut;
        return cut;
    }
}

/// <summary>One word of a phrase: where it is written, its folded form, and whether folding made a singular of it.</summary>
internal readonly ref struct Word(int start, int end, ReadOnlySpan<char> folded, bool isPlural)
{
    public int Start { get; } = start;

    public int End { get; } = end;

    public ReadOnlySpan<char> Folded { get; } = folded;

    public bool IsPlural { get; } = isPlural;

    public bool Is(ReadOnlySpan<char> folded) => Folded.SequenceEqual(folded);

    public bool IsOneOf(string[] folded)
    {
        foreach (var one in folded) if (Folded.SequenceEqual(one)) return true;
        return false;
    }
}
