using System.CommandLine;

namespace Glossary.Server.Commands;

/// <summary>The verbs of <c>glossary-lsp</c>.</summary>
internal static class CommandLine
{
    /// <summary>Makes the parser. Without a verb the server is started.</summary>
    public static RootCommand Create()
    {
        var stdio = new Option<bool>("--stdio") { Description = "Use standard input and output; there is no other way, so it may be left out." };
        var serve = new Command("serve", "Serve an editor over the Language Server Protocol (the default).") { stdio };
        serve.SetAction((_, _) => ServeCommand.RunAsync());

        var root = new RootCommand("Glossary terms in every document: hover, completion and go to definition.")
        {
            stdio, serve, EntriesCommand.Create(), AnnotateCommand.Create(), LookupCommand.Create(), SearchCommand.Create(), ExplainCommand.Create(),
        };
        root.SetAction((_, _) => ServeCommand.RunAsync());
        return root;
    }
}
