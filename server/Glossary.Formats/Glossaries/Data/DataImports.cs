using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds which other glossaries a file of data takes in: the texts under the key <c>imports</c> of its outermost map.</summary>
internal static class DataImports
{
    private const string Key = "imports";

    /// <summary>The imports of a file.</summary>
    /// <param name="root">What the file says; null for nothing.</param>
    /// <param name="text">The file's text.</param>
    public static ImmutableArray<Import> Of(DataNode? root, ReadOnlyMemory<char> text)
    {
        if (root is not DataMap map) return [];
        var imports = ImmutableArray.CreateBuilder<Import>();
        var lines = new LinePositions(text);
        foreach (var field in map.Fields.Where(field => field.Key.Text == Key))
        {
            foreach (var target in TextsIn(field.Value))
            {
                var place = DataPlace.Inner(target, text.Span);
                imports.Add(new Import(target.Text.Trim(), lines.At(place.Start).Line + 1, place));
            }
        }

        return imports.DrainToImmutable();
    }

    private static IEnumerable<DataText> TextsIn(DataNode value)
    {
        var items = value is DataList list ? list.Items : [value];
        return items.OfType<DataText>().Where(target => RecordFacts.Content(target).Length > 0);
    }
}
