using FsCheck;
using FsCheck.Fluent;
using Glossary.Core.Documents;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Documents;

public class DocumentSnapshotTests
{
    private static readonly Termbase Terms = TestTermbase.Of("latent diffusion", "latent", "LWR");

    private static readonly string[] Inserts =
        ["latent", " ", "diffusion", "\n", "\n\n", "~", "~\n", "LWR", "x", "", "\r\n", "\r", "latent diffusion\n\n~\nLWR\n~\n\n", "\ud83d\ude80",
            "# glossary:off\n", "\n// glossary:on ", "\n# glossary:ignore-next-line\n", "\n# glossary:ignore-line ", "glossary:", "off", "# "];

    [Fact]
    public void After_any_edits_a_document_answers_as_if_it_had_just_been_opened()
    {
        var edits = from at in Gen.Choose(0, 1000) from length in Gen.Choose(0, 6) from insert in Gen.Elements(Inserts) select (at, length, insert);
        Prop.ForAll(edits.ListOf(40).ToArbitrary(), sequence =>
        {
            var document = Open("latent diffusion\n\n~\nlatent\n~\n\na latent\ndiffusion LWR\n");
            foreach (var (at, length, insert) in sequence)
            {
                var start = at % (document.Text.Length + 1);
                document = document.WithChange(new TextSpan(start, Math.Min(length, document.Text.Length - start)), insert);
                if (Describe(document) != Describe(Open(document.Text.ToString()))) return false;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void Overlong_paragraphs_and_lines_are_cut_the_same_way_after_an_edit()
    {
        var line = string.Concat(Enumerable.Repeat("some latent diffusion and LWR ", 4000));
        var text = string.Concat(line, "\n", string.Concat(Enumerable.Repeat("a latent line\n", 9000)), "\n", line);
        var document = Open(text);
        foreach (var at in new[] { 0, 5, 16 * 1024, (16 * 1024) - 1, 40_000, 130_000, text.Length - 3 })
        {
            Assert.NotEmpty(document.OccurrencesIn(new TextSpan(0, document.Text.Length)));
            document = document.WithChange(new TextSpan(at, 2), "latent");
            Assert.Equal(Describe(Open(document.Text.ToString())), Describe(document));
        }
    }

    /// <summary>Lines are cut after some ten thousand characters, wherever that is; what is known there must be known after an edit.</summary>
    [Fact]
    public void Edits_of_overlong_lines_answer_as_if_the_document_had_just_been_opened()
    {
        string[] borders = ["\r", "\r\n", "\n", "\ud83d\ude80", "~\n", "# glossary:off\n", "\n# glossary:ignore-next-line\n", " LWR "];
        var edits = from at in Gen.Elements(0, 1, 16 * 1024, 32 * 1024) from shift in Gen.Choose(-3, 3) from length in Gen.Choose(0, 3) from insert in Gen.Elements(borders) select (at + shift, length, insert);
        Prop.ForAll(edits.ListOf(6).ToArbitrary(), sequence =>
        {
            var document = Open(string.Concat(Enumerable.Repeat("~ LWR ", 8000)));
            foreach (var (at, length, insert) in sequence)
            {
                document = document.WithChange(new TextSpan(Math.Max(0, at), length), insert);
                if (Describe(document) != Describe(Open(document.Text.ToString()))) return false;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    [Theory]
    [InlineData("a $0latent b", "latent", "at the start")]
    [InlineData("a lat$0ent b", "latent", "within")]
    [InlineData("a latent$0 b", "latent", "behind the last letter, as a caret stands")]
    [InlineData("a latent $0b", null, "beyond")]
    [InlineData("latent\n\n$0LWR", "LWR", "at the start of a segment")]
    [InlineData("x\n\nlatent$0\n\nLWR", "latent", "at the end of a paragraph")]
    [InlineData("latent$0", "latent", "at the end of the document")]
    [InlineData("$0", null, "in an empty document")]
    [InlineData("see lat$0entLevel here", "latent", "a part of an identifier")]
    [InlineData("see latent_level$0 here", null, "but not its other parts")]
    [InlineData("see late$0ntlevel here", null, "nor a part of a word")]
    public void Knows_the_occurrence_at_an_offset(string marked, string? term, string reason)
    {
        var (text, offset) = Cursor.Take(marked);
        var occurrence = Open(text).OccurrenceAt(offset);
        Assert.True(term == (occurrence is { } found ? text.Substring(found.Span.Start, found.Span.Length) : null), reason);
    }

    [Fact]
    public void Another_termbase_changes_the_answers_and_leaves_the_old_snapshot_alone()
    {
        var before = Open("latent LWR");
        Assert.Equal("latent LWR", string.Join(' ', Names(before)));
        var after = before.WithTermbase(TestTermbase.Of("LWR"));
        Assert.Equal("LWR", string.Join(' ', Names(after)));
        Assert.Equal("latent LWR", string.Join(' ', Names(before)));
    }

    private static DocumentSnapshot Open(string text) => new(SourceText.From(text), new ParagraphLanguage(), Terms);

    private static IEnumerable<string> Names(DocumentSnapshot document) =>
        document.OccurrencesIn(new TextSpan(0, document.Text.Length)).Select(found => document.Text.ToString(found.Span));

    private static string Describe(DocumentSnapshot document) =>
        string.Join(' ', document.OccurrencesIn(new TextSpan(0, document.Text.Length)).Select(found => found.Span));
}
