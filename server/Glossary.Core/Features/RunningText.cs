using Glossary.Core.Recognition;
using Glossary.Core.Terms;

namespace Glossary.Core.Features;

/// <summary>How a name is written in the middle of a sentence.</summary>
public static class RunningText
{
    private const int UsualLength = 128;

    /// <summary>
    /// The name as it is to be inserted: in small letters if the writer began so and an entry of the concept writes it so, which tells
    /// <c>latent diffusion</c> from the <c>Louvain algorithm</c>; else as the glossary has it.
    /// </summary>
    internal static string Of(Term term, string typed) => term.IsWrittenSmall && term.Case == TermCase.Any && char.IsLower(typed[0]) ? Lowered(term.Text) : term.Text;

    /// <summary>Whether a text writes a name in small letters that the glossary writes with a capital.</summary>
    /// <param name="name">The name as the glossary writes it.</param>
    /// <param name="text">What an entry says of its concept, without the heading.</param>
    public static bool IsWrittenSmall(string name, ReadOnlySpan<char> text)
    {
        if (name.Length == 0 || !char.IsUpper(name[0])) return false;
        Span<char> lowered = name.Length <= UsualLength ? stackalloc char[UsualLength] : new char[name.Length];
        lowered = lowered[..name.Length];
        Lower(name, lowered);
        if (lowered.SequenceEqual(name)) return false;
        for (var at = 0; text[at..].IndexOf(lowered) is >= 0 and var next; at++)
        {
            at += next;
            var end = at + lowered.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }

    /// <summary>The name with its ordinary words in small letters: <c>positional encoding in NeRF</c>.</summary>
    private static string Lowered(string name) => string.Create(name.Length, name, static (lowered, name) => Lower(name, lowered));

    private static void Lower(string name, Span<char> lowered)
    {
        name.CopyTo(lowered);
        foreach (var word in Words.Of(name))
        {
            var isOrdinary = word.Length > 1 && !name.AsSpan(word.Start + 1, word.Length - 1).ContainsAnyInRange('A', 'Z');
            if (isOrdinary) lowered[word.Start] = char.ToLowerInvariant(name[word.Start]);
        }
    }
}
