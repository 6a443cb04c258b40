using Glossary.Core.Language;

namespace Glossary.Core.Names;

/// <summary>Whether an entry writes its name in small letters.</summary>
public static class RunningText
{
    private const int UsualLength = 128;

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

    /// <summary>Writes the name with its ordinary words in small letters: <c>positional encoding in NeRF</c>.</summary>
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
