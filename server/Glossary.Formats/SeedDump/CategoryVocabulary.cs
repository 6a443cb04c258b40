using System.Collections.Immutable;

namespace Glossary.Formats.SeedDump;

/// <summary>The category tags in use, learnt from where pieces stand over all headings.</summary>
/// <remarks>
/// A heading of two pieces is <c>term, category</c>, so its second piece is a tag. A piece that closes the longer headings of
/// several terms is one too.
/// </remarks>
internal sealed class CategoryVocabulary
{
    private readonly Dictionary<string, Usage> usages = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a heading into account.</summary>
    public void Count(ImmutableArray<string> pieces)
    {
        if (pieces.Length < 2) return;
        var last = pieces[^1];
        var usage = usages.GetValueOrDefault(last);
        if (pieces.Length == 2) usage = usage with { SecondOfTwo = usage.SecondOfTwo + 1 };
        else if (usage.LastOfMany == 0 || !string.Equals(usage.FirstTerm, pieces[0], StringComparison.OrdinalIgnoreCase))
            usage = usage with { LastOfMany = usage.LastOfMany + 1, FirstTerm = pieces[0] };
        usages[last] = usage;
    }

    /// <summary>The index of the category among a heading's pieces; -1 if it has none.</summary>
    /// <param name="pieces">The heading's pieces; the first is the term.</param>
    /// <param name="isName">For every piece whether it names the entry's concept.</param>
    public int Find(ImmutableArray<string> pieces, ReadOnlySpan<bool> isName)
    {
        var last = pieces.Length - 1;
        if (last < 1) return -1;
        if (!isName[last])
        {
            // Names apart, this is a heading of two pieces.
            if (isName[1..last].IndexOf(false) < 0 || IsTag(pieces[last])) return last;
        }

        // Before the end only a well-known tag of several words is sure: single words are keywords there.
        for (var i = last - 1; i > 0; i--)
        {
            if (!isName[i] && pieces[i].Contains(' ') && IsWellKnown(pieces[i])) return i;
        }

        return -1;
    }

    private bool IsTag(string piece) => usages.TryGetValue(piece, out var usage) && (usage.SecondOfTwo > 0 || usage.LastOfMany > 1);

    private bool IsWellKnown(string piece) => usages.TryGetValue(piece, out var usage) && usage.SecondOfTwo > 1;

    private readonly record struct Usage(int SecondOfTwo, int LastOfMany, string FirstTerm);
}
