using Glossary.Core.Columns;

namespace Glossary.Core.Recognition;

/// <summary>Keeps words out that start no term, by a look at their letters and at those of the word behind them.</summary>
/// <remarks>
/// All sets are of words that are ASCII letters and digits. It is made of a vocabulary and a trie. With some hundred terms the set of first
/// words lies in the first-level cache; with some hundred thousand a text's words are nearly all in it, and the pairs tell them apart.
/// </remarks>
/// <param name="firsts">The words that start a term, solid compounds among them, by their first letters alone.</param>
/// <param name="alone">Those of them that are enough for one by themselves, as they are or in capitals only, or that are compounds.</param>
/// <param name="pairs">The first two words or signs of the longer terms.</param>
/// <param name="compounds">Solid compounds, which may be the second word and the third in one.</param>
/// <param name="signs">The ASCII signs that start a term, by bit; bit 0 for all beyond ASCII.</param>
internal sealed class TermGate(Column<ulong> firsts, Column<ulong> alone, Column<ulong> pairs, Column<ulong> compounds, Column<ulong> signs)
{
    private static readonly string[] Names = ["gate.firsts", "gate.alone", "gate.pairs", "gate.compounds", "gate.signs"];

    private readonly Column<ulong>[] columns = [firsts, alone, pairs, compounds, signs];

    /// <summary>The sets of words.</summary>
    public GateSets Sets => new(new(firsts.Span), new(alone.Span), new(pairs.Span), new(compounds.Span));

    /// <summary>Whether any sign starts a term.</summary>
    public bool HasSigns => (signs[0] | signs[1]) != 0;

    /// <summary>How many bytes it takes.</summary>
    public long Bytes => columns.Sum(column => 8L * column.Length);

    /// <summary>Takes the gate that was written to a source; null where there was none to write.</summary>
    /// <exception cref="InvalidDataException">It is not there.</exception>
    public static TermGate? Read(IColumnSource source)
    {
        var columns = Array.ConvertAll(Names, source.Find<ulong>);
        return columns[0].Length == 0 ? null : new TermGate(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    /// <summary>Writes a gate, or that there is none.</summary>
    public static void Write(IColumnSink sink, TermGate? gate)
    {
        for (var i = 0; i < Names.Length; i++) sink.Add(Names[i], gate?.columns[i] ?? default);
    }

    /// <summary>Whether a sign may start a term.</summary>
    public bool MayStart(char sign) => sign < 128 ? ((signs[sign >> 6] >> sign) & 1) != 0 : HasSigns;
}

/// <summary>The sets of a <see cref="TermGate"/>, ready to be looked into often.</summary>
internal readonly ref struct GateSets(KeySet firsts, KeySet alone, KeySet pairs, KeySet compounds)
{
    /// <summary>The first letters of words that start a term.</summary>
    public readonly KeySet Firsts = firsts;

    private readonly KeySet alone = alone;
    private readonly KeySet pairs = pairs;
    private readonly KeySet compounds = compounds;

    /// <summary>Whether a word may be a term by itself, or a compound that starts one.</summary>
    public bool MayBeEnough(uint word) => alone.MayContain(word);

    /// <summary>Whether a word may be a term by itself if it has capitals.</summary>
    public bool MayBeEnoughInCapitals(uint word) => alone.MayContain(WordKey.InCapitals(word));

    /// <summary>Whether a word may stand for two others.</summary>
    public bool MayBeCompound(uint word) => compounds.MayContain(word);

    /// <summary>Whether a term may start with a word and the word or sign behind it.</summary>
    public bool MayStart(uint first, uint second) => pairs.MayContain(WordKey.OfPair(first, second)) || MayBeCompound(second);
}
