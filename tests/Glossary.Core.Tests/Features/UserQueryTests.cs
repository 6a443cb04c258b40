using Glossary.Core.Features;
using Xunit;

namespace Glossary.Core.Tests.Features;

public class UserQueryTests
{
    [Theory]
    [InlineData("", "", "nothing typed")]
    [InlineData(" \t ", "", "blanks alone are nothing")]
    [InlineData("etch", "etch~", "the last word may not be finished")]
    [InlineData("etch ", "etch", "a blank finishes it")]
    [InlineData("plasma etch", "plasma etch~", "only the last word is open")]
    [InlineData("litho*", "litho*", "a start of words, asked for")]
    [InlineData("litho* mask ", "litho* mask", "and not only at the end")]
    [InlineData("\"optical proximity\" mask ", "\"optical proximity\" mask", "a phrase")]
    [InlineData("a\"b c\"d ", "a \"b c\" d", "a quote ends a word")]
    [InlineData("\"optical prox", "optical prox~", "a phrase that is still being typed is its words")]
    [InlineData("mask\"", "mask", "a quote left over ends the word, and is no sign else")]
    [InlineData("\"\" mask ", "mask", "an empty phrase is nothing")]
    [InlineData("-mask etch ", "-mask etch", "kept out")]
    [InlineData("-\"dry etch\" ", "-\"dry etch\"", "a phrase kept out")]
    [InlineData("- mask ", "mask", "a dash between words keeps nothing out")]
    [InlineData("low-k ", "low-k", "a hyphen within a word is none of our signs")]
    [InlineData("category:metrology ", "Category:metrology", "a field")]
    [InlineData("CATEGORY:metrology ", "Category:metrology", "in any case")]
    [InlineData("title:mask name:mask text:mask ", "Name:mask Name:mask Text:mask", "the title is one of the names")]
    [InlineData("category:\"machine learning\" ", "Category:\"machine learning\"", "a phrase in a field")]
    [InlineData("-category:yield ", "-Category:yield", "a field kept out")]
    [InlineData("category: yield ", "category: yield", "a field without a value is a word")]
    [InlineData("category:", "category:~", "also at the end")]
    [InlineData("colour:red ", "colour:red", "an unknown field is a word")]
    [InlineData("a:b:c ", "a:b:c", "so is what has many colons")]
    [InlineData("AND OR NOT ", "AND OR NOT", "words of other query languages are words")]
    [InlineData("( [ { ^ ~ \\ ", "( [ { ^ ~ \\", "their signs too")]
    [InlineData("* ** - -- \" ", "", "our own signs alone are nothing")]
    [InlineData("晶圆 ", "晶圆", "any script")]
    public void Takes_apart_what_was_typed(string typed, string expected, string why) =>
        Assert.True(expected == Written(UserQuery.Parse(typed)), $"{why}: {Written(UserQuery.Parse(typed))}");

    [Fact]
    public void A_pasted_text_is_cut_off()
    {
        var query = UserQuery.Parse(string.Concat(Enumerable.Repeat("word ", 2_000)));
        Assert.InRange(query.Parts.Length, 1, 64);
        Assert.InRange(Assert.Single(UserQuery.Parse(new string('x', 10_000)).Parts).Text.Length, 1, 2_000);
    }

    [Fact]
    public void Queries_with_the_same_parts_are_equal()
    {
        Assert.Equal(UserQuery.Parse("plasma  etch "), UserQuery.Parse(" plasma etch "));
        Assert.NotEqual(UserQuery.Parse("plasma etch"), UserQuery.Parse("plasma etch "));
    }

    private static string Written(UserQuery query) => string.Join(' ', query.Parts.Select(Written));

    private static string Written(QueryPart part)
    {
        var text = part.Kind switch
        {
            QueryKind.OpenWord => $"{part.Text}~",
            QueryKind.Prefix => $"{part.Text}*",
            QueryKind.Phrase => $"\"{part.Text}\"",
            _ => part.Text,
        };
        return $"{(part.IsExcluded ? "-" : "")}{(part.Field == QueryField.Any ? "" : $"{part.Field}:")}{text}";
    }
}
