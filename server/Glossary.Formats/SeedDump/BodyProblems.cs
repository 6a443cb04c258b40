using System.Collections.Immutable;
using Glossary.Core.Terms;
using Glossary.Core.Text;

namespace Glossary.Formats.SeedDump;

/// <summary>What an author should mend in a dump.</summary>
internal static class BodyProblems
{
    /// <summary>A file with text but without a heading.</summary>
    public static void AddForFile(DumpScan scan, ImmutableArray<Problem>.Builder problems)
    {
        foreach (var line in scan.Lines)
        {
            if (scan.Of(line).IsWhiteSpace()) continue;
            problems.Add(new Problem(line, "No entry was found in this file. Begin each entry with a line such as “term, category” and put its text below."));
            return;
        }
    }

    /// <summary>An entry that is empty, or whose mathematics or code is never closed.</summary>
    public static void AddForEntry(DumpScan scan, int index, ImmutableArray<Problem>.Builder problems)
    {
        var heading = scan.Lines[scan.Headings[index].Line];
        var isEmpty = true;
        TextSpan? openFence = null, openMath = null;
        foreach (var line in scan.BodyLines(index))
        {
            var text = scan.Of(line).Trim();
            if (text.IsEmpty) continue;
            isEmpty = false;
            if (text.StartsWith("```")) openFence = openFence is null ? line : null;
            else if (openFence is null && text.Count("$$") % 2 == 1) openMath = openMath is null ? line : null;
        }

        if (isEmpty) problems.Add(new Problem(heading, "This entry has no text. Write a sentence below the heading that says what the term means."));
        if (openFence is { } fence) problems.Add(new Problem(fence, "This code block is never closed. Add a line with ``` where it ends."));
        if (openMath is { } math) problems.Add(new Problem(math, "This formula is never closed. Add $$ where it ends."));
    }
}
