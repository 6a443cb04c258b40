using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Glossary.Formats.Export;

/// <summary>Takes out of texts what no format can hold: control characters and halves of surrogate pairs. Line ends become line feeds.</summary>
internal static class HostileText
{
    /// <summary>The text without them.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Clean(string? text)
    {
        if (text is null || text.AsSpan().IndexOfAny("\r\0") < 0 && !text.Any(IsSuspect)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t') clean.Append(rune.Value is 0xfffe or 0xffff ? Rune.ReplacementChar : rune);
        }

        return clean.ToString();
    }

    private static bool IsSuspect(char c) => (char.IsControl(c) && c is not ('\n' or '\t')) || char.IsSurrogate(c) || c >= '\ufffe' || c is '\u2028' or '\u2029' or '\u0085';
}
