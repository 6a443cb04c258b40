using System.Collections.Immutable;
using Glossary.Core.Entries;

namespace Glossary.Formats.Glossaries;

/// <summary>What an author should mend in a dump.</summary>
internal static class BodyProblems
{
    /// <summary>A file, or a large part of one, with text but without a heading.</summary>
    public static void AddForFile(HeadedScan scan, ImmutableArray<Problem>.Builder problems)
    {
        for (var i = 0; i < scan.Lines.Length; i++)
        {
            if (scan.Of(scan.Lines[i]).IsWhiteSpace()) continue;
            problems.Add(ProblemAt(scan, i, ProblemKind.NoEntry, "No entry was found from here on. Begin each entry with a line such as “term, category” and put its text below."));
            return;
        }
    }

    /// <summary>An entry that is empty, or whose mathematics or code is never closed.</summary>
    public static void AddForEntry(HeadedScan scan, int index, ImmutableArray<Problem>.Builder problems)
    {
        var entry = scan.Outline.Entries[index];
        var isEmpty = true;
        int? openFence = null, openMath = null;
        var body = scan.BodyOf(entry);
        for (var i = 0; i < body.Length; i++)
        {
            var line = entry.BodyStart + i;
            var text = body[i].Trim();
            if (text.IsEmpty) continue;
            isEmpty = false;
            if (text.StartsWith("```")) openFence = openFence is null ? line : null;
            else if (openFence is null && text.Contains('$') && text.Count("$$") % 2 == 1) openMath = openMath is null ? line : null;
        }

        if (isEmpty) problems.Add(ProblemAt(scan, entry.Heading, ProblemKind.NoDefinition, "This entry has no text. Write a sentence below the heading that says what the term means."));
        if (openFence is { } fence) problems.Add(ProblemAt(scan, fence, ProblemKind.UnclosedCode, "This code block is never closed. Add a line with ``` where it ends."));
        if (openMath is { } math) problems.Add(ProblemAt(scan, math, ProblemKind.UnclosedFormula, "This formula is never closed. Add $$ where it ends."));
    }

    private static Problem ProblemAt(HeadedScan scan, int line, ProblemKind kind, string message) => new(line + 1, scan.Lines[line], message, kind);
}
