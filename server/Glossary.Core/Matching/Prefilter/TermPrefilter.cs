using Glossary.Core.Columns;

namespace Glossary.Core.Matching;

/// <summary>Keeps words out that start no term, by a look at their letters and at those of the word behind them.</summary>
/// <remarks>
/// It is made of a vocabulary and a trie. With some hundred terms the set of first words lies in the first-level cache and keeps nearly all
/// words out; with some hundred thousand a text's words are nearly all in it, and what the vocabulary says of them and the pairs tell them
/// apart.
/// <para>
/// Example: the terms <c>latch-up</c> and <c>LDM</c> have the first words <c>latch</c>, <c>latchup</c> and <c>ldm</c> and the pair <c>latch up</c>,
/// plurals aside. In <c>The latch gate may latch up</c> the letters keep out <c>The</c>, <c>gate</c>, <c>may</c> and <c>up</c>, and the pairs keep out
/// the first <c>latch</c>, since no term goes on with <c>gate</c>: one word of six is looked at.
/// </para>
/// </remarks>
/// <param name="firsts">The words that start a term, closed compounds among them, by their first letters alone; ASCII letters and digits.</param>
/// <param name="pairs">The first two words or signs of the longer terms, compounds left out.</param>
/// <param name="signs">The ASCII signs that start a term, by bit; bit 0 for all beyond ASCII.</param>
internal sealed class TermPrefilter(Column<ulong> firsts, Column<ulong> pairs, Column<ulong> signs)
{
    private static readonly string[] Names = ["gate.firsts", "gate.pairs", "gate.signs"];

    private readonly Column<ulong>[] columns = [firsts, pairs, signs];

    /// <summary>The first letters of words that start a term, as <see cref="WordKey"/>s.</summary>
    public KeySet Firsts => new(firsts.Span);

    /// <summary>The first two words of terms, as <see cref="WordKey.OfPair"/> has them.</summary>
    public KeySet Pairs => new(pairs.Span);

    /// <summary>Whether any sign starts a term.</summary>
    public bool HasSigns => (signs[0] | signs[1]) != 0;

    /// <summary>Takes the prefilter that was written to a source; null where there was none to write.</summary>
    /// <exception cref="InvalidDataException">It is not there.</exception>
    public static TermPrefilter? Read(IColumnSource source)
    {
        var columns = Array.ConvertAll(Names, source.Find<ulong>);
        return columns[0].Length == 0 ? null : new TermPrefilter(columns[0], columns[1], columns[2]);
    }

    /// <summary>Writes a prefilter, or that there is none.</summary>
    public static void Write(IColumnSink sink, TermPrefilter? prefilter)
    {
        for (var i = 0; i < Names.Length; i++) sink.Add(Names[i], prefilter?.columns[i] ?? default);
    }

    /// <summary>Whether an ASCII sign starts a term.</summary>
    public bool StartsTerm(char sign) => ((signs[sign >> 6] >> sign) & 1) != 0;
}
