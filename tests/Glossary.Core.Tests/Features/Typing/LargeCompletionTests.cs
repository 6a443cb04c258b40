using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Glossary.Core.Documents;
using Glossary.Core.Features;
using Glossary.Core.Language;
using Glossary.Core.Names;
using Glossary.Core.Termbases;
using Glossary.Core.Tests.Documents;
using Glossary.Core.Tests.Matching;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Features.Typing;

/// <summary>In a glossary of which most names are never offered, the sought one is.</summary>
public partial class LargeCompletionTests
{
    private static readonly string[] Names = new GeneratedGlossary(seed: 77).Names(20_000);

    private static readonly Termbase Terms = TestTermbase.Of(Names);

    [Fact]
    public void A_name_is_offered_by_its_first_word_and_the_letters_of_the_next() =>
        AssertOffered(words => $"{words[0]} {Start(words[1])}");

    [Fact]
    public void A_name_is_offered_by_a_later_word() =>
        AssertOffered(words => words[^1]);

    [Fact]
    public void A_name_is_offered_by_the_first_letters_of_its_words() =>
        AssertOffered(words => string.Join(' ', words.Select(Start)));

    [Fact]
    public void A_name_is_offered_in_spite_of_a_typo() =>
        AssertOffered(words => $"{words[0]} {words[1][..2]}q{words[1][2..]}");

    [Fact]
    public void By_a_letter_the_shortest_names_are_offered()
    {
        foreach (var letter in "bcdfj")
        {
            var items = Complete($"{letter}");
            var longest = items.Max(item => item.Label.Length);
            Assert.Equal(Completion.Most, items.Length);
            Assert.True(Names.Count(name => name.StartsWith(letter) && SmallLetters().IsMatch(name) && name.Replace(" ", "", StringComparison.Ordinal).Length < longest - 1) <= Completion.Most);
        }
    }

    private static void AssertOffered(Func<string[], string> typedOf)
    {
        var asked = 0;
        foreach (var name in Names.Where(name => SmallLetters().IsMatch(name)).Take(400))
        {
            var words = name.Split(' ');
            if (Start(words[0]) == Start(words[1]) || EverydayWords.FrequencyOf(Start(words[0])) == WordFrequency.Common) continue;
            var typed = typedOf(words);
            if (NameKey.OfSingular(typed) == NameKey.OfSingular(name)) continue;
            Assert.True(Complete(typed).Any(item => item.Label.Equals(name, StringComparison.OrdinalIgnoreCase)), $"{typed} does not offer {name}");
            asked++;
        }

        Assert.True(asked > 350);
    }

    private static ImmutableArray<CompletionCandidate> Complete(string typed) =>
        Completion.At(new DocumentSnapshot(SourceText.From(typed), new ParagraphLanguage(), Terms), typed.Length, CompletionMode.Always, isTyping: false, default);

    private static string Start(string word) => word[..Math.Min(4, word.Length)];

    [GeneratedRegex("^[a-z]{4,} [a-z]{4,}$")]
    private static partial Regex SmallLetters();
}
