using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Tells what is wrong with a file.</summary>
internal static class MarkdownProblems
{
    private const string NothingFound =
        "This file has no entries. Terms are headings with a text below, list items or paragraphs that start with the term in bold, lines with “: text” below them, rows of a table with the columns term and definition, lines such as *[ABC]: text, or the title in the front matter of a file about one term.";

    /// <summary>All problems of a file, in order.</summary>
    public static ImmutableArray<Problem> Of(MarkdownReading reading)
    {
        var document = reading.Document;
        foreach (var line in document.Unclosed) AddUnclosed(reading, line);
        if (reading.Entries.Count == 0 && !reading.IsPart && !document.Text.Span.IsWhiteSpace()) reading.Report(new TextSpan(0, document.Lines[0].Span.Length), NothingFound, ProblemKind.NoEntry);
        return reading.Problems.ToImmutable();
    }

    private static void AddUnclosed(MarkdownReading reading, MarkdownLine line)
    {
        var content = reading.Document[line.Content];
        if (line.Kind == MarkdownLineKind.Comment) reading.Report(line.Content, "This comment is never closed, so only this line is passed over. Close it with the sign that belongs to its opening.", ProblemKind.BrokenSyntax);
        else if (content[0] == '$') reading.Report(line.Content, "This formula is never closed. Write $$ in the line below it.", ProblemKind.UnclosedFormula);
        else reading.Report(line.Content, "This block of code is never closed, so only this line counts as code. Write the same signs in the line below it.", ProblemKind.UnclosedCode);
    }
}
