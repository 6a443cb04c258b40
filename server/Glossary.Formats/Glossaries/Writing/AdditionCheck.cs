using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds out whether a file with an entry in addition is read as before plus that entry, and says in which way it is not.</summary>
internal sealed class AdditionCheck
{
    private readonly GlossaryFile before;
    private readonly NewEntry entry;

    /// <summary>What a reader makes of the entry's texts, in whatever file they stand.</summary>
    private readonly Entry? expected;

    /// <summary>Prepares it.</summary>
    /// <param name="before">The file as it was.</param>
    /// <param name="entry">The entry, whose texts are clean.</param>
    public AdditionCheck(GlossaryFile before, NewEntry entry)
    {
        (this.before, this.entry) = (before, entry);
        var draft = new EntryDraft(ReadOnlyMemory<char>.Empty, new LinePositions(ReadOnlyMemory<char>.Empty));
        draft.AddNames(entry.Name, default);
        foreach (var name in entry.Synonyms.Prepend(entry.Abbreviation ?? "")) draft.AddName(name, default);
        draft.AddDefinition(entry.Definition);
        expected = draft.ToEntry(default);
        var own = NamesInText.OfTerm(entry.Name);
        Namesake = before.Entries.FirstOrDefault(other => other.Names.Any(name => own.Contains(name, StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>The entry that has one of the names already, abbreviations and synonyms aside; null for none.</summary>
    public Entry? Namesake { get; }

    /// <summary>Why the text that was looked at first is not what was meant, as sentences; null where there was none.</summary>
    public string? Failure { get; private set; }

    /// <summary>Finds the entry in the file to which it was added.</summary>
    /// <param name="after">The file with the entry.</param>
    /// <returns>The entry as it is read; null where the file is not read as before plus that entry.</returns>
    public Entry? Find(GlossaryFile after)
    {
        var failure = FailureOf(after, out var found);
        Failure ??= failure;
        return failure is null ? found : null;
    }

    private string? FailureOf(GlossaryFile after, out Entry? found)
    {
        found = null;
        var place = 0;
        while (place < before.Entries.Length && place < after.Entries.Length && SaySame(before.Entries[place], after.Entries[place])) place++;
        var isAlone = after.Entries.Length == before.Entries.Length + 1 && before.Entries.Skip(place).Zip(after.Entries.Skip(place + 1)).All(pair => SaySame(pair.First, pair.Second));
        if (!isAlone && before.Entries.IsEmpty) return $"In this file “{entry.Name}” would be read as no entry. Choose another file.";
        if (!isAlone) return $"“{entry.Name}” cannot be written into this file without other entries being read differently. Write it by hand.";
        found = after.Entries[place];
        if (expected is not null && Names(found).IsProperSubsetOf(Names(expected))) return $"This file has no place for {string.Join(" and ", Names(expected).Except(found.Names).Select(name => $"“{name}”"))} beside “{found.Title}”.";
        if (expected is null || Names(found) is var names && Names(expected).Except(names).Concat(names.Except(Names(expected)).Where(IsNotSaid)).Any())
            return $"In this file “{entry.Name}” would be read as {string.Join(" and ", found.Names.Select(name => $"“{name}”"))}. Choose names without signs that part names, such as ; and |.";
        if (found.Text is null) return "This file has no place for a definition: it has names only.";
        if (!Words(found.Text).SequenceEqual(Words(expected.Text))) return $"In this file the definition would be read as “{found.Text}”. Say it in other words, without signs that mean something here.";
        if (entry.Category is { } category && !category.Equals(found.Category, StringComparison.OrdinalIgnoreCase)) return $"This file has no place for the category “{category}”.";
        return HasNewProblem(after) is { } problem ? $"“{entry.Name}” cannot be written into this file. {problem}" : null;
    }

    private string? HasNewProblem(GlossaryFile after)
    {
        var known = before.Problems.CountBy(problem => problem.Kind).ToDictionary();
        foreach (var (kind, count) in after.Problems.CountBy(problem => problem.Kind))
        {
            if (count > known.GetValueOrDefault(kind)) return after.Problems.First(problem => problem.Kind == kind).Message;
        }

        return null;
    }

    /// <summary>Whether a name is not one that the definition gives besides: what an abbreviation stands for.</summary>
    private bool IsNotSaid(string name) => !entry.Definition.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> Names(Entry entry) => entry.Names.ToHashSet(StringComparer.Ordinal);

    private static string[] Words(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether two entries say the same, wherever they stand.</summary>
    private static bool SaySame(Entry left, Entry right) =>
        left.Title == right.Title && left.Id == right.Id && left.Category == right.Category && left.Definition == right.Definition && left.Opening == right.Opening && left.Note == right.Note && left.Example == right.Example
        && Anywhere(left.Terms).SequenceEqual(Anywhere(right.Terms)) && Anywhere(left.Relations).SequenceEqual(Anywhere(right.Relations));

    private static IEnumerable<EntryTerm> Anywhere(ImmutableArray<EntryTerm> terms) => terms.Select(term => term with { Span = default });

    private static IEnumerable<Relation> Anywhere(ImmutableArray<Relation> relations) => relations.Select(relation => relation with { Span = default });
}
