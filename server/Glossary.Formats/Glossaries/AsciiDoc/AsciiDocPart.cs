namespace Glossary.Formats.Glossaries;

/// <summary>A part of an AsciiDoc file that may have entries.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">Its first line, counted from 0.</param>
/// <param name="Last">Its last line.</param>
internal readonly record struct AsciiDocPart(AsciiDocPartKind Kind, int First, int Last)
{
    /// <summary>The sign of an item's description, twice and more: <c>::</c>.</summary>
    public string Delimiter { get; init; } = "";

    /// <summary>How deep a section is.</summary>
    public int Level { get; init; }

    /// <summary>What is said of it in brackets above; empty for nothing.</summary>
    public string Attributes { get; init; } = "";

    /// <summary>The id that is set above; null for none.</summary>
    public string? Id { get; init; }

    /// <summary>The title above it; null for none.</summary>
    public string? Section { get; init; }

    /// <summary>Whether it is in what the file calls a glossary.</summary>
    public bool IsMarked { get; init; }
}

/// <summary>What a part of an AsciiDoc file is.</summary>
internal enum AsciiDocPartKind
{
    /// <summary>An item of a description list: terms, and what they mean.</summary>
    Item,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A heading, and the text below it.</summary>
    Section,
}
