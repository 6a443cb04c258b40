using Glossary.Core.Columns;
using Glossary.Core.Entries;
using Glossary.Core.Lookup;
using Glossary.Core.Matching;

namespace Glossary.Core.Termbases;

/// <summary>Glossaries, compiled: everything that does not depend on the user's settings, as columns.</summary>
internal sealed class TermbaseImage
{
    private BlockNumbers? blockNumbers;
    private DefinitionWords? definitionWords;

    public required BlockTable Blocks { get; init; }

    public required EntryTable Entries { get; init; }

    /// <summary>The entries by their <see cref="JoinKeys"/>.</summary>
    public required KeyIndex Keys { get; init; }

    /// <summary>The entries by the hash of their text, sorted when first asked for.</summary>
    public required Lazy<KeyIndex> Texts { get; init; }

    /// <summary>The entries by the hashes of their ids, sorted when first asked for.</summary>
    public required Lazy<KeyIndex> Ids { get; init; }

    public required ConceptTable Concepts { get; init; }

    /// <summary>Finds the senses' texts; speaks of them by their numbers only, until a view says what those mean.</summary>
    public required TermMatcher Matcher { get; init; }

    /// <summary>The senses' texts, sorted when first asked for: to recognise terms they are not needed.</summary>
    public required Deferred<NameTable> Names { get; init; }

    /// <summary>Opens an image. Nothing is read but the names of the columns.</summary>
    /// <exception cref="InvalidDataException">A column is missing.</exception>
    public static TermbaseImage Read(IColumnSource source) => new()
    {
        Blocks = BlockTable.Read(source),
        Entries = EntryTable.Read(source),
        Keys = KeyIndex.Read(source, "keys"),
        Texts = new Lazy<KeyIndex>(KeyIndex.Read(source, "texts")),
        Ids = new Lazy<KeyIndex>(KeyIndex.Read(source, "ids")),
        Concepts = ConceptTable.Read(source),
        Matcher = TermMatcher.Read(source, NoSenses.Instance),
        Names = new Deferred<NameTable>(NameTable.Read(source)),
    };

    /// <summary>Hands the image over to be kept.</summary>
    public void Write(IColumnSink sink)
    {
        Blocks.Write(sink);
        Entries.Write(sink);
        Keys.Write(sink, "keys");
        Texts.Value.Write(sink, "texts");
        Ids.Value.Write(sink, "ids");
        Concepts.Write(sink);
        Matcher.Write(sink);
        Names.Value.Write(sink);
    }

    /// <summary>The blocks by their content.</summary>
    public BlockNumbers BlockNumbers => LazyInitializer.EnsureInitialized(ref blockNumbers, () => new BlockNumbers(Blocks));

    /// <summary>The words of its first entries' definitions, which are read when first asked for.</summary>
    public DefinitionWords DefinitionWords => LazyInitializer.EnsureInitialized(ref definitionWords, () => DefinitionWords.Of(Entries.FirstDefinitions(DefinitionWords.MostDefinitions)));
}
