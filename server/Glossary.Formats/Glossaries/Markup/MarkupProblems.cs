using System.Collections.Immutable;
using System.Globalization;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Collects the problems of a file in the order of the text, up to some tens.</summary>
/// <param name="text">The text.</param>
internal sealed class MarkupProblems(ReadOnlyMemory<char> text)
{
    private const int Most = 50;

    private readonly LinePositions positions = new(text);
    private readonly List<Problem> found = [];
    private int more;

    /// <summary>Adds a problem.</summary>
    /// <param name="span">Where it is.</param>
    /// <param name="message">What is wrong and what to do, as a sentence.</param>
    /// <param name="kind">What is wrong, for programs.</param>
    public void Add(TextSpan span, string message, ProblemKind kind)
    {
        if (found.Count < Most) found.Add(new Problem(positions.At(span.Start).Line + 1, span, message, kind));
        else more++;
    }

    /// <summary>All of them; the last one says how many more there are.</summary>
    public ImmutableArray<Problem> ToImmutable()
    {
        if (more == 0) return [.. found];
        var last = found[^1];
        return [.. found, last with { Message = string.Create(CultureInfo.InvariantCulture, $"{more} more of this file’s problems are not listed. Mend those above first."), Kind = ProblemKind.OverLimit }];
    }
}
