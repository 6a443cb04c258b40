using System.CommandLine;

namespace Glossary.Server.Commands;

/// <summary>The verbs of <c>glossary-lsp</c>.</summary>
internal static class CommandLine
{
    /// <summary>Exit code where the arguments make no sense, or a file that they name cannot be read; 1 is for what is not found.</summary>
    public const int Misused = 2;

    /// <summary>Exit code where something is wrong with a glossary that was to be listed.</summary>
    public const int FoundProblems = 1;

    /// <summary>Does what the arguments say. Without a verb the server is started.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="configuration">Where output goes; null for the console.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, InvocationConfiguration? configuration = null)
    {
        var parsed = Create().Parse(arguments);
        var code = await parsed.InvokeAsync(configuration).ConfigureAwait(false);
        return parsed.Errors.Count > 0 ? Misused : code;
    }

    private static RootCommand Create()
    {
        var stdio = new Option<bool>("--stdio") { Description = "Use standard input and output; there is no other way, so it may be left out." };
        var serve = new Command("serve", "Serve an editor over the Language Server Protocol (the default).") { stdio };
        serve.SetAction((_, _) => ServeCommand.RunAsync());

        var root = new RootCommand("Glossary terms in every document: hover, completion and go to definition.")
        {
            stdio, serve, EntriesCommand.Create(), AddCommand.Create(), InitCommand.Create(), AnnotateCommand.Create(), LookupCommand.Create(), SearchCommand.Create(), ExplainCommand.Create(), ConvertCommand.Create(),
        };
        root.SetAction((_, _) => ServeCommand.RunAsync());
        return root;
    }
}
