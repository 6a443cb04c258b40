using System.Collections.Immutable;
using System.Globalization;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Collects what is wrong with a file, and tells so much of it as people read.</summary>
/// <param name="text">The text of the file.</param>
internal sealed class LatexProblems(ReadOnlyMemory<char> text)
{
    private const int MostTold = 50;

    private readonly List<(TextSpan Span, string Message, ProblemKind Kind)> found = [];
    private int untold;

    /// <summary>Adds something that is wrong.</summary>
    public void Add(TextSpan span, string message, ProblemKind kind)
    {
        if (found.Count < MostTold) found.Add((span, message, kind));
        else untold++;
    }

    /// <summary>Says that a file which is not blank has no entry.</summary>
    /// <param name="example">How one is written.</param>
    public void AddForNoEntry(string example)
    {
        if (found.Count > 0 || text.Span.IsWhiteSpace()) return;
        var start = text.Span.Length - text.Span.TrimStart().Length;
        Add(TextSpan.FromBounds(start, start + LineEnds.WithoutEnd(text.Span[start..TextLines.EndOfLine(text.Span, start)]).Length), $"This file defines no entry of a glossary. Write {example}.", ProblemKind.NoEntry);
    }

    /// <summary>The problems, in the order of the file.</summary>
    public ImmutableArray<Problem> ToImmutable()
    {
        var positions = new LinePositions(text);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var (span, message, kind) in found.OrderBy(problem => problem.Span.Start)) problems.Add(new Problem(positions.At(span.Start).Line + 1, span, message, kind));
        if (untold > 0) problems.Add(problems[^1] with { Message = string.Create(CultureInfo.InvariantCulture, $"There are {untold} more problems in this file. Mend those above first."), Kind = ProblemKind.OverLimit });
        return problems.DrainToImmutable();
    }
}
