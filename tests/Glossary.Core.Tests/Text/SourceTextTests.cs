using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Text;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("", "an empty text is one empty line")]
    [InlineData("a", "no line end at all")]
    [InlineData("\n", "a line end alone makes an empty last line")]
    [InlineData("a\r\nb\rc\nd", "every kind of line end")]
    [InlineData("\r\r\n\n\r", "line ends in a row")]
    [InlineData("\ud800", "a lone surrogate")]
    public void Agrees_with_a_plain_string(string text, string because) => AssertSame(text, SourceText.From(text), because);

    [Theory]
    [InlineData('\r', '\n')]
    [InlineData('\ud83d', '\ude00')]
    public void Keeps_pairs_together_wherever_a_piece_may_end(char left, char right)
    {
        for (var at = SourceText.MaxPieceLength - 3; at < SourceText.MaxPieceLength + 3; at++)
        {
            var text = $"{new string('x', at)}{left}{right}{new string('y', SourceText.MaxPieceLength)}";
            AssertSame(text, SourceText.From(text), $"the pair stands at {at}");
        }
    }

    [Fact]
    public void Random_texts_agree_with_a_plain_string()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var text = RandomText.Make(new Random(seed), 200);
            AssertSame(text, SourceText.From(text), $"seed {seed}");
        }
    }

    [Fact]
    public void Random_edits_agree_with_a_plain_string()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var plain = RandomText.Make(random, 200);
            var text = SourceText.From(plain);
            for (var edit = 0; edit < 40; edit++)
            {
                var span = RandomText.Span(random, plain.Length);
                var replacement = random.Next(3) == 0 ? "" : RandomText.Make(random, random.Next(10) == 0 ? 60 : 3);
                plain = string.Concat(plain.AsSpan(0, span.Start), replacement, plain.AsSpan(span.End));
                text = text.WithChange(span, replacement);
                Assert.True(plain == text.ToString(), $"seed {seed}, edit {edit}");
            }

            AssertSame(plain, text, $"seed {seed}");
        }
    }

    [Fact]
    public void Single_characters_typed_and_deleted_agree_with_a_plain_string()
    {
        // Many small edits in one place join and part pieces again and again.
        var random = new Random(1);
        var plain = string.Concat(Enumerable.Repeat("some line\r\n", 1000));
        var text = SourceText.From(plain);
        for (var edit = 0; edit < 3000; edit++)
        {
            var start = Math.Min(plain.Length, 4000 + random.Next(300));
            var span = new TextSpan(start, Math.Min(random.Next(3), plain.Length - start));
            var replacement = random.Next(2) == 0 ? "" : "\r\n\ud83d\ude00x"[random.Next(4)..];
            plain = string.Concat(plain.AsSpan(0, span.Start), replacement, plain.AsSpan(span.End));
            text = text.WithChange(span, replacement);
        }

        AssertSame(plain, text, "after all edits");
    }

    [Fact]
    public void An_edit_leaves_the_text_before_it_alone()
    {
        var before = SourceText.From("one\ntwo");
        var after = before.WithChange(new TextSpan(3, 1), "");
        Assert.Equal("one\ntwo", before.ToString());
        Assert.Equal(2, before.Lines.Count);
        Assert.Equal("onetwo", after.ToString());
        Assert.Equal(1, after.Lines.Count);
    }

    [Fact]
    public void Deleting_everything_leaves_an_empty_text()
    {
        var text = SourceText.From(new string('x', 3 * SourceText.MaxPieceLength));
        AssertSame("", text.WithChange(new TextSpan(0, text.Length), ""), "all pieces are gone");
    }

    [Fact]
    public void Many_deletions_do_not_leave_crumbs()
    {
        // Of every sixteen code units one stays; pieces that are only emptied would each keep a sixteenth.
        var text = SourceText.From(string.Concat(Enumerable.Repeat("abcdefghijklmno\n", 5000)));
        for (var at = 0; at < text.Length; at++) text = text.WithChange(new TextSpan(at, 15), "");
        Assert.Equal(5000, text.Length);
        var pieces = 0;
        for (var at = 0; at < text.Length; at = text.Pieces.At(at).Span.End) pieces++;
        Assert.InRange(pieces, 1, 4 * 5000 / SourceText.MaxPieceLength);
    }

    [Theory]
    [InlineData(-1, 0, "before the start")]
    [InlineData(0, 4, "beyond the end")]
    [InlineData(4, 0, "all behind the end")]
    [InlineData(1, -1, "negative length")]
    public void Refuses_a_span_outside_the_text(int start, int length, string because)
    {
        var text = SourceText.From("abc");
        Assert.True(Record.Exception(() => text.WithChange(new TextSpan(start, length), "")) is ArgumentOutOfRangeException, because);
    }

    [Fact]
    public void Copies_until_the_destination_or_the_text_is_full()
    {
        var plain = RandomText.Make(new Random(7), 300);
        var text = SourceText.From(plain);
        var buffer = new char[SourceText.MaxPieceLength + 100];
        foreach (var start in new[] { 0, 1, SourceText.MaxPieceLength - 1, plain.Length - 1, plain.Length })
        {
            var copied = text.CopyTo(start, buffer);
            Assert.Equal(Math.Min(buffer.Length, plain.Length - start), copied);
            Assert.Equal(plain.Substring(start, copied), new string(buffer, 0, copied));
        }
    }

    private static void AssertSame(string plain, SourceText text, string because)
    {
        Assert.True(plain == text.ToString(), because);
        Assert.True(plain.Length == text.Length, because);
        var lines = PlainText.Lines(plain);
        Assert.True(lines.Count == text.Lines.Count, $"{because}: {text.Lines.Count} lines for {lines.Count}");
        for (var line = 0; line < lines.Count; line++)
        {
            Assert.True(lines[line] == (text.Lines.Start(line), text.Lines.End(line)), $"{because}: line {line}");
        }

        // Every offset of a short text; of a long one those around the pieces' borders and some between.
        var step = plain.Length < 2000 ? 1 : 97;
        for (var offset = 0; offset <= plain.Length; offset += step)
        {
            Assert.True(PlainText.LineAt(lines, offset) == text.Lines.LineAt(offset), $"{because}: offset {offset}");
            if (offset < plain.Length) Assert.True(plain[offset] == text[offset], $"{because}: offset {offset}");
            var length = Math.Min(offset % 700, plain.Length - offset);
            Assert.True(plain.Substring(offset, length) == text.ToString(new TextSpan(offset, length)), $"{because}: offset {offset}");
        }
    }
}
