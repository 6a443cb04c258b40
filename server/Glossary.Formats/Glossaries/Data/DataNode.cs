using System.Collections.Immutable;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>A value of a file of data, be it JSON or YAML, with the place where it stands.</summary>
/// <param name="Span">Where it stands, quotes and brackets included, in UTF-16 code units.</param>
internal abstract record DataNode(TextSpan Span)
{
    /// <summary>Whether it is a list or map that began before the text, of which this is the rest.</summary>
    public bool IsRest { get; init; }
}

/// <summary>A text, or a number, <c>true</c>, <c>null</c> as it is written.</summary>
/// <param name="Text">What it says, with escapes resolved.</param>
/// <param name="IsQuoted">Whether it is a text for certain, because it stands in quotes or in a block of its own.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record DataText(string Text, bool IsQuoted, TextSpan Span) : DataNode(Span);

/// <summary>Values one after the other.</summary>
/// <param name="Items">The values.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record DataList(ImmutableArray<DataNode> Items, TextSpan Span) : DataNode(Span);

/// <summary>Values by keys.</summary>
/// <param name="Fields">Keys and values in the order of the file; a key may stand twice.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record DataMap(ImmutableArray<DataField> Fields, TextSpan Span) : DataNode(Span);

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal readonly record struct DataField(DataText Key, DataNode Value);
