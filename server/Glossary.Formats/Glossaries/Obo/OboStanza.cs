using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>A part of an OBO file that says what one thing is.</summary>
/// <param name="IsOfTerm">Whether the thing is a term, and not a relation, an individual, or the file itself.</param>
/// <param name="Head">The line in brackets that it begins with; empty for the file itself.</param>
internal sealed record OboStanza(bool IsOfTerm, TextSpan Head)
{
    private const string TermHead = "[Term]";

    /// <summary>After how many lines it is checked whether the reading was stopped.</summary>
    private const int LinesAtOnce = 1024;

    /// <summary>Its lines, in order.</summary>
    public List<OboTag> Tags { get; } = [];

    /// <summary>All of it, without blank lines at its end.</summary>
    public TextSpan Span => Tags is [.., var last] ? TextSpan.FromBounds(Head.Start, last.Line.End) : Head;

    /// <summary>Cuts a text into stanzas.</summary>
    /// <param name="text">The text; anything goes.</param>
    /// <param name="problems">Receives lines that say nothing.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The stanzas, that of the file itself first.</returns>
    public static List<OboStanza> ReadAll(ReadOnlySpan<char> text, FileProblems problems, CancellationToken cancellation)
    {
        var stanzas = new List<OboStanza> { new(false, default) };
        for (int start = 0, number = 0; start < text.Length; number++)
        {
            if (number % LinesAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            var length = text[start..].IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            var line = Trim(text, start, end);
            start = TextLines.EndOfLine(text, end);
            if (line.Length == 0 || text[line.Start] == '!') continue;
            if (text[line.Start] == '[') stanzas.Add(new OboStanza(text.Slice(line.Start, line.Length).StartsWith(TermHead, StringComparison.OrdinalIgnoreCase), line));
            else if (text.Slice(line.Start, line.Length).IndexOf(':') is > 0 and var colon) stanzas[^1].Tags.Add(OboTag.Read(text, line, colon, problems));
            else problems.Add(line, "This line has no tag. Write a tag and a colon before the value, such as name: yield.", ProblemKind.BrokenSyntax);
        }

        return stanzas;
    }

    /// <summary>A stretch without blanks at either end.</summary>
    public static TextSpan Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF')) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
