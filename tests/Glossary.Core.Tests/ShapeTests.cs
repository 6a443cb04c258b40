using Glossary.Core.Documents;
using Glossary.Core.Features;
using Glossary.Core.Language;
using Glossary.Core.Termbases;
using Glossary.Core.Text;

#if DEBUG // Steps are counted in debug builds only.
using System.Text;
using Xunit;

namespace Glossary.Core.Tests;

/// <summary>How the work grows with texts and glossaries, in steps and bytes, which are the same on every machine.</summary>
public class ShapeTests
{
    /// <summary>What may be added for a larger glossary: its tables are searched by halves.</summary>
    private const double Logarithmic = 2;

    [Theory]
    [InlineData("the gate oxide of a latent diffusion model drifts, ", "terms and other words")]
    [InlineData("gate gate gate oxide gate ", "a term that is begun again and again")]
    [InlineData("gate-oxide-gate-", "one long row of hyphens")]
    [InlineData("latentdiffusion", "one word without an end")]
    [InlineData("((--((", "nothing but signs")]
    public void A_text_twice_as_long_takes_twice_the_steps(string sample, string reason)
    {
        var termbase = TestTermbase.Of("gate oxide", "gate gate oxide", "latent diffusion", "gate gate gate gate gate", "diffusion model");
        var (once, twice) = (StepsOf(1000), StepsOf(2000));
        Assert.True(once >= 1000, reason);
        Assert.True(twice < 2.1 * once, $"{reason}: {once} steps, and {twice} for the double length");

        long StepsOf(int times)
        {
            var text = Repeat(sample, times);
            return Steps(() => termbase.Recognize(text));
        }
    }

    [Fact]
    public void Terms_that_a_text_does_not_speak_of_cost_it_no_step()
    {
        var text = Repeat("the gate oxide of a latent diffusion model, ", 100);
        Assert.Equal(Steps(Few, text), Steps(Many, text));

        static long Steps(Termbase termbase, string text) => ShapeTests.Steps(() => termbase.Recognize(text));
    }

    [Theory]
    [InlineData("ga", "few letters, which start many names")]
    [InlineData("gate ox", "the start of a name")]
    [InlineData("oxid", "a later word")]
    [InlineData("latemt dif", "a typo")]
    [InlineData("nothing like it", "no name at all")]
    public void A_completion_among_many_terms_takes_hardly_more_steps_than_among_few(string typed, string reason)
    {
        var (few, many) = (StepsAmong(Few), StepsAmong(Many));
        Assert.True(few > 0, reason);
        Assert.True(many <= Logarithmic * few, $"{reason}: {few} steps among few, {many} among many");

        long StepsAmong(Termbase termbase)
        {
            var document = new DocumentSnapshot(SourceText.From(typed), new CountingLanguage(), termbase);
            Completion.At(document, typed.Length, CompletionMode.Careful, isTyping: false, default); // The names are made ready when they are first asked for.
            return Steps(() => Completion.At(document, typed.Length, CompletionMode.Careful, isTyping: false, default));
        }
    }

    [Fact]
    public void A_keystroke_in_a_long_document_reads_no_more_of_it_than_in_a_short_one()
    {
        var (@short, @long) = (Keystroke(paragraphs: 50), Keystroke(paragraphs: 5000));
        Assert.True(@short.Read > 0);
        Assert.Equal(@short.Read, @long.Read);
        Assert.Equal(@short.Steps, @long.Steps);
    }

    /// <summary>Types a letter into the middle of a document that is known, and looks for a term there.</summary>
    private static (long Read, long Steps) Keystroke(int paragraphs)
    {
        const string paragraph = "the gate oxide of a latent diffusion model, as they say\n\n";
        var language = new CountingLanguage();
        var document = new DocumentSnapshot(SourceText.From(Repeat(paragraph, paragraphs)), language, Few);
        var middle = (paragraphs / 2 * paragraph.Length) + 6;
        Assert.NotEmpty(document.OccurrencesIn(new TextSpan(0, document.Text.Length)).ToList());
        var before = language.Read;
        var steps = Steps(() => Assert.NotNull(document.WithChange(new TextSpan(middle + 20, 0), "x").OccurrenceAt(middle)));
        return (language.Read - before, steps);
    }

    private static Termbase Few { get; } = TestTermbase.Of([.. OwnNames(), .. OtherNames(500)]);

    private static Termbase Many { get; } = TestTermbase.Of([.. OwnNames(), .. OtherNames(5_000)]);

    private static string[] OwnNames() => ["gate oxide", "latent diffusion", "diffusion model", .. Enumerable.Range(0, 300).Select(i => $"gap {Letters(i)}")];

    /// <summary>Names that stand before the own ones in the alphabet, and behind them.</summary>
    private static IEnumerable<string> OtherNames(int count) => Enumerable.Range(0, count).Select(i => $"{"az"[i % 2]}{Letters(i)} y{Letters(i * 7)}");

    /// <summary>A number in letters, so that it is a word.</summary>
    private static string Letters(int number) => string.Concat(number.ToString("D6", null).Select(digit => "bcdfghjklm"[digit - '0']));

    private static string Repeat(string sample, int times) => new StringBuilder(sample.Length * times).Insert(0, sample, times).ToString();

    private static long Steps(Action work)
    {
        var before = StepCounter.Steps;
        work();
        return StepCounter.Steps - before;
    }

    /// <summary>All is prose, empty lines part segments, and what is read is counted in code units.</summary>
    private sealed class CountingLanguage : HostLanguage
    {
        public long Read { get; private set; }

        public override string PassedOver => "nothing";

        public override LineScan ScanLine(ReadOnlySpan<char> line, bool startsLine, int state)
        {
            Read += line.Length;
            return new LineScan(StartState, MayCutBefore: line.IsWhiteSpace());
        }

        public override void FindRegions(string segment, bool startsLine, int state, ICollection<ProseRegion> regions)
        {
            Read += segment.Length;
            regions.Add(new ProseRegion(0, segment.Length, ProseKind.Prose, false));
        }
    }
}
#endif
