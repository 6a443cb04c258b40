using System.Globalization;
using Xunit;

namespace Glossary.Server.Tests.Typing;

/// <summary>How many letters of each bundled name must be typed until it is offered, by a list or behind the caret.</summary>
public class LettersNeededTests
{
    private const string Before = "We use ";

    /// <summary>A short name needs its first three letters, and one more where three are an everyday word: <c>web</c>, <c>lot</c>.</summary>
    private const int Fewest = 4;

    private static readonly string Golden = Path.Combine(AppContext.BaseDirectory, "Typing", "letters-needed.txt");

    [Fact]
    public void Every_name_is_offered_before_half_of_it_is_typed()
    {
        var late = Names().Select(name => (Name: name, Needed: Needed(name, isTyping: false))).Where(row => row.Needed > Math.Max(Fewest, row.Name.Length / 2));
        Assert.Empty(late.Select(row => $"{row.Name}: {row.Needed} of {row.Name.Length}"));
    }

    [Fact]
    public void The_letters_that_each_name_needs_are_as_recorded()
    {
        var found = string.Join('\n', Names().Select(name => string.Create(CultureInfo.InvariantCulture, $"{Needed(name, isTyping: true)} {Needed(name, isTyping: false)} {name}")));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") is { Length: > 0 } folder) File.WriteAllText(Path.Combine(folder, Path.GetFileName(Golden)), found + "\n");
        Assert.Equal(File.ReadAllText(Golden).ReplaceLineEndings("\n").TrimEnd('\n'), found);
    }

    private static IEnumerable<string> Names() =>
        Writer.Bundled.AllConcepts().SelectMany(concept => concept.AllTerms()).Select(term => term.Text).Where(name => !name.EndsWith(')')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The letters after which the name is first offered; one more than it has where it never is.</summary>
    private static int Needed(string name, bool isTyping)
    {
        foreach (var writer in Writer.Type(Before + name, "plaintext"))
        {
            var letters = writer.Length - Before.Length;
            if (letters < 1) continue;
            var isListed = writer.List(isTyping).Any(item => item.Label.Equals(name, StringComparison.OrdinalIgnoreCase));
            var isShown = (Before + name)[writer.Length..] is var rest && rest.Length > 0 && writer.Ghost().Equals(rest, StringComparison.OrdinalIgnoreCase);
            if (isListed || isShown) return letters;
        }

        return name.Length + 1;
    }
}
