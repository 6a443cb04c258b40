using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>The lines of an entry. They are counted from 0.</summary>
/// <param name="Heading">The line of the heading.</param>
/// <param name="Name">The heading without marks of its layout, in UTF-16 code units of the text.</param>
/// <param name="BodyStart">The first line of the body.</param>
/// <param name="BodyEnd">The line behind the body.</param>
internal readonly record struct EntryLines(int Heading, TextSpan Name, int BodyStart, int BodyEnd);

/// <summary>Which lines of a text are entries, before any of them is read.</summary>
/// <param name="isParted">Whether the text is laid out by hand, its entries parted by blank lines; else it is a dense dump.</param>
internal sealed class Outline(bool isParted)
{
    private bool isOpen;

    public bool IsParted { get; } = isParted;

    /// <summary>The entries, in order.</summary>
    public List<EntryLines> Entries { get; } = [];

    /// <summary>Lines that look like headings and were taken for none.</summary>
    public List<int> Passed { get; } = [];

    /// <summary>The numbers of lines that seem to hold both a name and its definition, counted from 0; only where there are no entries, or none but a title.</summary>
    public List<int> Inline { get; } = [];

    /// <summary>Begins an entry, and ends the one before.</summary>
    public void Begin(int heading, TextSpan name, int bodyStart)
    {
        End(heading);
        Entries.Add(new EntryLines(heading, name, bodyStart, bodyStart));
        isOpen = true;
    }

    /// <summary>Ends the entry that was begun last, if it has not ended.</summary>
    /// <param name="line">The line behind its body.</param>
    public void End(int line)
    {
        if (isOpen) Entries[^1] = Entries[^1] with { BodyEnd = Math.Max(line, Entries[^1].BodyStart) };
        isOpen = false;
    }
}
