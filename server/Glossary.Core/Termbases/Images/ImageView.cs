using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Glossary.Core.Columns;
using Glossary.Core.Entries;
using Glossary.Core.Names;

namespace Glossary.Core.Termbases;

/// <summary>
/// An image as a termbase shows it: under a user's rules, with its blocks where they lie now, and without the concepts that have changed since and the
/// entries that are not to be seen.
/// </summary>
internal sealed class ImageView : ISenseTable
{
    private readonly TermOverrides overrides;
    private readonly LazyTable<Concept> concepts;

    /// <summary>Each in a list of its own, which is what recognition finds most of the time.</summary>
    private readonly LazyTable<Sense[]> senses;

    /// <summary>Shows an image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="overrides">What the user says of terms.</param>
    public ImageView(TermbaseImage image, TermOverrides overrides)
    {
        Image = image;
        this.overrides = overrides;
        concepts = new LazyTable<Concept>(image.Concepts.Count, number => new Concept(this, number));
        senses = new LazyTable<Sense[]>(image.Concepts.Rows.Length, MakeSense);
    }

    private ImageView(ImageView other, TermOverrides overrides)
        : this(other.Image, overrides) => (Patched, Layers, Mask) = (other.Patched, other.Layers, other.Mask);

    public TermbaseImage Image { get; }

    /// <summary>What has become of its sources since it was compiled; null where it is shown as it is.</summary>
    public PatchedSources? Patched { get; init; }

    /// <summary>The layer of each source, by number; default where all are of one.</summary>
    public ImmutableArray<int> Layers { get; init; }

    /// <summary>What of it is not to be seen.</summary>
    public ImageMask Mask { get; private init; } = ImageMask.None;

    /// <summary>All views of its termbase, in which lies what entries point to by ids; set by the termbase alone.</summary>
    public ImmutableArray<ImageView> Siblings { get; set; } = [];

    /// <summary>The concepts that are alive, in the order of their first entries.</summary>
    public IEnumerable<Concept> Concepts
    {
        get
        {
            for (var number = 0; number < Image.Concepts.Count; number++)
            {
                if (IsSeenConcept(number)) yield return concepts[number];
            }
        }
    }

    /// <summary>Whether the image is shown as it was compiled.</summary>
    public bool IsWhole => Patched is null;

    /// <summary>How many concepts are to be seen.</summary>
    public int ConceptCount => Image.Concepts.Count - (Patched?.Dead.Count ?? 0) - Mask.Concepts.Count;

    /// <summary>The same under other rules of the user.</summary>
    public ImageView WithOverrides(TermOverrides others) => new(this, others);

    /// <summary>The same with the sources in other layers.</summary>
    public ImageView WithLayers(ImmutableArray<int> layers) => new(this, overrides) { Layers = layers };

    /// <summary>The same, less some entries and senses.</summary>
    public ImageView Without(IReadOnlySet<int> entries, IEnumerable<int> senses)
    {
        var mask = ImageMask.Of(Image, entries.Union(Mask.Entries).ToHashSet(), Mask.Senses.Union(senses));
        return mask.IsEmpty ? this : new ImageView(this, overrides) { Mask = mask };
    }

    /// <summary>Whether an entry is to be seen.</summary>
    public bool IsSeen(int entry) => IsSeenConcept(Image.Concepts.ConceptOfEntry[entry]) && !Mask.Entries.Contains(entry);

    /// <summary>The layer of an entry's source; the lower the number, the higher the layer.</summary>
    public int LayerOf(int entry) => Layers.IsDefault ? 0 : Layers[PlaceOf(entry).Source];

    /// <summary>The highest layer in which one of the first entries of a concept says something; the lowest where none does.</summary>
    /// <param name="concept">The concept's number.</param>
    /// <param name="most">How many entries are looked at.</param>
    public int LayerOfConcept(int concept, int most)
    {
        if (Layers.IsDefault) return 0;
        var highest = int.MaxValue;
        foreach (var number in FirstOf(EntriesIn(concept), most))
        {
            if (Image.Entries.HasText(number)) highest = Math.Min(highest, LayerOf(number));
        }

        return highest;
    }

    /// <summary>What a source is known by.</summary>
    public string SourceAt(int source) => Patched is null ? Image.Blocks.Sources.ToString(source) : Patched.Names[source];

