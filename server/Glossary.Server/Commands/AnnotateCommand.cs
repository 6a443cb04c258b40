using System.CommandLine;
using System.Text.Json;
using Glossary.Core.Documents;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Glossary.Formats.Prose;

namespace Glossary.Server.Commands;

/// <summary><c>glossary-lsp annotate</c>: finds the terms in files.</summary>
internal static class AnnotateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Documents and source files; the ending tells the language.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print offsets (UTF-16 code units) and entries as JSON." };
        var glossaries = new Option<string[]>("--glossary")
        {
            Description = "Find the terms of this glossary file instead of the bundled ones; may be given several times.",
            HelpName = "FILE",
        };
        var command = new Command("annotate", "Find the terms in documents.") { files, json, glossaries };
        command.SetAction(parsed =>
            CommandGlossaries.Run(
                parsed.GetValue(glossaries) ?? [],
                parsed.InvocationConfiguration,
                (read, output) => Print(parsed.GetValue(files) ?? [], read, parsed.GetValue(json), output, parsed.InvocationConfiguration.Error)));
        return command;
    }

    private static int Print(string[] paths, CommandGlossaries glossaries, bool asJson, TextWriter output, TextWriter errors)
    {
        var documents = new CommandDocuments(errors);
        var annotated = new List<AnnotatedFile>();
        foreach (var path in paths)
        {
            if (documents.Read(path) is not { } text) continue;
            var language = HostLanguages.ForLanguageId(HostLanguages.LanguageIdForPath(path));
            var document = new DocumentSnapshot(SourceText.From(text), language, glossaries.Termbase);
            var found = document.OccurrencesIn(new TextSpan(0, text.Length)).Where(IsMarked).ToList();
            if (asJson) annotated.Add(new AnnotatedFile(path, [.. found.Select(occurrence => RowOf(occurrence, glossaries))]));
            else Print(path, document.Text, found, output);
        }

        if (asJson) output.WriteLine(JsonSerializer.Serialize(annotated, CommandLineJson.Readable.IReadOnlyListAnnotatedFile));
        return documents.ExitCode;
    }

    /// <summary>Quiet terms, identifiers and strings answer when asked about, but may well be the writer's own words.</summary>
    public static bool IsMarked(Occurrence occurrence) => occurrence is { IsQuiet: false, Kind: ProseKind.Prose or ProseKind.Comment };

    private static AnnotatedOccurrence RowOf(Occurrence occurrence, CommandGlossaries glossaries)
    {
        var entries = occurrence.Senses.SelectMany(sense => sense.Concept.EntriesFor(sense.Term));
        return new AnnotatedOccurrence(
            occurrence.Span.Start, occurrence.Span.End, [.. entries.Select(entry => new EntryLine(glossaries.NameOf(entry.Source), entry.Entry.Line))]);
    }

    private static void Print(string path, SourceText text, List<Occurrence> found, TextWriter output)
    {
        foreach (var occurrence in found)
        {
            var line = text.Lines.LineAt(occurrence.Span.Start);
            var column = occurrence.Span.Start - text.Lines.Start(line);
            var words = string.Join(' ', text.ToString(occurrence.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            output.WriteLine($"{path}:{line + 1}:{column + 1}: {words} → {occurrence.Concept.EntriesFor(occurrence.Senses[0].Term)[0].Entry.Title}");
        }
    }
}
