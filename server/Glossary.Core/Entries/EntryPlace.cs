using Glossary.Core.Text;

namespace Glossary.Core.Entries;

/// <summary>Where an entry lies in its block. Lines are counted from 0, offsets are UTF-16 code units.</summary>
/// <param name="Line">The heading's line.</param>
/// <param name="EndLine">The line that the entry ends in.</param>
/// <param name="Start">Where the heading starts.</param>
/// <param name="HeadingLength">Length of the heading.</param>
/// <param name="Length">Length of the entry.</param>
/// <param name="LastLine">How long the line is that the entry ends in.</param>
internal readonly record struct EntryPlace(int Line, int EndLine, int Start, int HeadingLength, int Length, LineWidth LastLine);
