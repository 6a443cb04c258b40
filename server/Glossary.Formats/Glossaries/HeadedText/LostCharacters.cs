using System.Collections.Immutable;
using System.Globalization;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Replacement characters (U+FFFD): what an editor puts in place of what it could not read, and loses when it saves.</summary>
internal static class LostCharacters
{
    private const char Replacement = '\uFFFD';

    /// <summary>Tells of the first one in a block.</summary>
    public static void Add(HeadedScan scan, ImmutableArray<Problem>.Builder problems)
    {
        var text = scan.Text.Span;
        var first = text.IndexOf(Replacement);
        if (first < 0) return;
        var more = text.Count(Replacement) - 1;
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"A character was lost here{(more == 0 ? "" : $", and {more} below")}: the file was read in an encoding that it is not in. Open it in its own and save it as UTF-8, or write the character anew.");
        var line = LineEnds.Count(text[..first]);
        problems.Add(new Problem(line + 1, new TextSpan(first, 1), message, ProblemKind.LostCharacter));
    }
}
