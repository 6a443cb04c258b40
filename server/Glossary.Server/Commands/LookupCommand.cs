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
        command.SetAction(parsed => CommandGlossaries.Run(
            parsed.GetValue(glossaries) ?? [],
            parsed.InvocationConfiguration,
            (read, output) => Print(string.Join(' ', parsed.GetValue(term) ?? []), read, parsed.GetValue(json), output, parsed.InvocationConfiguration.Error)));
        return command;
    }

    private static int Print(string name, CommandGlossaries glossaries, bool asJson, TextWriter output, TextWriter errors)
    {
        var termbase = glossaries.Termbase;
        var senses = termbase.Names.Find(name);
        IReadOnlyList<string> nearest = senses.IsEmpty ? NearestNames.Of(name, termbase, MostNearest) : [];
        if (asJson)
        {
            var rows = senses.SelectMany(sense => sense.Concept.AllEntriesFor(sense.Term).Select(entry => EntriesCommand.RowOf(sense.Concept, entry, glossaries)));
            output.WriteLine(JsonSerializer.Serialize(new LookupResult(name, [.. rows], nearest), CommandLineJson.Readable.LookupResult));
        }
        else if (!senses.IsEmpty)
        {
            // To index files for the sake of a relative or two would take longer than to read them.
            var cards = new CardCache(termbase, EntryLinks.Instance);
            cards.Near.Find(senses[0].Concept, glossaries.AreBundled ? glossaries.OpenTexts() : null);
            output.WriteLine(cards.CardOf(senses, MarkupFormat.PlainText));
        }
        else
        {
            var hint = nearest.Count > 0 ? $" Nearest: {string.Join(", ", nearest)}." : "";
            errors.WriteLine($"glossary-lsp: no glossary knows \"{name}\".{hint}");
        }

        return senses.IsEmpty ? 1 : 0;
    }
}
