using Glossary.Core.Terms;

namespace Glossary.Core.Recognition;

/// <summary>Infers from how a name is written how it must stand in a text.</summary>
public static class NamePolicy
{
    /// <summary>A word with this many letters is not mistaken for another one because of its case.</summary>
    private const int UnmistakableLetters = 7;

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
            var upper = Count(text, char.IsUpper);
            var lower = Count(text, char.IsLower);
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

    private static int Count(ReadOnlySpan<char> text, Func<char, bool> predicate)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (predicate(c)) count++;
        }

        return count;
    }
}
