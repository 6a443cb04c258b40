using System.CommandLine;
using System.Text.Json;
using Glossary.Core.Termbases;

namespace Glossary.Server.Commands;

/// <summary><c>glossary-lsp entries</c>: lists what glossary files define.</summary>
internal static class EntriesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Glossary files; the bundled glossary if none is named.", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = "Print every entry whole, as JSON." };
        var command = new Command("entries", "List the entries of glossary files, and on standard error what is wrong with them: PATH:LINE:COLUMN: what. The exit code is 1 if anything is.") { files, json };
        command.SetAction(parsed => CommandGlossaries.Run(
            parsed.GetValue(files) ?? [], parsed.InvocationConfiguration, (read, output) => Print(read, parsed.GetValue(json), output)));
        return command;
    }

    /// <summary>An entry for printing, with all names of its concept, its own first.</summary>
    public static EntryRow RowOf(Concept concept, EntryReference reference, CommandGlossaries glossaries)
    {
        var entry = reference.Entry;
        var names = entry.Names.Concat(concept.AllTerms().Select(term => term.Text)).Distinct(StringComparer.OrdinalIgnoreCase);
        return new EntryRow(glossaries.NameOf(reference.Source), entry.Line, entry.Title, [.. names], entry.Category, [.. entry.RelatedNames], entry.Definition);
    }

    private static int Print(CommandGlossaries glossaries, bool asJson, TextWriter output)
    {
        var termbase = glossaries.Termbase;
        var order = termbase.Sources.Select((source, index) => (glossaries.NameOf(source), index)).ToDictionary();
        var rows = termbase.AllConcepts().SelectMany(concept => concept.AllEntries().Select(entry => RowOf(concept, entry, glossaries)))
            .OrderBy(row => order[row.Source]).ThenBy(row => row.Line).ToList();
        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(rows, CommandLineJson.Readable.IReadOnlyListEntryRow));
        }
        else
        {
            foreach (var row in rows) output.WriteLine($"{row.Source}:{row.Line}: {row.Title}{(row.Category is { } category ? $" ({category})" : "")}");
        }

        return glossaries.HasWarnings ? CommandLine.FoundProblems : 0;
    }
}
