namespace Glossary.Formats.Glossaries;

/// <summary>Where an entry goes in a file of Markdown.</summary>
/// <param name="Offset">The offset, in UTF-16 code units.</param>
/// <param name="Above">What is written above the entry: a gap, a new heading.</param>
/// <param name="Below">What is written below it.</param>
/// <param name="Slot">The entries between which it comes to stand.</param>
/// <param name="SaysCategory">Whether the entry itself has to say its category.</param>
internal sealed record MarkdownPlace(int Offset, string Above, string Below, EntrySlot Slot, bool SaysCategory = false);
