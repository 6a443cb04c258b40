using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Glossary.Formats.Glossaries;

/// <summary>What is known of an AsciiDoc file as a whole.</summary>
/// <param name="Parts">What may have entries, in file order.</param>
/// <param name="Attributes">The attributes that it sets.</param>
/// <param name="Anchors">The ids of its terms, and what is shown where one is referred to.</param>
/// <param name="HasItems">Whether description lists have its entries; otherwise it is tables, or headings.</param>
internal sealed record AsciiDocShape(ImmutableArray<AsciiDocPart> Parts, FrozenDictionary<string, string> Attributes, FrozenDictionary<string, string> Anchors, bool HasItems)
{
    /// <summary>A title of fewer letters says nothing: <c>A–C</c>.</summary>
    private const int ShortestCategory = 4;

    private readonly bool hasSections = Parts.Where(part => part.Kind != AsciiDocPartKind.Section).DistinctBy(part => part.Section).Skip(1).Any();

    /// <summary>Finds out the shape of a file.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static AsciiDocShape Of(ReadOnlyMemory<char> text, List<MarkupLine> lines, CancellationToken cancellation)
    {
        var outline = AsciiDocOutline.Of(text, lines, cancellation);
        var items = outline.Parts.Where(part => part.Kind == AsciiDocPartKind.Item);

        // Where a file says which of its lists is the glossary, others are none.
        if (items.Any(part => part.IsMarked)) outline.Parts.RemoveAll(part => part.Kind == AsciiDocPartKind.Item && !part.IsMarked);
        var shape = new AsciiDocShape(
            [.. outline.Parts], outline.Attributes.ToFrozenDictionary(StringComparer.Ordinal), FrozenDictionary<string, string>.Empty, items.Any());
        return shape with { Anchors = FindAnchors(text.Span, lines, shape) };
    }

    /// <summary>The category of a part's entries: the title above, where the file has several that say something.</summary>
    public string? CategoryOf(AsciiDocPart part) => hasSections && part.Section is { Length: >= ShortestCategory } title ? title : null;

    private static FrozenDictionary<string, string> FindAnchors(ReadOnlySpan<char> text, List<MarkupLine> lines, AsciiDocShape shape)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var inline = new AsciiDocText(shape);
        var plain = new PlainText();
        foreach (var part in shape.Parts)
        {
            if (part.Kind != AsciiDocPartKind.Item) continue;
            var content = lines[part.First].In(text);
            if ((part.Id ?? AsciiDocLines.IdOf(content)) is not { } id || !AsciiDocLines.IsDescription(content, out var delimiter)) continue;
            plain.Clear();
            inline.Read(content[..delimiter.Start].ToString(), plain);
            found.TryAdd(id, plain.ToString());
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
