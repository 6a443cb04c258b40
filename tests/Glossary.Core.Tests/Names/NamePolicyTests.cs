using Glossary.Core.Language;
using Glossary.Core.Names;
using Xunit;

namespace Glossary.Core.Tests.Names;

public class NamePolicyTests
{
    [Theory]
    [InlineData("Latent Diffusion", TermCase.Any, TermAmbiguity.None, "ordinary words, two of them")]
    [InlineData("Porosimetry", TermCase.Any, TermAmbiguity.None, "a word that nobody uses in speech")]
    [InlineData("Lot", TermCase.Any, TermAmbiguity.Everyday, "a word that everybody uses")]
    [InlineData("mask", TermCase.Any, TermAmbiguity.Everyday, "without the capital")]
    [InlineData("Tokens", TermCase.Any, TermAmbiguity.Everyday, "its plural")]
    [InlineData("Line Width Roughness", TermCase.Any, TermAmbiguity.None, "everyday words, but three of them")]
    [InlineData("LHS", TermCase.Exact, TermAmbiguity.Abbreviation, "a few capitals")]
    [InlineData("LCMs", TermCase.Exact, TermAmbiguity.Abbreviation, "and their plural")]
    [InlineData("LINE", TermCase.Exact, TermAmbiguity.Abbreviation, "capitals that spell a word")]
    [InlineData("WOMEN", TermCase.Exact, TermAmbiguity.Abbreviation, "however many")]
    [InlineData("C", TermCase.Exact, TermAmbiguity.Abbreviation, "a single letter")]
    [InlineData("LSNMS", TermCase.Exact, TermAmbiguity.None, "more capitals than are met by chance")]
    [InlineData("LoRA", TermCase.Exact, TermAmbiguity.None, "mixed case is nobody else's")]
    [InlineData("PoolFormer", TermCase.Any, TermAmbiguity.None, "long and of mixed case")]
    [InlineData("W&B", TermCase.Exact, TermAmbiguity.None, "a sign in it")]
    [InlineData("IR LED", TermCase.Exact, TermAmbiguity.None, "two abbreviations")]
    [InlineData("C++", TermCase.Exact, TermAmbiguity.None, "a letter and signs")]
    [InlineData("拡散モデル", TermCase.Any, TermAmbiguity.None, "a script without case")]
    [InlineData("+", TermCase.Any, TermAmbiguity.None, "no word at all")]
    [InlineData("", TermCase.Any, TermAmbiguity.None, "nothing")]
    public void Infers_the_policy_from_the_letters(string name, TermCase @case, TermAmbiguity ambiguity, string because) =>
        Assert.Equal((because, @case, ambiguity), (because, NamePolicy.CaseOf(name), NamePolicy.AmbiguityOf(name)));

    [Theory]
    [InlineData("lot", TermOverride.Always, "Lot", TermCase.Any, TermAmbiguity.None, "a common word that means the term in this project")]
    [InlineData("Lot", TermOverride.Always, "lots", TermCase.Any, TermAmbiguity.None, "its plural follows")]
    [InlineData("LoRA", TermOverride.AnyCase, "LoRA", TermCase.Any, TermAmbiguity.None, "case given up")]
    [InlineData("latent diffusion", TermOverride.ExactCase, "Latent Diffusion", TermCase.Exact, TermAmbiguity.None, "case insisted on")]
    [InlineData("latent diffusion", TermOverride.Quiet, "Latent Diffusion", TermCase.Any, TermAmbiguity.Everyday, "made quiet")]
    [InlineData("LHS", TermOverride.Quiet, "LHS", TermCase.Exact, TermAmbiguity.Abbreviation, "quiet already")]
    [InlineData("GaN", TermOverride.Never, "GAN", TermCase.Exact, TermAmbiguity.Abbreviation, "case tells acronyms apart")]
    [InlineData("lot", TermOverride.Always, "Lot Hold", TermCase.Any, TermAmbiguity.None, "another name")]
    public void A_rule_changes_what_it_speaks_of(string ruled, TermOverride rule, string name, TermCase @case, TermAmbiguity ambiguity, string because)
    {
        var term = NamePolicy.TermOf(name, new TermOverrides([new(ruled, rule)]));
        Assert.Equal((because, @case, ambiguity), (because, term.Case, term.Ambiguity));
    }

    [Theory]
    [InlineData("lot", WordFrequency.Common, "said all the time")]
    [InlineData("lots", WordFrequency.Common, "and its plural")]
    [InlineData("token", WordFrequency.Everyday, "said every day")]
    [InlineData("liner", WordFrequency.Occasional, "said now and then")]
    [InlineData("wafer", WordFrequency.Rare, "a word of a field")]
    [InlineData("able", WordFrequency.Common, "near the table's start")]
    [InlineData("zoo", WordFrequency.Everyday, "near its end")]
    [InlineData("", WordFrequency.Rare, "no word")]
    [InlineData("ab le", WordFrequency.Rare, "across the table's blanks")]
    [InlineData("token2", WordFrequency.Rare, "with the digit that the table has behind it")]
    public void Everyday_words_are_those_of_the_list(string word, WordFrequency frequency, string because) =>
        Assert.Equal((because, frequency), (because, EverydayWords.FrequencyOf(word)));
}
