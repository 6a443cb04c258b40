using System.Collections.Immutable;
using Glossary.Core.Entries;

namespace Glossary.Core.Termbases;

/// <summary>The scopes that entries of a termbase have (<see cref="Entry.Scope"/>), and what is seen from where.</summary>
internal sealed class ScopedEntries
{
    /// <summary>Documents lie in few different scopes; more than this are not remembered.</summary>
    private const int MostKept = 64;

    private readonly ImmutableArray<ImageView> views;
    private readonly ImmutableArray<(string Source, EntryScope Scope)> scopes;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Termbase> bySeen = new(StringComparer.Ordinal);

    /// <summary>Finds the scopes, once for each source.</summary>
    public ScopedEntries(ImmutableArray<ImageView> views)
    {
        this.views = views;
        scopes = [.. views.SelectMany(ScopesOf).Distinct()];
    }

    /// <summary>Whether all entries are for all documents.</summary>
    public bool IsEmpty => scopes.IsEmpty;

    /// <summary>The termbase of those entries that are for a document; the same one for all documents that see the same.</summary>
    /// <param name="whole">The termbase of all.</param>
    /// <param name="isFor">Says of a source and the scope of some of its entries whether these are for the document.</param>
    /// <param name="make">Makes a termbase of views.</param>
    public Termbase Seen(Termbase whole, Func<string, EntryScope, bool> isFor, Func<ImmutableArray<ImageView>, Termbase> make)
    {
        var unseen = scopes.Where(scope => !isFor(scope.Source, scope.Scope)).ToHashSet();
        if (unseen.Count == 0) return whole;
        var key = string.Concat(scopes.Select(scope => unseen.Contains(scope) ? '0' : '1'));
        lock (gate)
        {
            if (bySeen.TryGetValue(key, out var known)) return known;
            if (bySeen.Count >= MostKept) bySeen.Clear();
            return bySeen[key] = make([.. views.Select(view => Without(view, unseen))]);
        }
    }

    private static IEnumerable<(string Source, EntryScope Scope)> ScopesOf(ImageView view)
    {
        var entries = view.Image.Entries;
        if (entries.Scopes.Length == 0) return [];
        var found = new HashSet<(int Source, int Scope)>();
        foreach (var (entry, place) in ScopedIn(view)) found.Add(place);
        return found.Select(place => (view.SourceAt(place.Source), entries.ScopeAt(place.Scope)!));
    }

    private static ImageView Without(ImageView view, HashSet<(string Source, EntryScope Scope)> unseen)
    {
        if (view.Image.Entries.Scopes.Length == 0) return view;
        var isSeen = new Dictionary<(int Source, int Scope), bool>();
        var entries = new HashSet<int>();
        foreach (var (entry, place) in ScopedIn(view))
        {
            if (!isSeen.TryGetValue(place, out var seen)) isSeen.Add(place, seen = !unseen.Contains((view.SourceAt(place.Source), view.Image.Entries.ScopeAt(place.Scope)!)));
            if (!seen) entries.Add(entry);
        }

        return view.Without(entries, []);
    }

    private static IEnumerable<(int Entry, (int Source, int Scope) Place)> ScopedIn(ImageView view)
    {
        var scopeOf = view.Image.Entries.ScopeOf;
        for (var entry = 0; entry < scopeOf.Length; entry++)
        {
            if (scopeOf[entry] is var scope and not EntryTable.None && view.IsSeen(entry)) yield return (entry, (view.OrderOf(entry).Source, scope));
        }
    }
}
