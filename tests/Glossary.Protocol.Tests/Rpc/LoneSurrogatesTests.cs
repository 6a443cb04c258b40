using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Glossary.Protocol.Rpc;
using Xunit;

namespace Glossary.Protocol.Tests.Rpc;

public sealed class LoneSurrogatesTests
{
    [Theory]
    [InlineData(@"\ud800", @"\ufffd", "a high one alone")]
    [InlineData(@"\uDC00", @"\ufffd", "a low one alone, in capitals")]
    [InlineData(@"\udc00\ud800", @"\ufffd\ufffd", "in the wrong order")]
    [InlineData(@"\ud83d\ude00", @"\ud83d\ude00", "a pair stays")]
    [InlineData(@"\uD83D\uDE00", @"\uD83D\uDE00", "a pair in capitals stays")]
    [InlineData(@"\ud83d\ud83d\ude00", @"\ufffd\ud83d\ude00", "one alone before a pair")]
    [InlineData(@"\ud83d\ude00\ude00", @"\ud83d\ude00\ufffd", "one alone behind a pair")]
    [InlineData(@"\ud83dx\ude00", @"\ufffdx\ufffd", "parted by a letter")]
    [InlineData(@"\ud83d\n\ude00", @"\ufffd\n\ufffd", "parted by another escape")]
    [InlineData(@"\\ud800", @"\\ud800", "an escaped backslash before letters")]
    [InlineData(@"\\\ud800", @"\\\ufffd", "an escaped backslash before an escape")]
    [InlineData(@"\ud83d\\ude00", @"\ufffd\\ude00", "no second half, but a backslash and letters")]
    [InlineData(@"\ud7ff\ue000", @"\ud7ff\ue000", "neighbours of the surrogates")]
    [InlineData(@"\ud8", @"\ud8", "cut off: not for us to judge")]
    [InlineData(@"\ud8zz", @"\ud8zz", "no hexadecimal digits")]
    [InlineData(@"\u", @"\u", "nothing behind it")]
    public void Only_lone_ones_are_replaced(string json, string expected, string because) =>
        Assert.Equal((because, expected), (because, Replace(json)));

    [Fact]
    public void Agrees_with_a_regular_expression_on_random_text()
    {
        string[] atoms = [@"\ud83d", @"\ude00", @"\uDBFF", @"\uDC00", @"\\", @"\u0041", @"\n", "u", "d", "x"];
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var json = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => atoms[random.Next(atoms.Length)]));

            // Escapes one by one: a pair, or one of a surrogate alone, or any other.
            var expected = Regex.Replace(
                json,
                @"(\\u[dD][89abAB]..\\u[dD][c-fC-F]..)|(\\u[dD][89a-fA-F]..)|\\.",
                match => match.Groups[2].Success ? @"\ufffd" : match.Value);
            Assert.Equal(expected, Replace(json));
            Assert.Null(Record.Exception(() => JsonSerializer.Deserialize<string>($"\"{Replace(json)}\"")));
        }
    }

    [Fact]
    public void Many_backslashes_take_linear_time()
    {
        // Looking back over the run for each backslash would take minutes.
        var json = $"{new string('\\', 20_000_000)}ud800";
        Assert.Equal(json, Replace(json));
    }

    private static string Replace(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        LoneSurrogates.Replace(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
