using System.Runtime.InteropServices;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>What a text in RDF says that is of use to a glossary, in the order of the text. Resources are numbers.</summary>
internal sealed class RdfGraph
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numberOf;
    private readonly HashSet<string> languages = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> languageOf;
    private readonly List<Resource> resources = [];
    private readonly List<RdfStatement> statements = [];
    private readonly List<TextSpan> blocks = [];
    private int closedBlock = -1;
    private int closedSubject = -1;

    /// <summary>Makes an empty one.</summary>
    public RdfGraph()
    {
        numberOf = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        languageOf = languages.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many resources there are.</summary>
    public int Count => resources.Count;

    /// <summary>All statements but those of types.</summary>
    public ReadOnlySpan<RdfStatement> Statements => CollectionsMarshal.AsSpan(statements);

    /// <summary>The resource of an IRI.</summary>
    public int Resolve(ReadOnlySpan<char> iri)
    {
        if (numberOf.TryGetValue(iri, out var number)) return number;
        var kept = iri.ToString();
        resources.Add(new Resource(kept));
        numbers.Add(kept, resources.Count - 1);
        return resources.Count - 1;
    }

    /// <summary>The resource of an IRI; null where nothing was said of it.</summary>
    public int? Find(ReadOnlySpan<char> iri) => numberOf.TryGetValue(iri, out var number) ? number : null;

    /// <summary>The resource that a file calls by a label of its own: <c>_:b1</c>.</summary>
    public int ResolveBlank(ReadOnlySpan<char> label)
    {
        var number = Resolve(label);
        CollectionsMarshal.AsSpan(resources)[number].IsBlank = true;
        return number;
    }

    /// <summary>Makes a resource without a name.</summary>
    public int AddBlank()
    {
        resources.Add(new Resource("") { IsBlank = true });
        return resources.Count - 1;
    }

    /// <summary>One string for each language tag.</summary>
    public string? Language(ReadOnlySpan<char> tag)
    {
        if (tag.IsEmpty) return null;
        if (languageOf.TryGetValue(tag, out var known)) return known;
        var kept = tag.ToString().Replace('_', '-');
        languages.Add(kept);
        return kept;
    }

    /// <summary>Begins a stretch of the text that speaks of a resource. Where it follows on another one of the same resource they become one.</summary>
    /// <param name="subject">The resource.</param>
    /// <param name="start">Where the stretch starts, in UTF-16 code units.</param>
    /// <returns>The number of the stretch.</returns>
    public int Open(int subject, int start)
    {
        if (subject == closedSubject) return closedBlock;
        blocks.Add(new TextSpan(start, 0));
        ref var resource = ref CollectionsMarshal.AsSpan(resources)[subject];
        if (resource.Block < 0) resource.Block = blocks.Count - 1;
        return blocks.Count - 1;
    }

    /// <summary>Ends a stretch.</summary>
    /// <param name="subject">The resource that it speaks of.</param>
    /// <param name="block">Its number.</param>
    /// <param name="end">Where it ends, in UTF-16 code units.</param>
    public void Close(int subject, int block, int end)
    {
        blocks[block] = TextSpan.FromBounds(blocks[block].Start, end);
        (closedSubject, closedBlock) = (subject, block);
    }

    /// <summary>Adds a statement.</summary>
    /// <param name="block">The stretch that it stands in.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="property">What it says.</param>
    /// <param name="value">A resource or a text.</param>
    public void Add(int block, int subject, RdfProperty property, RdfObject value)
    {
        ref var resource = ref CollectionsMarshal.AsSpan(resources)[subject];
        statements.Add(new RdfStatement(subject, property, value, block));
        if (resource.Last >= 0) CollectionsMarshal.AsSpan(statements)[resource.Last].Next = statements.Count - 1;
        else resource.First = statements.Count - 1;
        resource.Last = statements.Count - 1;
    }

    /// <summary>Says what sort of resource one is.</summary>
    public void AddKinds(int subject, RdfKinds kinds) => CollectionsMarshal.AsSpan(resources)[subject].Kinds |= kinds;

    /// <summary>What sort of resource one is.</summary>
    public RdfKinds KindsOf(int resource) => resources[resource].Kinds;

    /// <summary>What the file knows a resource by; null where that is no IRI.</summary>
    public string? IriOf(int resource) => resources[resource].IsBlank ? null : resources[resource].Iri;

    /// <summary>The IRI of a resource, or what else the file calls it; empty where it has no name at all.</summary>
    public string NameOf(int resource) => resources[resource].Iri;

    /// <summary>The first statement about a resource, a number in <see cref="Statements"/>; -1 for none. Each has the number of the next one.</summary>
    public int FirstOf(int resource) => resources[resource].First;

    /// <summary>The first stretch that speaks of a resource; null for none.</summary>
    public TextSpan? PlaceOf(int resource) => resources[resource].Block is >= 0 and var block ? blocks[block] : null;

    /// <summary>Where a stretch lies.</summary>
    public TextSpan BlockAt(int block) => blocks[block];

    private struct Resource(string iri)
    {
        public readonly string Iri = iri;
        public bool IsBlank;
        public RdfKinds Kinds;
        public int First = -1;
        public int Last = -1;
        public int Block = -1;
    }
}

/// <summary>What a resource is said to have.</summary>
/// <param name="Subject">The resource.</param>
/// <param name="Property">What is said of it.</param>
/// <param name="Value">Another resource, or a text.</param>
/// <param name="Block">The stretch of the text that it stands in.</param>
internal record struct RdfStatement(int Subject, RdfProperty Property, RdfObject Value, int Block)
{
    /// <summary>The number of the next statement about the same resource; -1 for none.</summary>
    public int Next { get; set; } = -1;
}

/// <summary>A resource or a text.</summary>
/// <param name="Resource">The resource; -1 for a text.</param>
/// <param name="Text">The text with escapes resolved; null for a resource.</param>
/// <param name="Language">The text's language as a tag; null where the file does not say.</param>
/// <param name="Place">Where it stands, without quotes and brackets, in UTF-16 code units.</param>
internal readonly record struct RdfObject(int Resource, string? Text, string? Language, TextSpan Place)
{
    /// <summary>A resource.</summary>
    public static RdfObject Of(int resource, TextSpan place) => new(resource, null, null, place);

    /// <summary>A text.</summary>
    public static RdfObject Of(string text, string? language, TextSpan place) => new(-1, text, language, place);
}
