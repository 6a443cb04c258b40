using Glossary.Core.Text;

namespace Glossary.Core.Entries;

/// <summary>Something a person should know about a glossary file.</summary>
/// <param name="Line">The line that it is in or begins in, counted from 1.</param>
/// <param name="Span">Where in the file it is.</param>
/// <param name="Message">What is wrong and what to do, as a sentence.</param>
/// <param name="Kind">What is wrong, for programs.</param>
public readonly record struct Problem(int Line, TextSpan Span, string Message, ProblemKind Kind)
{
    /// <summary>A problem of a block where the block lies.</summary>
    /// <param name="line">The line that the block starts in, counted from 0.</param>
    /// <param name="offset">Where the block starts, in UTF-16 code units.</param>
    public Problem In(int line, int offset) => this with { Line = Line + line, Span = Span.Shift(offset) };

    /// <summary>How bad it is.</summary>
    public ProblemSeverity Severity => Kind.Severity();

    /// <summary>A short word for its kind, the same in every version.</summary>
    public string Code => Kind.Code();
}
