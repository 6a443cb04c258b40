using Glossary.Server.Commands;

// How editors start the server. Setting up the parser for this would cost some milliseconds of every start.
if (args is [] or ["serve"] or ["--stdio"] or ["serve", "--stdio"]) return await ServeCommand.RunAsync().ConfigureAwait(false);
return await CommandLine.RunAsync(args).ConfigureAwait(false);
