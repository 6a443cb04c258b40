using System.CommandLine;
using System.Globalization;
using Glossary.Formats.Blocks;
using Glossary.Formats.Glossaries;
using Glossary.Server.Glossaries;

namespace Glossary.Server.Commands;

/// <summary><c>glossary-lsp add</c>: writes an entry into a glossary, as the others there are written.</summary>
internal static class AddCommand
{
    /// <summary>Exit code where nothing is added: the term is there already, or the file has no place for it.</summary>
    private const int NotAdded = 1;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var term = new Argument<string[]>("TERM") { Description = "The term; several words need no quotes.", Arity = ArgumentArity.OneOrMore };
        var definition = new Option<string>("--definition", "-d") { Description = "What it means.", HelpName = "TEXT", Required = true };
        var abbreviation = new Option<string>("--abbreviation") { Description = "What it is shortened to.", HelpName = "ABBR" };
        var synonyms = new Option<string[]>("--synonym") { Description = "Another name; may be given several times.", HelpName = "NAME" };
        var category = new Option<string>("--category") { Description = "The subject field, such as a heading of the glossary.", HelpName = "NAME" };
        var to = new Option<string>("--to") { Description = "The glossary file; if it is not named, the only one in this folder and below.", HelpName = "FILE" };
        var command = new Command("add", "Add an entry to a glossary, written and placed as its neighbours are. The exit code is 1 if nothing is added.") { term, definition, abbreviation, synonyms, category, to };
        command.SetAction(parsed =>
        {
            var entry = new NewEntry(string.Join(' ', parsed.GetValue(term) ?? []), parsed.GetValue(definition) ?? "")
            {
                Abbreviation = parsed.GetValue(abbreviation),
                Synonyms = [.. parsed.GetValue(synonyms) ?? []],
                Category = parsed.GetValue(category),
            };
            return Run(entry, parsed.GetValue(to), parsed.InvocationConfiguration);
        });
        return command;
    }

    private static int Run(NewEntry entry, string? to, InvocationConfiguration console)
    {
        if ((to ?? OnlyGlossary(console.Error)) is not { } path) return CommandLine.Misused;
        if (TextFileEdit.Add(path, entry, out var problem) is not { } added)
        {
            console.Error.WriteLine($"glossary-lsp: {path}: {problem}");
            if (!File.Exists(path)) console.Error.WriteLine("glossary-lsp: \"glossary-lsp init\" makes a first glossary.");
            return CommandLine.Misused;
        }

        var place = added.Entry is { } read ? string.Create(CultureInfo.InvariantCulture, $"{path}:{read.Line}") : path;
        if (added.Message is { } message) console.Error.WriteLine($"{place}: {message}");
        if (added.Edit is null) return NotAdded;
        console.Output.WriteLine($"{place}: added “{added.Entry!.Title}”");
        return 0;
    }

    /// <summary>The only glossary in the current folder, as the server finds it where nothing is set; null where there is none, or several, which is told.</summary>
    private static string? OnlyGlossary(TextWriter errors)
    {
        var folder = Directory.GetCurrentDirectory();
        List<string> found = [.. GlossaryGlobs.DefaultsIn(folder).Find(CancellationToken.None).Paths.Where(GlossaryFormats.MayBeWritable).Select(path => Path.GetRelativePath(folder, path))];
        if (found is [var only]) return only;
        if (found.Count == 0) errors.WriteLine("glossary-lsp: there is no glossary in this folder. \"glossary-lsp init\" makes one, or name one: --to FILE.");
        else errors.WriteLine($"glossary-lsp: there are several glossaries here. Name one: --to FILE.\n{string.Join('\n', found.Select(path => $"  {path}"))}");
        return null;
    }
}
