namespace Glossary.Core.Termbases;

/// <summary>An entry of a termbase, of which only what is asked for is read.</summary>
/// <remarks>For lists of many entries, of which a line each is shown. Handles are equal where they stand for the same entry of the same termbase.</remarks>
public readonly record struct EntryHandle
{
    private readonly ImageView view;
    private readonly int number;

    /// <summary>Stands for an entry of an image.</summary>
    internal EntryHandle(ImageView view, int number)
    {
        this.view = view;
        this.number = number;
    }

    /// <summary>The path or URI of the file that it stands in.</summary>
    public string Source => view.SourceOf(number);

    /// <summary>The line of its anchor, counted from 1.</summary>
    public int Line => view.LineOf(number);

    /// <summary>The name to show.</summary>
    public string Title => view.Image.Entries.Titles.ToString(number);

    /// <summary>The subject field; null where none is given.</summary>
    public string? Category => view.Image.Entries.CategoryAt(view.Image.Entries.CategoryOf[number]);

    /// <summary>One sentence that says what the concept is; null where the entry has none.</summary>
    public string? Definition => view.Image.Entries.Definitions.ToString(number) is { Length: > 0 } definition ? definition : null;

    /// <summary>Reads the whole entry.</summary>
    public EntryReference Read() => view.EntryOf(number);
}
