using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Glossary.Formats.SeedDump;

/// <summary>The category tags in use, learnt from where pieces stand over all headings.</summary>
/// <remarks>
/// A heading of two pieces is <c>term, category</c>, so its second piece is a tag. A piece that closes the longer headings of
/// several terms is one too.
/// </remarks>
internal sealed class CategoryVocabulary
{
    private readonly Dictionary<ulong, TagCount> counts = [];

    /// <summary>Takes the headings of a block into account. The order of blocks does not matter.</summary>
    public void Add(TagUsage usage)
    {
        foreach (var count in usage.Counts)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, count.Tag, out var exists);
            known = exists ? known.With(count) : count;
        }
    }

    /// <summary>A hash of all that a block can learn from this vocabulary: where it is the same, the same entries are read.</summary>
    public ulong AnswersTo(TagUsage usage)
    {
        var answers = new byte[usage.TagQuestions.Length + usage.WellKnownQuestions.Length];
        var at = 0;
        foreach (var tag in usage.TagQuestions) answers[at++] = IsTag(tag) ? (byte)1 : (byte)0;
        foreach (var tag in usage.WellKnownQuestions) answers[at++] = IsWellKnown(tag) ? (byte)1 : (byte)0;
        return XxHash3.HashToUInt64(answers);
    }

    /// <summary>The index of the category among a heading's pieces; -1 if it has none.</summary>
    /// <param name="pieces">The heading's pieces; the first is the term.</param>
    /// <param name="isName">For every piece whether it names the entry's concept.</param>
    public int Find(Phrase[] pieces, ReadOnlySpan<bool> isName)
    {
        var last = pieces.Length - 1;
        if (last < 1) return -1;
        if (!isName[last])
        {
            // Names apart, this is a heading of two pieces.
            if (isName[1..last].IndexOf(false) < 0 || IsTag(TagName.Of(pieces[last].Written))) return last;
        }

        for (var i = last - 1; i > 0; i--)
        {
            if (!isName[i] && CanBeWellKnown(pieces[i].Written) && IsWellKnown(TagName.Of(pieces[i].Written))) return i;
        }

        return -1;
    }

    /// <summary>Before the end only a well-known tag of several words is sure: single words are keywords there.</summary>
    public static bool CanBeWellKnown(ReadOnlySpan<char> piece) => piece.Contains(' ');

    private bool IsTag(ulong piece) => counts.TryGetValue(piece, out var count) && (count.SecondOfTwo > 0 || count.FirstTerm == TagName.Several);

    private bool IsWellKnown(ulong piece) => counts.TryGetValue(piece, out var count) && count.SecondOfTwo > 1;
}
