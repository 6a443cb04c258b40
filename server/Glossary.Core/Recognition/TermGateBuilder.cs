using Glossary.Core.Columns;

namespace Glossary.Core.Recognition;

/// <summary>Makes the <see cref="TermGate"/> of a vocabulary and a trie.</summary>
internal sealed class TermGateBuilder(Vocabulary vocabulary, TermTrie trie)
{
    /// <summary>Of more words than this so many start a term that a gate lets nearly all of them pass.</summary>
    private const int MostWords = 1 << 19;

    private readonly List<uint> firsts = [];
    private readonly List<uint> alone = [];
    private readonly List<uint> pairs = [];
    private readonly List<uint> compounds = [];
    private readonly ulong[] signs = new ulong[2];

    /// <summary>The keys of the spellings of each word, signs counted; null for none.</summary>
    private readonly Dictionary<int, List<uint>> keys = [];

    /// <summary>The gate, or null where there are too many words for one.</summary>
    public TermGate? Build()
    {
        if (vocabulary.Spellings + vocabulary.Compounds > MostWords || vocabulary.IsEmpty) return null;
        for (var word = 0; word < vocabulary.Spellings; word++) Add(vocabulary.Spelling(word), vocabulary.ValueOf(word));
        for (var compound = 0; compound < vocabulary.Compounds; compound++) Add(vocabulary.LettersOf(compound), Vocabulary.CompoundOf(compound));
        for (var root = 0; root < trie.Roots; root++) AddPairs(root);
        return new TermGate(KeySet.ColumnOf(firsts), KeySet.ColumnOf(alone), KeySet.ColumnOf(pairs), KeySet.ColumnOf(compounds), Column.Of<ulong>(signs));
    }

    private void Add(ReadOnlySpan<char> letters, int value)
    {
        var first = FirstOf(value);
        var root = trie.Root(first);
        var key = WordKey.Read(letters, out var length, out var start);
        var isWord = length == letters.Length;
        if (!isWord && letters is [< '\u0080' and var sign]) (isWord, key) = (true, WordKey.Of(sign));
        if (root != TermTrie.None && CharClasses.Of(letters[0]) == CharClass.Symbol) signs[letters[0] < 128 ? letters[0] >> 6 : 0] |= letters[0] < 128 ? 1UL << letters[0] : 1;
        if (!isWord) return;
        if (root != TermTrie.None) firsts.Add(WordKey.Of(start));
        if (value != first)
        {
            compounds.Add(key);
            if (root != TermTrie.None) alone.Add(key);
            return;
        }

        if (root != TermTrie.None && !trie.SensesOf(root).IsEmpty) alone.Add(trie.AsksForCapitals(root) ? WordKey.InCapitals(key) : key);
        if (!keys.TryGetValue(value, out var list)) keys.Add(value, list = []);
        list.Add(key);
    }

    private void AddPairs(int root)
    {
        if (!keys.TryGetValue(root, out var starts)) return;
        foreach (var start in starts)
        {
            foreach (var word in trie.WordsBehind(root))
            {
                foreach (var second in keys.GetValueOrDefault(word, [])) pairs.Add(WordKey.OfPair(start, second));
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
