using System.CommandLine;
using System.Globalization;
using Glossary.Core.Documents;
using Glossary.Core.Features;
using Glossary.Core.Text;
using Glossary.Formats.Prose;

namespace Glossary.Server.Commands;

/// <summary><c>glossary-lsp explain</c>: says why there is a term at a place, or none.</summary>
internal static class ExplainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var place = new Argument<string>("FILE:LINE:COL") { Description = "A place in a document, as annotate prints it: line and column count from 1." };
        var glossaries = new Option<string[]>("--glossary")
        {
            Description = "Explain by the terms of this glossary file instead of the bundled ones; may be given several times.",
            HelpName = "FILE",
        };
        var command = new Command("explain", "Say why there is a term at a place, or none.") { place, glossaries };
        command.SetAction(parsed => Run(parsed.GetValue(place) ?? "", parsed.GetValue(glossaries) ?? [], parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string place, string[] glossaries, InvocationConfiguration console)
    {
        if (Read(place) is not var (path, line, column))
        {
            console.Error.WriteLine($"glossary-lsp: \"{place}\" is no place; write FILE:LINE:COL, such as spec.md:12:5.");
            return 2;
        }

        return CommandGlossaries.Run(glossaries, console, (read, output) => Print(path, line, column, read, output, console.Error));
    }

    private static int Print(string path, int line, int column, CommandGlossaries glossaries, TextWriter output, TextWriter errors)
    {
        var documents = new CommandDocuments(errors);
        if (documents.Read(path) is not { } document) return documents.ExitCode;
        var text = SourceText.From(document);
        if (line > text.Lines.Count)
        {
            errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"glossary-lsp: {path} has only {text.Lines.Count} lines."));
            return 2;
        }

        var snapshot = new DocumentSnapshot(text, HostLanguages.ForLanguageId(HostLanguages.LanguageIdForPath(path)), glossaries.Termbase);
        var start = text.Lines.Start(line - 1);
        var offset = start + Math.Min(column - 1, text.Lines.End(line - 1) - start);
        output.Write(ExplanationText.Of(Explanation.At(snapshot, offset, default), snapshot));
        return documents.ExitCode;
    }

    /// <summary>Reads <c>FILE:LINE:COL</c>; a file's name may have colons too.</summary>
    private static (string Path, int Line, int Column)? Read(string place)
    {
        var second = place.LastIndexOf(':');
        var first = second > 0 ? place.LastIndexOf(':', second - 1) : -1;
        return first > 0 && IsNumber(place[(first + 1)..second], out var line) && IsNumber(place[(second + 1)..], out var column)
            ? (place[..first], line, column)
            : null;
    }

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
