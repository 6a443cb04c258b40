using System.Collections.Concurrent;
using Glossary.Core.Entries;

namespace Glossary.Core.Termbases;

/// <summary>Parts the entries of one name into those of one concept each: a <c>die</c> of casting is none of packaging. Safe for every thread.</summary>
/// <param name="entries">The entries of all names.</param>
/// <param name="ids">Which of them are different concepts, whatever they say.</param>
internal sealed class HomonymSplitter(EntryTable entries, EntryIds ids)
{
    /// <summary>More entries of one name than this are not compared by what they say; they go with the first.</summary>
    private const int MostCompared = 64;

    /// <summary>An entry mostly has several names that others have, too.</summary>
    private readonly ConcurrentDictionary<int, EntryGist> gists = new();

    /// <summary>For each entry the place of the one with which its concept begins: its own, or an earlier one.</summary>
    /// <param name="members">Entries that share a name, ascending. Each joins the earlier ones with which it has most in common.</param>
    public int[] Split(ReadOnlySpan<int> members)
    {
        var concepts = new int[members.Length];
        for (var i = 1; i < Math.Min(members.Length, MostCompared); i++) concepts[i] = ConceptOf(members, i, concepts);
        return concepts;
    }

    private int ConceptOf(ReadOnlySpan<int> members, int place, int[] concepts)
    {
        var own = GistOf(members[place]);
        var (best, most, unknown) = (-1, -1f, -1);
        var isOther = new bool[place];
        for (var i = 0; i < place; i++)
        {
            var kinship = ids.Differ(members[place], members[i]) ? Kinship.None : own.With(GistOf(members[i]));
            if (kinship.IsSame == true && kinship.Share > most) (best, most) = (concepts[i], kinship.Share);
            isOther[concepts[i]] |= kinship.IsSame == false;
        }

        if (best >= 0) return best;
        for (var i = place - 1; i >= 0; i--)
        {
            if (!isOther[concepts[i]]) unknown = concepts[i];
        }

        return unknown >= 0 ? unknown : place;
    }

    private EntryGist GistOf(int entry) => gists.GetOrAdd(entry, static (number, entries) => EntryGist.Of(entries, number), entries);
}
