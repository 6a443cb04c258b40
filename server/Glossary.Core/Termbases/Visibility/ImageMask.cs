using System.Collections.Immutable;

namespace Glossary.Core.Termbases;

/// <summary>What of an image is not to be seen, by numbers.</summary>
/// <param name="Entries">Entries.</param>
/// <param name="Concepts">Concepts of which no entry is to be seen.</param>
/// <param name="Senses">Senses that none of the other entries of their concepts has, or that are taken away by themselves.</param>
internal sealed record ImageMask(IReadOnlySet<int> Entries, IReadOnlySet<int> Concepts, IReadOnlySet<int> Senses)
{
    /// <summary>All is to be seen.</summary>
    public static ImageMask None { get; } = new(ImmutableHashSet<int>.Empty, ImmutableHashSet<int>.Empty, ImmutableHashSet<int>.Empty);

    /// <summary>Whether all is to be seen.</summary>
    public bool IsEmpty => Entries.Count == 0 && Senses.Count == 0;

    /// <summary>The mask without which entries, and the names that only these have, would be seen.</summary>
    /// <param name="image">The image.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="senses">Senses that are taken away besides.</param>
    public static ImageMask Of(TermbaseImage image, IReadOnlySet<int> entries, IEnumerable<int> senses)
    {
        var concepts = new HashSet<int>();
        var masked = senses.ToHashSet();
        foreach (var concept in entries.Select(entry => image.Concepts.ConceptOfEntry[entry]).Distinct())
        {
            int[] rest = [.. image.Concepts.Entries[concept].ToArray().Where(entry => !entries.Contains(entry))];
            if (rest.Length == 0) concepts.Add(concept);
            else masked.UnionWith(SensesOfNone(image, concept, rest));
        }

        return new ImageMask(entries, concepts, masked);
    }

    private static IEnumerable<int> SensesOfNone(TermbaseImage image, int concept, int[] entries)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            names.Add(image.Entries.Titles.ToString(entry));
            for (var i = image.Entries.NameStarts[entry]; i < image.Entries.NameStarts[entry + 1]; i++) names.Add(image.Entries.Names.ToString(i));
        }

        foreach (var sense in image.Concepts.Senses[concept].ToArray())
        {
            if (!names.Contains(image.Entries.TextOf(image.Concepts.Rows[sense].Text))) yield return sense;
        }
    }
}
