using System.CommandLine;
using Glossary.Server.Commands;

// How editors start the server. Setting up the parser for this would cost some milliseconds of every start.
if (args is [] or ["serve"] or ["--stdio"] or ["serve", "--stdio"]) return await ServeCommand.RunAsync().ConfigureAwait(false);

var stdio = new Option<bool>("--stdio") { Description = "Use standard input and output; there is no other way, so it may be left out." };
var serve = new Command("serve", "Serve an editor over the Language Server Protocol (the default).") { stdio };
serve.SetAction((_, _) => ServeCommand.RunAsync());

var root = new RootCommand("Glossary terms in every document: hover, completion and go to definition.") { stdio, serve };
root.SetAction((_, _) => ServeCommand.RunAsync());
return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
