using Glossary.Core.Entries;
using Glossary.Core.Names;

namespace Glossary.Core.Termbases;

/// <summary>Finds what names a concept. One finder serves many concepts in turn, so that its sets are made once.</summary>
/// <param name="entries">The entries of all concepts.</param>
internal sealed class SenseFinder(EntryTable entries)
{
    /// <summary>Sets that have held more than this are not worth clearing for the next concept.</summary>
    private const int MostKept = 256;

    private readonly List<(string Text, int Number)> names = [];
    private readonly HashSet<string> allNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> titles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> terms = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> exactTerms = new(StringComparer.Ordinal);
    private readonly HashSet<string> texts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Appends the senses of a concept: those by its terms, then those by titles alone.</summary>
    /// <param name="concept">The concept's number.</param>
    /// <param name="members">Its entries.</param>
    /// <param name="found">Receives the senses.</param>
    public void Find(int concept, ReadOnlySpan<int> members, List<SenseRow> found)
    {
        if (members.Length == 1 && HasTitleAlone(members[0]))
        {
            var name = entries.NameStarts[members[0]];
            found.Add(new SenseRow(concept, name, entries.Policies[name] | SensePolicy.Title));
            return;
        }

        Clear();
        foreach (var entry in members)
        {
            for (var i = entries.NameStarts[entry]; i < entries.NameStarts[entry + 1]; i++) names.Add((entries.Names.ToString(i), i));
            titles.Add(NameKey.Of(entries.Titles.ToString(entry)));
        }

        foreach (var (name, _) in names) allNames.Add(name);
        foreach (var (name, number) in names)
        {
            if (IsTwoNames(name)) continue;
            texts.Add(name);
            var policy = entries.Policies[number];
            var isNew = policy.HasFlag(SensePolicy.ExactCase) ? exactTerms.Add(name) : terms.TryAdd(name, found.Count);
            if (isNew) found.Add(new SenseRow(concept, number, policy | (titles.Contains(NameKey.Of(name)) ? SensePolicy.Title : 0)));
            else if (terms.TryGetValue(name, out var known)) found[known] = found[known].With(policy & SensePolicy.WrittenSmall);
        }

        // Titles that are no name of their concept because they are words of everyday speech: quiet terms, each writing once.
        foreach (var entry in members)
        {
            var title = entries.Titles.ToString(entry);
            if (!texts.Contains(title) && exactTerms.Add(title)) found.Add(new SenseRow(concept, ~entry, SensePolicies.Of(title) | SensePolicy.TitleAlone));
        }
    }

    /// <summary>Whether an entry has one name, its title, as most have in a large glossary.</summary>
    private bool HasTitleAlone(int entry)
    {
        var name = entries.NameStarts[entry];
        return entries.NameStarts[entry + 1] == name + 1 && entries.Names[name].SequenceEqual(entries.Titles[entry]);
    }

    /// <summary>Whether a name is two others in one, <c>Line Width Roughness (LWR)</c>: in a text each of them is a term.</summary>
    private bool IsTwoNames(string name)
    {
        var open = name.IndexOf(" (", StringComparison.Ordinal);
        return open > 0 && name[^1] == ')' && allNames.Contains(name[..open]) && allNames.Contains(name[(open + 2)..^1]);
    }

    private void Clear()
    {
        var isLarge = names.Count > MostKept;
        names.Clear();
        terms.Clear();
        foreach (var set in (HashSet<string>[])[allNames, titles, exactTerms, texts])
        {
            set.Clear();
            if (isLarge) set.TrimExcess();
        }

        if (isLarge) terms.TrimExcess();
    }
}
