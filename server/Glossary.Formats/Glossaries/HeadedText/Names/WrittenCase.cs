namespace Glossary.Formats.Glossaries;

/// <summary>Writes the words of a name as readers write them: <c>lora for diffusion</c> as <c>LoRA for Diffusion</c>.</summary>
internal static class WrittenCase
{
    private const int UsualLength = 128;

    /// <summary>Title case, and for words with capitals of their own the case that the body shows.</summary>
    public static string Title(string name, CaseWitness body)
    {
        Span<char> result = name.Length <= UsualLength ? stackalloc char[UsualLength] : new char[name.Length];
        result = result[..name.Length];
        name.CopyTo(result);
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLetterOrDigit(name[i])) continue;
            var start = i;
            while (i < name.Length && (char.IsLetterOrDigit(name[i]) || name[i] is '\'' or '’')) i++;
            WriteWord(result[start..i], body, isFirst: start == 0, afterHyphen: start > 0 && name[start - 1] == '-', afterDot: start > 1 && name[start - 1] == '.');
        }

        return result.SequenceEqual(name) ? name : result.ToString();
    }

    private static void WriteWord(Span<char> word, CaseWitness body, bool isFirst, bool afterHyphen, bool afterDot)
    {
        var keep = word.IndexOfAnyInRange('A', 'Z') >= 0
            || (!isFirst && FunctionWords.Contains(word))
            || (afterHyphen && word.Length == 1)
            || afterDot; // Node.js
        if (keep) return;
        if (body.FindIn(word) is { IsEmpty: false } own) own.CopyTo(word);
        else word[0] = char.ToUpperInvariant(word[0]);
    }
}
