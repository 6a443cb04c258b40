using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Glossary.Core.Features;

namespace Glossary.Server.Commands;

/// <summary><c>glossary-lsp search</c>: finds entries by their names and by what they say.</summary>
internal static class SearchCommand
{
    private const int DefaultLimit = 20;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "Words in any form and case; entries with more of them come first. Also \"a phrase\" (in quotes that the shell leaves alone), start*, "
                + "category:word, name:word and text:word (or :\"a phrase\"), and a - before any of these for what is not wanted, as in: roughness category:metrology -line",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Print what is found as JSON." };
        var limit = new Option<int>("--limit") { Description = "Print no more than this many entries.", HelpName = "N", DefaultValueFactory = _ => DefaultLimit };
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, CultureInfo.InvariantCulture, out var value) && value > 0)) result.AddError("--limit takes a number from 1 on.");
        });
        var glossaries = new Option<string[]>("--glossary")
        {
            Description = "Search this glossary file instead of the bundled ones; may be given several times.",
            HelpName = "FILE",
        };
        var command = new Command("search", "Find entries by their names and by what they say; exit code 1 if there are none.") { query, json, limit, glossaries };
        command.SetAction(parsed => CommandGlossaries.Run(
            parsed.GetValue(glossaries) ?? [],
            parsed.InvocationConfiguration,
            (read, output) => Print(string.Join(' ', parsed.GetValue(query) ?? []), parsed.GetValue(limit), read, parsed.GetValue(json), output, parsed.InvocationConfiguration)));
        return command;
    }

    private static int Print(string query, int limit, CommandGlossaries glossaries, bool asJson, TextWriter output, InvocationConfiguration console)
    {
        var found = EntrySearch.Find(glossaries.Termbase, glossaries.OpenTexts(), query, limit, withSentences: true, CancellationToken.None);
        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(new SearchResult(query, [.. found.Select(entry => RowOf(entry, glossaries))]), CommandLineJson.Readable.SearchResult));
        }
        else
        {
            var (before, after) = Terminal.HasBold(console.Output) ? ("\e[1m", "\e[22m") : ("**", "**");
            foreach (var entry in found) Print(entry, glossaries.NameOf(entry.Entry.Source), before, after, output);
            if (found.IsEmpty) console.Error.WriteLine($"glossary-lsp: nothing is found by \"{query}\".");
        }

        return found.IsEmpty ? 1 : 0;
    }

    /// <summary>Prints place, title and category as <c>entries</c> does, and below what shows why the entry was found, or else what it is.</summary>
    private static void Print(FoundEntry found, string source, string before, string after, TextWriter output)
    {
        var entry = found.Entry;
        output.WriteLine($"{source}:{entry.Line}: {entry.Title}{(entry.Category is { } category ? $" ({category})" : "")}");
        if (found.Sentence is { } sentence) output.WriteLine($"    {Mark(sentence, before, after)}");
        else if (entry.Read().Entry.Definition is { } definition) output.WriteLine($"    {definition}");
    }

    private static string Mark(MatchedSentence sentence, string before, string after)
    {
        var marked = new StringBuilder();
        var end = 0;
        foreach (var word in sentence.Words)
        {
            marked.Append(sentence.Text, end, word.Start - end).Append(before).Append(sentence.Text, word.Start, word.Length).Append(after);
            end = word.End;
        }

        return marked.Append(sentence.Text, end, sentence.Text.Length - end).ToString();
    }

    private static SearchRow RowOf(FoundEntry found, CommandGlossaries glossaries)
    {
        var entry = found.Entry;
        var sentence = found.Sentence is { } text ? new SearchSentence(text.Text, [.. text.Words.Select(word => new WordRange(word.Start, word.End))]) : null;
        return new SearchRow(glossaries.NameOf(entry.Source), entry.Line, entry.Title, entry.Category, found.Name, JsonNamingPolicy.CamelCase.ConvertName(found.By.ToString()), sentence);
    }
}
