using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>An entry as its file has it: a label and fields with texts in LaTeX.</summary>
/// <param name="Span">The whole command.</param>
/// <param name="Label">Where its label stands; other entries point to that.</param>
/// <param name="Fields">Its fields in the order of the file; one may stand twice.</param>
internal sealed record LatexRecord(TextSpan Span, TextSpan Label, LatexField[] Fields)
{
    /// <summary>The first field of a key; null where there is none or it is empty.</summary>
    public LatexField? Find(string key)
    {
        foreach (var field in Fields)
        {
            if ((object)field.Key == key && !field.IsEmpty) return field;
        }

        return null;
    }
}

/// <summary>A field of an entry.</summary>
/// <param name="Key">Its key, in small letters; of one object for each key of <see cref="LatexKeys"/>.</param>
/// <param name="Role">What its value is to the entry.</param>
/// <param name="Place">Where its value stands, without braces and quotes around it.</param>
/// <param name="Joined">The value where it does not stand in the file as it is; null where it does.</param>
internal readonly record struct LatexField(string Key, FieldRole Role, TextSpan Place, string? Joined = null)
{
    /// <summary>Whether it says nothing.</summary>
    public bool IsEmpty => Joined is null ? Place.Length == 0 : Joined.Length == 0;

    /// <summary>Its value in LaTeX.</summary>
    /// <param name="text">The text of the file.</param>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => Joined is null ? text.Slice(Place.Start, Place.Length) : Joined;
}
