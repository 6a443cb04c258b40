using System.Runtime.InteropServices;
using Glossary.Core.Columns;
using Glossary.Core.Entries;
using Glossary.Core.Names;

namespace Glossary.Core.Termbases;

/// <summary>Makes the concepts and senses of entries.</summary>
/// <param name="entries">The entries.</param>
/// <param name="keys">By what they are joined.</param>
/// <param name="ids">Which of them must not be.</param>
internal sealed class ConceptTableBuilder(EntryTable entries, KeyIndex keys, EntryIds ids)
{
    private const int ConceptsAtOnce = 4096;

    /// <summary>Joins the entries and finds what names their concepts.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public ConceptTable Build(CancellationToken cancellation)
    {
        var members = ConceptJoiner.Join(entries, keys, ids, cancellation);
        var parts = new List<SenseRow>[(members.Length + ConceptsAtOnce - 1) / ConceptsAtOnce];
        Parallel.For(0, parts.Length, new ParallelOptions { CancellationToken = cancellation }, i => parts[i] = SensesOf(members, i * ConceptsAtOnce));
        var (rows, senses) = Number(parts, members.Length);
        return new ConceptTable { Entries = members, ConceptOfEntry = ConceptsOf(members), Senses = senses, Rows = rows };
    }

    private List<SenseRow> SensesOf(ListColumn<int> members, int first)
    {
        var finder = new SenseFinder(entries);
        var found = new List<SenseRow>(2 * ConceptsAtOnce);
        for (var concept = first; concept < Math.Min(members.Length, first + ConceptsAtOnce); concept++) finder.Find(concept, members[concept], found);
        return found;
    }

    private Column<int> ConceptsOf(ListColumn<int> members)
    {
        var concepts = new int[entries.Count];
        for (var concept = 0; concept < members.Length; concept++)
        {
            foreach (var entry in members[concept]) concepts[entry] = concept;
        }

        return new Column<int>(concepts);
    }

    /// <summary>Numbers the senses. A concept that bears a name as its title is likelier to be meant by it than one that has it as an alias.</summary>
    private static (Column<SenseRow> Rows, ListColumn<int> SensesOfConcepts) Number(List<SenseRow>[] parts, int concepts)
    {
        var next = new int[Enum.GetValues<NameKind>().Length];
        foreach (var part in parts)
        {
            foreach (var sense in part) next[(int)sense.Policy.ToKind()]++;
        }

        var rows = new SenseRow[next.Sum()];
        for (int kind = next.Length - 1, end = rows.Length; kind >= 0; kind--) next[kind] = end -= next[kind];

        var starts = new int[concepts + 1];
        var numbers = new List<int>(rows.Length);
        foreach (var part in parts)
        {
            foreach (var sense in part)
            {
                var kind = sense.Policy.ToKind();
                var number = next[(int)kind]++;
                rows[number] = sense;
                if (kind != NameKind.TitleAlone) numbers.Add(number);
                starts[sense.Concept + 1] = numbers.Count;
            }
        }

        // A concept without senses has an empty list.
        for (var concept = 1; concept <= concepts; concept++) starts[concept] = Math.Max(starts[concept], starts[concept - 1]);
        return (new Column<SenseRow>(rows), new ListColumn<int>(new Column<int>(starts), Column.Of<int>(CollectionsMarshal.AsSpan(numbers))));
    }
}
