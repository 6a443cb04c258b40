using System.Collections.Immutable;
using System.Globalization;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Collects what is wrong with a file in XML, in any order.</summary>
internal sealed class XmlProblems
{
    /// <summary>So many are told one by one.</summary>
    private const int Most = 40;

    private readonly List<(TextSpan Span, string Message, ProblemKind Kind)> found = [];
    private TextSpan firstLeftOut;
    private int leftOut;

    /// <summary>Adds what is wrong at a place. What was said of it before is not said again.</summary>
    /// <param name="span">The place in the file, in UTF-16 code units.</param>
    /// <param name="message">What is wrong and what to do, as a sentence.</param>
    /// <param name="kind">What is wrong, for programs.</param>
    public void Add(TextSpan span, string message, ProblemKind kind)
    {
        if (found.Exists(problem => problem.Span == span && problem.Kind == kind)) return;
        if (found.Count < Most) found.Add((span, message, kind));
        else if (leftOut++ == 0) firstLeftOut = span;
    }

    /// <summary>All that was found, in the order of the file.</summary>
    /// <param name="text">The file's text.</param>
    public ImmutableArray<Problem> ToImmutable(ReadOnlyMemory<char> text)
    {
        if (leftOut > 0)
        {
            var more = string.Create(CultureInfo.InvariantCulture, $"{leftOut} more places from here on are not as XML or this format wants them. Mend the first ones and look again.");
            found.Add((firstLeftOut, more, ProblemKind.OverLimit));
        }

        var positions = new LinePositions(text);
        return [.. found.OrderBy(problem => problem.Span.Start).Select(problem => new Problem(positions.At(problem.Span.Start).Line + 1, problem.Span, problem.Message, problem.Kind))];
    }
}
