using System.Collections.Immutable;
using Glossary.Core.Recognition;

namespace Glossary.Core.Terms;

/// <summary>Finds which entries are about one concept.</summary>
internal static class ConceptJoiner
{
    /// <summary>Last words of a title that add nothing to the concept: <c>Latent Diffusion Models</c> are about latent diffusion.</summary>
    private static readonly HashSet<string> GenericHeads = new(StringComparer.OrdinalIgnoreCase)
    {
        "model", "models", "method", "methods", "technique", "techniques", "basics", "fundamentals",
    };

    /// <summary>The concepts of the entries, in the order of their first entries.</summary>
    public static ImmutableArray<Concept> Join(IReadOnlyList<EntryReference> entries, TermOverrides overrides)
    {
        var groups = new DisjointSets(entries.Count);
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var key in JoiningKeys(entries[i].Entry))
            {
                if (!owners.TryAdd(key, i)) groups.Unite(owners[key], i);
            }
        }

        var members = new SortedDictionary<int, List<EntryReference>>();
        for (var i = 0; i < entries.Count; i++)
        {
            var root = groups.Find(i);
            if (!members.TryGetValue(root, out var list)) members.Add(root, list = []);
            list.Add(entries[i]);
        }

        return [.. members.Values.Select(list => new Concept([.. list], TermsOf(list, overrides)))];
    }

    /// <summary>
    /// The keys of which entries of one concept share at least one: the title and every name that is nothing else. An abbreviation is not
    /// enough (<c>PMA</c> may mean two things; <c>GaN</c> is no <c>GAN</c>), nor is what a qualified title (<c>Positional Encoding (NeRF)</c>) has before its qualifier.
    /// </summary>
    private static IEnumerable<string> JoiningKeys(Entry entry)
    {
        yield return KeyOf(entry.Title);
        if (WithoutGenericHead(entry.Title) is { } bare) yield return NameKey.OfSingular(bare);
        var qualifier = entry.Title.IndexOf('(', StringComparison.Ordinal);
        var unqualified = qualifier > 0 ? NameKey.OfSingular(entry.Title[..qualifier]) : null;
        foreach (var name in entry.Names)
        {
            var key = KeyOf(name);
            if (IsTelling(name) && key != unqualified) yield return key;
        }
    }

    /// <summary>Whether a name is enough to tell a concept by: several words, or one that is nothing else, such as <c>LoRA</c>.</summary>
    private static bool IsTelling(string name) => name.Length > 3 && NamePolicy.AmbiguityOf(name) == TermAmbiguity.None;

    /// <summary>The key under which the spellings of a name meet; where its case counts, there is but one.</summary>
    private static string KeyOf(string name) => NamePolicy.CaseOf(name) == TermCase.Exact ? name : NameKey.OfSingular(name);

    /// <summary>A title of three words or more without its last one, where that is generic; else null.</summary>
    private static string? WithoutGenericHead(string title)
    {
        var end = title.LastIndexOf(' ');
        return end > 0 && GenericHeads.Contains(title[(end + 1)..]) && title[..end].Contains(' ', StringComparison.Ordinal) ? title[..end] : null;
    }

    private static ImmutableArray<Term> TermsOf(List<EntryReference> entries, TermOverrides overrides)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        var seen = new Dictionary<TermCase, HashSet<string>>
        {
            [TermCase.Any] = new(StringComparer.OrdinalIgnoreCase),
            [TermCase.Exact] = new(StringComparer.Ordinal),
        };
        var names = entries.SelectMany(reference => reference.Entry.Names).ToList();
        foreach (var name in names)
        {
            if (IsTwoNames(name, names)) continue;
            var term = NamePolicy.TermOf(name, overrides);
            if (seen[term.Case].Add(name)) terms.Add(term);
        }

        return terms.ToImmutable();
    }

    /// <summary>Whether a name is two others in one, <c>Line Width Roughness (LWR)</c>: in a text each of them is a term.</summary>
    private static bool IsTwoNames(string name, List<string> names)
    {
        var open = name.IndexOf(" (", StringComparison.Ordinal);
        return open > 0 && name[^1] == ')' && names.Contains(name[..open]) && names.Contains(name[(open + 2)..^1]);
    }

    /// <summary>Sets that only ever grow together; each is named by its smallest member.</summary>
    private sealed class DisjointSets(int count)
    {
        private readonly int[] parents = [.. Enumerable.Range(0, count)];

        public int Find(int item)
        {
            while (parents[item] != item) item = parents[item] = parents[parents[item]];
            return item;
        }

        public void Unite(int left, int right)
        {
            (left, right) = (Find(left), Find(right));
            parents[Math.Max(left, right)] = Math.Min(left, right);
        }
    }
}
