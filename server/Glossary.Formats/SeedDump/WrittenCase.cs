using System.Text;

namespace Glossary.Formats.SeedDump;

/// <summary>Writes the words of a name as readers write them: <c>lora for diffusion</c> as <c>LoRA for Diffusion</c>.</summary>
internal static class WrittenCase
{
    /// <summary>How many occurrences in the body decide on a word's case.</summary>
    private const int Witnesses = 6;

    /// <summary>Title case, and for words with capitals of their own (LoRA, GaN, NeRF) the case that the body shows.</summary>
    public static string Title(string name, ReadOnlySpan<char> body)
    {
        var result = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length;)
        {
            if (!char.IsLetterOrDigit(name[i]))
            {
                result.Append(name[i++]);
                continue;
            }

            var start = i;
            while (i < name.Length && (char.IsLetterOrDigit(name[i]) || name[i] is '\'' or '’')) i++;
            AppendWord(result, name.AsSpan(start, i - start), body, isFirst: start == 0, afterHyphen: start > 0 && name[start - 1] == '-');
        }

        return result.ToString();
    }

    /// <summary>The form with capitals of its own that the body mostly writes a word in; null if it writes it as an ordinary word.</summary>
    public static string? InBody(ReadOnlySpan<char> word, ReadOnlySpan<char> body)
    {
        int own = 0, ordinary = 0, from = 0;
        string? form = null;
        while (own + ordinary < Witnesses)
        {
            var at = body[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0) break;
            at += from;
            var end = at + word.Length;
            from = end;
            if (at > 0 && char.IsLetterOrDigit(body[at - 1])) continue;
            var isPlural = end + 1 <= body.Length && end < body.Length && body[end] == 's' && (end + 1 == body.Length || !char.IsLetterOrDigit(body[end + 1]));
            if (end < body.Length && char.IsLetterOrDigit(body[end]) && !isPlural) continue;
            var found = body[at..end];
            if (found[1..].IndexOfAnyInRange('A', 'Z') >= 0)
            {
                own++;
                form ??= found.ToString();
            }
            else
            {
                ordinary++;
            }
        }

        return own > ordinary ? form : null;
    }

    private static void AppendWord(StringBuilder result, ReadOnlySpan<char> word, ReadOnlySpan<char> body, bool isFirst, bool afterHyphen)
    {
        var keep = word.IndexOfAnyInRange('A', 'Z') >= 0
            || (!isFirst && FunctionWords.Contains(word.ToString()))
            || (afterHyphen && word.Length == 1);
        if (keep) result.Append(word);
        else if (word.Length > 1 && InBody(word, body) is { } own) result.Append(own);
        else result.Append(char.ToUpperInvariant(word[0])).Append(word[1..]);
    }
}
