using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>One thing that a record says.</summary>
/// <param name="Role">What it is to the entry.</param>
/// <param name="Text">What it says; empty for paragraphs.</param>
/// <param name="Place">Where it stands, without quotes, in UTF-16 code units.</param>
/// <param name="Language">Its language as a tag; null where none is said.</param>
internal readonly record struct RecordFact(FieldRole Role, string Text, TextSpan Place, string? Language)
{
    /// <summary>What is said of a name's use.</summary>
    public TermStatus Status { get; init; }

    /// <summary>Whether it is what others point to.</summary>
    public bool IsId { get; init; }

    /// <summary>Whether it points to another record by its id.</summary>
    public bool IsById { get; init; }

    /// <summary>Whether it is an item of a list, and so is one name only.</summary>
    public bool IsOfList { get; init; }

    /// <summary>Its paragraphs where it is not one text, each with whether it is an item of a list in it.</summary>
    public List<(DataText Text, bool IsItem)>? Paragraphs { get; init; }
}
