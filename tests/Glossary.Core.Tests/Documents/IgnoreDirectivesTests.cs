using FsCheck;
using FsCheck.Fluent;
using Glossary.Core.Documents;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Documents;

public class IgnoreDirectivesTests
{
    private static readonly Termbase Terms = TestTermbase.Of("LWR");

    private static readonly string[] Pieces =
        ["LWR ", "a ", "\n", "\n\n", "~\n", "\r\n", " ", "# glossary:off ", "// glossary:on ", "<!-- glossary:ignore-line -->", "; glossary:ignore-next-line\n", "glossary:off", "# glossary:onward", "# "];

    [Theory]
    [InlineData("LWR 1 # glossary:off\nLWR 2", "1 2", "an opener that does not start its line, in a language without comments")]
    [InlineData("LWR 1\n# glossary:off\nLWR 2\n\nLWR 3\n# glossary:on\nLWR 4", "1 4", "over paragraphs")]
    [InlineData("LWR 1\n# glossary:off\nLWR 2\n\nLWR 3", "1", "up to the end where nothing switches on")]
    [InlineData("# glossary:off\n# glossary:off\nLWR 1\n# glossary:on\nLWR 2", "2", "off and off is off")]
    [InlineData("# glossary:on\nLWR 1", "1", "on where nothing is off")]
    [InlineData("# glossary:on LWR 1", "1", "what stands behind on is no longer ignored")]
    [InlineData("# glossary:off LWR 1\n# glossary:on", "", "what stands behind off is")]
    [InlineData("# glossary:ignore-next-line LWR 1\nLWR 2\nLWR 3", "1 3", "one line")]
    [InlineData("# glossary:ignore-next-line\n\n \nLWR 2\n\nLWR 3", "3", "blank lines do not count, wherever the segments end")]
    [InlineData("# glossary:ignore-next-line\n# glossary:ignore-next-line\nLWR 2\nLWR 3", "3", "an ignored line is followed all the same")]
    [InlineData("# glossary:ignore-line LWR 1\nLWR 2", "2", "the line it stands on")]
    [InlineData("# glossary:off\n# glossary:ignore-next-line\n# glossary:on LWR 1\nLWR 2", "2", "the next line is ignored though it switches on")]
    [InlineData("~\n# glossary:off\n~\nLWR 1", "", "a language may take a fence for a place of directives")]
    [InlineData("We write glossary:off\nLWR 1", "1", "a mention without an opener")]
    [InlineData("`# glossary:off`\nLWR 1", "1", "a mention in backticks")]
    [InlineData("#\tglossary:off\nLWR 1", "", "a tab behind the opener")]
    [InlineData("#glossary:off\nLWR 1", "", "nothing behind the opener")]
    [InlineData("# glossary:offline\nLWR 1", "1", "another word")]
    [InlineData("# glossary:ignore-lines\nLWR 1", "1", "another word again")]
    [InlineData("# glossary:ignore-line-er\nLWR 1", "1", "and again")]
    [InlineData("<!-- glossary:off-->\nLWR 1", "", "a closer without a blank")]
    [InlineData("# glossary: off\nLWR 1", "1", "no blank within")]
    [InlineData("# Glossary:Off\nLWR 1", "1", "case matters")]
    [InlineData("# glossary:off", "", "at the end of the text")]
    [InlineData("", "", "an empty document")]
    public void What_is_ignored_has_no_terms(string text, string expected, string because)
    {
        var document = Open(text);
        var found = document.OccurrencesIn(new TextSpan(0, text.Length)).Select(occurrence => text[occurrence.Span.End + 1]);
        Assert.Equal((because, expected), (because, string.Join(' ', found)));
    }

    [Theory]
    [InlineData("a\n# glossary:off\n\nb $0c\n# glossary:on", 4)]
    [InlineData("a$0\n# glossary:off", null)]
    [InlineData("# glossary:ignore-next-line\n$0a", 2)]
    [InlineData("# glossary:off\n# glossary:on\n# glossary:ignore-next-line\n\na$0b\nc", 31)]
    [InlineData("# glossary:off\n# glossary:on\n# glossary:ignore-next-line\n\nab\n$0c", null)]
    [InlineData("$0a", null)]
    [InlineData("# glossary:off\n$0", null)]
    public void Knows_which_directive_ignores_an_offset(string marked, int? expected)
    {
        var (text, offset) = Cursor.Take(marked);
        Assert.Equal(expected, IgnoreDirectives.DirectiveIgnoring(SourceText.From(text), new ParagraphLanguage(), offset));
    }

    /// <summary>Segment by segment the same is left out as line by line, whole lines and parts of them.</summary>
    [Fact]
    public void Terms_are_found_where_no_directive_ignores_them() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf(60).Select(string.Concat).ToArbitrary(), text =>
        {
            var document = Open(text);
            var expected = new List<ProseRegion>();
            new ParagraphLanguage().FindRegions(text, startsLine: true, HostLanguage.StartState, expected);
            var found = document.OccurrencesIn(new TextSpan(0, text.Length)).Select(occurrence => occurrence.Span.Start).ToHashSet();
            for (var at = text.IndexOf("LWR", StringComparison.Ordinal); at >= 0; at = text.IndexOf("LWR", at + 1, StringComparison.Ordinal))
            {
                var isProse = expected.Exists(region => region.Start <= at && at < region.End);
                var isWord = at == 0 || !char.IsLetter(text[at - 1]);
                var isIgnored = IgnoreDirectives.DirectiveIgnoring(document.Text, document.Language, at) is not null;
                if (isWord && found.Contains(at) != (isProse && !isIgnored)) return false;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_line_of_nothing_but_directives_is_read_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("# glossary:off ", 100_000));
        Assert.Empty(Open(text + "\nLWR").OccurrencesIn(new TextSpan(0, text.Length + 4)));
    }

    private static DocumentSnapshot Open(string text) => new(SourceText.From(text), new ParagraphLanguage(), Terms);
}
