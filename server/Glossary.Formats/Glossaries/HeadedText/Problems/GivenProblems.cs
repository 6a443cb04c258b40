using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>What of a text laid out by hand is not used as it may have been meant.</summary>
internal static class GivenProblems
{
    /// <summary>Adds lines that were not taken for entries, names that stand twice, and pieces of headings that look like names.</summary>
    public static void Add(HeadedScan scan, IReadOnlyList<Entry> entries, ImmutableArray<Problem>.Builder problems)
    {
        const string passed = "This line looks like the heading of an entry and is not taken for one. Put its text directly below it and a blank line above it; " +
            "a comma and a category behind the name make it sure.";
        const string inline = "A name and its definition seem to stand in this line. Put the definition into the next line, and a blank line above the name.";
        foreach (var line in scan.Outline.Passed) problems.Add(new Problem(line + 1, scan.Lines[line], passed, ProblemKind.NotAnEntry));
        foreach (var line in scan.Outline.Inline) problems.Add(new Problem(line + 1, scan.Lines[line], inline, ProblemKind.NotAnEntry));

        var named = new NamedEntries();
        foreach (var entry in entries)
        {
            // "See X" may name what X names.
            if (entry.Definition is not null && FindDuplicate(entry, named) is { } problem) problems.Add(problem);
        }

        foreach (var entry in entries)
        {
            if (entry.Terms.IsEmpty) problems.Add(new Problem(entry.Line, entry.Location.Anchor, "This entry has no name that can be found in a text. Begin its heading with a word.", ProblemKind.NoName));
        }

        for (var i = 0; i < entries.Count; i++) if (!entries[i].Relations.IsEmpty) AddUnusedPieces(scan, scan.Outline.Entries[i], entries[i], named, problems);
    }

    private static Problem? FindDuplicate(Entry entry, NamedEntries named)
    {
        Problem? found = null;
        foreach (var name in entry.Names)
        {
            if (named.Add(name, entry) is not { } first || found is not null) continue;
            found = new Problem(entry.Line, entry.Location.Anchor, $"“{name}” is already a name of “{first.Title}” above. Make one entry of the two, or give them different categories if they mean different things.",
                ProblemKind.DuplicateName);
        }

        return found;
    }

    /// <summary>An abbreviation among the related terms that no entry has for a name, and the last piece of several where it is no category.</summary>
    private static void AddUnusedPieces(HeadedScan scan, EntryLines outline, Entry entry, NamedEntries named, ImmutableArray<Problem>.Builder problems)
    {
        var pieces = new List<TextSpan>();
        var heading = scan.Of(outline.Name);
        HeadingPieces.Find(heading, pieces);
        for (var i = 1; i < pieces.Count; i++)
        {
            var piece = heading.Slice(pieces[i].Start, pieces[i].Length).ToString();
            if (!entry.RelatedNames.Contains(piece) || named.Has(piece)) continue;
            var message = Abbreviation.IsWritten(piece) ? $"“{piece}” counts as a related term. If it is another name, put it in parentheses behind the name with which the text below begins."
                : i == pieces.Count - 1 && entry.Category is null ? $"“{piece}” counts as a related term. It is a category where the heading has two pieces, or where it ends several headings."
                : null;
            if (message is null) continue;
            problems.Add(new Problem(entry.Line, pieces[i].Shift(outline.Name.Start), message, ProblemKind.UnusedPiece));
            return; // With this one mended, the others may be what they were meant to be.
        }
    }
}
