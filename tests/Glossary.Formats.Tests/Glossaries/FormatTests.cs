using Glossary.Core.Entries;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>
/// What holds for each format of glossaries: files as people keep them in <c>FORMAT/Goldens</c>, each beside a <c>NAME.entries.txt</c> that says what is read of
/// it. The same twenty concepts stand in every format, in a file <c>twenty.*</c>.
/// </summary>
public class FormatTests
{
    private const string Ending = ".entries.txt";

    private static readonly string Folder = Path.GetDirectoryName(Golden.Folder())!;

    private static readonly GlossaryFile Twenty = Read("Delimited/Goldens/twenty.csv");

    public static TheoryData<string> Samples => [.. SamplesIn("*")];

    public static TheoryData<string> FilesOfTwenty => [.. SamplesIn("twenty.*")];

    [Theory, MemberData(nameof(Samples))]
    public void The_entries_of_a_file(string sample) => Golden.Compare(Path.Combine(Folder, sample + Ending), EntriesText.Of(Read(sample)));

    [Theory, MemberData(nameof(FilesOfTwenty))]
    public void The_same_concepts_are_read_from_every_format(string sample)
    {
        var file = Read(sample);
        Assert.Empty(file.Problems);
        Assert.Equal(Twenty.Entries.Select(entry => entry.Title), file.Entries.Select(entry => entry.Title));
        foreach (var (expected, entry) in Twenty.Entries.Zip(file.Entries))
        {
            Assert.Equal((expected.Title, expected.Text), (entry.Title, entry.Text));
            Assert.Equal(expected.Names.Order(StringComparer.Ordinal), entry.Names.Order(StringComparer.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Samples))]
    public void Spans_are_those_of_the_text(string sample)
    {
        var file = Read(sample);
        foreach (var entry in file.Entries)
        {
            Assert.All(entry.Terms.Where(term => term.Span.Length > 0), term => Assert.Equal(term.Text, file.Text.ToString(term.Span)));
            Assert.All(entry.Relations.Where(relation => relation.Span.Length > 0), relation => Assert.Equal(relation.Target, file.Text.ToString(relation.Span)));
            Assert.All(entry.Prose.Append(entry.Location.Anchor), span => Assert.True(span.Start >= entry.Span.Start && span.End <= entry.Span.End, entry.Title));
            Assert.Equal(file.Text.Lines.LineAt(entry.Location.Anchor.Start), entry.Location.AnchorStart.Line);
        }

        Assert.Equal(file.Entries.Select(entry => entry.Span.Start).Order(), file.Entries.Select(entry => entry.Span.Start));
    }

    [Theory, MemberData(nameof(Samples))]
    public void Line_ends_of_other_systems_change_nothing(string sample)
    {
        var text = Text(sample).Replace("\r\n", "\n", StringComparison.Ordinal);
        var expected = EntriesText.Of(GlossaryParser.Read(sample, text));
        Assert.Equal(expected, EntriesText.Of(GlossaryParser.Read(sample, text.Replace("\n", "\r\n", StringComparison.Ordinal))).Replace("\r\n", "\n", StringComparison.Ordinal));
        Assert.Equal(expected, EntriesText.Of(GlossaryParser.Read(sample, text.Replace('\n', '\r'))).Replace('\r', '\n'));
    }

    /// <summary>A file that is being written, or was cut off.</summary>
    [Theory, MemberData(nameof(Samples))]
    public void Every_beginning_of_a_file_is_read(string sample)
    {
        var text = Text(sample);
        var step = Math.Max(1, text.Length / 500);
        for (var length = 0; length < text.Length; length += step) AssertIsSound(sample, text[..length]);
    }

    /// <summary>Pieces of the file are doubled, moved and left out.</summary>
    [Theory, MemberData(nameof(Samples))]
    public void A_file_is_read_whatever_becomes_of_it(string sample)
    {
        var text = Text(sample);
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var mixed = text;
            for (var edits = random.Next(1, 5); edits > 0; edits--)
            {
                var at = random.Next(mixed.Length + 1);
                var length = random.Next(Math.Min(30, mixed.Length - at + 1));
                var from = random.Next(text.Length);
                mixed = mixed.Remove(at, length).Insert(at, text.Substring(from, random.Next(Math.Min(30, text.Length - from + 1))));
            }

            AssertIsSound(sample, mixed);
        }
    }

    [Theory, MemberData(nameof(Samples))]
    public void Reading_stops_when_it_is_cancelled(string sample) =>
        Assert.ThrowsAny<OperationCanceledException>(() => GlossaryParser.Read(sample, Text(sample), new CancellationToken(canceled: true)));

    /// <summary>The files that match, but for headed text, which has tests of its own.</summary>
    private static IEnumerable<string> SamplesIn(string pattern) =>
        from path in Directory.GetFiles(Folder, pattern, SearchOption.AllDirectories)
        let sample = Path.GetRelativePath(Folder, path)
        where sample.Contains("Goldens", StringComparison.Ordinal) && !sample.StartsWith("HeadedText", StringComparison.Ordinal) && !sample.EndsWith(Ending, StringComparison.Ordinal)
        orderby sample
        select sample;

    private static void AssertIsSound(string sample, string text)
    {
        var file = GlossaryParser.Read(sample, text);
        foreach (var entry in file.Entries)
        {
            Assert.True(entry.Terms.Length > 0 && entry.Title.Length > 0, text);
            Assert.All(entry.Prose.Append(entry.Location.Anchor), span => Assert.True(span.Start >= entry.Span.Start && span.End <= entry.Span.End && span.Length >= 0, text));
            Assert.True(entry.Span.End <= text.Length, text);
        }

        Assert.All(file.Problems, problem => Assert.True(problem.Line > 0 && problem.Span.Start >= 0 && problem.Span.End <= text.Length, text));
    }

    private static string Text(string sample) => File.ReadAllText(Path.Combine(Folder, sample));

    private static GlossaryFile Read(string sample) => GlossaryParser.Read(sample, Text(sample));
}
