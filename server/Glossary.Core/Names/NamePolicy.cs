using Glossary.Core.Language;

namespace Glossary.Core.Names;

/// <summary>Infers from how a name is written how it must stand in a text.</summary>
public static class NamePolicy
{
    /// <summary>A word with this many letters is not mistaken for another one because of its case.</summary>
    private const int UnmistakableLetters = 7;

    /// <summary>Of capitals no more than this many are shared with other fields: <c>LHS</c>, <c>LCM</c>.</summary>
    private const int SharedLetters = 4;

    /// <summary>The name with the policy that its letters suggest or, before that, a rule says.</summary>
    public static Term TermOf(string name, TermOverrides overrides) => Apply(overrides, new Term(name, CaseOf(name), AmbiguityOf(name)));

    /// <summary>A term under a user's rules.</summary>
    public static Term Apply(TermOverrides overrides, Term inferred)
    {
        if (overrides.Find(inferred.Text) is not { } said) return inferred;
        var term = inferred with { Override = said };
        return said switch
        {
            TermOverride.AnyCase => term with { Case = TermCase.Any },
            TermOverride.ExactCase => term with { Case = TermCase.Exact },
            TermOverride.Quiet when term.Ambiguity == TermAmbiguity.None => term with { Ambiguity = TermAmbiguity.Everyday },
            TermOverride.Always => term with { Ambiguity = TermAmbiguity.None },
            _ => term,
        };
    }

    /// <summary>
    /// One word alone may be something else: a word that everybody uses, in whatever case, a letter, or a few capitals. Several words
    /// together are not met by chance.
    /// </summary>
    public static TermAmbiguity AmbiguityOf(string name)
    {
        var words = Words.Of(name);
        if (!words.MoveNext() || words.Current.IsSymbol) return TermAmbiguity.None;
        var word = name.AsSpan(words.Current.Start, words.Current.Length);
        if (words.MoveNext()) return TermAmbiguity.None;
        var (upper, lower) = CountLetters(word);
        if (upper > 1 && lower > 0 && !(lower == 1 && word[^1] == 's')) return TermAmbiguity.None;
        if (upper + lower == 1) return TermAmbiguity.Abbreviation;
        var isEveryday = EverydayWords.Contains(TextFolding.Fold(word));
        if (upper > 1) return isEveryday || upper <= SharedLetters ? TermAmbiguity.Abbreviation : TermAmbiguity.None;
        return isEveryday ? TermAmbiguity.Everyday : TermAmbiguity.None;
    }

    /// <summary>
    /// A name is matched as written if all its words are acronyms or of mixed case (<c>LWR</c>, <c>LoRA</c>, <c>IR LED</c>): there case
    /// is what tells <c>LINE</c> from a line. With an ordinary word in it, or long and of mixed case (<c>PoolFormer</c>), it is
    /// unmistakable in any case.
    /// </summary>
    public static TermCase CaseOf(string name)
    {
        var letters = 0;
        var words = 0;
        var mixed = false;
        foreach (var word in Words.Of(name))
        {
            var text = name.AsSpan(word.Start, word.Length);
            var (upper, lower) = CountLetters(text);
            if (upper + lower == 0) continue;
            words++;
            letters += upper + lower;
            var isOrdinary = upper == 0 || (upper == 1 && char.IsUpper(text[0]) && lower > 0);
            if (isOrdinary) return TermCase.Any;
            mixed |= lower > 0;
        }

        if (words == 0) return TermCase.Any;
        return mixed && words == 1 && letters >= UnmistakableLetters ? TermCase.Any : TermCase.Exact;
    }

    private static (int Upper, int Lower) CountLetters(ReadOnlySpan<char> text)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsLower(c)) lower++;
            else if (char.IsUpper(c)) upper++;
        }

        return (upper, lower);
    }
}
