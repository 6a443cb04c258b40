using Glossary.Core.Entries;
using Glossary.Core.Termbases;
using Xunit;

namespace Glossary.Core.Tests.Termbases;

/// <summary>By which key whoever keeps something about an entry knows that it is still the same.</summary>
public class EntryListTests
{
    private static readonly GlossaryFile File = TestTermbase.File("a.txt", ("Overlay; overlay error", "Overlay is a distance."), ("Stepper", "A stepper exposes fields."));

    [Theory]
    [InlineData("title", "its title, which other entries' names may decide")]
    [InlineData("names", "its names")]
    [InlineData("category", "its category, which it has because other entries have it")]
    [InlineData("definition", "its definition")]
    public void An_entry_of_which_something_else_is_read_has_another_key(string changed, string reason)
    {
        var entry = File.Entries[0];
        var other = changed switch
        {
            "title" => entry with { Title = "Overlay Error" },
            "names" => entry with { Terms = [new EntryTerm("Overlay")] },
            "category" => entry with { Category = "metrology" },
            _ => entry with { Definition = null },
        };
        Assert.False(KeyOfFirst(File) == KeyOfFirst(File with { Entries = [other, File.Entries[1]] }), reason);
    }

    [Fact]
    public void An_entry_that_moves_keeps_its_key()
    {
        var moved = TestTermbase.File("b.txt", ("Stepper", "A stepper exposes fields."), ("Overlay; overlay error", "Overlay is a distance."));
        Assert.Equal(KeysOf(File).Order(), KeysOf(moved).Order());
    }

    [Fact]
    public void It_is_known_whether_a_text_is_that_of_an_entry()
    {
        var entries = Termbase.Build([File], default).AllEntries();
        for (var place = 0; place < entries.Keys.Length; place++)
        {
            var reference = entries[place];
            Assert.Equal(entries.Keys[place], reference.Key);
            Assert.True(reference.IsReadFrom(File.Text.ToString(reference.Entry.Span)));
            Assert.False(reference.IsReadFrom(File.Text.ToString(reference.Entry.Span) + "."));
        }
    }

    private static ulong KeyOfFirst(GlossaryFile file) => KeysOf(file)[0];

    private static ulong[] KeysOf(GlossaryFile file) => [.. Termbase.Build([file], default).AllEntries().Keys];
}
