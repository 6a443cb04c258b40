using Glossary.Core.Columns;
using Glossary.Core.Language;

namespace Glossary.Core.Matching;

/// <summary>Makes the <see cref="TermPrefilter"/> of a vocabulary and a trie.</summary>
internal sealed class TermPrefilterBuilder(Vocabulary vocabulary, TermTrie trie)
{
    /// <summary>How many words one task takes; fewer are not worth another thread.</summary>
    private const int WordsPerTask = 1 << 15;

    private readonly List<uint> firsts = [];
    private readonly List<uint> pairs = [];
    private readonly ulong[] signs = new ulong[2];

    /// <summary>Words with the hashes of their spellings, signs counted.</summary>
    private readonly List<(int Word, uint Hash)> spelled = [];

    /// <summary>The prefilter, or null where there are no words.</summary>
    public TermPrefilter? Build()
    {
        if (vocabulary.IsEmpty) return null;
        for (var word = 0; word < vocabulary.Spellings; word++) AddSpelled(vocabulary.Spelling(word), vocabulary.ValueOf(word));
        AddEach(vocabulary.Compounds, AddCompound, firsts);
        var hashes = new SpellingHashes(spelled, vocabulary.Spellings);
        AddEach(trie.Roots, (root, keys) => AddPairs(root, hashes, keys), pairs);
        return new TermPrefilter(KeySet.ColumnOf(firsts), KeySet.ColumnOf(pairs), new Column<ulong>(signs));
    }

    /// <summary>Has all cores add something for each of many.</summary>
    private static void AddEach(int count, Action<int, List<uint>> add, List<uint> keys)
    {
        var parts = new List<uint>[(count + WordsPerTask - 1) / WordsPerTask];
        Parallel.For(0, parts.Length, part =>
        {
            parts[part] = [];
            for (var i = part * WordsPerTask; i < Math.Min(count, (part + 1) * WordsPerTask); i++) add(i, parts[part]);
        });
        foreach (var part in parts) keys.AddRange(part);
    }

    private void AddSpelled(ReadOnlySpan<char> letters, int value)
    {
        var isFirst = trie.Root(FirstOf(value)) != TermTrie.None;
        var start = WordKey.Read(letters, out var length);
        var isWord = length == letters.Length;
        var isSign = CharClasses.Of(letters[0]) == CharClass.Symbol;
        if (isFirst && isWord) firsts.Add(WordKey.Of(start));
        if (isFirst && isSign) signs[letters[0] < 128 ? letters[0] >> 6 : 0] |= letters[0] < 128 ? 1UL << letters[0] : 1;
        if (value < 0 || !(isWord || (isSign && letters[0] < 128))) return;
        spelled.Add((value, WordHash.Of(letters)));
    }

    /// <summary>Adds the first letters of a compound, if they are not those of its first part.</summary>
    private void AddCompound(int compound, List<uint> keys)
    {
        var (left, right) = vocabulary.PartsOf(compound);
        if (vocabulary.Spelling(left).Length >= WordKey.Letters || trie.Root(FirstOf(vocabulary.ValueOf(left))) == TermTrie.None) return;
        var start = WordKey.Read(vocabulary.Spelling(left), out var length);
        if (length == vocabulary.Spelling(left).Length) keys.Add(WordKey.Of(start | (WordKey.Read(vocabulary.Spelling(right), out _) << (8 * length))));
    }

    private void AddPairs(int root, SpellingHashes hashes, List<uint> keys)
    {
        var firsts = hashes[root];
        if (firsts.IsEmpty) return;
        foreach (var word in trie.WordsBehind(root))
        {
            foreach (var second in hashes[word])
            {
                foreach (var first in firsts) keys.Add(WordKey.OfPair(first, second));
            }
        }
    }

    /// <summary>The first of the words that a word is made of.</summary>
    private int FirstOf(int value)
    {
        while (vocabulary.TryTakeApart(value, out var parts)) value = parts.First;
        return value;
    }
}
