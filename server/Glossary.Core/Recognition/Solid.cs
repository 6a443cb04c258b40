namespace Glossary.Core.Recognition;

/// <summary>Two words written as one.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
/// <param name="Hash">The <see cref="WordHash"/> of both.</param>
/// <param name="Kind">Which of the spellings it is.</param>
internal readonly record struct Solid(int First, int Second, uint Hash, SolidKind Kind);

/// <summary>Which of the spellings of a solid word one is.</summary>
internal enum SolidKind : byte
{
    /// <summary>The one of the name. All others are of its two words.</summary>
    Named,

    /// <summary>The one of the name, and there are others than those of its two words: <c>over size</c> as <c>oversise</c>.</summary>
    NamedOfMore,

    /// <summary>Another one, made of spellings of the two words of the named one before it.</summary>
    Other,
}

/// <summary>Makes the solid words of names: what a glossary writes as two words is also known as one: <c>latch-up</c>, <c>latchup</c>.</summary>
/// <param name="names">The names.</param>
/// <param name="forms">The forms of their words.</param>
internal sealed class SolidMaker(NameReader names, WordForms forms)
{
    /// <summary>Fewer letters than these are not taken for a word.</summary>
    private const int LeastLength = 4;

    private readonly List<Solid> solids = [];

    /// <summary>Whether two neighbours in a name are also known as one word.</summary>
    public static bool IsMadeOf(WordTable words, NamePart first, NamePart second) =>
        first.Class == second.Class && first.Class is not (CharClass.Symbol or CharClass.Ideograph)
        && words[first.Word].Length + words[second.Word].Length >= LeastLength;

    /// <summary>The solid words of all names.</summary>
    public List<Solid> Make()
    {
        foreach (var writing in names.Writings)
        {
            var parts = names.PartsOf(writing);
            for (var i = 1; i < parts.Length; i++)
            {
                if (!IsMadeOf(names.Words, parts[i - 1], parts[i])) continue;
                Add(parts[i - 1].Word, parts[i].Word);
                if (i < parts.Length - 1) continue;
                foreach (var second in forms.NumbersOf(parts[i].Word)) Add(parts[i - 1].Word, second);
            }
        }

        return solids;
    }

    /// <summary>Adds two words as one in all spellings of the two.</summary>
    private void Add(int first, int second)
    {
        var named = solids.Count;
        var hasMore = TryAdd(first, second, SolidKind.Named);
        if (solids.Count == named) return;
        var lefts = forms.SpellingsOf(first);
        var rights = forms.SpellingsOf(second);
        foreach (var right in rights) hasMore |= TryAdd(first, right, SolidKind.Other);
        foreach (var left in lefts)
        {
            hasMore |= TryAdd(left, second, SolidKind.Other);
            foreach (var right in rights) hasMore |= TryAdd(left, right, SolidKind.Other);
        }

        if (hasMore) solids[named] = solids[named] with { Kind = SolidKind.NamedOfMore };
    }

    /// <summary>Adds two words as one, if that is not too long to be looked for; tells whether it has spellings other than those of the two.</summary>
    private bool TryAdd(int first, int second, SolidKind kind)
    {
        Span<char> letters = stackalloc char[NameLimits.WordLength];
        var left = names.Words[first];
        var right = names.Words[second];
        if (left.Length + right.Length > letters.Length) return false;
        left.CopyTo(letters);
        right.CopyTo(letters[left.Length..]);
        letters = letters[..(left.Length + right.Length)];
        solids.Add(new Solid(first, second, WordHash.Of(letters), kind));
        return SpellingVariants.HasOthersAcross(letters, left.Length);
    }
}
