using System.IO.Pipelines;
using Glossary.Server.Glossaries;
using Glossary.Server.Loop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Glossary.Server.Commands;

/// <summary><c>glossary-lsp serve</c>: serves one editor over standard input and output.</summary>
internal static class ServeCommand
{
    /// <summary>Serves until the editor says <c>exit</c> or goes away.</summary>
    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunAsync()
    {
        // What the editor waits for comes first. While it says hello, what most sessions need is read and compiled. The host, which takes
        // as long as all the rest to be put together, comes when there is something to hover over.
        var glossaries = new GlossaryReader(new TermbaseKeeper(TermbaseCache.OfUser()));
        var input = PipeReader.Create(new StandardInput(), new StreamPipeReaderOptions(bufferSize: 1 << 16));
        using var server = new LanguageServer(input, StandardOutput.Open(), new Lazy<TextWriter>(() => Console.Error), glossaries);
        server.Start();
        server.ReadAhead();
        await Task.WhenAny(server.Session.FirstTermbase, server.Ended).ConfigureAwait(false);

        using var host = BuildHost(server);
        await host.RunAsync().ConfigureAwait(false);

        // A signal that has come before the host had begun ends the host alone.
        server.Stop();
        return await server.Ended.ConfigureAwait(false);
    }

    /// <summary>The host looks after the process: signals, and an orderly end.</summary>
    private static IHost BuildHost(LanguageServer server)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton(server).AddHostedService<LanguageServerService>();
        return builder.Build();
    }
}
