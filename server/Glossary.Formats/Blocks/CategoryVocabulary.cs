using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Glossary.Formats.Blocks;

/// <summary>The category tags in use, learnt from where pieces stand over all headings.</summary>
/// <remarks>
/// A heading of two pieces is <c>term, category</c>, so its second piece is a tag. A piece that closes the longer headings of
/// several terms is one too.
/// </remarks>
public sealed class CategoryVocabulary
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

    /// <summary>Whether a piece, by its <see cref="TagName"/>, is a tag.</summary>
    internal bool IsTag(ulong piece) => counts.TryGetValue(piece, out var count) && (count.SecondOfTwo > 0 || count.FirstTerm == TagName.Several);

    /// <summary>Whether it is one that several headings of two pieces have.</summary>
    internal bool IsWellKnown(ulong piece) => counts.TryGetValue(piece, out var count) && count.SecondOfTwo > 1;
}
