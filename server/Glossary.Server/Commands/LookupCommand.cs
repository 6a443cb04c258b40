using System.CommandLine;
using System.Text.Json;
using Glossary.Core.Features;
using Glossary.Server.Conversions;

namespace Glossary.Server.Commands;

/// <summary><c>glossary-lsp lookup</c>: says what a term means.</summary>
internal static class LookupCommand
{
    private const int MostNearest = 5;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var term = new Argument<string[]>("TERM") { Description = "The term; several words need no quotes.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print the entries as JSON." };
        var glossaries = new Option<string[]>("--glossary")
        {
            Description = "Look in this glossary file instead of the bundled ones; may be given several times.",
            HelpName = "FILE",
        };
        var command = new Command("lookup", "Say what a term means; exit code 1 if no glossary knows it.") { term, json, glossaries };
        command.SetAction(parsed => Run(
            string.Join(' ', parsed.GetValue(term) ?? []), parsed.GetValue(glossaries) ?? [], parsed.GetValue(json), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string name, string[] glossaries, bool asJson, InvocationConfiguration console)
    {
        var files = new CommandFiles(console.Error);
        using var read = files.ReadGlossaries(glossaries);
        var termbase = read.Termbase;
        var senses = termbase.Names.Find(name);
        IReadOnlyList<string> nearest = senses.IsEmpty ? NearestNames.Of(name, termbase, MostNearest) : [];
        if (asJson)
        {
            var rows = senses.SelectMany(sense => sense.Concept.AllEntriesFor(sense.Term).Select(entry => EntriesCommand.RowOf(sense.Concept, entry, read)));
            console.Output.WriteLine(JsonSerializer.Serialize(new LookupResult(name, [.. rows], nearest), CommandLineJson.Readable.LookupResult));
        }
        else if (!senses.IsEmpty)
        {
            // To index files for the sake of a relative or two would take longer than to read them.
            var cards = new CardCache(termbase, EntryLinks.Instance);
            cards.Near.Find(senses[0].Concept, glossaries.Length == 0 ? read.OpenTexts() : null);
            console.Output.WriteLine(cards.CardOf(senses, MarkupFormat.PlainText));
        }
        else
        {
            var hint = nearest.Count > 0 ? $" Nearest: {string.Join(", ", nearest)}." : "";
            console.Error.WriteLine($"glossary-lsp: no glossary knows \"{name}\".{hint}");
        }

        return files.ExitCode != 0 ? files.ExitCode : senses.IsEmpty ? 1 : 0;
    }
}
