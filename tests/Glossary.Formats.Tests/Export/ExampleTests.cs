using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Export;

/// <summary>The files that show people how one concept is written in each format.</summary>
public class ExampleTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Golden.Folder(), "..", "..", "..", "..", "examples", "formats"));

    public static TheoryData<string> Examples => [.. Directory.GetFiles(Folder, "swr.*").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Examples))]
    public void Every_example_says_the_same_of_the_same_concept(string name)
    {
        var file = GlossaryParser.Read(name, File.ReadAllText(Path.Combine(Folder, name)));
        var entry = Assert.Single(file.Entries);
        Assert.Empty(file.Problems);
        Assert.Equal(["SWR", "shadow wafer run"], entry.Names.Order(StringComparer.Ordinal));
        Assert.Equal("A run of a single wafer beside a productive lot.", entry.Definition);
    }

    [Fact]
    public void Every_format_that_has_definitions_has_an_example()
    {
        string[] others = ["Vale", "cSpell", "list of words", "XLIFF", "GlossML"];
        var shown = Directory.GetFiles(Folder, "swr.*").Select(path => GlossaryFormats.Of(path, File.ReadAllText(path)).Name).ToHashSet();
        Assert.DoesNotContain(GlossaryFormats.All, format => !shown.Contains(format.Name) && !others.Any(other => format.Name.StartsWith(other, StringComparison.OrdinalIgnoreCase)));
    }
}
