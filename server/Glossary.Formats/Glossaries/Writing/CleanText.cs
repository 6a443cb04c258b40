using System.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Takes out of what somebody typed or pasted what has no place in a glossary: control characters, halves of characters, blanks at either end.</summary>
internal static class CleanText
{
    /// <summary>An entry without them; names are one line each, and a definition has single lines and paragraphs.</summary>
    public static NewEntry Of(NewEntry entry) => new(OneLine(entry.Name), Prose(entry.Definition))
    {
        Abbreviation = Optional(entry.Abbreviation),
        Synonyms = [.. entry.Synonyms.Select(OneLine).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)],
        Category = Optional(entry.Category),
    };

    private static string? Optional(string? name) => name is not null && OneLine(name) is { Length: > 0 } clean ? clean : null;

    /// <summary>A text in one line.</summary>
    public static string OneLine(string name) => EntryDraft.OneLine(WithoutControls(name)).Trim();

    private static string Prose(string text)
    {
        var prose = new StringBuilder(text.Length);
        var blanks = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var clean = WithoutControls(line).TrimEnd();
            if (clean.Length == 0) blanks++;
            else if (prose.Length > 0) prose.Append(blanks > 0 ? "\n\n" : "\n");
            if (clean.Length > 0) blanks = 0;
            prose.Append(clean);
        }

        return prose.ToString().Trim();
    }

    private static string WithoutControls(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsControl(c) || c is '\u2028' or '\u2029') clean.Append(' ');
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) clean.Append(c).Append(text[++i]);
            else if (!char.IsSurrogate(c) && !TurnsDirection(c)) clean.Append(c);
        }

        return clean.ToString();
    }

    /// <summary>Whether a character makes what follows read the other way round.</summary>
    private static bool TurnsDirection(char c) => c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\ufeff';
}
