using Glossary.Core.Text;
using Glossary.Formats.Prose;
using Xunit;

namespace Glossary.Formats.Tests.Prose;

/// <summary>
/// A document for each family of languages, to be checked at one glance: <c>Goldens/ID.txt</c> beside <c>Goldens/ID.regions.txt</c>, in
/// which <c>⟦prose⟧</c>, <c>⟪comments⟫</c>, <c>‹literals›</c> and <c>⌊code⌋</c> are marked, with a <c>+</c> where a term may run on from
/// the region before. What stands outside of brackets is left out.
/// </summary>
public class GoldenTests
{
    private static readonly string Folder = Golden.Folder();

    public static TheoryData<string> LanguageIds =>
        [.. from file in Directory.GetFiles(Folder, "*.txt") where !file.EndsWith(".regions.txt", StringComparison.Ordinal) select Path.GetFileNameWithoutExtension(file)];

    [Theory, MemberData(nameof(LanguageIds))]
    public void The_regions_of_a_document(string languageId)
    {
        var text = File.ReadAllText(Path.Combine(Folder, languageId + ".txt"));
        Golden.Compare(Path.Combine(Folder, languageId + ".regions.txt"), Opened.Mark(languageId, text));
    }

    /// <summary>The documents are whole ones: what Markdown's blocks look like does not depend on the cuts either.</summary>
    [Theory, MemberData(nameof(LanguageIds))]
    public void Cutting_them_changes_nothing(string languageId)
    {
        var text = File.ReadAllText(Path.Combine(Folder, languageId + ".txt"));
        var whole = new List<ProseRegion>();
        HostLanguages.ForLanguageId(languageId).FindRegions(text, startsLine: true, 0, whole);
        Assert.Equal(Segmented.Mask(text, whole), Segmented.Mask(text, Segmented.Regions(languageId, text)));
    }
}
