using System.Text;
using System.Text.Json;
using Glossary.Core.Text;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>JSON as people write it, good and broken.</summary>
public class JsonTreeTests
{
    [Theory]
    [InlineData("""{"a": "b", "c": [1, true, null]}""", """{"a":"b","c":[1,true,null]}""", "plain")]
    [InlineData("// one\n{\"a\": /* two */ \"b\", // three\n}", """{"a":"b"}""", "comments, and a comma behind the last value")]
    [InlineData("""["a\"b\\\/\n\u00e9\ud83d\udc4d"]""", "[\"a\"b\\/\u2028é👍\"]", "escapes")]
    [InlineData("{\"a\": 1}\n{\"a\": 2}\r\n\r\n{\"a\": 3}\n", """[{"a":1},{"a":2},{"a":3}]""", "JSON Lines")]
    [InlineData("\uFEFF[]", "[]", "a byte order mark")]
    [InlineData(" \n// nothing\n", "", "nothing but a comment")]
    [InlineData("""{"a": "x", "a": "y"}""", """{"a":"x","a":"y"}""", "a key that stands twice")]
    [InlineData("""["\ud83d x"]""", "[\"\uFFFD x\"]", "half a character")]
    public void What_is_written_well_is_read_without_a_problem(string text, string tree, string reason) => Assert.Equal((reason, tree, ""), (reason, TreeOf(text, out var problems), problems));

    [Theory]
    [InlineData("{\"a\": \"b\"\n\"c\": \"d\"}", """{"a":"b","c":"d"}""", "2:1", "a comma is missing")]
    [InlineData("{\"a\" \"b\", \"c\": \"d\"}", """{"a":"b","c":"d"}""", "1:6", "a colon is missing")]
    [InlineData("{\"a\": , \"c\": \"d\"}", """{"c":"d"}""", "1:2", "a value is missing")]
    [InlineData("{\"a\":\n \"c\": \"d\"}", """{"c":"d"}""", "1:2", "a value is missing, and the next key stands in its place")]
    [InlineData("{\"a\": undefined, \"c\": \"d\"}", """{"c":"d"}""", "1:7", "a word that is no value")]
    [InlineData("{\"a\": a thing, in short,\n\"c\": \"d\"}", """{"c":"d"}""", "1:7", "a text without quotes")]
    [InlineData("{a: \"b\", 'c': 'd'}", """{"a":"b","c":"d"}""", "1:2 1:10 1:15", "quotes as in JavaScript")]
    [InlineData("{“a”: “b”}", """{"a":"b"}""", "1:2 1:7", "quotes from a word processor")]
    [InlineData("{\"a\": \"b,\n\"c\": \"d\"}", """{"a":"b","c":"d"}""", "1:7", "a quote is missing at a line's end")]
    [InlineData("{\"a\": \"b, \"c\": \"d\"}", """{"a":"b","c":"d"}""", "1:7", "a quote is missing within a line")]
    [InlineData("{\"a\": \"b\nand more\", \"c\": \"d\"}", "{\"a\":\"b\u2028and more\",\"c\":\"d\"}", "1:7", "a line break in a text")]
    [InlineData("{\"a\": \"the \"best\" of all\", \"c\": \"d\"}", "{\"a\":\"the \"best\" of all\",\"c\":\"d\"}", "1:12", "quotes within a text")]
    [InlineData("{\"a\": \"says \"yes\", and goes\"}", "{\"a\":\"says \"yes\", and goes\"}", "1:13", "quotes within a text, a comma behind them")]
    [InlineData("{\"a\": [\"b\", \"c\",\n\"d\": \"e\"}", """{"a":["b","c"],"d":"e"}""", "1:7", "a list is not closed before the next key")]
    [InlineData("{\"a\": [\"b\"}", """{"a":["b"]}""", "1:7", "a list is not closed before the map is")]
    [InlineData("[{\"a\": 1,\n{\"a\": 2}]", """[{"a":1},{"a":2}]""", "1:2", "a map is not closed before the next one")]
    [InlineData("[{\"a\": 1]", """[{"a":1}]""", "1:2", "a map is not closed before the list is")]
    [InlineData("[{\"a\": 1}}, {\"a\": 2}]", """[{"a":1},{"a":2}]""", "1:10", "a bracket too many")]
    [InlineData("{\"a\": {\"b\": 1}}, \"c\": {\"b\": 2}}", """{"a":{"b":1},"c":{"b":2}}""", "1:16", "a bracket too many that closes all")]
    [InlineData("{\"a\": 1},\n{\"a\": 2},\n{\"a\": 3}", """[{"a":1},{"a":2},{"a":3}]""", "1:9", "no bracket around it all")]
    [InlineData("[{\"a\": 1}, {\"a\": \"b", """[{"a":1},{"a":"b"}]""", "1:12 1:18", "the end is missing")]
    [InlineData("[\"\\d\", \"\\u00\"]", """["\d","\u00"]""", "1:3 1:9", "escapes that JSON does not have")]
    [InlineData("[1, , 2] /* more", "[1,2]", "1:5 1:10", "a comma too many, and a comment that is not closed")]
    [InlineData("term: a thing", "", "1:1", "no JSON at all")]
    [InlineData("{\"a\": 1}\n{\"a\": \n{\"a\": 3}\n", """[{"a":1},{"a":{"a":3}}]""", "2:1", "JSON Lines with a line that was cut off")]
    public void An_error_costs_the_value_that_it_stands_in(string text, string tree, string places, string reason) => Assert.Equal((reason, tree, places), (reason, TreeOf(text, out var problems), problems));

