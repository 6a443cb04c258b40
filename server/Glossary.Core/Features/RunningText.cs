using System.Text;
using Glossary.Core.Recognition;
using Glossary.Core.Terms;
using Glossary.Core.Text;

namespace Glossary.Core.Features;

/// <summary>How a name is written in the middle of a sentence.</summary>
internal static class RunningText
{
    /// <summary>
    /// The name as it is to be inserted: in small letters if the writer began so and an entry of the concept writes it so in its own
    /// text, which tells <c>latent diffusion</c> from the <c>Louvain algorithm</c>; else as the glossary has it.
    /// </summary>
    public static string Of(Sense sense, string typed)
    {
        var name = sense.Term.Text;
        if (sense.Term.Case == TermCase.Exact || !char.IsLower(typed[0]) || !char.IsUpper(name[0])) return name;
        var lowered = Lowered(name);
        foreach (var (file, entry) in sense.Concept.Entries)
        {
            var body = file.Text.ToString(TextSpan.FromBounds(entry.HeadingSpan.End, entry.Span.End));
            if (HoldsWord(body, lowered)) return lowered;
        }

        return name;
    }

    private static bool HoldsWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }

    /// <summary>The name with its ordinary words in small letters: <c>positional encoding in NeRF</c>.</summary>
    private static string Lowered(string name)
    {
        var text = new StringBuilder(name);
        foreach (var word in Words.Of(name))
        {
            var isOrdinary = word.Length > 1 && !name.AsSpan(word.Start + 1, word.Length - 1).ContainsAnyInRange('A', 'Z');
            if (isOrdinary) text[word.Start] = char.ToLowerInvariant(name[word.Start]);
        }

        return text.ToString();
    }
}
