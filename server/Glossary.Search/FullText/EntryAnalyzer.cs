using System.Buffers;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Glossary.Search.FullText;

/// <summary>
/// Gives the index the words of a field: each as it is written, by which typos and starts of words are looked up, and where that is another,
/// its stem in the same place.
/// </summary>
internal sealed class EntryAnalyzer : Analyzer
{
    /// <summary>No phrase reaches from one name into the next.</summary>
    public override int GetPositionIncrementGap(string fieldName) => 8;

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(new WordTokenizer(reader));
}

/// <summary>The words of a text as a stream of Lucene's. It is used again and again, and allocates nothing per word.</summary>
internal sealed class WordTokenizer : Tokenizer
{
    private const int ChunkLength = 4096;

    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute increment;
    private readonly WordForms forms = new();
    private readonly List<TextWord> words = [];
    private int next;
    private int position;
    private bool stemIsDue;

    public WordTokenizer(TextReader reader)
        : base(reader)
    {
        term = AddAttribute<ICharTermAttribute>();
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        words.Clear();
        next = 0;
        position = -1;
        stemIsDue = false;

        var buffer = ArrayPool<char>.Shared.Rent(ChunkLength);
        var length = 0;
        while (m_input.Read(buffer, length, buffer.Length - length) is > 0 and var read)
        {
            length += read;
            if (length < buffer.Length) continue;
            var larger = ArrayPool<char>.Shared.Rent(buffer.Length * 2);
            buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(buffer);
            buffer = larger;
        }

        TextWords.Read(buffer.AsSpan(0, length), forms, words);
        ArrayPool<char>.Shared.Return(buffer);
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        ClearAttributes();
        if (stemIsDue)
        {
            stemIsDue = false;
            return Give(words[next - 1].Form.Stem, 0);
        }

        if (next == words.Count) return false;
        var word = words[next++];
        var step = word.Position - position;
        position = word.Position;
        stemIsDue = !ReferenceEquals(word.Form.Stem, word.Form.Text);
        return Give(word.Form.Text, step);
    }

    private bool Give(string text, int step)
    {
        term.SetEmpty().Append(text);
        increment.PositionIncrement = step;
        return true;
    }
}
