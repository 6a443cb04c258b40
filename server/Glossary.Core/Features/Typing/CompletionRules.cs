using Glossary.Core.Language;
using Glossary.Core.Names;
using Glossary.Core.Termbases;

namespace Glossary.Core.Features;

/// <summary>What a list may offer for a phrase. Whoever asks is offered more than whoever is typing.</summary>
/// <param name="mode">How much the user wants.</param>
/// <param name="isTyping">Whether the list would open by itself.</param>
internal sealed class CompletionRules(CompletionMode mode, bool isTyping)
{
    /// <summary>How many letters after a typo must be right, or it is another word: <c>diffuse</c> is not <c>diffusion</c>.</summary>
    private const int LettersBehindATypo = 2;

    /// <summary>In a shorter word the first letter is hardly ever wrong: <c>Nora</c> is not <c>LoRA</c>.</summary>
    private const int LettersForAWrongFirstOne = 6;

    private readonly bool isAlways = mode == CompletionMode.Always;

    /// <summary>Whether every name that starts as was typed is offered, be it a single letter or an everyday word.</summary>
    private bool TakesAnyStart => isAlways || !isTyping;

    /// <summary>Whether a name may start with the phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="isOther">Whether more words than it has were something already; then a letter or an everyday word alone is hardly meant.</param>
    public bool MayStart(TypedPhrase phrase, bool isOther) =>
        (TakesAnyStart && !isOther) || isAlways || phrase.MayBeAbbreviation || (phrase.IsLongEnough && (phrase.WordCount > 1 || !phrase.IsEveryday));

    /// <summary>Whether the phrase may be later words of a name.</summary>
    public bool MayBeLaterWords(TypedPhrase phrase) => isAlways ? phrase.IsLongEnough : phrase.MayBeLaterWords;

    /// <summary>Whether enough is typed for later words of a name, or for the first letters of its words or a typo.</summary>
    public bool MayBeGuessed(TypedPhrase phrase) => isAlways ? phrase.Letters >= TypedPhrase.LettersToGuessBy : phrase.MayBeGuessedBy;

    /// <summary>Of names that start with the phrase, those that two letters are enough for: abbreviations.</summary>
    public IEnumerable<Sense> Of(TypedPhrase phrase, IEnumerable<Sense> starting) =>
        TakesAnyStart || phrase.IsLongEnough ? starting : starting.Where(sense => sense.Term.Case == TermCase.Exact && sense.Term.Text.StartsWith(phrase.Text, StringComparison.Ordinal));

    /// <summary>Whether the phrase is a name with letters wrong, and not another word, nor the name without its signs.</summary>
    public bool IsTypo(TypedPhrase phrase, Sense sense)
    {
        // Letters that stand for words are others if one of them is: LDM, LCM.
        if (sense.Term.Case == TermCase.Exact) return false;
        var key = NameKey.Of(sense.Term.Text);
        foreach (var c in key)
        {
            if (!char.IsLetterOrDigit(c) && !TextFolding.IsCombining(c)) return false;
        }

        var typed = phrase.Key;
        if (!isTyping) return true;
        if (typed[0] != key[0] && typed.Length < LettersForAWrongFirstOne) return false;
        if (typed.Length <= LettersBehindATypo) return false;
        var end = typed[^LettersBehindATypo..];
        var at = key.IndexOf(end, Math.Min(key.Length, Math.Max(0, typed.Length - (2 * LettersBehindATypo))), StringComparison.Ordinal);
        return at >= 0 && at <= typed.Length;
    }
}
