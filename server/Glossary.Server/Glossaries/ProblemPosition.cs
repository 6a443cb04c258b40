using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Server.Glossaries;

/// <summary>Where a problem stands in its line.</summary>
/// <param name="Before">What stands before it in the line.</param>
/// <param name="Text">What it is about; empty where the file has become another one.</param>
internal readonly record struct ProblemPosition(string Before, string Text)
{
    /// <summary>How much of a file is looked at first, in UTF-16 code units; hardly a line is longer.</summary>
    private const int FirstReach = 1024;

    /// <summary>The column that it starts in, in UTF-16 code units, counted from 1.</summary>
    public int Column => Before.Length + 1;

    /// <summary>Finds the place. Of a large file little more than the line is read.</summary>
    public static ProblemPosition Of(Problem problem, GlossaryText text)
    {
        for (var reach = FirstReach; ; reach *= 2)
        {
            var start = Math.Max(0, problem.Span.Start - reach);
            if (text.Read(TextSpan.FromBounds(start, problem.Span.End)) is not { } read) return new ProblemPosition("", "");
            var at = problem.Span.Start - start;
            var line = read.AsSpan(0, at).LastIndexOfAny('\n', '\r') + 1;
            if (line > 0 || start == 0) return new ProblemPosition(read[line..at], read[at..]);
        }
    }
}
