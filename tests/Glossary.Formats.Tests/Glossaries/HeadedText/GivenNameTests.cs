using Glossary.Core.Entries;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

public class GivenNameTests
{
    [Theory]
    [InlineData("300 mm wafer, x", "**300 mm wafer** is a disc.", "300 mm wafer", "units keep their letters")]
    [InlineData("latent diffusion, x", "**Latent Diffusion** is a way.", "Latent Diffusion", "as the bold lead writes it")]
    [InlineData("taux d'échec", "Part des essais ratés.", "taux d'échec", "as the heading writes it")]
    [InlineData("source of funds", "Where money comes from.", "source of funds", "no singular that nobody gave")]
    [InlineData("transmitter, tx, radio", "**Transmitter (TX)** is a device.", "Transmitter|TX", "whatever its letters, it is a piece of the heading, too")]
    [InlineData("transmitter (TX)", "A device that sends.", "transmitter|TX", "in the heading")]
    [InlineData("virus (computing)", "A program that copies itself.", "virus", "a remark is no name")]
    [InlineData("pound (UK)", "Money.", "pound", "nor is a country")]
    [InlineData("f(x) notation", "A way to write.", "f(x) notation", "nor what is part of a word")]
    [InlineData("golden lot", "**Golden Lot** (reference lot or RL), aka **master lot**, is a lot.", "Golden Lot|RL|master lot", "an aside is a name if it abbreviates")]
    [InlineData("golden lot", "**Golden Lot**, also called reference lot (RL), is a lot.", "Golden Lot|reference lot|RL", "an abbreviation behind another name")]
    [InlineData("golden lot", "**Golden Lot**, also known as \"master lot\", reference lot, or yardstick, is a lot.", "Golden Lot|master lot|reference lot|yardstick", "a list of names")]
    [InlineData("amplifier", "**Amplifier**, also called track and hold, is a part.", "Amplifier|track and hold", "a name with a small word")]
    [InlineData("battery level", "**Battery level**, also called state of charge, is a number.", "Battery level|state of charge", "another one, which means something else in Dutch")]
    [InlineData("chip bonding", "**Chip bonding**, also called die attach or the bonding, is a step.", "Chip bonding|die attach|bonding", "an article in German, a noun in English")]
    [InlineData("bill of materials", "**Bill** of materials is a list.", "bill of materials", "nor is the rest of a name another")]
    [InlineData("golden lot", "**Golden Lot** or reference lot is a lot.", "Golden Lot|reference lot", "or")]
    [InlineData("golden lot", "A lot to compare with. It is also called the master lot.", "golden lot|master lot", "a pronoun")]
    [InlineData("golden lot", "A lot to compare with, also called master lot.", "golden lot|master lot", "the last clause")]
    [InlineData("golden lot", "A lot that a norm, also called standard, asks for.", "golden lot", "said of something else")]
    [InlineData("Rückstau", "**Rückstau**, auch Staudruck genannt, ist ein Druck.", "Rückstau|Staudruck", "German")]
    [InlineData("Rückstau", "Rückstau ist auch ein Zeichen für Verstopfung.", "Rückstau", "a sentence that gives no name")]
    [InlineData("rendement", "**Rendement**, également appelé taux de bons, est une part.", "rendement|taux de bons", "French")]
    [InlineData("rendimiento", "**Rendimiento**, también llamado aprovechamiento, es una parte.", "rendimiento|aprovechamiento", "Spanish")]
    [InlineData("resa", "**Resa**, detta anche rendimento, è una quota.", "resa|rendimento", "Italian")]
    [InlineData("opbrengst", "**Opbrengst**, ook wel rendement genoemd, is een deel.", "opbrengst|rendement", "Dutch")]
    [InlineData("rendimento", "**Rendimento**, também conhecido como aproveitamento, é uma parte.", "rendimento|aproveitamento", "Portuguese")]
    [InlineData("выход", "**Выход**, также называемый КПД, — это доля.", "выход|КПД", "Russian")]
    [InlineData("歩留まり", "**歩留まり**は、良品率とも呼ばれる。", "歩留まり|良品率", "Japanese")]
    [InlineData("良率", "**良率**，也称合格率，是比例。", "良率|合格率", "Chinese")]
    [InlineData("수율", "**수율**은 양품률이라고도 한다.", "수율|양품률", "Korean")]
    [InlineData("UAT, testing", "User acceptance test, which the customer does.", "UAT|User acceptance test", "the words that an abbreviation stands for")]
    [InlineData("e-coat, also called electrocoat, paint", "A primer.", "e-coat|electrocoat", "said in the heading")]
    public void Names_are_what_the_author_gives(string heading, string body, string names, string because)
    {
        var entry = Read(heading, body);
        Assert.True(string.Equals(names, string.Join('|', entry.Names), StringComparison.OrdinalIgnoreCase), $"{because}: {string.Join('|', entry.Names)}");
        Assert.Equal(names.Split('|')[0], entry.Terms[0].Text, ignoreCase: !names.StartsWith("300", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("golden lot / reference lot", "a slash between blanks")]
    [InlineData("golden lot | reference lot", "a bar")]
    public void A_heading_may_have_two_names(string heading, string because)
    {
        var names = Read(heading, "A lot that others are compared with.").Names;
        Assert.Equal((because, "golden lot, reference lot"), (because, string.Join(", ", names.Skip(1))));
    }

    [Theory]
    [InlineData("A small tool.", "A small tool.", "however short")]
    [InlineData("Étagère.", "Étagère.", "one word")]
    [InlineData("*Mens rea* is the `guilty_mind_`.", "Mens rea is the `guilty_mind_`.", "no emphasis")]
    [InlineData("What is it? It is a tool.", "It is a tool.", "behind a question")]
    [InlineData("\nA tool\nthat helps. It is small.", "A tool that helps.", "in the next paragraph, over two lines")]
    [InlineData("それは、道具である。便利だ。", "それは、道具である。", "a full stop of another script")]
    [InlineData(": A tool.", "A tool.", "a colon before it")]
    [InlineData("See other tool.", null, "a reference")]
    [InlineData("It has these states:\n- on\n- off", null, "the lead of a list")]
    [InlineData("- on\n- off", null, "a list")]
    [InlineData("Deprecated. Use another.", null, "a word that tells nothing without the next sentence")]
    public void The_definition_is_the_first_sentence(string body, string? definition, string because)
    {
        var found = Read("gadget", body).Definition;
        Assert.True(definition == found, $"{because}: {found}");
    }

    private static Entry Read(string heading, string body) => GlossaryParser.Read("test", $"{heading}\n{body}\n\nzebra crossing\nA place to walk.").Entries[0];
}