    /// <inheritdoc/>
    public bool KeepCase => !overrides.AllowAnyCase;

    /// <inheritdoc/>
    public Term? TermOf(int sense) => IsSeenSense(sense) ? senses[sense][0].Term : null;

    /// <inheritdoc/>
    public int ConceptOf(int sense) => Image.Concepts.Rows[sense].Concept;

    /// <inheritdoc/>
    public ImmutableArray<Sense> Find(int number) => IsSeenSense(number) ? ImmutableCollectionsMarshal.AsImmutableArray(senses[number]) : [];

    /// <summary>How many entries a concept has.</summary>
    public int EntryCount(int concept) => EntriesIn(concept).Length;

    /// <summary>How many terms a concept has.</summary>
    public int TermCount(int concept) => SensesIn(concept).Length;

    /// <summary>The entries of a concept, the first ones where they are more than <paramref name="most"/>.</summary>
    public ImmutableArray<EntryReference> EntriesOf(int concept, int most)
    {
        var numbers = FirstOf(EntriesIn(concept), most);
        var entries = ImmutableArray.CreateBuilder<EntryReference>(numbers.Length);
        foreach (var number in numbers) entries.Add(EntryOf(number));
        return entries.MoveToImmutable();
    }

    /// <summary>Whether the first entries of a concept all have the same category, or none.</summary>
    /// <param name="concept">The concept's number.</param>
    /// <param name="most">How many entries are looked at.</param>
    /// <param name="category">Which; null where they have none or several.</param>
    public bool HasOneCategory(int concept, int most, out string? category)
    {
        var numbers = FirstOf(EntriesIn(concept), most);
        var first = Image.Entries.CategoryOf[numbers[0]];
        var isOne = true;
        for (var i = 1; i < numbers.Length && isOne; i++) isOne = Image.Entries.CategoryOf[numbers[i]] == first;
        category = isOne ? Image.Entries.CategoryAt(first) : null;
        return isOne;
    }

