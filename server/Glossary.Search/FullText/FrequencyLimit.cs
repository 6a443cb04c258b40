using Lucene.Net.Index;

namespace Glossary.Search.FullText;

/// <summary>How many entries may have a word that still tells one of them from the others.</summary>
internal static class FrequencyLimit
{
    /// <summary>A word in no more entries than these is telling, however few entries there are.</summary>
    private const int AlwaysTelling = 1000;

    /// <summary>Beyond that, a word that more than one in this many entries have is not.</summary>
    private const int TellingShare = 20;

    /// <summary>The most entries of an index that may have a telling word.</summary>
    public static int Of(IndexReader index) => Math.Max(AlwaysTelling, index.MaxDoc / TellingShare);
}
