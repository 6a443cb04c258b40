using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Matching;

/// <summary>What speaks against a term whose words are there. Rows are of a glossary, a <see cref="MarkedText"/>, and the reason for it.</summary>
public class TermRulesTests
{
    [Theory]
    [InlineData("linearity", "[linearity], non-linearity, non-\n  linearity", "the end of another compound")]
    [InlineData("liner", "a one-liner, a jet-liner, a [liner]-last flow", "its start is the term and something about it")]
    [InlineData("latency", "low–[latency], low--[latency], - [latency], low -[latency]", "a dash is no hyphen")]
    [InlineData("latency", "max_[latency]", "an underscore joins equals")]
    [InlineData("CMOS|LoRA", "non-[CMOS], pre-[LoRA]", "what is known by its looks is known behind a hyphen too")]
    [InlineData("PoolFormer", "non-[PoolFormer], non-poolformer", "so is a long name of mixed case, as long as it looks so")]
    [InlineData("linearity", "NON-LINEARITY", "a heading in capitals is no acronym")]
    [InlineData("layer normalization", "pre-[layer normalization]", "several words are no end of a compound")]
    [InlineData("latch-up", "anti-latchup, anti-[latch-up]", "a solid one is")]
    public void A_word_behind_a_hyphen(string glossary, string marked, string reason) =>
        MarkedText.AssertFinds(glossary, marked, ProseKind.Prose, reason);

    [Theory]
    [InlineData("latency", "job-[latency]", "in an identifier convention joins words, not grammar")]
    public void A_word_behind_a_hyphen_in_source_code(string glossary, string marked, string reason) =>
        MarkedText.AssertFinds(glossary, marked, ProseKind.Code, reason);

    [Theory]
    [InlineData("They will wear out. It may latch up.", "behind a modal verb")]
    [InlineData("Gates do not wear out; it can never wear out; he cannot quickly latch up.", "a negation or an adverb between")]
    [InlineData("Gates don't wear out, you'd wear out.", "contracted")]
    [InlineData("To latch up is to wear out.", "behind to")]
    [InlineData("Due to [wear out] and prone to [latch up], leading to [latch up].", "but not where to goes with a noun")]
    [InlineData("When you wear out the hinge, they latch up.", "behind a subject")]
    [InlineData("The hinges wear out. All cells slowly latch up.", "behind a plural that an article makes a noun")]
    [InlineData("The ring prevents [latch up]. Hot carriers cause [wear out].", "words on -s may be verbs as well")]
    [InlineData("[Wear out] hits all parts alike. After [wear out], the [latch up] test.", "nothing says that it is a verb")]
    [InlineData("Parts that wear out are replaced. The rule that [wear out] sets.", "behind a plural and that")]
    [InlineData("Dogs wear out the lawn; cars wear out their tyres.", "with an object behind it")]
    [InlineData("Can [latch up] be avoided? How does [wear out] begin?", "in a question the subject follows")]
    [InlineData("Do not wear out the hinge.", "an order")]
    [InlineData("It will [latch-up], parts will [wearout].", "with a hyphen or solid it is the name")]
    [InlineData("They will. [Latch up] is another matter.", "a sentence ends")]
    [InlineData("We have a [latch up current].", "a longer name is no verb")]
    public void A_phrasal_verb(string marked, string reason) =>
        MarkedText.AssertFinds("wear-out|latch-up|latch-up current", marked, ProseKind.Prose, reason);
}
