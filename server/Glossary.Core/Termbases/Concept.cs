using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Names;

namespace Glossary.Core.Termbases;

/// <summary>A unit of knowledge that has terms and a definition (ISO 30042 <c>conceptEntry</c>): what one or several entries are about.</summary>
/// <remarks>
/// A concept may have a hundred thousand entries. What is chosen, shown or judged while somebody waits looks at the first ones only.
/// </remarks>
public sealed class Concept
{
    /// <summary>How many entries are looked at, and how many terms.</summary>
    public const int MostLookedAt = 64;

    /// <summary>How far an entry that says nothing is from any term: it comes behind all that say something.</summary>
    private const int WithoutText = 8;

    /// <summary>For how many terms it is remembered which entries come first.</summary>
    private const int MostRemembered = 8;

    private readonly ImageView view;
    private readonly int number;
    private ImmutableArray<EntryReference> firstEntries;
    private ImmutableArray<EntryReference> mostTypicalFirst;
    private ImmutableArray<Term> firstTerms;
    private ImmutableArray<string> categories;
    private ImmutableArray<EntryOrder> orders = [];
    private ConceptProfile? profile;

    /// <summary>Stands for a concept of an image; what is said of it is read when first asked for.</summary>
    internal Concept(ImageView view, int number)
    {
        this.view = view;
        this.number = number;
    }

    /// <summary>How many entries define the concept; at least one.</summary>
    public int EntryCount => view.EntryCount(number);

    /// <summary>The entries that define the concept, in the order of loading; never empty. Where they are many, they are read anew at each call.</summary>
    public ImmutableArray<EntryReference> AllEntries() => EntryCount <= MostLookedAt ? FirstEntries : view.EntriesOf(number, EntryCount);

    /// <summary>The names that mean it, without repetitions. Where they are many, they are read anew at each call.</summary>
    public ImmutableArray<Term> AllTerms() => view.TermCount(number) <= MostLookedAt ? FirstTerms : view.TermsOf(number, view.TermCount(number));

    /// <summary>The first of its <see cref="AllEntries"/>, no more than <see cref="MostLookedAt"/>.</summary>
    public ImmutableArray<EntryReference> FirstEntries => Ensure(ref firstEntries, view.EntriesOf);

    /// <summary>The first of its <see cref="AllTerms"/>, no more than <see cref="MostLookedAt"/>.</summary>
    internal ImmutableArray<Term> FirstTerms => Ensure(ref firstTerms, view.TermsOf);

    /// <summary>The subject fields of the first entries, each once in any case.</summary>
    internal ImmutableArray<string> Categories => Ensure(ref categories, view.CategoriesOf);

    /// <summary>The words that speak for the concept; collected when first asked for.</summary>
    internal ConceptProfile Profile => LazyInitializer.EnsureInitialized(ref profile, () => ConceptProfile.Of(this));

    /// <summary>
    /// The first entries, no more than <see cref="MostLookedAt"/>: those first that know the concept best by <paramref name="term"/>, as their
    /// title, then as one of their names; those of higher layers before that, and those last that say nothing. Among equals the one comes first whose
    /// definition has most in common with the others.
    /// </summary>
    public ImmutableArray<EntryReference> EntriesFor(Term term)
    {
        if (FirstEntries.Length == 1) return FirstEntries;
        var known = orders;
        foreach (var order in known)
        {
            if (order.Term == term.Text) return order.Entries;
        }

        var key = NameKey.OfSingular(term.Text);
        if (mostTypicalFirst.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref mostTypicalFirst, Typicality.Order(FirstEntries));
        ImmutableArray<EntryReference> entries = [.. mostTypicalFirst.OrderBy(reference => reference.Entry.Text is null).ThenBy(reference => reference.Layer).ThenBy(reference => Distance(reference.Entry, key))];

        // What another thread remembers at the same time may be lost, and is then found again.
        orders = [new EntryOrder(term.Text, entries), .. known.Take(MostRemembered - 1)];
        return entries;
    }

    /// <summary>All entries: <see cref="EntriesFor"/>, then the others in the order of loading.</summary>
    public IEnumerable<EntryReference> AllEntriesFor(Term term) => EntriesFor(term).Concat(AllEntries().Skip(MostLookedAt));

    /// <summary>Its first entry, of which only what is asked for is read.</summary>
    public EntryHandle FirstEntry => new(view, view.EntryNumber(number, 0));

    /// <summary>The highest layer in which something is said of the concept; the lower the number, the higher the layer.</summary>
    internal int Layer => view.LayerOfConcept(number, MostLookedAt);

    /// <summary>Where its first entry lies: the number of the source in the termbase, and the offset in it, in UTF-16 code units.</summary>
    internal (int Source, int Offset) Order => view.OrderOf(view.EntryNumber(number, 0));

    /// <summary>The first one of <see cref="EntriesFor"/>.</summary>
    public EntryHandle EntryFor(Term term) => new(view, view.EntryNumber(number, EntryCount == 1 ? 0 : FirstEntries.IndexOf(EntriesFor(term)[0])));

    /// <summary>The subject field of <see cref="EntryFor"/>; null where it has none.</summary>
    public string? CategoryFor(Term term) => view.HasOneCategory(number, MostLookedAt, out var category) ? category : EntryFor(term).Category;

    /// <summary>Whether an entry of another concept has a subject field that one of this has.</summary>
    internal bool SharesCategoryWith(Concept other) =>
        view.HasOneCategory(number, MostLookedAt, out var own) && other.view.HasOneCategory(other.number, MostLookedAt, out var others)
            ? own is not null && own.Equals(others, StringComparison.OrdinalIgnoreCase)
            : other.Categories.Any(category => Categories.Contains(category, StringComparer.OrdinalIgnoreCase));

    private ImmutableArray<T> Ensure<T>(ref ImmutableArray<T> field, Func<int, int, ImmutableArray<T>> read)
    {
        if (field.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref field, read(number, MostLookedAt));
        return field;
    }

    private static int Distance(Entry entry, string key)
    {
        var hasName = NameKey.OfSingular(entry.Title) == key ? 0 : entry.Terms.Any(name => NameKey.OfSingular(name.Text) == key) ? 2 : 4;
        return entry.Text is null ? WithoutText : hasName + (entry.Definition is null ? 1 : 0);
    }

    /// <summary>The entries in the order in which they know the concept by a term.</summary>
    private sealed record EntryOrder(string Term, ImmutableArray<EntryReference> Entries);
}

/// <summary>An entry and the file it stands in.</summary>
/// <param name="Source">The path or URI that the file is known by.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Key">The entry's key; see <see cref="EntryList.Keys"/>.</param>
public readonly record struct EntryReference(string Source, Entry Entry, ulong Key)
{
    /// <summary>The layer of the file; the lower the number, the higher the layer.</summary>
    public int Layer { get; init; }

    /// <summary>Whether a text is the one that the entry was read from, the whole of it. Where it lies now another one may stand.</summary>
    public bool IsReadFrom(ReadOnlySpan<char> text) => EntryKey.Of(Entry, text) == Key;
}
