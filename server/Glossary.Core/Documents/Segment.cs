using Glossary.Core.Text;

namespace Glossary.Core.Documents;

/// <summary>A stretch of a document that is analysed for itself, such as a paragraph; or one of which that is still to be found out. Immutable.</summary>
/// <param name="length">Length in UTF-16 code units.</param>
/// <param name="entry">What holds where it starts.</param>
/// <param name="isScanned">False where it is still to be cut into segments.</param>
/// <param name="hasDirectives">Whether it may hold directives.</param>
internal sealed class Segment(int length, SegmentEntry entry, bool isScanned, bool hasDirectives) : IMeasured
{
    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => length;

    /// <summary>What holds where the segment starts; a guess as long as something before it is not scanned.</summary>
    public SegmentEntry Entry => entry;

    /// <summary>False where it is still to be cut into segments.</summary>
    public bool IsScanned => isScanned;

    /// <summary>Whether directives have a say in its regions.</summary>
    public bool MayBeIgnored => hasDirectives || entry.Ignored != IgnoreState.None;

    /// <summary>One for a segment that is not scanned, so that these are found.</summary>
    public int Marks => isScanned ? 0 : 1;

    /// <summary>A stretch that is still to be cut into segments.</summary>
    public static Segment Unscanned(int length, SegmentEntry entry) => new(length, entry, isScanned: false, hasDirectives: false);
}
