namespace Glossary.Formats.Blocks;

/// <summary>The one edit by which an entry comes into a text.</summary>
/// <param name="Offset">Where it goes, in UTF-16 code units.</param>
/// <param name="Text">What is put there.</param>
public readonly record struct Insertion(int Offset, string Text)
{
    /// <summary>A text with what is put into it.</summary>
    public string In(string text) => text.Insert(Offset, Text);
}
