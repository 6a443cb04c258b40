using Glossary.Core.Entries;

namespace Glossary.Formats.Glossaries;

/// <summary>A place where a text cannot be read as YAML any further.</summary>
/// <param name="Start">Where it is, in UTF-16 code units.</param>
/// <param name="Message">What is wrong and what to do, as a sentence.</param>
/// <param name="Kind">What is wrong, for programs.</param>
internal readonly record struct YamlFault(int Start, string Message, ProblemKind Kind)
{
    /// <summary>What a parser stumbled over, as people know it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the part begins that it could not read, in UTF-16 code units.</param>
    /// <param name="end">Where it gave up.</param>
    public static YamlFault At(ReadOnlySpan<char> text, int start, int end)
    {
        var c = start < text.Length ? text[start] : '\0';
        if (end < text.Length && text[end] == '\t' && IsIndent(text, end)) return Broken(end, "This line is indented with a tab, which YAML does not allow. Indent it with blanks.");
        if (c is '"' or '\'') return Broken(start, c == '"' && end < text.Length && text[start..end].Contains('\\') && !text[start..end].ContainsAny('\n', '\r')
            ? "In these quotes a backslash begins an escape, and YAML does not know this one. Write two of them, or take single quotes."
            : "This quote is not closed before the next key. Close it; within single quotes, write ' twice.");
        if (c is '@' or '`' or '%') return Broken(start, $"YAML keeps {c} at the beginning of a text to itself. Put the text in quotes.");
        if (c == ':') return Broken(start, "A colon before a blank makes a key of what is before it. Put the text in quotes, or write it below its key after a “>”.");
        if (c == '\t') return Broken(start, "Here is a tab, which YAML does not allow. Write blanks.");
        return Broken(start, IsIndent(text, start)
            ? "This line does not fit those above it: it is no “key: value” and no “- item” of theirs, or not indented as they are."
            : "YAML does not allow this here. If it belongs to the text before it, put all of that in quotes.");
    }

    private static YamlFault Broken(int start, string message) => new(start, message, ProblemKind.BrokenSyntax);

    /// <summary>Whether there is nothing but blanks and tabs before a place in its line.</summary>
    private static bool IsIndent(ReadOnlySpan<char> text, int at) => at <= text.Length && text[(text[..at].LastIndexOfAny('\n', '\r') + 1)..at].IsWhiteSpace();
}
