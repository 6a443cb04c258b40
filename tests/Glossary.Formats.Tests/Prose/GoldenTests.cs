using Glossary.Core.Documents;
using Glossary.Formats.Prose;
using Xunit;

namespace Glossary.Formats.Tests.Prose;

/// <summary>
/// A document for each family of languages, to be checked at one glance: <c>Goldens/ID.txt</c> beside <c>Goldens/ID.masked.txt</c>, in
/// which <c>·</c> stands for what is left out and <c>_</c> for code.
/// </summary>
public class GoldenTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Prose", "Goldens");

    public static TheoryData<string> LanguageIds =>
        [.. from file in Directory.GetFiles(Folder, "*.txt") where !file.EndsWith(".masked.txt", StringComparison.Ordinal) select Path.GetFileNameWithoutExtension(file)];

    [Theory, MemberData(nameof(LanguageIds))]
    public void What_is_left_out_of_a_document(string languageId)
    {
        var text = File.ReadAllText(Path.Combine(Folder, languageId + ".txt"));
        var expected = File.ReadAllText(Path.Combine(Folder, languageId + ".masked.txt"));
        Assert.Equal(expected, Segmented.Mask(text, Segmented.Regions(languageId, text)));
    }

    /// <summary>The documents are whole ones: what Markdown's blocks look like does not depend on the cuts either.</summary>
    [Theory, MemberData(nameof(LanguageIds))]
    public void Cutting_them_changes_nothing(string languageId)
    {
        var text = File.ReadAllText(Path.Combine(Folder, languageId + ".txt"));
        var whole = new List<ProseRegion>();
        HostLanguages.ForLanguageId(languageId).FindRegions(text, 0, whole);
        Assert.Equal(Segmented.Mask(text, whole), Segmented.Mask(text, Segmented.Regions(languageId, text)));
    }
}