    /// <summary>The categories of the first <paramref name="most"/> entries of a concept, each once in any case.</summary>
    public ImmutableArray<string> CategoriesOf(int concept, int most)
    {
        var numbers = FirstOf(EntriesIn(concept), most).ToArray();
        var categories = numbers.Select(number => Image.Entries.CategoryOf[number]).Distinct().Select(Image.Entries.CategoryAt);
        return [.. categories.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>An entry, which names what it points to.</summary>
    public EntryReference EntryOf(int number)
    {
        var place = PlaceOf(number);
        var source = SourceAt(place.Source);
        var entry = Image.Entries.ToEntry(number, place.Line, place.Column, place.Offset).WithNamedTargets(id => Siblings.Select(view => view.TitleOf(id, source)).FirstOrDefault(title => title is not null));
        return new EntryReference(source, entry, Image.Entries.Keys[number]) { Layer = LayerOf(number) };
    }

    /// <summary>The title of the first entry of a source that has an id, or a part with it; null where there is none.</summary>
    private string? TitleOf(string id, string source)
    {
        var first = int.MaxValue;
        foreach (var number in Image.Ids.Value.Find(KeyHash.Of(id)))
        {
            if (number < first && IsSeen(number) && SourceOf(number) == source) first = number;
        }

        return first == int.MaxValue ? null : Image.Entries.Titles.ToString(first);
    }

    /// <summary>How many entries the blocks of a source have.</summary>
    /// <param name="source">What it is known by.</param>
    public int CountOf(string source)
    {
        var count = 0;
        for (var block = 0; block < Image.Blocks.Count; block++)
        {
            if (SourceAt(LocationOf(block).Source) == source) count += Image.Blocks.Rows[block].EntryCount;
        }

        return count;
    }

    /// <summary>The entries of a source that are to be seen.</summary>
    /// <param name="source">What it is known by.</param>
    public IEnumerable<EntryReference> EntriesOf(string source)
    {
        for (var block = 0; block < Image.Blocks.Count; block++)
        {
            if (SourceAt(LocationOf(block).Source) != source) continue;
            foreach (var number in Image.Blocks.EntriesOf(block))
            {
                if (IsSeen(number)) yield return EntryOf(number);
            }
        }
    }

    /// <summary>The number of an entry of a concept.</summary>
    /// <param name="concept">The concept's number.</param>
    /// <param name="index">Its place among <see cref="EntriesOf(int, int)"/>.</param>
    public int EntryNumber(int concept, int index) => EntriesIn(concept)[index];

    /// <summary>The source that an entry stands in.</summary>
    public string SourceOf(int number) => SourceAt(PlaceOf(number).Source);

    /// <summary>The line of an entry's anchor, counted from 1.</summary>
    public int LineOf(int number) => Image.Entries.LineOf(number, PlaceOf(number).Line);

    /// <summary>Where an entry lies: the number of its source, and where in it the entry starts, in UTF-16 code units.</summary>
    public (int Source, int Offset) OrderOf(int number)
    {
        var place = PlaceOf(number);
        return (place.Source, place.Offset + Image.Entries.Locations[number].Span.Start);
    }

    /// <summary>The numbers of the entries that are to be seen.</summary>
    public int[] SeenEntries() => [.. Enumerable.Range(0, Image.Entries.Count).Where(IsSeen)];

    /// <summary>The sum of the keys of all entries that are to be seen.</summary>
    public ulong SumOfKeys()
    {
        var sum = 0ul;
        var keys = Image.Entries.Keys.Span;
        for (var number = 0; number < keys.Length; number++)
        {
            if (IsSeen(number)) sum += keys[number];
        }

        return sum;
    }

    /// <summary>The entries with a key, and their concepts, where these are to be seen.</summary>
    /// <param name="key">The <see cref="EntryKey"/>.</param>
    public IEnumerable<(Concept Concept, EntryHandle Entry)> EntriesWith(ulong key)
    {
        foreach (var number in Image.Texts.Value.Find(key).ToArray())
        {
            if (IsSeen(number)) yield return (concepts[Image.Concepts.ConceptOfEntry[number]], new EntryHandle(this, number));
        }
    }

    /// <summary>The terms of a concept, the first ones where they are more than <paramref name="most"/>.</summary>
    public ImmutableArray<Term> TermsOf(int concept, int most)
    {
        var numbers = FirstOf(SensesIn(concept), most);
        var terms = ImmutableArray.CreateBuilder<Term>(numbers.Length);
        foreach (var number in numbers) terms.Add(senses[number][0].Term);
        return terms.MoveToImmutable();
    }

    /// <summary>Where the block of an entry lies.</summary>
    private BlockLocation PlaceOf(int number) => LocationOf(Image.Blocks.BlockOf(number));

    private BlockLocation LocationOf(int block) => Patched is null ? Image.Blocks.Rows[block].Location : Patched.Locations[block];

    private ReadOnlySpan<int> EntriesIn(int concept)
    {
        var entries = Image.Concepts.Entries[concept];
        return Mask.Entries.Count == 0 ? entries : Array.FindAll(entries.ToArray(), entry => !Mask.Entries.Contains(entry));
    }

    private ReadOnlySpan<int> SensesIn(int concept)
    {
        var numbers = Image.Concepts.Senses[concept];
        return Mask.Senses.Count == 0 ? numbers : Array.FindAll(numbers.ToArray(), number => !Mask.Senses.Contains(number));
    }

    private static ReadOnlySpan<int> FirstOf(ReadOnlySpan<int> numbers, int most) => numbers[..Math.Min(numbers.Length, most)];

    private bool IsSeenConcept(int concept) => Patched?.Dead.Contains(concept) != true && (Mask.Concepts.Count == 0 || !Mask.Concepts.Contains(concept));

    private bool IsSeenSense(int sense) => (Patched is null && Mask.IsEmpty) || (IsSeenConcept(ConceptOf(sense)) && !Mask.Senses.Contains(sense));

    private Sense[] MakeSense(int number)
    {
        var row = Image.Concepts.Rows[number];
        var term = NamePolicy.Apply(overrides, row.Policy.ToTerm(Image.Entries.TextOf(row.Text)));
        return [new Sense(concepts[row.Concept], term)];
    }
}

/// <summary>What has become of the sources of an image since it was compiled.</summary>
/// <param name="Names">What the sources are known by.</param>
/// <param name="Locations">Where each block lies now.</param>
/// <param name="Dead">The concepts that are no more.</param>
internal sealed record PatchedSources(string[] Names, ImmutableArray<BlockLocation> Locations, IReadOnlySet<int> Dead);
