using FsCheck;
using FsCheck.Fluent;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

public class NamingsTests
{
    /// <summary>Markers, their beginnings, what goes on behind them, and what stands around.</summary>
    private static readonly string[] Bits =
        ["also called", "Also", "ALIAS", "alia", "a.k.a.", "aka", "früher", "É", "également dit", "または", "也称", "라고도", "он же", "s", "é", " ", ", ", "(", "–", "1", "\uD83D\uDE00", "a", "x x x x "];

    [Theory]
    [InlineData("A slider, also called a carriage, …", 10, "in the middle")]
    [InlineData("aka", 0, "all of the text")]
    [InlineData("An ALIAS", 3, "in any case")]
    [InlineData("balsa or al", -1, "not within a word, nor half of one")]
    [InlineData("a makak and a café-aka", 19, "behind a hyphen, but not within a word")]
    [InlineData("éalias und Füralias", -1, "letters with accents are letters")]
    [InlineData("歩留まりまたはイールド", 4, "words without blanks between them")]
    [InlineData("a text of more than eight letters in which, however, a late one stands: alias", 72, "far into the text")]
    [InlineData("", -1, "nothing at all")]
    public void Finds_the_next_marker(string text, int at, string reason) => Assert.True(at == Namings.Find(text, 0), reason);

    [Fact]
    public void Finds_what_a_look_at_every_place_finds() => Prop.ForAll(
        Gen.Elements(Bits).ListOf().Select(string.Concat).SelectMany(text => Gen.Choose(0, text.Length), (text, from) => (text, from)).ToArbitrary(),
        asked => Namings.Find(asked.text, asked.from) == NaiveFind(asked.text, asked.from)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static int NaiveFind(string text, int from)
    {
        for (var at = from; at < text.Length; at++) if ((at == 0 || !IsSpacedLetter(text[at - 1])) && Namings.AtStart(text.AsSpan(at)).Count > 0) return at;
        return -1;
    }

    private static bool IsSpacedLetter(char c) => char.IsLetter(c) && !Script.IsWide(c) && !Script.IsUnspaced(c);
}
