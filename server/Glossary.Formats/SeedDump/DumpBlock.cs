using Glossary.Core.Text;

namespace Glossary.Formats.SeedDump;

/// <summary>A stretch of a dump that is read for itself and known by its content.</summary>
/// <param name="Span">Where it lies in the dump, in UTF-16 code units.</param>
/// <param name="FirstLine">The line of the dump, counted from 0, that it begins with.</param>
/// <param name="Key">A hash of its text (XXH128): blocks with the same key hold the same text.</param>
public readonly record struct DumpBlock(TextSpan Span, int FirstLine, UInt128 Key);
