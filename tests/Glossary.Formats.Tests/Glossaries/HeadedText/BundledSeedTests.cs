using Glossary.Core.Entries;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

public class BundledSeedTests
{
    private static readonly Lazy<GlossaryFile[]> Files = new(() =>
        [.. GlossaryParser.ReadAll([.. Directory.GetFiles(SeedFolder(), "*.txt").Order().Select(path => (path, File.ReadAllText(path)))])]);

    [Fact]
    public void Every_seed_has_its_fifty_entries() => Assert.All(Files.Value, file => Assert.Equal(50, file.Entries.Length));

    [Fact]
    public void Every_name_is_one_that_stands_in_its_entry_word_by_word()
    {
        foreach (var file in Files.Value)
        {
            var text = file.Text.ToString();
            foreach (var entry in file.Entries)
            {
                var body = text.Substring(entry.Span.Start, entry.Span.Length);
                foreach (var word in entry.Names.SelectMany(n => n.Split(' ', '-', '(', ')')).Where(w => w.Length > 0))
                    Assert.Contains(word, body, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public void No_category_or_related_piece_of_an_entry_is_among_its_names()
    {
        foreach (var entry in Files.Value.SelectMany(f => f.Entries))
        {
            Assert.DoesNotContain(entry.Names, name => string.Equals(name, entry.Category, StringComparison.OrdinalIgnoreCase));
            Assert.Empty(entry.Names.Intersect(entry.RelatedNames, StringComparer.OrdinalIgnoreCase));
        }
    }

    private static string SeedFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Glossary.Lsp.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "seeds");
    }
}
