using Glossary.Core.Text;

namespace Glossary.Formats.Blocks;

/// <summary>A stretch of a text that is read for itself and known by its content.</summary>
/// <param name="Span">Where it lies in the text, in UTF-16 code units.</param>
/// <param name="FirstLine">The line of the text, counted from 0, that it begins with.</param>
/// <param name="Key">A hash of its text, of its format and of its context (XXH128): blocks with the same key say the same.</param>
/// <param name="Context">What must be known of the text before it; null for nothing.</param>
public readonly record struct TextBlock(TextSpan Span, int FirstLine, UInt128 Key, BlockContext? Context = null)
{
    /// <summary>How much of that line stands before it; nothing where it begins with a line.</summary>
    public LineWidth FirstColumn { get; init; }
}
