using Glossary.Core.Text;

namespace Glossary.Formats.Prose;

/// <summary>reStructuredText (docutils' specification, and the directives and roles of Sphinx).</summary>
internal sealed class RestProse : LineProse
{
    private const int ModeMask = 0xF;

    /// <summary>The paragraph before ended with <c>::</c>; indented lines after a blank one are literal.</summary>
    private const int AwaitsLiteral = 1;

    /// <summary>In a block without prose.</summary>
    private const int InVerbatim = 2;
    private const int InComment = 3;

    /// <summary>Directly below a directive, where its options stand.</summary>
    private const int InOptions = 4;

    /// <summary>From this bit on: the indent of the line that owns the block. The block ends before the next line that is not indented more.</summary>
    private const int OwnerShift = 4;

    /// <summary>From this bit on: the column at which the line before had its words, plus one; a line elsewhere starts anew.</summary>
    private const int ColumnShift = 12;
    private const int ColumnMask = 0xFF;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> VerbatimDirectives = new HashSet<string>
    {
        "code", "code-block", "sourcecode", "literalinclude", "parsed-literal", "math", "raw", "highlight", "include", "toctree", "contents", "image", "doctest", "testcode",
        "testoutput", "testsetup", "graphviz", "digraph", "mermaid", "uml", "plot", "ipython", "prompt", "productionlist", "csv-table", "autosummary", "automodule", "autoclass",
        "autofunction", "currentmodule", "module", "index", "default-role", "role", "meta", "jupyter-execute", "wavedrom", "bibliography", "youtube",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TitledDirectives = new HashSet<string>
    {
        "note", "warning", "tip", "hint", "important", "caution", "danger", "attention", "error", "seealso", "todo", "admonition", "topic", "sidebar", "rubric", "table", "list-table",
        "title", "epigraph", "centered", "versionadded", "versionchanged", "deprecated",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <inheritdoc/>
    public override string PassedOver => "code, formulas, directives, roles, link targets, addresses and file names";

    /// <inheritdoc/>
    public override bool OpensComment(ReadOnlySpan<char> before, bool startsLine, int state) =>
        startsLine && before.Trim() is ".." && (StateAfter(before, state) & ModeMask) == InComment;

    /// <inheritdoc/>
    protected override int ReadLine(ReadOnlySpan<char> text, int start, int state, bool afterBlank, RegionBuilder? builder)
    {
        var line = text[start..];
        var indent = TextLines.Indent(line);
        var content = line[indent..].TrimEnd();
        var mode = state & ModeMask;
        var owner = (state >> OwnerShift) & ColumnMask;
        if (content.IsEmpty)
        {
            builder?.Break();
            return mode == InOptions ? 0 : state & ~(ColumnMask << ColumnShift);
        }

        var isInside = indent > owner;
        switch (mode)
        {
            case AwaitsLiteral when afterBlank && isInside:
                return InVerbatim | (owner << OwnerShift);
            case InVerbatim when isInside:
                return state;
            case InComment when isInside:
                builder?.Add(start + indent, text.Length, ProseKind.Comment);
                return state;
            case InOptions when isInside && content[0] == ':':
                return state;
        }

        if (content.StartsWith(".. ") || content is "..") return ReadExplicit(text, start + indent, content, indent, builder);
        if (content is "__" || content.StartsWith("__ ")) return 0;
        return ReadText(text, start, indent, content, (state >> ColumnShift) & ColumnMask, builder);
    }

    private static int ReadText(ReadOnlySpan<char> text, int start, int indent, ReadOnlySpan<char> content, int column, RegionBuilder? builder)
    {
        var isItem = TextLines.StartsItem(content) || content.StartsWith("#. ");
        var marker = isItem ? content.IndexOfAny(' ', '\t') + 1 : LengthOfFieldName(content);
        var ownColumn = Math.Min(indent + marker, ColumnMask - 1) + 1;
        if (builder is not null)
        {
            if (marker > 0 || column != ownColumn || TextLines.IsDecoration(content)) builder.Break();
            if (!TextLines.IsDecoration(content) && !content.StartsWith(">>> ")) RestInline.Add(builder, start + indent + marker, text.Length);
        }

        var mode = content.EndsWith("::") ? AwaitsLiteral : 0;
        return mode | (Math.Min(ownColumn - 1, ColumnMask) << OwnerShift) | (ownColumn << ColumnShift);
    }

    /// <summary>Reads what starts with two dots: a directive, a target, a footnote, a substitution or a comment.</summary>
    private static int ReadExplicit(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> content, int indent, RegionBuilder? builder)
    {
        builder?.Break();
        var owner = Math.Min(indent, ColumnMask) << OwnerShift;
        var rest = content[2..].TrimStart();
        var restStart = at + content.Length - rest.Length;
        if (rest.IsEmpty) return InComment | owner;
        if (rest[0] is '_' or '|') return InVerbatim | owner;
        if (rest[0] == '[')
        {
            var length = rest.IndexOf(']') + 1;
            if (length > 0 && builder is not null) RestInline.Add(builder, restStart + length, text.Length);
            return 0;
        }

        var colons = rest.IndexOf("::");
        if (colons <= 0 || rest[..colons].ContainsAny(' ', '\t'))
        {
            builder?.Add(restStart, text.Length, ProseKind.Comment);
            return InComment | owner;
        }

        var name = rest[..colons];
        if (VerbatimDirectives.Contains(name)) return InVerbatim | owner;
        if (TitledDirectives.Contains(name) && builder is not null)
        {
            RestInline.Add(builder, restStart + colons + 2, text.Length);
            builder.Break();
        }

        return InOptions | owner;
    }

    /// <summary>Length of a field's name, <c>:Author: </c>, at the start of a line; 0 if there is none.</summary>
    private static int LengthOfFieldName(ReadOnlySpan<char> content)
    {
        if (content[0] != ':' || content.Length < 3) return 0;
        var end = content[1..].IndexOf(':') + 1;
        return end > 1 && (end + 1 == content.Length || content[end + 1] == ' ') ? end + 1 : 0;
    }
}
