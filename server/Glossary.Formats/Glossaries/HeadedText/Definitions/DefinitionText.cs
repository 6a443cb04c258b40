using System.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds the sentence that says what an entry's concept is.</summary>
internal static class DefinitionText
{
    /// <summary>How many paragraphs below a title line may come before the definition.</summary>
    private const int Reach = 8;

    /// <summary>The first defining sentence in Markdown, without emphasis and formulas in LaTeX; null where the body has none.</summary>
    /// <remarks>That is the first sentence of a body that begins with one, else the first that begins with a name of the entry.</remarks>
    public static string? Find(BodyLines lines, EntryNames names)
    {
        var line = 0;
        ReadOnlySpan<char> first = default;
        for (var i = 0; i < Reach; i++)
        {
            SkipBlocks(lines, ref line);
            var paragraph = LeadParagraph.Next(lines, ref line);
            if (paragraph.IsEmpty) break;
            if (!LeadParagraph.IsProse(paragraph) || !HasSentence(paragraph)) continue;
            if (i == 0) return IsRemark(FirstStatement(paragraph)) ? null : Clean(paragraph);
            if (SentenceAbout(paragraph, names) is { IsEmpty: false } about) return Clean(about);
            if (first.IsEmpty) first = paragraph;
        }

        return first.IsEmpty ? null : Clean(first);
    }

    /// <summary>Past code and displayed mathematics; past all where they are never closed.</summary>
    private static void SkipBlocks(BodyLines lines, ref int line)
    {
        while (line < lines.Length)
        {
            var text = lines[line].Trim();
            var fence = text.StartsWith("```") ? "```" : text.SequenceEqual("$$") ? "$$" : null;
            if (fence is null) return;
            line++;
            while (line < lines.Length && !lines[line].Trim().StartsWith(fence)) line++;
            line = Math.Min(line + 1, lines.Length);
        }
    }

    /// <summary>The paragraph from the first sentence on that begins with a name of the entry.</summary>
    private static ReadOnlySpan<char> SentenceAbout(ReadOnlySpan<char> paragraph, EntryNames names)
    {
        for (var start = 0; start < paragraph.Length;)
        {
            var sentence = Article.Skip(paragraph[start..].TrimStart(" *"));
            foreach (var name in names.Names)
            {
                if (sentence.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return paragraph[start..].TrimStart();
            }

            start += Math.Max(1, SentenceEnd.Find(paragraph[start..]));
        }

        return default;
    }

    private static bool HasSentence(ReadOnlySpan<char> paragraph)
    {
        const int FewestBlanks = 3;
        const int FewestBlanksWithoutStop = 7;
        paragraph = paragraph.TrimEnd("* \"”");
        if (paragraph.IsEmpty || paragraph[^1] == ':') return false;
        return paragraph.Count(' ') >= (paragraph[^1] is '.' or '!' ? FewestBlanks : FewestBlanksWithoutStop);
    }

    /// <summary>A text without emphasis, and with its formulas as plain text.</summary>
    public static string ToPlain(ReadOnlySpan<char> text) => WithPlainMath(WithoutBold(text), keepsOthers: false);

    private static string WithoutBold(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Contains("**", StringComparison.Ordinal) ? text.ToString().Replace("**", "", StringComparison.Ordinal).Trim() : text.ToString();
    }

    /// <summary>Whether a sentence only remarks upon what follows: <c>Deprecated.</c></summary>
    private static bool IsRemark(ReadOnlySpan<char> sentence) => !sentence.Trim("* ").Contains(' ') && sentence.TrimEnd("* ") is [.., '.' or '!'];

    /// <summary>The first sentence of a paragraph as plain text.</summary>
    public static string Clean(ReadOnlySpan<char> paragraph) => WithStop(ToPlain(FirstStatement(paragraph)));

    /// <summary>A sentence that its author took for the definition, as plain text. A formula that cannot be written so stays as it is.</summary>
    public static string GivenSentence(ReadOnlySpan<char> sentence) => WithStop(WithPlainMath(WithoutBold(sentence), keepsOthers: true));

    /// <summary>The first sentence, or the one that answers it where it is a question: <c>What is a slider? A slider is …</c>.</summary>
    private static ReadOnlySpan<char> FirstStatement(ReadOnlySpan<char> paragraph)
    {
        for (var rest = paragraph; ;)
        {
            var end = SentenceEnd.Find(rest);
            var sentence = rest[..end];
            rest = rest[end..].TrimStart("* ");
            if (rest.IsEmpty || !sentence.TrimEnd("* ").EndsWith('?')) return sentence;
        }
    }

    /// <summary>A sentence that was glued to the next one lost its full stop.</summary>
    private static string WithStop(string sentence) =>
        sentence.Length > 0 && !Script.IsUnspaced(sentence[^1]) && (char.IsLetterOrDigit(sentence[^1]) || (sentence[^1] is ')' or '`' && !sentence.EndsWith(".)", StringComparison.Ordinal))) ? sentence + "." : sentence;

    /// <summary>A sentence with its formulas as plain text.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="keepsOthers">Whether a formula that cannot be written so stays as it is; else the sentence ends before it.</param>
    private static string WithPlainMath(string sentence, bool keepsOthers)
    {
        var (at, length) = MathRepair.Find(sentence);
        if (at < 0) return sentence;
        var result = new StringBuilder(sentence.Length);
        var rest = sentence.AsSpan();
        for (; at >= 0; (at, length) = MathRepair.Find(rest))
        {
            result.Append(rest[..at]);
            if (MathRepair.ToPlainText(rest.Slice(at + 1, length - 2)) is { } plain) result.Append(plain);
            else if (keepsOthers) result.Append(rest.Slice(at, length));
            else return UpToClause(result.ToString());
            rest = rest[(at + length)..];
        }

        return result.Append(rest).ToString();
    }

    /// <summary>A sentence that breaks off at an unreadable formula, cut at the last clause before it.</summary>
    private static string UpToClause(string start)
    {
        const int ShortestSentence = 40;
        foreach (var mark in (ReadOnlySpan<string>)[" — ", " - ", "; ", ", ", " ("])
        {
            var at = start.LastIndexOf(mark, StringComparison.Ordinal);
            if (at >= ShortestSentence) return start[..at] + ".";
        }

        return start.TrimEnd() + " …";
    }
}
