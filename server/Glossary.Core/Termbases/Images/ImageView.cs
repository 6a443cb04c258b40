using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Glossary.Core.Columns;
using Glossary.Core.Entries;
using Glossary.Core.Names;

namespace Glossary.Core.Termbases;

/// <summary>An image as a termbase shows it: under a user's rules, with its blocks where they lie now, and without the concepts that have changed since.</summary>
internal sealed class ImageView : ISenseTable
{
    private readonly TermOverrides overrides;
    private readonly Func<int, string> sources;
    private readonly ImmutableArray<BlockLocation> locations;
    private readonly IReadOnlySet<int> dead;
    private readonly LazyTable<Concept> concepts;

    /// <summary>Each in a list of its own, which is what recognition finds most of the time.</summary>
    private readonly LazyTable<Sense[]> senses;

    /// <summary>Shows an image as it is.</summary>
    public ImageView(TermbaseImage image, TermOverrides overrides)
        : this(image, overrides, image.Blocks.Sources.ToString, default, ImmutableHashSet<int>.Empty)
    {
    }

    /// <summary>Shows an image after changes of its sources.</summary>
    /// <param name="image">The image.</param>
    /// <param name="overrides">What the user says of terms.</param>
    /// <param name="sources">The path of a source's number.</param>
    /// <param name="locations">Where each block lies now; default for where it lay.</param>
    /// <param name="dead">The concepts that are no more.</param>
    public ImageView(TermbaseImage image, TermOverrides overrides, Func<int, string> sources, ImmutableArray<BlockLocation> locations, IReadOnlySet<int> dead)
    {
        Image = image;
        this.overrides = overrides;
        this.sources = sources;
        this.locations = locations;
        this.dead = dead;
        concepts = new LazyTable<Concept>(image.Concepts.Count, number => new Concept(this, number));
        senses = new LazyTable<Sense[]>(image.Concepts.Rows.Length, MakeSense);
    }

    public TermbaseImage Image { get; }

    /// <summary>All views of its termbase, in which lies what entries point to by ids; set by the termbase alone.</summary>
    public ImmutableArray<ImageView> Siblings { get; set; } = [];

    /// <summary>The concepts that are alive, in the order of their first entries.</summary>
    public IEnumerable<Concept> Concepts
    {
        get
        {
            for (var number = 0; number < Image.Concepts.Count; number++)
            {
                if (IsAlive(number)) yield return concepts[number];
            }
        }
    }

    /// <summary>Whether the image is shown as it is.</summary>
    public bool IsWhole => locations.IsDefault && dead.Count == 0;

    /// <summary>How many concepts are alive.</summary>
    public int ConceptCount => Image.Concepts.Count - dead.Count;

    /// <summary>The same under other rules of the user.</summary>
    public ImageView WithOverrides(TermOverrides others) => new(Image, others, sources, locations, dead);

    /// <inheritdoc/>
    public bool KeepCase => !overrides.AllowAnyCase;

    /// <inheritdoc/>
    public Term? TermOf(int sense) => IsAlive(ConceptOf(sense)) ? senses[sense][0].Term : null;

    /// <inheritdoc/>
    public int ConceptOf(int sense) => Image.Concepts.Rows[sense].Concept;

    /// <inheritdoc/>
    public ImmutableArray<Sense> Find(int number) =>
        dead.Count == 0 || IsAlive(Image.Concepts.Rows[number].Concept) ? ImmutableCollectionsMarshal.AsImmutableArray(senses[number]) : [];

    /// <summary>How many entries a concept has.</summary>
    public int EntryCount(int concept) => Image.Concepts.Entries[concept].Length;

    /// <summary>How many terms a concept has.</summary>
    public int TermCount(int concept) => Image.Concepts.Senses[concept].Length;

    /// <summary>The entries of a concept, the first ones where they are more than <paramref name="most"/>.</summary>
    public ImmutableArray<EntryReference> EntriesOf(int concept, int most)
    {
        var numbers = FirstOf(Image.Concepts.Entries[concept], most);
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
        var numbers = FirstOf(Image.Concepts.Entries[concept], most);
        var first = Image.Entries.CategoryOf[numbers[0]];
        var isOne = true;
        for (var i = 1; i < numbers.Length && isOne; i++) isOne = Image.Entries.CategoryOf[numbers[i]] == first;
        category = isOne ? Image.Entries.CategoryAt(first) : null;
        return isOne;
    }

