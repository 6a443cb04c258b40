using Glossary.Core.Text;

namespace Glossary.Formats.Blocks;

/// <summary>A stretch of a text that is read for itself and known by its content.</summary>
/// <param name="Span">Where it lies in the text, in UTF-16 code units.</param>
/// <param name="FirstLine">The line of the text, counted from 0, that it begins with.</param>
/// <param name="Key">A hash of its text and its format (XXH128): blocks with the same key say the same.</param>
public readonly record struct TextBlock(TextSpan Span, int FirstLine, UInt128 Key);
