using System.Collections.Immutable;
using Glossary.Core.Compiled;
using Glossary.Core.Recognition;
using Glossary.Core.Senses;

namespace Glossary.Core.Terms;

/// <summary>A unit of knowledge that has terms and a definition (ISO 30042 <c>conceptEntry</c>): what one or several entries are about.</summary>
public sealed class Concept
{
    private readonly TermbaseLayer layer;
    private readonly int number;
    private ImmutableArray<EntryReference> entries;
    private ImmutableArray<EntryReference> mostTypicalFirst;
    private ImmutableArray<Term> terms;
    private ConceptProfile? profile;

    /// <summary>Stands for a concept of an image; what is said of it is read when first asked for.</summary>
    internal Concept(TermbaseLayer layer, int number)
    {
        this.layer = layer;
        this.number = number;
    }

    /// <summary>The entries that define the concept, in the order of loading; never empty.</summary>
    public ImmutableArray<EntryReference> Entries => Ensure(ref entries, layer.EntriesOf);

    /// <summary>The names that mean it, without repetitions.</summary>
    public ImmutableArray<Term> Terms => Ensure(ref terms, layer.TermsOf);

    /// <summary>The words that speak for the concept; collected when first asked for.</summary>
    internal ConceptProfile Profile => LazyInitializer.EnsureInitialized(ref profile, () => ConceptProfile.Of(this));

    /// <summary>
    /// The entries, those first that know the concept best by <paramref name="term"/>: as their title, then as one of their names. Among
    /// equals the one comes first whose definition has most in common with the others.
    /// </summary>
    public ImmutableArray<EntryReference> EntriesFor(Term term)
    {
        if (Entries.Length == 1) return Entries;
        var key = NameKey.OfSingular(term.Text);
        if (mostTypicalFirst.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref mostTypicalFirst, Typicality.Order(Entries));
        return [.. mostTypicalFirst.OrderBy(reference => Distance(reference.Entry, key))];
    }

    /// <summary>Its first entry, of which only what is asked for is read.</summary>
    public EntryHandle FirstEntry => new(layer, layer.EntryNumber(number, 0));

    /// <summary>Where its first entry lies: the number of the source in the termbase, and the offset in it, in UTF-16 code units.</summary>
    internal (int Source, int Offset) Order => layer.OrderOf(layer.EntryNumber(number, 0));

    /// <summary>The first one of <see cref="EntriesFor"/>.</summary>
    public EntryHandle EntryFor(Term term) => new(layer, layer.EntryNumber(number, layer.HasOneEntry(number) ? 0 : Entries.IndexOf(EntriesFor(term)[0])));

    /// <summary>The subject field of <see cref="EntryFor"/>; null where it has none.</summary>
    public string? CategoryFor(Term term) => layer.HasOneCategory(number, out var category) ? category : EntryFor(term).Category;

    private ImmutableArray<T> Ensure<T>(ref ImmutableArray<T> field, Func<int, ImmutableArray<T>> read)
    {
        if (field.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref field, read(number));
        return field;
    }

    private static int Distance(Entry entry, string key)
    {
        var hasName = NameKey.OfSingular(entry.Title) == key ? 0 : entry.Names.Any(name => NameKey.OfSingular(name) == key) ? 2 : 4;
        return hasName + (entry.Definition is null ? 1 : 0);
    }
}

/// <summary>An entry and the file it stands in.</summary>
/// <param name="Source">The path or URI that the file is known by.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Key">The entry's key; see <see cref="EntryList.Keys"/>.</param>
public readonly record struct EntryReference(string Source, Entry Entry, ulong Key)
{
    /// <summary>Whether a text is the one that the entry was read from, with its heading. Where it lies now another one may stand.</summary>
    public bool IsReadFrom(ReadOnlySpan<char> text) => EntryKey.Of(Entry, text) == Key;
}
