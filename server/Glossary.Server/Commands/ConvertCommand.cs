using System.CommandLine;
using Glossary.Formats.Export;
using Glossary.Server.Glossaries;

namespace Glossary.Server.Commands;

/// <summary><c>glossary-lsp convert</c>: writes glossaries in another format, or as a site.</summary>
internal static class ConvertCommand
{
    private const string Site = "html";

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Glossary files of any format; those that the server finds below the current folder if none is named.", Arity = ArgumentArity.ZeroOrMore };
        var formats = GlossaryWriters.All.Select(writer => writer.Name).Append(Site).ToArray();
        var to = new Option<string>("--to") { Description = "What to write: a static site (html) or a glossary in that format.", Required = true, HelpName = string.Join('|', formats) };
        to.AcceptOnlyFromAmong(formats);
        var target = new Option<string?>("--out") { Description = "The file to write, or the folder; standard output if it is left out. A site needs a folder.", HelpName = "PATH" };
        var bundled = new Option<bool>("--bundled") { Description = "Take the bundled glossary, too." };
        var title = new Option<string>("--title") { Description = "What a site is called.", HelpName = "TITLE", DefaultValueFactory = _ => "Glossary" };
        var command = new Command("convert", "Write glossaries in another format. What cannot be read is said on standard error; the exit code is 1 then.") { files, to, target, bundled, title };
        command.SetAction(parsed =>
        {
            var console = parsed.InvocationConfiguration;
            var request = new ConvertRequest(parsed.GetValue(files) ?? [], parsed.GetValue(to)!, parsed.GetValue(target), parsed.GetValue(bundled), parsed.GetValue(title)!);
            return Run(request, console.Output, console.Error);
        });
        return command;
    }

    private static int Run(ConvertRequest request, TextWriter output, TextWriter errors)
    {
        if (request is { To: Site, Out: null }) return Fail(errors, "a site is many files: name a folder for them with --out");
        var paths = PathsOf(request);
        if (paths.Count == 0) return Fail(errors, "there is no glossary below this folder; name its file, or the bundled one with --bundled");
        var glossaries = new ConvertedGlossaries(paths, errors);
        if (glossaries.IsAnyMissing) return CommandLine.Misused;
        var files = request.To == Site ? SiteOf(glossaries, request) : [TextOf(glossaries, request)];
        if (request.Out is null) output.Write(files.First().Content);
        else if (!WrittenFiles.Write(files, [.. paths.Select(Path.GetFullPath)], errors)) return CommandLine.Misused;
        return glossaries.HasWarnings ? CommandLine.FoundProblems : 0;
    }

    private static List<string> PathsOf(ConvertRequest request)
    {
        var paths = request.Files.ToList();
        if (paths.Count == 0 && !request.Bundled) paths.AddRange(GlossaryGlobs.DefaultsIn(Directory.GetCurrentDirectory()).Find(CancellationToken.None).Paths);
        if (request.Bundled) paths.AddRange(BundledGlossary.Paths);
        return paths;
    }

    /// <summary>The text to write, with the path of its file: in a folder, it is called as the only glossary is, or <c>glossary</c>.</summary>
    private static SiteFile TextOf(ConvertedGlossaries glossaries, ConvertRequest request)
    {
        var writer = GlossaryWriters.Find(request.To)!;
        var path = request.Out ?? "";
        if (path.Length > 0 && (Directory.Exists(path) || Path.EndsInDirectorySeparator(path)))
        {
            var name = glossaries.Files is [var only] ? Path.GetFileName(only.Source).Split('.')[0] : "";
            path = Path.Combine(path, name.Length == 0 || name.Equals("glossary", StringComparison.OrdinalIgnoreCase) ? $"glossary{Path.GetExtension(writer.Ending)}" : $"{name}{writer.Ending}");
        }

        return new SiteFile(path, writer.Write(glossaries.Entries));
    }

    private static IEnumerable<SiteFile> SiteOf(ConvertedGlossaries glossaries, ConvertRequest request)
    {
        var site = new HtmlSite(request.Title, glossaries.Entries, new EntryMentions(glossaries.Files).In);
        return site.Files().Select(file => file with { Path = Path.Combine(request.Out!, file.Path) });
    }

    private static int Fail(TextWriter errors, string problem)
    {
        errors.WriteLine($"glossary-lsp: {problem}");
        return CommandLine.Misused;
    }

    /// <summary>What is asked for.</summary>
    /// <param name="Files">Paths of glossaries.</param>
    /// <param name="To">The format.</param>
    /// <param name="Out">Where to write it; null for standard output.</param>
    /// <param name="Bundled">Whether the bundled glossary is among what is written.</param>
    /// <param name="Title">What a site is called.</param>
    private sealed record ConvertRequest(string[] Files, string To, string? Out, bool Bundled, string Title);
}
