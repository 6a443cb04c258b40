using System.CommandLine;

namespace Glossary.Server.Commands;

/// <summary><c>glossary-lsp init</c>: makes a first glossary with two entries that show how it is done.</summary>
internal static class InitCommand
{
    private const int NotMade = 1;

    private const string Markdown =
        """
        # Glossary

        ## Golden lot

        The lot of wafers that others are compared with.

        **Also called:** reference lot

        **Category:** fab

        ## Shadow wafer run (SWR)

        A run of a single wafer beside a productive lot. See also [golden lot](#golden-lot).

        """;

    private const string Contextive =
        """
        contexts:
          - name: fab
            terms:
              - name: golden lot
                definition: The lot of wafers that others are compared with.
                aliases:
                  - reference lot
              - name: shadow wafer run (SWR)
                definition: A run of a single wafer beside a productive lot.

        """;

    private const string Table =
        """
        term,abbreviation,synonyms,definition,category
        golden lot,,reference lot,The lot of wafers that others are compared with.,fab
        shadow wafer run,SWR,,A run of a single wafer beside a productive lot.,fab

        """;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "What it is written in: md for Markdown, yml for Contextive's YAML, csv for a table.", DefaultValueFactory = _ => "md" };
        format.AcceptOnlyFromAmong("md", "yml", "csv");
        var command = new Command("init", "Make a first glossary in this folder, with two entries as an example. A file that is there is never changed.") { format };
        command.SetAction(parsed => Run(parsed.GetValue(format), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string? format, InvocationConfiguration console)
    {
        var (name, text) = format switch
        {
            "yml" => ("terms.glossary.yml", Contextive),
            "csv" => ("terms.csv", Table),
            _ => ("glossary.md", Markdown),
        };
        if (Path.Exists(name))
        {
            console.Error.WriteLine($"glossary-lsp: {name} is here already, so nothing is changed. Add to it: glossary-lsp add TERM --definition TEXT --to {name}");
            return NotMade;
        }

        try
        {
            using var file = new StreamWriter(new FileStream(name, FileMode.CreateNew, FileAccess.Write));
            file.Write(text.ReplaceLineEndings("\n"));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"glossary-lsp: {name}: {failure.Message}");
            return CommandLine.Misused;
        }

        console.Output.WriteLine($"{name}: made with two entries as an example. Write yours in their place; editors with the extension know them at once.");
        console.Output.WriteLine("Or add one from here: glossary-lsp add TERM --definition TEXT");
        return 0;
    }
}
