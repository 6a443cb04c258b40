using Glossary.Core.Language;
using Glossary.Core.Names;
using Glossary.Core.Termbases;

namespace Glossary.Core.Features;

/// <summary>In what case somebody is writing, and how a name is written so.</summary>
/// <remarks>
/// <c>latent di</c> goes on as <c>latent diffusion</c>, at a sentence's start as <c>Latent diffusion</c>, <c>Latent Di</c> as
/// <c>Latent Diffusion</c> and <c>LATENT DI</c> as <c>LATENT DIFFUSION</c>; <c>the louvain al</c> as <c>Louvain algorithm</c>.
/// </remarks>
/// <param name="phrase">What was typed of the name.</param>
/// <param name="known">How the glossaries write words.</param>
internal sealed class TypedCase(TypedPhrase phrase, GlossaryWriting known)
{
    /// <summary>A word of this many capitals or more is no abbreviation.</summary>
    private const int CapitalsOfAWord = 4;

    private readonly bool startsSentence = phrase.Line.StartsSentence(phrase.Start);
    private readonly Style style = StyleOf(phrase);

    private enum Style
    {
        Running,
        Title,
        Capitals,

        /// <summary>Letters that stand for words, which say nothing of how these are written.</summary>
        Abbreviation,
    }

    /// <summary>A name as it goes on what was typed.</summary>
    public string Write(Sense sense)
    {
        var name = sense.Term.Text;
        if (sense.Term.Case == TermCase.Exact) return name;
        if (style == Style.Capitals) return name.ToUpperInvariant();
        var isTitle = style == Style.Title && (phrase.WordCount > 1 || !startsSentence);
        return string.Create(name.Length, (name, sense, isTitle), WriteInto);
    }

    private void WriteInto(Span<char> written, (string Name, Sense Sense, bool IsTitle) state)
    {
        var (name, sense, isTitle) = state;
        name.CopyTo(written);
        var isFirst = true;
        foreach (var piece in Words.Of(name))
        {
            var word = name.AsSpan(piece.Start, piece.Length);
            ref var initial = ref written[piece.Start];
            if (piece.IsSymbol || !IsPlain(word) || IsJoinedBySign(name, piece)) { }
            else if (isTitle) initial = GrammarWords.Contains(word) && !isFirst ? initial : char.ToUpperInvariant(initial);
            else if (known.IsOrdinary(name, piece.Start, word, sense)) initial = char.ToLowerInvariant(initial);

            if (isFirst && IsPlain(word) && (startsSentence || (style != Style.Abbreviation && char.IsUpper(phrase.Text[0])))) initial = char.ToUpperInvariant(initial);
            isFirst = false;
        }
    }

    /// <summary>Whether a word is written in small letters but for its first letter, so that this one can be changed.</summary>
    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || !char.IsLetter(word[0])) return false;
        foreach (var c in word[1..])
        {
            if (char.IsUpper(c) || char.IsDigit(c)) return false;
        }

        return true;
    }

    /// <summary>Whether a sign makes a word part of a longer one: <c>Node.js</c>, <c>AI/ML</c>.</summary>
    private static bool IsJoinedBySign(string name, Words.Piece word)
    {
        const string joints = "./+#&@";
        return (word.Start > 0 && joints.Contains(name[word.Start - 1], StringComparison.Ordinal)) || (word.End < name.Length && joints.Contains(name[word.End], StringComparison.Ordinal));
    }

    private static Style StyleOf(TypedPhrase phrase)
    {
        int words = 0, letters = 0, starting = 0, small = 0;
        foreach (var piece in phrase.Pieces)
        {
            var word = phrase.TextOf(piece);
            if (piece.IsSymbol || !char.IsLetter(word[0])) continue;
            words++;
            if (char.IsUpper(word[0]) || (words > 1 && piece.End < phrase.Line.Text.Length && GrammarWords.Contains(word))) starting++;
            foreach (var c in word)
            {
                letters++;
                if (!char.IsUpper(c)) small++;
            }
        }

        if (words == 0 || starting < words) return Style.Running;
        if (small > 0) return Style.Title;
        return (words > 1 ? letters > words : letters >= CapitalsOfAWord) ? Style.Capitals : Style.Abbreviation;
    }
}
