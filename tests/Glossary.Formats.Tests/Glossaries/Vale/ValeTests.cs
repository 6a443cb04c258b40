using Glossary.Core.Names;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>What is special to Vale.</summary>
public class ValeTests
{
    [Theory]
    [InlineData("Kubernetes", "Kubernetes", "a word")]
    [InlineData("OEMs?", "OEM|OEMs", "a sign that may be missing, the plainer form first")]
    [InlineData("[Dd]atagram", "Datagram", "of forms that differ in case only one")]
    [InlineData("back[- ]?end", "back-end|back end|backend", "a class")]
    [InlineData("(?:mobile|smart) ?phones?", "mobile phone|mobile phones|mobilephone|mobilephones|smart phone|smart phones|smartphone|smartphones", "alternatives")]
    [InlineData("colou?r|hue", "color|colour|hue", "alternatives without a group")]
    [InlineData("(?i)ansible", "ansible", "a flag")]
    [InlineData(@"\bNode\.js\b", "Node.js", "escapes and edges of words")]
    [InlineData("Node.js", "Node.js", "a dot, which everybody means as one")]
    [InlineData(@"C\+\+", "C++", "signs of the language of patterns")]
    [InlineData("machine (learning)?", "machine|machine learning", "a part that may be missing, with its blank")]
    [InlineData("(?<!un)signed", "", "what stands before it matters")]
    [InlineData("log(?=in)", "", "what stands behind it matters")]
    [InlineData(@"v\d+", "", "any number")]
    [InlineData("[a-z]+", "", "any letters")]
    [InlineData("[^a]b", "", "all but one letter")]
    [InlineData("a{2}", "", "a count")]
    [InlineData("(a", "", "a group that is not closed")]
    [InlineData("a)", "", "one that is not opened")]
    [InlineData("[", "", "a class that is not closed")]
    [InlineData("\\", "", "a lone escape")]
    [InlineData("[ab][ab][ab][ab][ab]", "", "too many")]
    [InlineData("((((((((((a))))))))))", "", "too deep")]
    [InlineData("-?", "", "nothing but a sign")]
    public void The_words_that_a_pattern_stands_for(string pattern, string words, string reason) =>
        Assert.Equal((reason, words), (reason, string.Join('|', PlainForms.Of(pattern))));

    [Fact]
    public void Any_pattern_is_read()
    {
        var random = new Random(3);
        for (var round = 0; round < 20_000; round++)
            Assert.InRange(PlainForms.Of(string.Concat(random.GetItems(["a", "B", "(", "(?:", "(?i)", "(?=", ")", "[", "]", "^", "-", "|", "?", "*", "\\", "\\b", "\\s", "."], random.Next(12)))).Count, 0, 24);
    }

    [Theory]
    [InlineData("styles/config/vocabularies/Base/accept.txt", TermStatus.Preferred, "as Vale has it")]
    [InlineData("styles/Vocab/Base/reject.txt", TermStatus.Forbidden, "as it had it before")]
    [InlineData("acme.accept.txt", TermStatus.Preferred, "a name before it")]
    public void The_name_of_a_vocabulary_says_whether_its_words_are_to_be_used(string path, TermStatus status, string reason) =>
        Assert.Equal((reason, status), (reason, GlossaryParser.Read(path, "word\n").Entries[0].Terms[0].Status));
}
