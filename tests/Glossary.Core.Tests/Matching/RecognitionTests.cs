using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Matching;

/// <summary>Rows are of a glossary, a <see cref="MarkedText"/>, and the reason for it.</summary>
public class RecognitionTests
{
    [Theory]
    [InlineData("latent diffusion", "We use [latent diffusion] here.", "a name of several words is found in running text")]
    [InlineData("latent diffusion", "[Latent Diffusion] and [LATENT DIFFUSION]", "ordinary words match in any case")]
    [InlineData("latent diffusion", "latently diffused, preLatent diffusion", "only whole words")]
    [InlineData("latent|latent diffusion|latent diffusion models", "a [latent diffusion model] and [latent diffusion] and [latent]", "the longest term wins")]
    [InlineData("latent diffusion models x|latent", "a [latent] diffusion models y", "a longer term that breaks off gives way to the shorter one")]
    [InlineData("latch-up", "[latch-up], [latch up], [latchup], [Latch-Up], [latch_up]", "separators are folded")]
    [InlineData("latch-up", "a [latch\n   up] here, a [latch-\nup] there", "also over a line break")]
    [InlineData("latch-up", "latch\n\nup, latch, up, latch - up, latch   up, latch\tup", "but not over a paragraph's end, a comma, a dash or a column")]
    [InlineData("latch-up|latchup current", "[latch-up current], [latchup current], [latch up currents]", "a solid word that is known as a compound is folded too")]
    [InlineData("waveguide", "a [wave-guide] and a [waveguide] but no wave guide", "a hyphen in a solid word is forgiven, two words are not")]
    [InlineData("low-k dielectric", "[low k dielectrics], [lowk dielectric], [low-k-dielectric]", "every gap is folded for itself")]
    [InlineData("LWR", "[LWR] but not lwr or Lwr", "capitals match as written")]
    [InlineData("LoRA", "[LoRA] is not LoRa or LORA or lora", "mixed case matches as written")]
    [InlineData("LINE", "the [LINE] method, a line", "an acronym that is a word too needs its capitals")]
    [InlineData("LoRA fine-tuning", "[lora fine-tuning] and [LoRA Fine Tuning]", "with an ordinary word beside it an acronym is unmistakable")]
    [InlineData("PoolFormer", "[poolformer], [PoolFormer], [Poolformer]", "so is a long name of mixed case")]
    [InlineData("GaN; gallium nitride|GAN; generative adversarial network", "[GaN] and [GAN]", "case tells names apart")]
    [InlineData("neural network", "[neural networks]", "a plural of a singular")]
    [InlineData("Pooling Layers", "a [pooling layer]", "a singular of a plural")]
    [InlineData("capacity", "[capacities]", "a plural on -ies")]
    [InlineData("failure analysis", "[failure analyses]", "an irregular plural")]
    [InlineData("bias", "bia, [biases], [bias]", "a word on -s that is singular")]
    [InlineData("LWR", "two [LWRs], not LWRS", "a plural of an acronym has a small s")]
    [InlineData("CMOS", "[CMOS] but no CMO", "an acronym on S is not a plural")]
    [InlineData("PonderNet", "[PonderNet]'s halting, [PonderNet]’s", "a possessive ending is left out")]
    [InlineData("Moore's law", "[Moore's law] or [Moore’s Law]", "an apostrophe within a name")]
    [InlineData("R&D|C++|2.5D", "[R&D] in [C++] on [2.5D] dies", "signs are part of a name")]
    [InlineData("UPF/CPF", "[UPF/CPF] but not UPF, CPF", "a slash is no blank")]
    [InlineData("naïve Bayes", "[naive bayes], [naïve Bayes], [nai\u0308ve Bayes]", "diacritics are folded, composed or not")]
    [InlineData("SiO2", "[SiO₂] and [ＳｉＯ２]", "subscripts and full width are folded")]
    [InlineData("latent diffusion", "[la\u00adtent\u00a0diffusion]", "soft hyphens are not there, no-break spaces are spaces")]
    [InlineData("", "latent diffusion", "an empty glossary finds nothing")]
    public void Finds_terms_in_prose(string glossary, string marked, string reason) => MarkedText.AssertFinds(glossary, marked, ProseKind.Prose, reason);

    [Theory]
    [InlineData("latent diffusion", "[latentDiffusion], [LatentDiffusion]Model, [latent_diffusion]_steps, my[LatentDiffusion]", "words of identifiers are told apart by capitals and underscores")]
    [InlineData("LoRA", "[LoRA]Config, [lora]_rank, use[Lora], [LORA]_ALPHA, flora", "in identifiers the convention decides on case, not the name")]
    [InlineData("LINE", "lineNumber, newLine, [LINE]_EMBEDDING", "but capitals alone say nothing about a word")]
    [InlineData("PonderNet", "[ponder_net], [PonderNet]Loss, [pondernet]", "a solid name is found in its parts where a hyphen or an underscore joins them")]
    [InlineData("latch-up", "[latch_up]_rate, [latchUp]Rate, [LATCH_UP]", "compounds")]
    [InlineData("http server", "[HTTPServer]", "a run of capitals ends before a capitalised word")]
    public void Finds_terms_in_identifiers(string glossary, string marked, string reason) => MarkedText.AssertFinds(glossary, marked, ProseKind.Code, reason);

    [Fact]
    public void Of_two_concepts_with_one_name_the_one_with_that_title_comes_first()
    {
        var termbase = TestTermbase.Of("Pooling by Multihead Attention; PMA", "PMA; Phase Margin Analysis Method");
        var occurrence = Assert.Single(termbase.Recognize("the PMA"));
        Assert.Equal(["PMA", "Pooling by Multihead Attention"], occurrence.Senses.Select(sense => sense.Concept.AllEntries()[0].Entry.Title));
    }

    [Theory]
    [InlineData(true, 1, "only markup lies between the two words")]
    [InlineData(false, 0, "a table's border lies between them")]
    public void A_term_runs_on_over_a_joined_region_only(bool joined, int found, string reason)
    {
        const string text = "**latent** diffusion";
        ProseRegion[] regions = [new(2, 6, ProseKind.Prose, false), new(10, 10, ProseKind.Prose, joined)];
        var occurrences = TestTermbase.Of("latent diffusion").Recognize(text, regions);
        Assert.True(occurrences.Length == found, reason);
        foreach (var occurrence in occurrences) Assert.Equal("latent** diffusion", text.Substring(occurrence.Span.Start, occurrence.Span.Length));
    }

    [Fact]
    public void Markup_between_its_words_does_not_hide_a_name_whose_case_counts()
    {
        const string text = "// IR\n// LED";
        ProseRegion[] regions = [new(3, 3, ProseKind.Comment, false), new(9, 3, ProseKind.Comment, true)];
        Assert.Single(TestTermbase.Of("IR LED").Recognize(text, regions));
    }
}
