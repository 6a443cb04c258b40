using System.Text;
using Glossary.Core.Documents;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Documents;

/// <summary>Directives where a comment may stand anywhere in a line. In the tables <c>@</c> stands for <c># glossary:</c>.</summary>
public class DirectiveTests
{
    private static readonly Termbase Terms = TestTermbase.Of("LWR");

    [Theory]
    [InlineData("LWR 1 @off LWR 2 @on LWR 3", "1 3", "off and on in one line")]
    [InlineData("LWR 1 @off LWR 2\nLWR 3 @on LWR 4 @off LWR 5\nLWR 6", "1 4", "on and off in one line")]
    [InlineData("LWR 1 @off LWR 2 @on LWR 3 @off LWR 4 @on LWR 5", "1 3 5", "twice in one line")]
    [InlineData("LWR 1 @ignore-line", "", "a directive at the end of the text")]
    [InlineData("LWR 1 @ignore-line-", "1", "a hyphen there closes no comment")]
    [InlineData("LWR 1 @off LWR 2 @off LWR 3 @on LWR 4", "1 4", "off within off changes nothing")]
    [InlineData("LWR 1 @off LWR 2 @on LWR 3 @on LWR 4", "1 3 4", "nor does on after on")]
    [InlineData("LWR 1\nLWR 2 @ignore-line LWR 3\nLWR 4", "1 4", "the line on both sides of the directive")]
    [InlineData("LWR 1 @off LWR 2 @on LWR 3 @ignore-line\nLWR 4", "4", "a line ignored as a whole, off and on included")]
    [InlineData("LWR 1 @off LWR 2 @ignore-line\nLWR 3\n@on LWR 4", "4", "off goes on behind the line")]
    [InlineData("LWR 1 @ignore-next-line @off LWR 2 @on LWR 3\nLWR 4\nLWR 5", "1 3 5", "the next line and a part of this one")]
    [InlineData("LWR 1 @ignore-line @ignore-next-line\nLWR 2\nLWR 3", "3", "this line and the next")]
    [InlineData("LWR 1 # no glossary:off @off LWR 2", "1", "a mention before a directive")]
    [InlineData("LWR 1 glossary:off LWR 2", "1 2", "a mention alone")]
    [InlineData("LWR 1\r@off LWR 2\rLWR 3\r@on LWR 4\rLWR 5", "1 4 5", "lines that end with a carriage return")]
    [InlineData("LWR 1 @ignore-line\rLWR 2", "2", "which ends what is ignored")]
    [InlineData("LWR 1 @ignore-next-line\rLWR 2\rLWR 3", "1 3", "of the next line too")]
    [InlineData("@ignore-next-line\r\r \rLWR 1\rLWR 2", "2", "and makes blank lines")]
    [InlineData("@ignore-next-line\r\n\r\nLWR 1\r\nLWR 2", "2", "one of both kinds is one line end")]
    public void What_is_ignored_has_no_terms(string text, string expected, string because) =>
        Assert.Equal((because, expected), (because, Found(text)));

    [Theory]
    [InlineData("off-->", true, "the end of an HTML comment")]
    [InlineData("off-}", true, "of a Haskell comment")]
    [InlineData("off-%}", true, "of a template's tag")]
    [InlineData("off#}", true, "of a template's comment")]
    [InlineData("off*/", true, "of a C comment")]
    [InlineData("off*)", true, "of a Pascal comment")]
    [InlineData("off\"\"\"", true, "of a docstring")]
    [InlineData("off.", true, "the end of a sentence")]
    [InlineData("off: a remark", true, "a remark")]
    [InlineData("off", true, "the end of the line")]
    [InlineData("off-", false, "a hyphen and nothing")]
    [InlineData("off-line", false, "another word with a hyphen")]
    [InlineData("off-2", false, "a number with a hyphen")]
    [InlineData("off_", false, "an underscore")]
    [InlineData("off2", false, "a digit")]
    [InlineData("offset", false, "a letter")]
    [InlineData("offé", false, "a letter beyond ASCII")]
    [InlineData("of", false, "half a word")]
    [InlineData("", false, "no word")]
    public void A_directive_ends_with_its_name(string directive, bool isOne, string because) =>
        Assert.Equal((because, isOne ? "" : "1"), (because, Found($"@{directive}\nLWR 1")));

    [Theory]
    [InlineData(16, "", "the last that is read")]
    [InlineData(17, "1", "one too many")]
    public void A_line_has_no_more_than_sixteen_directives(int place, string expected, string because)
    {
        var text = string.Concat(Enumerable.Repeat("@on ", place - 1)) + "@off\nLWR 1";
        Assert.Equal((because, expected), (because, Found(text)));
    }

