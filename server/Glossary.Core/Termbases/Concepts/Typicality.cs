using System.Collections.Immutable;
using Glossary.Core.Language;

namespace Glossary.Core.Termbases;

/// <summary>Finds which of several entries on one concept speaks for it best.</summary>
internal static class Typicality
{
    /// <summary>Shorter words are mostly those of grammar.</summary>
    private const int LeastLetters = 4;

    /// <summary>
    /// The entries, those first whose definition has most in common with the others: by the share of its words that they use too, so
    /// that a long one has no advantage.
    /// </summary>
    public static ImmutableArray<EntryReference> Order(ImmutableArray<EntryReference> entries)
    {
        var words = entries.Select(reference => WordsOf(reference.Entry.Definition ?? "")).ToList();
        var uses = words.SelectMany(set => set).CountBy(word => word).ToDictionary();
        return
        [
            .. entries.Zip(words, (entry, set) => (Entry: entry, Shared: set.Count == 0 ? 0 : set.Average(word => uses[word] - 1)))
                .OrderByDescending(row => row.Shared)
                .Select(row => row.Entry),
        ];
    }

    private static HashSet<string> WordsOf(string definition)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in Words.Of(definition))
        {
            if (!piece.IsSymbol && piece.Length >= LeastLetters) words.Add(TextFolding.Fold(definition.AsSpan(piece.Start, piece.Length)));
        }

        return words;
    }
}
