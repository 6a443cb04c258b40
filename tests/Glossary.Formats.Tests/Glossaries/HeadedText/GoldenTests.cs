using System.Globalization;
using System.Text;
using Glossary.Core.Entries;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>
/// Glossaries as different people write them: <c>Goldens/WHO.LANGUAGE.glossary.txt</c> beside <c>Goldens/WHO.LANGUAGE.entries.txt</c>, in
/// which each entry has its line, title, names, category and definition, and each problem its line and column.
/// </summary>
public class GoldenTests
{
    private const string Ending = ".glossary.txt";

    private static readonly string Folder = Golden.Folder();

    public static TheoryData<string> Names => [.. from file in Directory.GetFiles(Folder, "*" + Ending).Order() select Path.GetFileName(file)[..^Ending.Length]];

    [Theory, MemberData(nameof(Names))]
    public void The_entries_of_a_glossary(string name) =>
        Golden.Compare(Path.Combine(Folder, name + ".entries.txt"), Write(GlossaryParser.Read(name, File.ReadAllText(Path.Combine(Folder, name + Ending)))));

    [Fact]
    public void There_are_two_hundred_of_them() =>
        Assert.InRange(Directory.GetFiles(Folder, "*" + Ending).Sum(file => GlossaryParser.Read("test", File.ReadAllText(file)).Entries.Length), 200, 300);

    [Theory, MemberData(nameof(Names))]
    public void Line_ends_of_other_systems_change_nothing(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name + Ending));
        var expected = Write(GlossaryParser.Read(name, text));
        Assert.Equal(expected, Write(GlossaryParser.Read(name, text.Replace("\n", "\r\n", StringComparison.Ordinal))));
        Assert.Equal(expected, Write(GlossaryParser.Read(name, text.Replace('\n', '\r'))));
    }

    private static string Write(GlossaryFile file)
    {
        var text = new StringBuilder();
        foreach (var entry in file.Entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"{entry.Line}-{entry.Location.End.Line + 1}: {entry.Title} = {string.Join(" | ", entry.Names)}");
            if (entry.Category is { } category) text.Append(CultureInfo.InvariantCulture, $" [{category}]");
            if (!entry.Relations.IsEmpty) text.Append(CultureInfo.InvariantCulture, $" -> {string.Join(" | ", entry.RelatedNames)}");
            text.Append(CultureInfo.InvariantCulture, $"\n    {entry.Definition ?? "(no sentence)"}\n");
        }

        foreach (var problem in file.Problems) text.Append(CultureInfo.InvariantCulture, $"{problem.Line}: {problem.Code}: {problem.Message}\n");
        return text.ToString();
    }
}
