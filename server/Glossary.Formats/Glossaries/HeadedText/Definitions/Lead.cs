namespace Glossary.Formats.Glossaries;

/// <summary>How a text begins that says what a name means.</summary>
internal static class Lead
{
    private const string Marks = " \t*_`\"“„«»「『’'>#:";

    /// <summary>Whether a text begins with a name: behind marks and an article, in any case, as a whole.</summary>
    /// <param name="lead">The text.</param>
    /// <param name="name">The name, with or without a parenthesis at its end.</param>
    public static bool OpensWith(ReadOnlySpan<char> lead, ReadOnlySpan<char> name)
    {
        if (WithoutParenthesis(name) is { IsEmpty: false } bare) name = bare;
        name = name.Trim(Marks);
        if (name.IsEmpty) return false;
        lead = lead.TrimStart(Marks);
        return StartsWith(lead, name) || StartsWith(Articles.Skip(lead).TrimStart(Marks), name);
    }

    /// <summary>A name without the parenthesis that it ends with; empty where it has none.</summary>
    public static ReadOnlySpan<char> WithoutParenthesis(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name[^1] is not (')' or '）')) return default;
        var open = name.LastIndexOfAny('(', '（');
        if (open <= 0) return default;

        // "f(x)" and "foo()" are names as they are; a full-width parenthesis needs no blank before it.
        var isApart = char.IsWhiteSpace(name[open - 1]) || name[open] == '（' || Script.IsWide(name[open - 1]);
        return isApart ? name[..open].TrimEnd() : default;
    }

    private static bool StartsWith(ReadOnlySpan<char> lead, ReadOnlySpan<char> name)
    {
        if (!lead.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return false;
        if (lead.Length == name.Length) return true;
        var (last, next) = (name[^1], lead[name.Length]);
        return !char.IsLetterOrDigit(last) || !char.IsLetterOrDigit(next) || Script.IsWide(last) || Script.IsWide(next) || Script.IsUnspaced(last)
            || (next is 's' && (lead.Length == name.Length + 1 || !char.IsLetterOrDigit(lead[name.Length + 1])));
    }
}
