using Glossary.Core.Text;

namespace Glossary.Formats.SeedDump;

/// <summary>Finds the sentence that says what an entry's concept is.</summary>
internal static class DefinitionText
{
    /// <summary>How many paragraphs below a title line may come before the definition.</summary>
    private const int Reach = 8;

    /// <summary>The first defining sentence in Markdown; null where the body has none.</summary>
    public static string? Find(DumpScan scan, ReadOnlySpan<TextSpan> lines, EntryNames names)
    {
        var line = 0;
        string? firstSentence = null;
        for (var i = 0; i < Reach && LeadParagraph.Next(scan, lines, ref line) is { } paragraph; i++)
        {
            if (!LeadParagraph.IsProse(paragraph)) continue;
            if (i == 0 && IsSentence(paragraph)) return Polish(paragraph);
            if (!IsSentence(paragraph)) continue;
            firstSentence ??= paragraph;
            if (SentenceAbout(paragraph, names) is { } about) return Polish(about);
        }

        return firstSentence is null ? null : Polish(firstSentence);
    }

    private static string? SentenceAbout(string paragraph, EntryNames names)
    {
        for (var start = 0; start < paragraph.Length;)
        {
            var rest = paragraph.AsSpan(start);
            var sentence = rest.TrimStart(" *");
            foreach (var name in names.Names)
            {
                if (sentence.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return paragraph[(paragraph.Length - start == 0 ? 0 : start)..].TrimStart();
            }

            start += Math.Max(1, SentenceEnd.Find(rest));
        }

        return null;
    }

    private static bool IsSentence(ReadOnlySpan<char> paragraph)
    {
        const int ShortestSentence = 40;
        return paragraph.Length >= ShortestSentence && paragraph.Count(' ') >= 5 && paragraph.TrimEnd("* ") is [.., not ':'];
    }

    private static string Polish(string paragraph)
    {
        var sentence = paragraph[..SentenceEnd.Find(paragraph)].Trim();
        return sentence.Replace("**", "", StringComparison.Ordinal).Trim();
    }
}
