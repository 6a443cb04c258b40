namespace Glossary.Core.Termbases;

/// <summary>
/// The concepts of an image that a change reaches: those of its entries, and all that share a key with one of these, however far. Which entries of a
/// key are of one concept depends on all that have it, so where one is compiled anew, all are.
/// </summary>
/// <param name="image">The image.</param>
internal sealed class ReachedConcepts(TermbaseImage image)
{
    private readonly SortedSet<int> concepts = [];
    private readonly HashSet<ulong> keys = [];
    private readonly Stack<int> open = [];

    /// <summary>The concepts, ascending.</summary>
    public SortedSet<int> Numbers => concepts;

    /// <summary>Adds the concept of an entry, and what it reaches.</summary>
    public void AddEntry(int entry)
    {
        Reach(entry);
        Spread();
    }

    /// <summary>Adds the concepts of a key, and what they reach.</summary>
    public void AddKey(ulong key)
    {
        ReachAll(key);
        Spread();
    }

    private void Reach(int entry)
    {
        var concept = image.Concepts.ConceptOfEntry[entry];
        if (concepts.Add(concept)) open.Push(concept);
    }

    private void ReachAll(ulong key)
    {
        if (!keys.Add(key)) return;
        foreach (var entry in image.Keys.Find(key)) Reach(entry);
    }

    private void Spread()
    {
        while (open.TryPop(out var concept))
        {
            foreach (var entry in image.Concepts.Entries[concept])
            {
                foreach (var key in image.Entries.JoinKeys[entry]) ReachAll(key);
            }
        }
    }
}
