using Glossary.Formats.Export;
using Xunit;

namespace Glossary.Formats.Tests.Export;

public class BodyTextTests
{
    [Theory]
    [InlineData("One line.", "One line.", "nothing to do")]
    [InlineData("A text that\nis wrapped.", "A text that is wrapped.", "a wrapped paragraph")]
    [InlineData("良品の割合\nである。", "良品の割合である。", "words without blanks")]
    [InlineData("One.\n\n\nTwo.", "One.\n\nTwo.", "paragraphs")]
    [InlineData("These:\n- a\n- b\n  goes on", "These:\n- a\n- b goes on", "a list")]
    [InlineData("Code:\n```\na\n\n  b\n```\nText", "Code:\n\n```\na\n\n  b\n```\n\nText", "code keeps its lines")]
    public void Plain_texts_have_a_line_for_each_paragraph(string text, string expected, string reason) => Assert.True(expected == BodyText.OfPlain(text), $"{reason}: {BodyText.OfPlain(text)}");

    [Theory]
    [InlineData("**A** is b.\n**Title**\n- **Use**: c\nText.", "A is b.\n\nTitle\n\n- Use: c Text.", "bold signs go, and each line that is ended begins a paragraph")]
    [InlineData("Rows:\n| a | b |\n|---|---|\n| 1 | 2 |\nText.", "Rows:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nText.", "a table")]
    [InlineData("• one\n• two", "- one\n- two", "another sign for items")]
    public void Bodies_below_headings_become_plain(string text, string expected, string reason) => Assert.True(expected == BodyText.OfMarkdown(text), $"{reason}: {BodyText.OfMarkdown(text)}");
}
