using System.Collections.Immutable;

namespace Glossary.Core.Termbases;

/// <summary>The entries of a termbase by what they say, for whoever keeps something about each.</summary>
public sealed class EntryList
{
    private readonly ImmutableArray<ImageView> views;

    /// <summary>The number in its view of each entry that is to be seen, those of the first view first.</summary>
    private readonly int[][] numbers;

    internal EntryList(ImmutableArray<ImageView> views)
    {
        this.views = views;
        numbers = [.. views.Select(view => view.SeenEntries())];
        Keys = [.. views.Zip(numbers).SelectMany(pair => pair.Second.Select(number => pair.First.Image.Entries.Keys[number]))];
    }

    /// <summary>
    /// A key for each entry, by its text and what was read of it. Entries in which all that is the same have the same key, one that only moves keeps its own.
    /// </summary>
    public ImmutableArray<ulong> Keys { get; }

    /// <summary>The entry of a key by its place in <see cref="Keys"/>.</summary>
    public EntryReference this[int place]
    {
        get
        {
            for (var i = 0; i < views.Length; i++)
            {
                if (place < numbers[i].Length) return views[i].EntryOf(numbers[i][place]);
                place -= numbers[i].Length;
            }

            throw new ArgumentOutOfRangeException(nameof(place));
        }
    }
}
