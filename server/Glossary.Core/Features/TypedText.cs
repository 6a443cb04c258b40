using Glossary.Core.Documents;
using Glossary.Core.Recognition;
using Glossary.Core.Text;

namespace Glossary.Core.Features;

/// <summary>The last words before the caret, as the start of a term that may be meant.</summary>
/// <param name="Span">Where they stand in the document, up to the caret.</param>
/// <param name="Text">The words.</param>
/// <param name="Key">Their <see cref="NameKey"/>.</param>
/// <param name="Words">How many they are.</param>
internal readonly record struct TypedText(TextSpan Span, string Text, string Key, int Words)
{
    /// <summary>From this many letters on, later words of a name are offered too.</summary>
    public const int LettersForLaterWords = 3;

    /// <summary>From this many letters on, one letter may be wrong, and from twice as many on two.</summary>
    public const int LettersForATypo = 4;

    /// <summary>No more than this many words are taken for the start of a term.</summary>
    public const int MostWords = 8;

    /// <summary>Nor more than this many for one that is not written as it should be.</summary>
    public const int MostWordsToGuessBy = 4;

    /// <summary>Nor more than this many characters.</summary>
    private const int MostCharacters = 200;

    /// <summary>Whether the first word is but a letter, before others: <c>a</c>, which is no typo of what follows.</summary>
    public bool StartsWithALetter => Words > 1 && !char.IsLetterOrDigit(Text[1]);

    /// <summary>
    /// The last words before the caret on its line, most words first; empty where no prose is being typed. An edit that completes them
    /// may not reach over the line's start (LSP 3.17, CompletionItem.textEdit).
    /// </summary>
    public static List<TypedText> Before(DocumentContext context)
    {
        var typed = new List<TypedText>();
        if (StartOfProse(context) is not { } proseStart) return typed;
        var start = Math.Max(proseStart, context.Offset - MostCharacters);
        start += context.Text.AsSpan(start, context.Offset - start).LastIndexOfAny('\n', '\r') + 1;
        var text = context.Text.AsSpan(start, context.Offset - start);
        var starts = new List<int>();
        var words = Recognition.Words.Of(text);
        while (words.MoveNext())
        {
            if (words.Current.Gap == TokenGap.Break) starts.Clear();
            starts.Add(words.Current.Start);
        }

        if (words.Rest.Close() == TokenGap.Break) return typed;
        for (var i = Math.Max(0, starts.Count - MostWords); i < starts.Count; i++)
        {
            var prefix = text[starts[i]..].ToString();
            var key = NameKey.Of(prefix);
            if (key.Length == 0) continue;
            var at = start + starts[i];
            typed.Add(new TypedText(TextSpan.FromBounds(context.Start + at, context.Start + context.Offset), prefix, key, starts.Count - i));
        }

        return typed;
    }

    /// <summary>The keys of the words, if they may be the first letters of a name's words: <c>lat dif</c>; else null.</summary>
    public List<string>? FirstLetters()
    {
        const int leastLetters = 2;
        if (Words is < 2 or > MostWordsToGuessBy) return null;
        var keys = new List<string>();
        foreach (var piece in Recognition.Words.Of(Text))
        {
            var key = TextFolding.Fold(Text.AsSpan(piece.Start, piece.Length));

            // A word of grammar stands for itself, but the last word is not yet typed to its end.
            var isGrammar = keys.Count < Words - 1 && EverydayWords.FrequencyOf(key) == WordFrequency.Common;
            if (piece.IsSymbol || key.Length < leastLetters || isGrammar) return null;
            keys.Add(key);
        }

        return keys;
    }

    /// <summary>The names that start so but for one letter, then those that do but for two; each are looked for when they are asked for.</summary>
    /// <param name="names">The names.</param>
    /// <param name="most">So many letters may be wrong, if they are enough.</param>
    /// <param name="cancellation">Ends the search.</param>
    public IEnumerable<IEnumerable<Sense>> Mistyped(NameIndex names, int most, CancellationToken cancellation)
    {
        for (var typos = 1; typos <= most && Words <= MostWordsToGuessBy && Key.Length >= typos * LettersForATypo; typos++)
        {
            yield return names.StartingNearly(Key, typos, cancellation);
        }
    }

    /// <summary>Where the prose that the caret is in starts; blanks just typed behind it belong to it.</summary>
    private static int? StartOfProse(DocumentContext context)
    {
        for (var i = context.Regions.Length - 1; i >= 0; i--)
        {
            var region = context.Regions[i];
            if (region.Start > context.Offset) continue;
            if (region.Kind is not (ProseKind.Prose or ProseKind.Comment)) return null;
            var isInside = context.Offset <= region.End;
            return isInside || context.Text.AsSpan(region.End, context.Offset - region.End).IndexOfAnyExcept(' ') < 0 ? region.Start : null;
        }

        return null;
    }
}
