using System.Text;

namespace Glossary.Formats.SeedDump;

/// <summary>Writes the words of a name as readers write them: <c>lora for diffusion</c> as <c>LoRA for Diffusion</c>.</summary>
internal static class WrittenCase
{
    /// <summary>Title case, and for words with capitals of their own the case that the body shows.</summary>
    public static string Title(string name, CaseWitness body)
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
            AppendWord(result, name.AsSpan(start, i - start), body, isFirst: start == 0, afterHyphen: start > 0 && name[start - 1] == '-', afterDot: start > 1 && name[start - 1] == '.');
        }

        return result.ToString();
    }

    private static void AppendWord(StringBuilder result, ReadOnlySpan<char> word, CaseWitness body, bool isFirst, bool afterHyphen, bool afterDot)
    {
        var keep = word.IndexOfAnyInRange('A', 'Z') >= 0
            || (!isFirst && FunctionWords.Contains(word))
            || (afterHyphen && word.Length == 1)
            || afterDot; // Node.js
        if (keep) result.Append(word);
        else if (word.Length > 1 && body.Find(word) is { } own) result.Append(own);
        else result.Append(char.ToUpperInvariant(word[0])).Append(word[1..]);
    }
}
