using Glossary.Core.Entries;
using Glossary.Core.Termbases;
using Xunit;

namespace Glossary.Core.Tests.Termbases;

/// <summary>What of a termbase is seen: by layers, hidden entries, and scopes.</summary>
public class VisibilityTests
{
    private const string High = "high.txt";

    private const string Low = "low.txt";

    private static readonly (string, string)[] LowEntries =
    [
        ("Golden Lot", "A golden lot is a lot whose wafers serve as a reference for a tool."),
        ("Line Width Roughness; LWR", "Line width roughness is a measure of the variation of a line's width."),
        ("Die", "A die is a mould into which molten metal is pressed in a foundry."),
        ("Shadow Run; SR", "A shadow run is a run that follows another one."),
    ];

    [Theory]
    [InlineData("golden lot", "Golden Lot", "", "an entry under its title")]
    [InlineData("golden lot", "golden lots", "", "in the plural")]
    [InlineData("LWR", "LWR", "Line Width Roughness", "an abbreviation alone, and not the entry")]
    [InlineData("shadow run; SR", "SR, Shadow Run", "", "all names of an entry")]
    [InlineData("silver lot", "", "Golden Lot, Line Width Roughness", "nothing under other names")]
    public void A_hidden_entry_takes_away_what_lower_layers_say(string hidden, string gone, string left, string reason)
    {
        var termbase = Build((hidden, ""));
        foreach (var name in Split(gone)) Assert.True(termbase.Recognize(name).IsEmpty && termbase.Names.Find(name).IsEmpty, $"{reason}: {name}");
        foreach (var name in Split(left)) Assert.True(!termbase.Recognize(name).IsEmpty && !termbase.Names.Find(name).IsEmpty, $"{reason}: {name}");
        Assert.DoesNotContain(termbase.AllConcepts(), concept => concept.AllEntries().Any(reference => reference.Entry.IsHidden));
        Assert.Equal(termbase.AllConcepts().Length, termbase.ConceptCount);
    }

    [Fact]
    public void Nothing_of_its_own_layer_or_a_higher_one_is_taken_away()
    {
        var low = TestTermbase.File(Low, [.. LowEntries, ("golden lot", "")]);
        low = low with { Entries = low.Entries.SetItem(low.Entries.Length - 1, low.Entries[^1] with { IsHidden = true }) };
        var termbase = Termbase.Build([TestTermbase.File(High, ("LWR", "An LWR is a last wafer run.")), low], default).WithLayers([0, 1]);
        Assert.NotEmpty(termbase.Recognize("golden lot"));
        Assert.NotEmpty(termbase.Recognize("LWR"));
    }

    [Fact]
    public void Layers_can_be_given_and_taken_back()
    {
        var termbase = Build(("golden lot", ""));
        Assert.Same(termbase, termbase.WithLayers([0, 1]));
        Assert.NotEmpty(termbase.WithLayers([1, 1]).Recognize("golden lot"));
        Assert.NotEmpty(termbase.WithLayers([1, 0]).Recognize("golden lot"));
        Assert.Empty(termbase.WithLayers([1, 0]).WithLayers([0, 3]).Recognize("golden lot"));
    }

    [Theory]
    [InlineData("Golden Lot", "A golden lot is a lot that the customer pays in gold.", "golden lot", "the same concept")]
    [InlineData("Die", "A die is a single piece of a wafer, which is put into a package.", "die", "another concept of the same name")]
    public void The_entry_of_the_highest_layer_is_shown(string title, string body, string name, string reason)
    {
        foreach (var isFirst in (bool[])[true, false])
        {
            var (high, low) = (TestTermbase.File(High, (title, body)), TestTermbase.File(Low, LowEntries));
            var termbase = Termbase.Build(isFirst ? [high, low] : [low, high], default).WithLayers(isFirst ? [0, 4] : [4, 0]);
            var sense = termbase.Recognize(name)[0].Senses.OrderBy(sense => sense.Concept.Layer).First();
            Assert.Equal((reason, High), (reason, sense.Concept.EntriesFor(sense.Term)[0].Source));
        }
    }

    [Theory]
    [InlineData("a/x.md", "golden lot, LWR, die, shadow run", "all that is not elsewhere")]
    [InlineData("b/x.md", "golden lot", "what is for all")]
    public void A_document_sees_what_is_for_it(string document, string seen, string reason)
    {
        var scope = new EntryScope(IsOfFolder: true, default);
        var file = TestTermbase.File("a/t.yml", LowEntries);
        var scoped = file with { Entries = [.. file.Entries.Select((entry, number) => number == 0 ? entry : entry with { Scope = scope })] };
        var termbase = Termbase.Build([scoped], default);
        var part = termbase.SeenFrom((source, asked) => asked == scope && Path.GetDirectoryName(source) == Path.GetDirectoryName(document));
        string[] names = ["golden lot", "LWR", "die", "shadow run"];
        Assert.Equal((reason, seen), (reason, string.Join(", ", names.Where(name => !part.Recognize(name).IsEmpty))));
        Assert.Equal((reason, seen), (reason, string.Join(", ", names.Where(name => !part.Names.Find(name).IsEmpty))));
        Assert.Same(part, termbase.SeenFrom((source, _) => Path.GetDirectoryName(source) == Path.GetDirectoryName(document)));
        Assert.Same(termbase, part.Whole);
    }

    [Fact]
    public void Of_one_concept_the_entries_and_names_of_others_are_not_seen()
    {
        var (here, there) = (new EntryScope(true, ["here/**"]), new EntryScope(true, ["there/**"]));
        var file = TestTermbase.File("t.yml", ("Golden Lot; reference lot", "A golden lot is a reference."), ("Golden Lot; customer lot", "A golden lot is a reference, too."));
        var termbase = Termbase.Build([file with { Entries = [file.Entries[0] with { Scope = here }, file.Entries[1] with { Scope = there }] }], default);
        Assert.Equal(1, termbase.ConceptCount);
        var part = termbase.SeenFrom((_, scope) => scope == there);
        var concept = Assert.Single(part.AllConcepts());
        Assert.Equal(3, Assert.Single(concept.AllEntries()).Entry.Line);
        Assert.Empty(part.Recognize("reference lot"));
        Assert.NotEmpty(part.Recognize("customer lot"));
        Assert.Equal("Golden Lot, customer lot", string.Join(", ", concept.AllTerms().Select(term => term.Text)));
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "")]
    [InlineData(true, "a/**|*.md")]
    public void A_scope_is_what_its_text_says(bool isOfFolder, string? paths)
    {
        var scope = new EntryScope(isOfFolder, paths is null ? default : [.. paths.Split('|', StringSplitOptions.RemoveEmptyEntries)]);
        var read = EntryScope.Parse(scope.ToString());
        Assert.Equal(scope, read);
        Assert.Equal((scope.IsOfFolder, scope.Paths.IsDefault, paths ?? ""), (read.IsOfFolder, read.Paths.IsDefault, read.Paths.IsDefault ? "" : string.Join('|', read.Paths)));
    }

    /// <summary>A hidden entry over the entries of a lower layer.</summary>
    private static Termbase Build((string Names, string Body) hidden)
    {
        var high = TestTermbase.File(High, hidden);
        high = high with { Entries = [.. high.Entries.Select(entry => entry with { IsHidden = true })] };
        return Termbase.Build([high, TestTermbase.File(Low, LowEntries)], default).WithLayers([0, 1]);
    }

    private static string[] Split(string names) => names.Split(", ", StringSplitOptions.RemoveEmptyEntries);
}
