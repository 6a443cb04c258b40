using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Server.Glossaries;

/// <summary>What an editor shows of a glossary as a whole.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Entries">Its entries, in order.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record GlossaryOutline(SourceText Text, ImmutableArray<OutlineEntry> Entries, ImmutableArray<Problem> Problems);

/// <summary>An entry in an outline.</summary>
/// <param name="Title">The name to show.</param>
/// <param name="Category">The subject field; null where none is given.</param>
/// <param name="HeadingSpan">The heading.</param>
/// <param name="Span">The heading and the body.</param>
/// <param name="Line">The line of the heading, counted from 0.</param>
/// <param name="EndLine">The last line that is not blank, counted from 0.</param>
internal readonly record struct OutlineEntry(string Title, string? Category, TextSpan HeadingSpan, TextSpan Span, int Line, int EndLine)
{
    /// <summary>The outline of an entry.</summary>
    public static OutlineEntry Of(Entry entry) => new(entry.Title, entry.Category, entry.HeadingSpan, entry.Span, entry.Line - 1, entry.EndLine - 1);

    /// <summary>The entry of a block where the block lies.</summary>
    /// <param name="line">The line that the block starts in, counted from 0.</param>
    /// <param name="offset">Where the block starts, in UTF-16 code units.</param>
    public OutlineEntry In(int line, int offset) =>
        this with { HeadingSpan = HeadingSpan.Shift(offset), Span = Span.Shift(offset), Line = Line + line, EndLine = EndLine + line };
}
