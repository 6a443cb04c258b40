namespace Glossary.Formats.Glossaries;

/// <summary>A part of a file that has entries: the content of a directive, or a definition list.</summary>
/// <param name="Opening">The line of the directive, counted from 0; -1 where there is none.</param>
/// <param name="First">Its first line, counted from 0.</param>
/// <param name="Last">Its last line; before the first one where it is empty.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Section">The title above it; null where there is none.</param>
internal readonly record struct GlossaryRegion(int Opening, int First, int Last, GlossaryRegionKind Kind, string? Section);

/// <summary>How a part of a file that has entries is written.</summary>
internal enum GlossaryRegionKind
{
    /// <summary>A directive or a list of reStructuredText: terms, and below each an indented text.</summary>
    Rest,

    /// <summary>A directive of MyST: the same, or terms with <c>: text</c> below.</summary>
    Myst,

    /// <summary>A definition list of MyST outside a directive.</summary>
    MystList,
}
