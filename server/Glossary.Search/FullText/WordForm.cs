using Lucene.Net.Analysis.Core;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Glossary.Search.FullText;

/// <summary>A word as it is sought.</summary>
/// <param name="Text">The folded word: <c>etching</c>.</param>
/// <param name="Stem">What it shares with its other forms: <c>etch</c>. The word itself where it is its own stem.</param>
/// <param name="IsStopWord">Whether it stands in every text and so tells none from another: <c>the</c>.</param>
internal sealed record WordForm(string Text, string Stem, bool IsStopWord);

/// <summary>Gives the forms of words, each worked out once. Not safe for several threads.</summary>
internal sealed class WordForms
{
    /// <summary>A glossary of a million entries has that many words and more; the frequent ones are soon known again.</summary>
    private const int MostKnown = 1 << 14;

    private readonly EnglishStemmer stemmer = new();
    private readonly Dictionary<string, WordForm> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordForm>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public WordForms() => lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The form of a folded word.</summary>
    public WordForm Of(ReadOnlySpan<char> word)
    {
        if (lookup.TryGetValue(word, out var form)) return form;
        if (known.Count == MostKnown) known.Clear();
        var text = word.ToString();
        form = new WordForm(text, StemOf(text), StopAnalyzer.ENGLISH_STOP_WORDS_SET.Contains(text));
        known.Add(text, form);
        return form;
    }

    /// <summary>The stem by the rules of Snowball's English stemmer (Porter 2); a word with digits or of another script is its own.</summary>
    private string StemOf(string word)
    {
        if (word.AsSpan().ContainsAnyExceptInRange('a', 'z')) return word;
        stemmer.SetCurrent(word);
        stemmer.Stem();
        var stem = stemmer.CurrentBuffer.AsSpan(0, stemmer.CurrentBufferLength);
        return stem.IsEmpty || stem.SequenceEqual(word) ? word : stem.ToString();
    }
}
