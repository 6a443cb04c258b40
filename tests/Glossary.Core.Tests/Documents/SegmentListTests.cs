using FsCheck;
using FsCheck.Fluent;
using Glossary.Core.Documents;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Documents;

public class SegmentListTests
{
    private const string Paragraph = "Some words of a paragraph.\nAnd some more of it.\n\n";

    private static readonly string[] Inserts =
        ["x", " ", "\n", "\n\n", "~\n", "\n~\n", "a\n\nb", "\r", "\r\n", "\ud83d\ude80", "\n# glossary:off\n", "\n# glossary:on\n", "", "", "# glossary:ignore-next-line\n"];

    /// <summary>Overlong lines differ from place to place, as those of people do.</summary>
    public static TheoryData<string, string> Documents => new()
    {
        { "paragraphs and fences", "one\n\n~\ntwo\n~\n\nthree\nfour\n\n# glossary:off\n\nfive\n\n" },
        { "nothing", "" },
        { "an overlong line", OverlongLine(60_000) },
        { "an overlong line between others", $"one\n\n{OverlongLine(50_000)}\n\ntwo\n\n" },
        { "an overlong line of one character", new string('x', 50_000) },
        { "no place to cut", string.Concat(Enumerable.Repeat("a line\n", 10_000)) },
    };

    [Theory, MemberData(nameof(Documents))]
    public void However_edits_and_questions_follow_each_other_the_cuts_are_those_of_a_fresh_scan(string because, string start)
    {
        var step =
            from at in Gen.Choose(0, 1000) from near in Gen.Choose(-2, 2) from length in Gen.Frequency((4, Gen.Choose(0, 5)), (1, Gen.Choose(0, start.Length)))
            from insert in Gen.Elements(Inserts) from ask in Gen.Choose(-500, 1000) select (at, near, length, insert, ask);
        Prop.ForAll(step.ListOf(12).ToArbitrary(), sequence =>
        {
            var text = SourceText.From(start);
            var segments = SegmentList.Unscanned(text.Length);
            foreach (var (at, near, length, insert, ask) in sequence)
            {
                var from = (int)Math.Clamp(((long)text.Length * at / 1000) + near, 0, text.Length);
                var span = new TextSpan(from, Math.Min(length, text.Length - from));
                text = text.WithChange(span, insert);
                segments = segments.WithChange(span, insert.Length);
                if (ask >= 0) segments = Scan(segments, text, (int)((long)text.Length * ask / 1000));
            }

            Assert.Equal((because, Cuts(SegmentList.Unscanned(text.Length), text)), (because, Cuts(segments, text)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Theory]
    [InlineData(0, "x", 0, 600, "in the first paragraph")]
    [InlineData(50_000, "x", 50_000, 600, "in the middle")]
    [InlineData(50_000, "x", 100_000, 600, "and the end is asked for")]
    [InlineData(50_000, "\n\n", 100_000, 600, "a paragraph more")]
    [InlineData(0, "~\n", 200, 50_000, "a fence that reaches to the end, of which only the start is asked for")]
    public void After_an_edit_only_what_it_reached_is_scanned(int at, string insert, int asked, int most, string because)
    {
        var language = new CountingLanguage(new ParagraphLanguage());
        var document = Opened(string.Concat(Enumerable.Repeat(Paragraph, 3000)), language);
        language.Scanned = 0;
        document = document.WithChange(new TextSpan(at, 0), insert);
        Assert.Equal((because, 0), (because, language.Scanned));
        _ = document.OccurrenceAt(asked);
        Assert.True(language.Scanned > 0 && language.Scanned <= most, $"{because}: {language.Scanned}");
    }

    [Fact]
    public void After_an_edit_of_an_overlong_line_only_some_fragments_are_scanned()
    {
        var language = new CountingLanguage(new ParagraphLanguage());
        var document = Opened(OverlongLine(600_000), language);
        for (var edit = 0; edit < 40; edit++)
        {
            language.Scanned = 0;
            document = document.WithChange(new TextSpan(3000 + edit, 0), "x");
            _ = document.OccurrenceAt(document.Text.Length);
            Assert.InRange(language.Scanned, 1, 6 * LineReader.MaxFragment);
        }
    }

    [Fact]
    public void Characters_typed_without_a_question_are_scanned_at_once()
    {
        var language = new CountingLanguage(new ParagraphLanguage());
        var document = Opened(string.Concat(Enumerable.Repeat(Paragraph, 3000)), language);
        language.Scanned = 0;
        for (var typed = 0; typed < 500; typed++) document = document.WithChange(new TextSpan(50_000 + typed, 0), "x");
        _ = document.OccurrenceAt(document.Text.Length);
        Assert.InRange(language.Scanned, 500, 500 + (6 * Paragraph.Length));
    }

    [Fact]
    public void A_cancelled_question_stops_and_the_next_one_goes_on_from_there()
    {
        using var source = new CancellationTokenSource();
        var language = new CountingLanguage(new ParagraphLanguage()) { OnScan = source.Cancel };
        var text = string.Concat(Enumerable.Repeat(Paragraph, 10_000));
        var document = new DocumentSnapshot(SourceText.From(text), language, TestTermbase.Of("paragraph"));
        Assert.Throws<OperationCanceledException>(() => document.OccurrenceAt(text.Length, source.Token));
        Assert.InRange(language.Scanned, 1, text.Length / 2);
        Assert.Equal(10_000, document.OccurrencesIn(new TextSpan(0, text.Length), default).Count());
        Assert.InRange(language.Scanned, text.Length, text.Length + (text.Length / 50));
    }

    private static DocumentSnapshot Opened(string text, HostLanguage language)
    {
        var document = new DocumentSnapshot(SourceText.From(text), language, TestTermbase.Of("paragraph"));
        _ = document.OccurrenceAt(text.Length);
        return document;
    }

    private static string OverlongLine(int length)
    {
        var line = new System.Text.StringBuilder();
        for (var i = 0; line.Length < length; i++) line.Append("word ").Append(i).Append(' ');
        return line.ToString();
    }

    private static SegmentList Scan(SegmentList segments, SourceText text, int upTo)
    {
        while (!segments.Knows(upTo)) segments = segments.ScanOn(new ParagraphLanguage(), text, upTo);
        return segments;
    }

    private static string Cuts(SegmentList segments, SourceText text)
    {
        segments = Scan(segments, text, text.Length);
        var cuts = new List<string>();
        for (var at = 0; at < text.Length || cuts.Count == 0;)
        {
            var segment = segments.At(at);
            cuts.Add($"{segment.Start} {segment.Item.Entry} {segment.Item.MayBeIgnored}");
            at = segment.Span.End;
        }

        return string.Join('\n', cuts);
    }
}
