using System.Collections.Immutable;
using System.Globalization;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Collects what is wrong with a file, in any order: as much as a person reads, and how much more there is.</summary>
/// <param name="text">The text that all spans refer to, in UTF-16 code units.</param>
internal sealed class FileProblems(ReadOnlyMemory<char> text)
{
    /// <summary>Who has mended so many knows what is wrong with the others.</summary>
    private const int Most = 40;

    private readonly List<(TextSpan Span, string Message, ProblemKind Kind)> problems = [];
    private TextSpan firstLeftOut;
    private int leftOut;

    /// <summary>Whether nothing was wrong so far.</summary>
    public bool IsEmpty => problems.Count == 0;

    /// <summary>Adds a problem. What was said of a place is not said again.</summary>
    /// <param name="span">Where it is.</param>
    /// <param name="message">What is wrong and what to do, as a sentence.</param>
    /// <param name="kind">What is wrong, for programs.</param>
    public void Add(TextSpan span, string message, ProblemKind kind)
    {
        if (problems.Exists(problem => problem.Span == span && problem.Message == message)) return;
        if (problems.Count < Most) problems.Add((span, message, kind));
        else if (leftOut++ == 0) firstLeftOut = span;
    }

    /// <summary>The problems in the order of the file.</summary>
    public ImmutableArray<Problem> ToImmutable()
    {
        var told = problems.ToList();
        if (leftOut > 0) told.Add((firstLeftOut, string.Create(CultureInfo.InvariantCulture, $"Here and below are {leftOut} more places like those above. Mend these first, and look again."), ProblemKind.OverLimit));
        var positions = new LinePositions(text);
        return [.. told.OrderBy(problem => problem.Span.Start).Select(problem => new Problem(positions.At(problem.Span.Start).Line + 1, problem.Span, problem.Message, problem.Kind))];
    }
}
