using Glossary.Core.Language;
using Glossary.Core.Names;
using Glossary.Core.Termbases;

namespace Glossary.Core.Features;

/// <summary>The last words of a <see cref="TypedLine"/>, as the start of a term that may be meant.</summary>
internal sealed class TypedPhrase
{
    /// <summary>From this many letters on, later words of a name are offered too, and letters may be wrong.</summary>
    public const int LettersToGuessBy = NameGuesses.LettersForATypo;

    /// <summary>Below this many letters nothing is offered but abbreviations for their capitals.</summary>
    private const int FewestLetters = 3;

    /// <summary>No more than this many words are taken for the start of a term.</summary>
    private const int MostWords = 8;

    /// <summary>A name in another number or spelling is not longer by more than this, in UTF-16 code units.</summary>
    private const int MostForAnotherNumber = 8;

    /// <summary>What stands behind an apostrophe in a contraction or a possessive of English.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ContractedEndings =
        new HashSet<string>(["t", "s", "m", "d", "l", "ll", "v", "ve", "r", "re"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private string? singular;

    /// <param name="line">The line.</param>
    /// <param name="first">The number of the first word.</param>
    /// <param name="next">The phrase from the word behind it on, of which all but this word is known; null for the last word.</param>
    private TypedPhrase(TypedLine line, int first, TypedPhrase? next)
    {
        Line = line;
        First = first;
        Text = line.Text[Start..];
        var piece = line.Pieces[first];
        var word = TextOf(piece);
        var folded = TextFolding.Fold(word);
        Key = string.Concat(folded, next?.Key);
        HasSigns = piece.IsSymbol || word.ContainsAnyInRange('0', '9');
        Letters = piece.IsSymbol ? 0 : piece.Class is CharClass.Word ? piece.Length : 2 * piece.Length;
        IsEveryday = !(line.IsBeforeWord && piece.End == line.Text.Length) && (word.Length == 1 || (!IsMixed(word) && EverydayWords.Contains(folded)));
        HasFragments = piece.Length < FewestLetters;
        IsCapitals = piece.IsSymbol || !word.ContainsAnyExceptInRange('A', 'Z');
        if (next is null) return;
        HasSigns |= next.HasSigns;
        Letters += next.Letters;
        IsEveryday &= next.IsEveryday;
        HasFragments |= next.HasFragments;
        IsCapitals &= next.IsCapitals;
    }

    /// <summary>The line that it ends.</summary>
    public TypedLine Line { get; }

    /// <summary>The number of its first word in the line.</summary>
    public int First { get; }

    /// <summary>Where it starts in the line.</summary>
    public int Start => Line.Pieces[First].Start;

    /// <summary>The words as they were typed, up to the caret.</summary>
    public string Text { get; }

    /// <summary>Their <see cref="NameKey"/>.</summary>
    public string Key { get; }

    /// <summary>How many words and signs they are.</summary>
    public int WordCount => Line.Pieces.Length - First;

    /// <summary>How many letters they have; one of a script in which a few make a word counts twice.</summary>
    public int Letters { get; }

    /// <summary>Whether there are signs or digits among them, which nobody mistypes for letters.</summary>
    public bool HasSigns { get; }

    /// <summary>Whether there are words of but a letter or two among them.</summary>
    public bool HasFragments { get; }

    /// <summary>Whether all of them are words of everyday speech, as they stand there.</summary>
    public bool IsEveryday { get; }

    /// <summary>Whether all of them are Latin capitals, or signs.</summary>
    public bool IsCapitals { get; }

    /// <summary>Whether enough is typed to offer something; what the caret stands before is typed, too.</summary>
    public bool IsLongEnough => Math.Max(Letters, Key.Length) >= FewestLetters || Line.IsBeforeWord;

    /// <summary>Whether it may be the start of an abbreviation, which is offered from its second capital or sign on: <c>LW</c>, <c>W&amp;</c>.</summary>
    public bool MayBeAbbreviation => IsCapitals && Letters > 0 && Key.Length > 1 && !Text.Contains(' ', StringComparison.Ordinal);

    /// <summary>Whether it may be what is not the start of a name: a later word of it, or its first letters, or mistyped.</summary>
    public bool MayBeGuessedBy => Letters >= LettersToGuessBy && !IsEveryday;

    /// <summary>Whether it may be later words of a name; of several words, those before them may make up for a missing letter.</summary>
    public bool MayBeLaterWords => MayBeGuessedBy || (WordCount > 1 && IsLongEnough && !IsEveryday);

    /// <summary>The words and signs.</summary>
    public ReadOnlySpan<Words.Piece> Pieces => Line.Pieces.AsSpan()[First..];

    /// <summary>The text of one of them.</summary>
    public ReadOnlySpan<char> TextOf(Words.Piece piece) => Line.Text.AsSpan(piece.Start, piece.Length);

    /// <summary>The phrases that end at the caret, most words first. What stands behind the apostrophe of a contraction begins none: <c>don't</c>.</summary>
    public static List<TypedPhrase> Of(TypedLine line)
    {
        var phrases = new List<TypedPhrase>();
        var end = line.Pieces.Length - (EndsInContraction(line) ? 2 : 0);
        TypedPhrase? phrase = null;
        for (var first = line.Pieces.Length - 1; first >= Math.Max(0, line.Pieces.Length - MostWords); first--)
        {
            phrase = new TypedPhrase(line, first, phrase);
            if (first < end && !IsApostrophe(line, first)) phrases.Add(phrase);
        }

        phrases.Reverse();
        return phrases;
    }

    /// <summary>Whether the phrase is a whole name, in any case and number. Letters that stand for words have no plural in capitals: <c>LSNM</c> is not <c>LSNMS</c>.</summary>
    public bool Is(string name)
    {
        if (name.Length > Text.Length + MostForAnotherNumber) return false;
        singular ??= NameKey.OfSingular(Text);
        if (!NameKey.IsOfSingular(name, singular)) return false;
        return name[^1] != 'S' || Text[^1] is 's' or 'S' || NameKey.Of(name) == Key;
    }

    /// <summary>The same with one more word before it.</summary>
    public TypedPhrase WithWordBefore() => new(Line, First - 1, this);

    /// <summary>The keys of the words, if they may be the first letters of a name's words: <c>lat dif</c>; else null.</summary>
    public List<string>? FirstLetters() => HasSigns ? null : NameGuesses.FirstLetters(Text);

    /// <summary>The names that start so but for one letter, then those that do but for two; each are looked for when they are asked for.</summary>
    /// <param name="names">The names.</param>
    /// <param name="most">How many letters may be wrong, if so many are enough.</param>
    /// <param name="cancellation">Ends the search.</param>
    public IEnumerable<IEnumerable<Sense>> Mistyped(NameIndex names, int most, CancellationToken cancellation) =>
        HasSigns ? [] : NameGuesses.Mistyped(Text, names, most, cancellation);

    /// <summary>Whether capitals stand among small letters, as in no everyday word: <c>LoR</c>.</summary>
    private static bool IsMixed(ReadOnlySpan<char> word) => word[1..].ContainsAnyInRange('A', 'Z') && word.ContainsAnyInRange('a', 'z');

    private static bool IsApostrophe(TypedLine line, int index) =>
        line.Pieces[index] is { IsSymbol: true, Length: 1 } piece && line.Text[piece.Start] is '\'' or '\u2019' or '\u02bc';

    private static bool EndsInContraction(TypedLine line)
    {
        var last = line.Pieces.Length - 1;
        return last >= 2 && IsApostrophe(line, last - 1) && line.Pieces[last].Gap == TokenGap.None && line.Pieces[last - 1].Gap == TokenGap.None
            && !line.Pieces[last - 2].IsSymbol && ContractedEndings.Contains(line.Text.AsSpan(line.Pieces[last].Start, line.Pieces[last].Length));
    }
}
