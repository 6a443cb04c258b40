using Glossary.Core.Language;

namespace Glossary.Core.Names;

/// <summary>Says in what a form in a text differs from the term as the glossary writes it.</summary>
internal static class FormDifference
{
    /// <summary>A phrase such as <c>as written</c>, <c>in another case</c>, <c>in the plural</c>.</summary>
    public static string Describe(Term term, string written)
    {
        var blank = string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (blank == term.Text) return blank == written ? "as written" : "over a line's end";
        if (blank.Equals(term.Text, StringComparison.OrdinalIgnoreCase)) return "in another case";
        var key = NameKey.Of(written);
        if (key == NameKey.Of(term.Text)) return "with other hyphens, blanks or marks";
        if (EnglishNoun.Singulars(key).Contains(NameKey.Of(term.Text))) return "in the plural";
        return NameKey.OfOtherNumber(term.Text).Contains(key) ? "in the other number" : "in another spelling";
    }
}
