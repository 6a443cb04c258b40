using Glossary.Core.Documents;
using Glossary.Core.Entries;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Glossary.Formats.Export;
using Glossary.Formats.Prose;

namespace Glossary.Server.Commands;

/// <summary>Finds in a text which entries of some glossaries it mentions, as terms are found in any document.</summary>
internal sealed class EntryMentions
{
    private readonly Termbase termbase;
    private readonly HostLanguage markdown = HostLanguages.ForLanguageId("markdown");
    private readonly Dictionary<(string Source, int Start, string Title), int> numbers = [];

    /// <summary>Compiles glossaries.</summary>
    /// <param name="files">Their files. Their entries are numbered in this order.</param>
    public EntryMentions(IReadOnlyList<GlossaryFile> files)
    {
        termbase = Termbase.Build(files, CancellationToken.None);
        var number = 0;
        foreach (var file in files) foreach (var entry in file.Entries) numbers.TryAdd((file.Source, entry.Span.Start, entry.Title), number++);
    }

    /// <summary>The entries that a text in Markdown mentions, ascending.</summary>
    public IEnumerable<EntryMention> In(string text)
    {
        var document = new DocumentSnapshot(SourceText.From(text), markdown, termbase);
        foreach (var occurrence in document.OccurrencesIn(new TextSpan(0, text.Length)).Where(AnnotateCommand.IsMarked))
        {
            var (source, entry, _) = occurrence.Concept.EntriesFor(occurrence.Senses[0].Term)[0];
            if (numbers.TryGetValue((source, entry.Span.Start, entry.Title), out var number)) yield return new EntryMention(occurrence.Span, number);
        }
    }
}
