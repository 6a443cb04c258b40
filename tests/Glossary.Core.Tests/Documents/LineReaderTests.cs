using Glossary.Core.Documents;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Documents;

public class LineReaderTests
{
    private const int Max = LineReader.MaxFragment;

    public static TheoryData<string, int, string, string> Borders => new()
    {
        { "a fragment is full", Max, "b", "True 16384, False 1" },
        { "a line feed behind it", Max, "\nb", "True 16384, False 1, True 1" },
        { "a line feed as its last", Max - 1, "\nb", "True 16384, True 1" },
        { "both line ends within it", Max - 2, "\r\nb", "True 16384, True 1" },
        { "a line end across the border is not parted", Max - 1, "\r\nb", "True 16383, False 2, True 1" },
        { "a lone carriage return at the border starts a line", Max - 1, "\rb", "True 16383, False 1, True 1" },
        { "a lone carriage return at the border ends the text", Max - 1, "\r", "True 16384" },
        { "a pair across the border is not parted", Max - 1, "\ud83d\ude80b", "True 16383, False 3" },
    };

    [Theory, MemberData(nameof(Borders))]
    public void Overlong_lines_come_in_fragments(string reason, int length, string rest, string expected)
    {
        Assert.NotEmpty(reason);
        Assert.Equal(expected, string.Join(", ", Read(new string('a', length) + rest, 0, startsLine: true)));
    }

    /// <summary>As where reading is taken up again behind an edit.</summary>
    [Theory, MemberData(nameof(Borders))]
    public void Reading_on_from_a_fragment_gives_the_same(string reason, int length, string rest, string expected)
    {
        Assert.NotEmpty(reason);
        var text = new string('a', length) + rest;
        var lines = expected.Split(", ");
        var start = int.Parse(lines[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        if (lines.Length > 1) Assert.Equal(lines[1..], Read(text, start, lines[1].StartsWith("True", StringComparison.Ordinal)));
    }

    private static List<string> Read(string text, int start, bool startsLine)
    {
        var lines = new LineReader(SourceText.From(text), start, startsLine, new char[Max]);
        var found = new List<string>();
        while (lines.MoveNext()) found.Add($"{lines.StartsLine} {lines.Line.Length}");
        return found;
    }
}
