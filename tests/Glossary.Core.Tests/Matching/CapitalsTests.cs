using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Matching;

/// <summary>An abbreviation that spells a word, beside other words in capitals. Rows are of a <see cref="MarkedText"/> and the reason for it.</summary>
public class CapitalsTests
{
    [Theory]
    [InlineData("READ THIS LINE", "words in capitals before it")]
    [InlineData("LINE ONLY HERE", "words in capitals behind it")]
    [InlineData("LINE SEPARATOR", "a long word in capitals, said or not")]
    [InlineData("THIS LINE", "one word is enough, before")]
    [InlineData("LINE ONLY", "one word is enough, behind")]
    [InlineData("Read THIS LINE there", "whatever stands further on")]
    [InlineData("THIS\nLINE", "a line end parts nothing")]
    [InlineData("READ-LINE and LINE-READ", "nor does a hyphen")]
    [InlineData("then\tTHIS LINE", "a break before the neighbour is not between the two")]
    [InlineData("then\tLINE ONLY", "nor is one on the other side")]
    [InlineData("[LINE]", "alone")]
    [InlineData("the [LINE] only", "its neighbours are in small letters")]
    [InlineData("The [LINE] Only", "they begin with a capital only")]
    [InlineData("THIs [LINE] oNLY", "they are in mixed case")]
    [InlineData("READ THIS\t[LINE]", "a tab before it: another cell")]
    [InlineData("[LINE]\tONLY HERE", "a tab behind it")]
    [InlineData("READ THIS\n\n[LINE] is long", "an empty line before it")]
    [InlineData("the [LINE]\n\nONLY HERE", "an empty line behind it")]
    [InlineData("LWR [LINE]", "the neighbour before it is no everyday word")]
    [InlineData("[LINE] LWR", "nor is the one behind it")]
    [InlineData("THIS LWR [LINE] LWR HERE", "only the nearest count")]
    [InlineData("A [LINE]", "a single letter is no shouting")]
    [InlineData("[LINE] I", "nor is it behind it")]
    [InlineData("READ, [LINE], ONLY", "signs are no words")]
    [InlineData("USE [QXDF] ONLY HERE", "an abbreviation that spells no word stands out from any capitals")]
    public void An_abbreviation_that_spells_a_word_is_that_word_among_capitals(string marked, string reason) =>
        MarkedText.AssertFinds("LINE|QXDF", marked, ProseKind.Prose, reason);

    [Theory]
    [InlineData("READ THIS [LINE] ONLY", "a name in small letters is found in capitals as in any case")]
    [InlineData("WIDE [LINE WIDTH ROUGHNESS] HERE", "so are several words")]
    public void Other_names_are_known_among_capitals(string marked, string reason) =>
        MarkedText.AssertFinds("line|line width roughness", marked, ProseKind.Prose, reason);
}
