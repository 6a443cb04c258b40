using System.Buffers;

namespace Glossary.Formats.Glossaries;

/// <summary>What an entry says where no sentence of it defines anything: the first paragraph or list of its body, as it stands.</summary>
internal static class OpeningText
{
    /// <summary>What a rule is made of, or the line between a table's head and its rows.</summary>
    private static readonly SearchValues<char> Rules = SearchValues.Create("-=_*|: ─");

    private const int MostLines = 5;
    private const int MostLetters = 300;

    /// <summary>The first lines up to a blank one, without emphasis and formulas in LaTeX; null where the body has none.</summary>
    /// <remarks>A list may have a blank line between it and the line that leads to it: <c>The states are:</c>.</remarks>
    public static string? Find(BodyLines lines)
    {
        var found = new List<string>();
        var (line, letters) = (0, 0);
        while (line < lines.Length && found.Count < MostLines && letters < MostLetters)
        {
            if (lines[line].IsWhiteSpace())
            {
                if (found.Count > 0 && found[^1][^1] is not (':' or '：')) break;
                line++;
                continue;
            }

            var text = Plain(LeadParagraph.Next(lines, ref line));
            if (text.Length == 0) continue;
            found.Add(text.Length > MostLetters ? UpToWord(text) : text);
            letters += text.Length;
        }

        return found.Count == 0 ? null : string.Join('\n', found);
    }

    private static string UpToWord(string text)
    {
        var blank = text.LastIndexOf(' ', MostLetters);
        var end = blank > 0 ? blank : char.IsHighSurrogate(text[MostLetters - 1]) ? MostLetters - 1 : MostLetters;
        return $"{text[..end]} …";
    }

    /// <summary>A line without the marks of titles, fences, rules and tables.</summary>
    private static string Plain(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("```") || line.IndexOfAnyExcept(Rules) < 0) return "";
        return DefinitionText.ToPlain(line.TrimStart("#> ").Trim("| "));
    }
}
