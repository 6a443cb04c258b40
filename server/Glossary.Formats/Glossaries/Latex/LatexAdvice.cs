using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Says to those whose file has no entry how one is written.</summary>
internal static class LatexAdvice
{
    /// <summary>Says that a file which is not blank has no entry, where nothing else is wrong with it.</summary>
    /// <param name="problems">Receives it.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="example">How an entry is written.</param>
    public static void AddForNoEntry(FileProblems problems, ReadOnlySpan<char> text, string example)
    {
        if (!problems.IsEmpty || text.IsWhiteSpace()) return;
        var start = text.Length - text.TrimStart().Length;
        var end = start + LineEnds.WithoutEnd(text[start..TextLines.EndOfLine(text, start)]).Length;
        problems.Add(TextSpan.FromBounds(start, end), $"This file defines no entry of a glossary. Write {example}.", ProblemKind.NoEntry);
    }
}
