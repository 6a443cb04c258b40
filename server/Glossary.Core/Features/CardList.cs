namespace Glossary.Core.Features;

/// <summary>A part of a card that lists something: <c>Related: latent space, noise schedule</c>.</summary>
/// <param name="lead">What it begins with.</param>
/// <param name="separator">What stands between its items.</param>
/// <param name="ellipsis">What it ends with where items are left out.</param>
internal sealed class CardList(string lead, string separator = ", ", string ellipsis = "")
{
    private readonly List<(string Label, string? Target)> items = [];
    private bool isCut;

    /// <summary>How many items there are.</summary>
    public int Count => items.Count;

    /// <summary>How many UTF-16 code units of it people see.</summary>
    public int Length => items.Count == 0 ? 0 : lead.Length + items.Sum(item => item.Label.Length + separator.Length) + ellipsis.Length;

    /// <summary>Appends an item.</summary>
    /// <param name="label">What it is called.</param>
    /// <param name="target">The URI that it leads to; null for none.</param>
    public void Add(string label, string? target) => items.Add((label, target));

    /// <summary>Leaves out all items but the first ones.</summary>
    public void Cut(int most)
    {
        if (items.Count <= most) return;
        items.RemoveRange(most, items.Count - most);
        isCut = true;
    }

    /// <summary>Shortens lists, the longest first, until people see no more of all than a limit in code units; of each one item stays.</summary>
    public static void Fit(IReadOnlyCollection<CardList> lists, int most)
    {
        while (lists.Sum(list => list.Length) > most && lists.Where(list => list.Count > 1).MaxBy(list => list.Length) is { } longest)
        {
            longest.Cut(longest.Count - 1);
        }
    }

    /// <summary>Writes it, if it lists anything.</summary>
    public void Write(Markup markup)
    {
        if (items.Count == 0) return;
        markup.Text(lead);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) markup.Text(separator);
            if (items[i].Target is { } target) markup.Link(items[i].Label, target);
            else markup.Escape(items[i].Label);
        }

        if (isCut) markup.Text(ellipsis);
    }
}
