using System.Buffers;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Glossary.Search.FullText;

/// <summary>Gives the index the words of a field: each as it is written, and where that is another, its stem in the same place.</summary>
/// <param name="withWritten">Whether to give words as they are written at all, by which typos and starts of words are looked up.</param>
internal sealed class EntryAnalyzer(bool withWritten) : Analyzer
{
    /// <summary>No phrase reaches from one name into the next.</summary>
    public override int GetPositionIncrementGap(string fieldName) => 8;

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(new WordTokenizer(reader, withWritten));
}

/// <summary>The words of a text as a stream of Lucene's. It is used again and again, and allocates nothing per word.</summary>
internal sealed class WordTokenizer : Tokenizer
{
    private const int ChunkLength = 4096;

    private readonly bool withWritten;
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute increment;
    private readonly WordForms forms = new();
    private readonly List<TextWord> words = [];
    private int next;
    private int position;
    private bool stemIsDue;

    public WordTokenizer(TextReader reader, bool withWritten)
        : base(reader)
    {
        this.withWritten = withWritten;
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
        stemIsDue = withWritten && !ReferenceEquals(word.Form.Stem, word.Form.Text);
        return Give(withWritten ? word.Form.Text : word.Form.Stem, step);
    }

    private bool Give(string text, int step)
    {
        term.SetEmpty().Append(text);
        increment.PositionIncrement = step;
        return true;
    }
}
