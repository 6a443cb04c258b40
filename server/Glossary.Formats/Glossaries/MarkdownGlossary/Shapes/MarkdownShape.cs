using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Glossary.Formats.Glossaries;

/// <summary>What the entries of a file look like.</summary>
internal enum MarkdownShapeKind : byte
{
    /// <summary>There are none, or only abbreviations.</summary>
    None,

    /// <summary>Headings with a text below.</summary>
    Headings,

    /// <summary>Items or paragraphs that start with the term.</summary>
    Labels,

    /// <summary>Lists of definitions: a term, and below it a colon and a text.</summary>
    Definitions,

    /// <summary>Rows of tables.</summary>
    Tables,

    /// <summary>Lists of definitions in HTML.</summary>
    Html,

    /// <summary>The whole file is about one term, which its front matter names.</summary>
    Article,
}

/// <summary>What is known of a file as a whole before its entries are read.</summary>
/// <param name="Kind">What its entries look like.</param>
/// <param name="Headings">Its headings.</param>
/// <param name="Level">The level of the headings that are terms.</param>
/// <param name="Styles">How the labels that are terms are set off, plain ones last.</param>
/// <param name="Recurring">Labels that stand in the file more than once, in small letters: they say what is said of each term.</param>
internal sealed record MarkdownShape(MarkdownShapeKind Kind, ImmutableArray<MarkdownHeading> Headings, int Level, LabelStyle Styles, FrozenSet<string> Recurring)
{
    /// <summary>One more than the deepest level of a heading.</summary>
    public const int Levels = 8;

    /// <summary>Whether its first heading is its title.</summary>
    public bool HasTitle { get; init; }

    /// <summary>The level of the headings that are letters; 0 where there are not several.</summary>
    public int LevelOfLetters { get; init; }

    /// <summary>The levels, a bit for each, on which a letter with a text is a term.</summary>
    public int LevelsOfTermLetters { get; init; }

    /// <summary>Whether paragraphs start with labels that are terms, and not only items.</summary>
    public bool HasLabelledParagraphs { get; init; }
}
