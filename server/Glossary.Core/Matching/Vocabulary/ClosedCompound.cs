using Glossary.Core.Language;
using Glossary.Core.Names;

namespace Glossary.Core.Matching;

/// <summary>Two neighbours in a name written as one: what a glossary writes as two words is also known as one: <c>latch-up</c>, <c>latchup</c>.</summary>
/// <remarks>
/// Example: <c>Latch-Up Test</c> has the parts <c>latch</c>, <c>up</c> and <c>test</c>. It gives <c>latchup</c> (part 1, no form), and of its last two
/// words <c>uptest</c> (part 2, no form) and <c>uptests</c> (part 2, form 0, the plural). A text's <c>latchup</c> is found as one word and is then
/// taken apart into <c>latch</c> and <c>up</c>, so that the trie has one path for <c>latch up</c>, <c>latch-up</c> and <c>latchup</c>.
/// </remarks>
/// <param name="Part">The second of them.</param>
/// <param name="Form">Which of its plurals and singulars stands for it, as <see cref="EnglishNoun"/> adds them; -1 for none.</param>
/// <param name="Hash">The <see cref="WordHash"/> of both.</param>
/// <param name="HasMore">Whether it has other spellings than those of the two words: <c>over size</c> as <c>oversise</c>.</param>
internal readonly record struct ClosedCompound(int Part, int Form, uint Hash, bool HasMore);

/// <summary>Finds the <see cref="ClosedCompound"/>s of names.</summary>
/// <param name="names">The names.</param>
internal sealed class ClosedCompoundFinder(NameReader names)
{
    /// <summary>Fewer letters than these are not taken for a word.</summary>
    private const int LeastLength = 4;

    private readonly List<NounForm> forms = [];
    private readonly List<ClosedCompound> compounds = [];

    /// <summary>Whether two neighbours in a name are also known as one word.</summary>
    public static bool IsMadeOf(NamePart first, NamePart second) =>
        first.Class == second.Class && first.Class is not (CharClass.Symbol or CharClass.Ideograph) && first.Length + second.Length >= LeastLength;

    /// <summary>Those of all names.</summary>
    public List<ClosedCompound> Find()
    {
        foreach (var variant in names.Variants)
        {
            for (var part = variant.Start + 1; part < variant.End; part++)
            {
                if (IsMadeOf(names.Parts[part - 1], names.Parts[part])) Add(part, part == variant.End - 1);
            }
        }

        return compounds;
    }

    private void Add(int part, bool isLast)
    {
        var first = names.Parts[part - 1];
        var second = names.Parts[part];
        Add(part, -1, names.Letters.Slice(first.Start, first.Length + second.Length), first.Length);
        if (!isLast) return;
        var word = names.LettersOf(second);
        forms.Clear();
        EnglishNoun.AddPlurals(word, forms);
        EnglishNoun.AddSingulars(word, forms);
        Span<char> letters = stackalloc char[(2 * NameLimits.WordLength) + NounForm.MostAdded];
        names.LettersOf(first).CopyTo(letters);
        for (var form = 0; form < forms.Count; form++) Add(part, form, letters[..(first.Length + forms[form].Write(word, letters[first.Length..]))], first.Length);
    }

    private void Add(int part, int form, ReadOnlySpan<char> letters, int seam)
    {
        if (letters.Length <= NameLimits.WordLength) compounds.Add(new ClosedCompound(part, form, WordHash.Of(letters), SpellingVariants.HasOthersAcross(letters, seam)));
    }
}
