using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Matching;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Core.Termbases;

/// <summary>Takes away what lower layers say under the names of hidden entries (<see cref="Entry.IsHidden"/>).</summary>
/// <remarks>
/// A hidden <c>golden lot</c> of the workspace takes away the entry <c>Golden Lot</c> of the bundled glossary. A hidden <c>LWR</c> takes away this
/// abbreviation, and leaves the entry <c>Line Width Roughness</c> whose it is.
/// </remarks>
internal sealed class HiddenEntries
{
    private readonly ImmutableArray<ImageView> views;
    private readonly HashSet<int>[] entries;
    private readonly HashSet<int>[] senses;

    private HiddenEntries(ImmutableArray<ImageView> views)
    {
        this.views = views;
        entries = [.. views.Select(_ => new HashSet<int>())];
        senses = [.. views.Select(_ => new HashSet<int>())];
    }

    /// <summary>The views without what is hidden; the same ones where nothing is.</summary>
    public static ImmutableArray<ImageView> RemovedFrom(ImmutableArray<ImageView> views)
    {
        if (views.All(view => view.Image.Entries.Hidden.Length == 0)) return views;
        var hidden = new HiddenEntries(views);
        for (var i = 0; i < views.Length; i++)
        {
            foreach (var entry in views[i].Image.Entries.Hidden.Span)
            {
                if (views[i].IsSeen(entry)) hidden.Add(i, entry);
            }
        }

        return [.. views.Select((view, i) => view.Without(hidden.entries[i], hidden.senses[i]))];
    }

    private void Add(int view, int entry)
    {
        var image = views[view].Image;
        var layer = views[view].LayerOf(entry);
        entries[view].Add(entry);
        foreach (var other in image.Concepts.Entries[image.Concepts.ConceptOfEntry[entry]])
        {
            if (views[view].LayerOf(other) > layer) entries[view].Add(other);
        }

        for (var i = image.Entries.NameStarts[entry]; i < image.Entries.NameStarts[entry + 1]; i++) Hide(image.Entries.Names.ToString(i), layer);
    }

    /// <summary>Takes a name away from all entries of lower layers, and with it the entries that have it for their title.</summary>
    private void Hide(string name, int layer)
    {
        var key = NameKey.OfSingular(name);
        for (var i = 0; i < views.Length; i++)
        {
            var image = views[i].Image;
            foreach (var sense in SensesOf(views[i], name))
            {
                int[] lower = [.. image.Concepts.Entries[image.Concepts.Rows[sense].Concept].ToArray().Where(entry => views[i].LayerOf(entry) > layer)];
                int[] titled = [.. lower.Where(entry => NameKey.OfSingular(image.Entries.Titles.ToString(entry)) == key)];
                entries[i].UnionWith(titled);
                if (titled.Length == 0 && lower.Length == image.Concepts.Entries[image.Concepts.Rows[sense].Concept].Length) senses[i].Add(sense);
            }
        }
    }

    /// <summary>The senses of a name, in whichever form of it an image has it.</summary>
    private static int[] SensesOf(ImageView view, string name)
    {
        var found = new List<TermMatch>();
        view.Image.Matcher.With(view).Find(name, [new ProseRegion(0, name.Length, ProseKind.Prose, false)], found, mayOverlap: false);
        foreach (var match in found)
        {
            if (match.Span.Start == 0 && match.Span.End == name.Length) return match.Senses.Several.IsEmpty ? [match.Senses.First] : match.Senses.Several.ToArray();
        }

        return [];
    }
}
