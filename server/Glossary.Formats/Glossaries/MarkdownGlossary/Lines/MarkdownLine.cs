using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>What a line of Markdown is.</summary>
internal enum MarkdownLineKind : byte
{
    /// <summary>Nothing stands in it.</summary>
    Blank,

    /// <summary>Text of a paragraph, or HTML.</summary>
    Text,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>The first line of an item of a list.</summary>
    Item,

    /// <summary>The first line of a definition in a list of definitions, after its colon.</summary>
    Definition,

    /// <summary>A line of a quotation.</summary>
    Quote,

    /// <summary>The row of a table that names its columns.</summary>
    TableHeader,

    /// <summary>Any other row of a table.</summary>
    TableRow,

    /// <summary>What an abbreviation stands for: <c>*[HTML]: …</c></summary>
    Abbreviation,

    /// <summary>A line of a comment.</summary>
    Comment,

    /// <summary>A line of code or of a formula.</summary>
    Code,

    /// <summary>A rule, which ends what stands before it.</summary>
    Rule,

    /// <summary>What is not shown: targets of links, footnotes, marks of generators, front matter, the dashes below a heading.</summary>
    Hidden,
}

/// <summary>A line of Markdown.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">The line without its end, in UTF-16 code units.</param>
/// <param name="Content">What it says, without its marks and without blanks at either end.</param>
/// <param name="Indent">The column that its marks start in.</param>
/// <param name="Level">The level of a heading, from 1 on; the column that the text of an item starts in; 0 for any other.</param>
internal readonly record struct MarkdownLine(MarkdownLineKind Kind, TextSpan Span, TextSpan Content, int Indent, int Level);