    [Theory]
    [InlineData("@off\n@off\n$0a", 0, "off twice: the first")]
    [InlineData("@off\n@on\n@off\n$0a", 2, "off again: the last")]
    [InlineData("x @off $0a @on b", 0, "the middle of a line")]
    [InlineData("x @off a $0@on b", 0, "right before the on")]
    [InlineData("x @off a # $0glossary:on b", null, "the on itself")]
    [InlineData("x $0@off a @on b", null, "before the off")]
    [InlineData("x @off a @on b$0 @off c", null, "between two parts")]
    [InlineData("x @off a @on b @off $0c", 2, "the second part")]
    [InlineData("@off\na$0 @ignore-line\n@on", 1, "a line within off: the line's")]
    [InlineData("@off\na @ignore-line\n$0b", 0, "and off again behind it")]
    [InlineData("$0a @ignore-line @ignore-line", 0, "the first of two for one line")]
    [InlineData("@ignore-next-line\n@ignore-next-line\n$0a", 1, "each for its own next line")]
    [InlineData("@ignore-next-line\n$0@ignore-next-line\na", 0, "the first for the second's line")]
    [InlineData("@off\r$0a", 0, "behind a carriage return")]
    [InlineData("@ignore-next-line\ra\r$0b", null, "a line too far")]
    public void Knows_which_directive_ignores_an_offset(string marked, int? which, string because)
    {
        var (text, offset) = Cursor.Take(Expand(marked));
        var found = IgnoreDirectives.DirectiveIgnoring(SourceText.From(text), new LineLanguage(), offset);
        Assert.Equal((because, which is { } number ? OffsetOf(text, number) : (int?)null), (because, found));
    }

    /// <summary>Regions stand in <c>[ ]</c>, joined ones in <c>+[ ]</c>; those that are left are parted by <c>|</c>, joined ones behind a <c>+</c>.</summary>
    [Theory]
    [InlineData("[a]\n+[b @ignore-line]\n+[c]\n+[d]", "a|c|+d", "nothing joins over an ignored line; behind it all is as it was")]
    [InlineData("[a]\n@ignore-next-line\n+[b]\n+[c]", "a|c", "nor over an ignored next line")]
    [InlineData("[a]\n+[b]\n+[c @ignore-line]", "a|+b", "what stands before it is joined as before")]
    [InlineData("[a @off b @on c]", "a # |glossary:on c", "a region loses its middle")]
    [InlineData("[a]\n+[b @off c\n@on d]", "a|+b # |glossary:on d", "its head joins as before, its tail does not")]
    [InlineData("[a @off b @on]\n+[c]", "a # |glossary:on|+c", "but the next region joins what is left of it")]
    [InlineData("[a\n@ignore-line\n  ]\n[b]", "a\n|b", "blanks that are left are no region")]
    [InlineData("[@off]\n[a]\n[b @on c]\n[d]", "# |glossary:on c|d", "several regions go")]
    [InlineData("[a] b @off c @on d [e]", "a|e", "what is ignored outside of regions takes nothing")]
    [InlineData("[a] b @off c @on d +[e]", "a|e", "but nothing joins over it")]
    [InlineData("[a] +[b] @off c @on +[d] +[e]", "a|+b|d|+e", "only there")]
    public void Regions_lose_what_is_ignored(string marked, string expected, string because)
    {
        var (text, regions) = RegionsOf(Expand(marked));
        IgnoreDirectives.RemoveIgnored(regions, text, new LineLanguage(), SegmentEntry.Start);
        var left = string.Join('|', regions.Select(region => $"{(region.Joined ? "+" : "")}{text.AsSpan(region.Start, region.Length)}"));
        Assert.Equal((because, expected), (because, left));
    }

    private static string Expand(string text) => text.Replace("@", "# glossary:", StringComparison.Ordinal);

    /// <summary>The digits behind the terms that are found.</summary>
    private static string Found(string shorthand)
    {
        var text = Expand(shorthand);
        var document = new DocumentSnapshot(SourceText.From(text), new LineLanguage(), Terms);
        return string.Join(' ', document.OccurrencesIn(new TextSpan(0, text.Length)).Select(occurrence => text[occurrence.Span.End + 1]));
    }

    /// <summary>Offset of the directive of a number, from 0.</summary>
    private static int OffsetOf(string text, int number)
    {
        var at = text.IndexOf("glossary:", StringComparison.Ordinal);
        for (var i = 0; i < number; i++) at = text.IndexOf("glossary:", at + 1, StringComparison.Ordinal);
        return at;
    }

    private static (string Text, List<ProseRegion> Regions) RegionsOf(string marked)
    {
        var text = new StringBuilder();
        var regions = new List<ProseRegion>();
        var (start, isJoined) = (0, false);
        foreach (var c in marked)
        {
            switch (c)
            {
                case '+':
                    isJoined = true;
                    break;
                case '[':
                    start = text.Length;
                    break;
                case ']':
                    regions.Add(new ProseRegion(start, text.Length - start, ProseKind.Prose, isJoined));
                    isJoined = false;
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        return (text.ToString(), regions);
    }
}
