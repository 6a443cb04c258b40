using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>What is special to lists of words.</summary>
public class CSpellTests
{
    [Theory]
    [InlineData("docs/words.txt", "alpha\nbeta # the second\n# remark\ngamma\n", "list of words", "words and remarks")]
    [InlineData("docs/words.txt", "alpha\n", "headed text", "too little to tell")]
    [InlineData("cspell/words.txt", "alpha\n", "list of words", "where the path tells, one word is enough")]
    [InlineData("docs/words.txt", "alpha\nbeta\ngamma ray\n", "headed text", "a phrase may be a heading")]
    [InlineData("cspell/words.txt", "alpha\nbeta\ngamma ray\n", "list of words", "and is one of the words where the path tells")]
    [InlineData("cspell/notes.txt", "Words\n\nThese are the words that we use in this place.\n", "headed text", "a text is none, wherever it lies")]
    [InlineData("docs/a.glossary.txt", "alpha\nbeta\ngamma\n", "headed text", "a name that means another format")]
    [InlineData("docs/a.txt", "alpha\tbeta\ngamma\tdelta\nx\ty\n", "table", "columns")]
    public void A_list_of_words_is_told_by_its_lines(string path, string text, string format, string reason) =>
        Assert.Equal((reason, format), (reason, GlossaryFormats.Of(path, text).Name));
}
