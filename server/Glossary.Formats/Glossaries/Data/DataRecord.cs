using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>What a file of data says of one concept.</summary>
/// <param name="Key">The key that it stands under; null where it stands in a list.</param>
/// <param name="Value">A map of what there is to say, or only a text, or a list of texts.</param>
/// <param name="Category">The name of the section that it stands in; null for none.</param>
/// <param name="Language">The language of that section as a tag (BCP 47); null where none is said.</param>
internal sealed record DataRecord(DataText? Key, DataNode Value, string? Category, string? Language)
{
    /// <summary>The whole of it in the file. What an alias stands for may lie elsewhere.</summary>
    public TextSpan Span => Key is null ? Value.Span : TextSpan.FromBounds(Key.Span.Start, Value.Span.Start >= Key.Span.Start ? Value.Span.End : Key.Span.End);
}
