using Glossary.Core.Entries;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

public class HeadingTests
{
    private const string Sorted = """
        abrasive belt, tooling
        **Abrasive Belt** is a **loop of cloth that carries grit**.
        band saw, tooling
        **Band Saw** is a **saw with an endless blade**.
        bench vise,tooling
        A bench vise holds a workpiece while it is worked on.
        chisel grind, tooling
        **Chisel Grind** is the **shape of a blade with one bevel**.
        dado joint, joinery
        **Dado Joint** is a **joint in which a board sits in a groove**.
        finger joint,joinery,box joint
        **Finger Joint** is a **joint of interlocking fingers**.
        glue line, joinery
        **Glue Line** is the **seam that glue leaves**.
        hand plane, tooling
        **Hand Plane** is a **tool that shaves wood**.
        lap joint, joinery
        **Lap Joint** is a **joint of two boards that overlap**.
        """;

    [Fact]
    public void A_sorted_dump_gives_every_entry()
    {
        var lines = Lines(Sorted);
        Assert.Equal([1, 3, 5, 7, 9, 11, 13, 15, 17], lines);
    }

    [Theory]
    [InlineData("import saws, blades", "code that stands outside any fence")]
    [InlineData("return blade", "a short word of code")]
    [InlineData("# sharpen, then test", "a comment, its indentation lost")]
    [InlineData("where:", "the lead-in of an equation's symbols")]
    [InlineData("F = m * a, in newtons", "an equation")]
    [InlineData("Key Benefits", "a section's title")]
    [InlineData("1. cut, then glue", "an item of a list")]
    [InlineData("2.1 Cutting", "a numbered section")]
    [InlineData("Glue lines are weak when dry.", "a sentence that begins with a term")]
    [InlineData("apt install saw -y", "a command with an option")]
    [InlineData("saw.cut(), saw.stop()", "calls")]
    [InlineData("| blade | teeth |", "a row of a table")]
    [InlineData("which is why it dries slowly, as a rule", "a piece of a sentence")]
    public void A_lookalike_inside_a_body_is_no_entry(string line, string because)
    {
        // In the middle of a body, with code below it.
        var text = Sorted.Replace("worked on.", $"worked on.\n{line}\nblade.cut()\nIt is heavy.", StringComparison.Ordinal);
        var titles = Read(text).Entries.Select(e => e.Title);
        Assert.True(titles.SequenceEqual(Read(Sorted).Entries.Select(e => e.Title)), because);
    }

    [Fact]
    public void A_lookalike_that_sorts_late_does_not_push_out_the_headings_behind_it()
    {
        // It has a comma, begins in lower case and stands above a sentence: only the order speaks against it.
        var text = Sorted.Replace("worked on.", "worked on.\nzero clearance, no gaps\nWith such inserts the cut stays clean on both sides.", StringComparison.Ordinal);
        Assert.Equal(9, Read(text).Entries.Length);
        Assert.Equal("Lap Joint", Read(text).Entries[^1].Title);
    }

    [Fact]
    public void An_entry_added_at_the_end_of_a_sorted_dump_is_read()
    {
        var entries = Read(Sorted + "\nbevel gauge, tooling\n**Bevel Gauge** is a **tool that copies angles**.").Entries;
        Assert.Equal("Bevel Gauge", entries[^1].Title);
        Assert.Equal(10, entries.Length);
    }

    [Fact]
    public void Two_entries_may_have_the_same_heading()
    {
        var text = "band saw, tooling\n**Band Saw** is a **saw**.\nband saw, tooling\n**Band Saw** is a **machine with a blade**.";
        Assert.Equal([1, 3], Lines(text));
    }

    [Theory]
    [InlineData("band saw\nA band saw is a saw with an endless blade.", 1, "one entry without a category")]
    [InlineData("Widget\nA widget is a thing on the screen.", 1, "one capital word")]
    [InlineData("widget\n\nA widget is a thing on the screen.\n\n", 1, "a blank line below the heading")]
    [InlineData("Widget, UI\r\nA widget is a thing on the screen.\r\n\r\nGizmo, UI\r\nA gizmo is a small widget.\r\n", 2, "CRLF and capitals")]
    [InlineData("\uFEFFwidget, ui\nA widget is a thing on the screen.", 1, "a byte order mark")]
    [InlineData("zebra, zoo\nA zebra is an animal with stripes.\nape, zoo\nAn ape is an animal without a tail.", 2, "not sorted")]
    [InlineData("widget, ui\nThis thing is shown on the screen.", 1, "a lead that does not name the term")]
    [InlineData("widget, ui\nA widget is a thing that is long to describe and wraps over lines, as prose\nin editors does, without end.", 1, "wrapped prose")]
    [InlineData("GPU\n**GPU** (Graphics Processing Unit) is a processor for pictures.", 1, "an acronym")]
    [InlineData("C++, languages\nC++ is a compiled language for systems.", 1, "a sign in the name")]
    [InlineData("widget, ui", 1, "a heading alone")]
    [InlineData("widget, ui\ngizmo, ui\nA gizmo is a small widget.", 2, "an entry without text above another")]
    public void What_a_person_writes_by_hand_is_read(string text, int count, string because) =>
        Assert.True(Read(text).Entries.Length == count, because);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("Notes of a meeting.\nNothing was decided.")]
    public void A_text_without_entries_has_none(string text) => Assert.Empty(Read(text).Entries);

    [Fact]
    public void Spans_are_offsets_into_the_text_as_it_is()
    {
        const string text = "\uFEFFwidget, ui\r\nA widget is a thing.\r\n\r\ngizmo, ui\r\nA gizmo is a widget.\r\n";
        var entries = Read(text).Entries;
        Assert.Equal("widget, ui", text.Substring(entries[0].Location.Anchor.Start, entries[0].Location.Anchor.Length));
        Assert.Equal("widget, ui\r\nA widget is a thing.", text.Substring(entries[0].Span.Start, entries[0].Span.Length));
        Assert.Equal("gizmo, ui\r\nA gizmo is a widget.", text.Substring(entries[1].Span.Start, entries[1].Span.Length));
        Assert.Equal([1, 4], entries.Select(e => e.Line));
    }

    private static GlossaryFile Read(string text) => GlossaryParser.Read("test", text);

    private static int[] Lines(string text) => [.. Read(text).Entries.Select(e => e.Line)];
}
