namespace Glossary.Core.Text;

/// <summary>What kind of language a stretch of a document is.</summary>
public enum ProseKind : byte
{
    /// <summary>Running text, headings, table cells, link texts.</summary>
    Prose,

    /// <summary>A comment or docstring of source code.</summary>
    Comment,

    /// <summary>A string literal of source code.</summary>
    Literal,

    /// <summary>Source code between comments and strings, where words are parts of identifiers.</summary>
    Code,
}

/// <summary>A stretch of a segment in which terms are looked for. Offsets are UTF-16 code units from the segment's start.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Joined">
/// Whether a term may run on into this region from the one before, because only markup lies between: emphasis marks, the
/// <c>&gt;</c> of a quotation, a comment leader. False where a new block, cell or sentence of its own begins.
/// </param>
public readonly record struct ProseRegion(int Start, int Length, ProseKind Kind, bool Joined)
{
    /// <summary>Offset just after the region.</summary>
    public int End => Start + Length;
}
