using Glossary.Core.Documents;
using Glossary.Core.Features;
using Glossary.Core.Names;
using Glossary.Core.Termbases;
using Glossary.Core.Tests.Documents;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Names;

/// <summary>What a user says of terms, and what is found then.</summary>
public class TermOverridesTests
{
    [Theory]
    [InlineData("GaN", TermOverride.Never, "GaN, GAN", "GAN", "another acronym is not meant")]
    [InlineData("gan", TermOverride.Never, "GaN, GAN", "", "in small letters both are")]
    [InlineData("latch", TermOverride.Never, "a Latch, latches", "", "case and number do not matter")]
    [InlineData("Latch", TermOverride.ExactCase, "Latch, latch, Latches", "Latch, Latches", "the case, not the number")]
    [InlineData("Cell Boundary", TermOverride.ExactCase, "Cell Boundaries, cell boundary", "Cell Boundaries", "an irregular plural")]
    [InlineData("CMOS", TermOverride.AnyCase, "cmos, CMOS, cmo", "cmos, CMOS", "an acronym on -s has no singular")]
    public void Rules_over_what_is_inferred(string name, TermOverride said, string text, string expected, string because)
    {
        var termbase = Build(name, said);
        var found = termbase.Recognize(text).Select(occurrence => text.Substring(occurrence.Span.Start, occurrence.Span.Length));
        Assert.Equal((because, expected), (because, string.Join(", ", found)));
    }

    [Fact]
    public void A_term_that_is_never_to_be_recognised_is_not_offered_but_can_be_looked_up()
    {
        var termbase = Build("Latch", TermOverride.Never);
        var list = Completion.At(new DocumentSnapshot(SourceText.From("lat"), new ParagraphLanguage(), termbase), 3, CompletionMode.Careful, isTyping: false, default);
        Assert.Empty(list);
        Assert.Single(termbase.Names.Find("latch"));
    }

    private static Termbase Build(string name, TermOverride said) => Termbase.Build(
        [TestTermbase.File("a.txt", [("GaN", ""), ("GAN", ""), ("Latch", ""), ("Cell Boundary", ""), ("CMOS", "")])], new TermOverrides([new(name, said)]), default);
}
