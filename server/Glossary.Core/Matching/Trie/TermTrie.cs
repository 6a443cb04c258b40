using Glossary.Core.Columns;

namespace Glossary.Core.Matching;

/// <summary>The terms as paths of words: nodes in columns, breadth first, so that the children of a node lie side by side in the order of their words.</summary>
/// <remarks>
/// The words that terms start with have the lowest numbers, and the node of each is that of its number: the root needs no table. A node
/// takes 12 bytes, a sense 4.
/// </remarks>
/// <param name="words">The word that leads to each node.</param>
/// <param name="nodes">What follows each node. One more than there are, where the last one's ends.</param>
/// <param name="senses">The senses of all nodes, in the order of preference.</param>
/// <param name="roots">How many words start a term, as the one value of a column.</param>
internal sealed class TermTrie(Column<int> words, Column<TermNode> nodes, Column<int> senses, Column<int> roots)
{
    /// <summary>No node.</summary>
    public const int None = -1;

    /// <summary>With this many children or more, a binary search beats a look at each.</summary>
    private const int Many = 8;

    /// <summary>How many words start a term; they are the nodes below.</summary>
    public int Roots { get; } = roots[0];

    /// <summary>Takes the trie that was written to a source.</summary>
    /// <exception cref="InvalidDataException">It is not there.</exception>
    public static TermTrie Read(IColumnSource source) => new(
        source.Find<int>("trie.words"), source.Find<TermNode>("trie.nodes"), source.Find<int>("trie.senses"), source.Find<int>("trie.roots"));

    /// <summary>Writes all of it.</summary>
    public void Write(IColumnSink sink)
    {
        sink.Add("trie.words", words);
        sink.Add("trie.nodes", nodes);
        sink.Add("trie.senses", senses);
        sink.Add("trie.roots", roots);
    }

    /// <summary>The node that a word leads to from the start, or <see cref="None"/>.</summary>
    public int Root(int word) => (uint)word < (uint)Roots ? word : None;

    /// <summary>Has the memory fetched that says what follows the node of a first word.</summary>
    public void Prefetch(int word)
    {
        if (Root(word) is var node and not None) nodes.Prefetch(node);
    }

    /// <summary>The node that a word leads to from another, or <see cref="None"/>.</summary>
    public int Child(int node, int word)
    {
        var among = WordsBehind(node);
        var at = among.Length < Many ? among.IndexOf(word) : among.BinarySearch(word);
        return at < 0 ? None : nodes[node].Children + at;
    }

    /// <summary>Whether no word leads on from a node.</summary>
    public bool IsLeaf(int node) => nodes[node].Children == nodes[node + 1].Children;

    /// <summary>The words that lead on from a node.</summary>
    public ReadOnlySpan<int> WordsBehind(int node) => words.Span[nodes[node].Children..nodes[node + 1].Children];

    /// <summary>The senses of the path to a node; none where no term ends.</summary>
    /// <exception cref="InvalidDataException">They are more than any has, which are compared with each other: the file that they lie in is damaged.</exception>
    public ReadOnlySpan<int> SensesOf(int node)
    {
        var found = senses.Span[nodes[node].Senses..nodes[node + 1].Senses];
        return found.Length <= SenseList.Most ? found : throw new InvalidDataException("a term has too many senses");
    }

    /// <summary>What words are in the terms, by their numbers.</summary>
    /// <param name="count">How many words there are.</param>
    public WordMarks[] MarksOf(int count)
    {
        var marks = new WordMarks[count];
        for (var root = 0; root < Roots; root++)
        {
            if (!SensesOf(root).IsEmpty) marks[root] |= AsksForCapitals(root) ? WordMarks.EnoughInCapitals : WordMarks.Enough;
            if (!IsLeaf(root)) marks[root] |= WordMarks.Leads;
            foreach (var word in WordsBehind(root)) marks[word] |= WordMarks.Follows;
        }

        return marks;
    }

    /// <summary>Whether all senses of a node are of names that are written with capitals: see <see cref="Spelling.AsksForCapitals"/>.</summary>
    public bool AsksForCapitals(int node) => nodes[node].AsksForCapitals;
}

/// <summary>What follows a node of a <see cref="TermTrie"/>; what follows the next one starts where this ends.</summary>
/// <param name="Children">Its first child.</param>
/// <param name="MarkedSenses">Its first sense, times two; plus one where all of them ask for capitals.</param>
internal readonly record struct TermNode(int Children, int MarkedSenses)
{
    /// <summary>A node.</summary>
    public TermNode(int children, int senses, bool asksForCapitals)
        : this(children, (senses << 1) | (asksForCapitals ? 1 : 0))
    {
    }

    /// <summary>Its first sense.</summary>
    public int Senses => MarkedSenses >>> 1;

    /// <summary>Whether all senses ask for capitals.</summary>
    public bool AsksForCapitals => (MarkedSenses & 1) != 0;
}