    /// <summary>The categories of the first <paramref name="most"/> entries of a concept, each once in any case.</summary>
    public ImmutableArray<string> CategoriesOf(int concept, int most)
    {
        var numbers = FirstOf(Image.Concepts.Entries[concept], most).ToArray();
        var categories = numbers.Select(number => Image.Entries.CategoryOf[number]).Distinct().Select(Image.Entries.CategoryAt);
        return [.. categories.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>An entry, which names what it points to.</summary>
    public EntryReference EntryOf(int number)
    {
        var place = PlaceOf(number);
        var source = sources(place.Source);
        var entry = Image.Entries.ToEntry(number, place.Line, place.Column, place.Offset).WithNamedTargets(id => Siblings.Select(view => view.TitleOf(id, source)).FirstOrDefault(title => title is not null));
        return new EntryReference(source, entry, Image.Entries.Keys[number]);
    }

    /// <summary>The title of the first entry of a source that has an id, or a part with it; null where there is none.</summary>
    private string? TitleOf(string id, string source)
    {
        var first = int.MaxValue;
        foreach (var number in Image.Ids.Value.Find(KeyHash.Of(id)))
        {
            if (number < first && IsAlive(Image.Concepts.ConceptOfEntry[number]) && SourceOf(number) == source) first = number;
        }

        return first == int.MaxValue ? null : Image.Entries.Titles.ToString(first);
    }

    /// <summary>The number of an entry of a concept.</summary>
    /// <param name="concept">The concept's number.</param>
    /// <param name="index">Its place among <see cref="EntriesOf"/>.</param>
    public int EntryNumber(int concept, int index) => Image.Concepts.Entries[concept][index];

    /// <summary>The source that an entry stands in.</summary>
    public string SourceOf(int number) => sources(PlaceOf(number).Source);

    /// <summary>The line of an entry's anchor, counted from 1.</summary>
    public int LineOf(int number) => Image.Entries.LineOf(number, PlaceOf(number).Line);

    /// <summary>Where an entry lies: the number of its source, and where in it the entry starts, in UTF-16 code units.</summary>
    public (int Source, int Offset) OrderOf(int number)
    {
        var place = PlaceOf(number);
        return (place.Source, place.Offset + Image.Entries.Locations[number].Span.Start);
    }

    /// <summary>The numbers of the entries whose concepts are alive.</summary>
    public int[] LivingEntries() => [.. Enumerable.Range(0, Image.Entries.Count).Where(number => IsAlive(Image.Concepts.ConceptOfEntry[number]))];

    /// <summary>The sum of the keys of all living entries.</summary>
    public ulong SumOfKeys()
    {
        var sum = 0ul;
        var keys = Image.Entries.Keys.Span;
        for (var number = 0; number < keys.Length; number++)
        {
            if (IsAlive(Image.Concepts.ConceptOfEntry[number])) sum += keys[number];
        }

        return sum;
    }

    /// <summary>The entries with a key, and their concepts, where these are alive.</summary>
    /// <param name="key">The <see cref="EntryKey"/>.</param>
    public IEnumerable<(Concept Concept, EntryHandle Entry)> EntriesWith(ulong key)
    {
        foreach (var number in Image.Texts.Value.Find(key).ToArray())
        {
            var concept = Image.Concepts.ConceptOfEntry[number];
            if (IsAlive(concept)) yield return (concepts[concept], new EntryHandle(this, number));
        }
    }

    /// <summary>The terms of a concept, the first ones where they are more than <paramref name="most"/>.</summary>
    public ImmutableArray<Term> TermsOf(int concept, int most)
    {
        var numbers = FirstOf(Image.Concepts.Senses[concept], most);
        var terms = ImmutableArray.CreateBuilder<Term>(numbers.Length);
        foreach (var number in numbers) terms.Add(senses[number][0].Term);
        return terms.MoveToImmutable();
    }

    /// <summary>Where the block of an entry lies.</summary>
    private BlockLocation PlaceOf(int number)
    {
        var block = Image.Blocks.BlockOf(number);
        return locations.IsDefault ? Image.Blocks.Rows[block].Location : locations[block];
    }

    private static ReadOnlySpan<int> FirstOf(ReadOnlySpan<int> numbers, int most) => numbers[..Math.Min(numbers.Length, most)];

    private bool IsAlive(int concept) => dead.Count == 0 || !dead.Contains(concept);

    private Sense[] MakeSense(int number)
    {
        var row = Image.Concepts.Rows[number];
        var term = NamePolicy.Apply(overrides, row.Policy.ToTerm(Image.Entries.TextOf(row.Text)));
        return [new Sense(concepts[row.Concept], term)];
    }
}
