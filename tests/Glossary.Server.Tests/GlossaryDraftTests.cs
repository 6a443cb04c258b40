using System.Text;
using Glossary.Core.Documents;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Glossary.Formats.Prose;
using Glossary.Server.Glossaries;
using Glossary.Server.State;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>A document that is edited reads as one that is new.</summary>
public sealed class GlossaryDraftTests
{
    [Theory]
    [InlineData(40, "one block")]
    [InlineData(6000, "several blocks, of which most stay as they are")]
    public void Edits_leave_what_a_new_reading_gives(int entries, string because)
    {
        var random = new Random(11);
        var document = Document(string.Concat(Enumerable.Range(0, entries).Select(Entry)));
        for (var edit = 0; edit < 12; edit++)
        {
            var start = random.Next(document.Text.Length);
            var length = Math.Min(random.Next(300), document.Text.Length - start);
            var text = random.Next(3) == 0 ? "" : $"\nnew{edit} etch, process\n**New{edit} etch** is a step with $$ x.\n\n";
            document = document with { Version = edit, Content = document.Content.WithText(document.Text.WithChange(new TextSpan(start, length), text)) };
            var (edited, anew) = (document.Draft.Read(document.Path, document.Text, [], default), new GlossaryDraft().Read(document.Path, document.Text, [], default));
            Assert.True(edited.Entries.SequenceEqual(anew.Entries) && edited.Problems.SequenceEqual(anew.Problems), because);
            Assert.Same(edited, document.Draft.Read(document.Path, document.Text, [], default));
            Assert.All(edited.Entries, entry => Assert.Equal(entry.Location.Start.Line, document.Text.Lines.LineAt(entry.Location.Span.Start)));
        }
    }

    private static string Entry(int number)
    {
        var text = new StringBuilder($"step{number} etch, process\n**Step{number} etch** is the step with the number {number}.\n");
        for (var i = number % 7; i > 0; i--) text.Append("- **Use**: It is used where another step is not, as often as it is asked for.\n");
        return text.Append('\n').ToString();
    }

    private static OpenDocument Document(string text) =>
        new("untitled:a", OpenDocument.GlossaryLanguage, 0, new DocumentSnapshot(SourceText.From(text), HostLanguages.ForLanguageId("plaintext"), Termbase.Empty));
}