    [Fact]
    public void What_is_nested_too_deep_is_left_out()
    {
        var deep = string.Concat(Enumerable.Repeat("[{\"a\": ", 10_000));
        Assert.StartsWith("[{", TreeOf(deep, out var problems), StringComparison.Ordinal);
        Assert.Equal("1:351 1:345", string.Join(' ', problems.Split(' ').Order().Reverse()));
        var closed = $"[{new string('[', 10_000)}\"]\"{new string(']', 10_000)}, \"after\"]";
        Assert.EndsWith(",\"after\"]", TreeOf(closed, out problems), StringComparison.Ordinal);
        Assert.Equal("1:101", problems);
    }

    [Fact]
    public void Many_problems_are_counted()
    {
        var text = string.Concat(Enumerable.Repeat("x\n", 1000));
        var problems = new FileProblems(text.AsMemory());
        JsonTree.Read(text, problems, default);
        var told = problems.ToImmutable();
        Assert.Equal((41, "Here and below are 960 more places like those above. Mend these first, and look again."), (told.Length, told[^1].Message));
    }

    /// <summary>No text makes the reader fail or hang, and what the framework reads as well is read alike.</summary>
    [Fact]
    public void Any_text_is_read()
    {
        var random = new Random(4);
        var good = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(random.GetItems(["{", "}", "[", "]", ",", ":", "\"a\"", "\"b\\n\"", "1", "true", "\"", "'", "x", "\n", " ", "//", "/*", "*/", "{\"a\":1}", "\"c\":"], random.Next(12)));
            var tree = TreeOf(text, out var problems);
            if (Expected(text) is not { } expected) continue;
            good++;
            Assert.Equal((text, expected, ""), (text, tree, problems));
        }

        Assert.True(good > 100);
    }

    /// <summary>What the framework makes of a text, written as ours is; null where it refuses it.</summary>
    private static string? Expected(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var written = new StringBuilder();
            Write(document.RootElement, written);
            return written.ToString();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Write(JsonElement value, StringBuilder text)
    {
        if (value.ValueKind == JsonValueKind.Object) text.Append('{').AppendJoin(',', value.EnumerateObject().Select(field => $"\"{field.Name}\":{Written(field.Value)}")).Append('}');
        else if (value.ValueKind == JsonValueKind.Array) text.Append('[').AppendJoin(',', value.EnumerateArray().Select(Written)).Append(']');
        else if (value.ValueKind == JsonValueKind.String) text.Append('"').Append(value.GetString()).Append('"');
        else text.Append(value.GetRawText());
        text.Replace('\n', '\u2028');
        static string Written(JsonElement value)
        {
            var written = new StringBuilder();
            Write(value, written);
            return written.ToString();
        }
    }

    private static string TreeOf(string text, out string problems)
    {
        var found = new FileProblems(text.AsMemory());
        var tree = JsonTree.Read(text, found, default);
        var positions = new LinePositions(text.AsMemory());
        problems = string.Join(' ', found.ToImmutable().Select(problem => $"{problem.Line}:{positions.At(problem.Span.Start).Column.Utf16 + 1}"));
        return tree is null ? "" : Write(tree, text);
    }

    /// <summary>Writes a tree without escapes, line breaks as U+2028, and checks that each value stands where it says.</summary>
    private static string Write(DataNode node, string text)
    {
        Assert.True(node.Span.Start >= 0 && node.Span.End <= text.Length, text);
        return node switch
        {
            DataText { IsQuoted: true } word => $"\"{word.Text.Replace('\n', '\u2028')}\"",
            DataText word => word.Text,
            DataList list => $"[{string.Join(',', list.Items.Select(item => Write(item, text)))}]",
            DataMap map => $"{{{string.Join(',', map.Fields.Select(field => $"{Write(field.Key, text)}:{Write(field.Value, text)}"))}}}",
            _ => throw new InvalidOperationException(),
        };
    }
}
