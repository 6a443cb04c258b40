using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Glossary.Search.FullText;

/// <summary>The fields of an entry in the index. Who changes them changes <see cref="Format"/>.</summary>
internal static class EntryFields
{
    /// <summary>The version of what the index holds; an index of another one is built anew.</summary>
    public const string Format = "3";

    /// <summary>The key, to find an entry by.</summary>
    public const string Key = "key";

    /// <summary>The key, as a column.</summary>
    public const string KeyColumn = "k";

    /// <summary>The names, the title among them.</summary>
    public const string Name = "name";

    /// <summary>The subject field.</summary>
    public const string Category = "category";

    /// <summary>The definition.</summary>
    public const string Definition = "definition";

    /// <summary>The body.</summary>
    public const string Text = "text";

    private static readonly FieldType KeyType = new()
    {
        IsIndexed = true, IsTokenized = false, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY,
    };

    private static readonly FieldType Searched = new()
    {
        IsIndexed = true, IsTokenized = true, IsStored = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
    };

    /// <summary>A field whose length says nothing: every category is a word or two.</summary>
    private static readonly FieldType SearchedWithoutLength = new()
    {
        IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
    };

    /// <summary>The term by which the entry with a key is found.</summary>
    public static Term TermOf(ulong key) => new(Key, key.ToString("x16", CultureInfo.InvariantCulture));

    /// <summary>The document that stands for an entry.</summary>
    public static Document DocumentOf(SearchEntry entry)
    {
        var document = new Document
        {
            new Field(Key, TermOf(entry.Key).Text, KeyType),
            new NumericDocValuesField(KeyColumn, unchecked((long)entry.Key)),
            new Field(Name, entry.Title, Searched),
        };
        foreach (var name in entry.Names)
        {
            if (name != entry.Title) document.Add(new Field(Name, name, Searched));
        }

        if (entry.Category is { Length: > 0 } category) document.Add(new Field(Category, category, SearchedWithoutLength));
        if (entry.Definition is { Length: > 0 } definition) document.Add(new Field(Definition, definition, Searched));
        if (entry.Text.Length > 0) document.Add(new Field(Text, entry.Text, Searched));
        return document;
    }
}
