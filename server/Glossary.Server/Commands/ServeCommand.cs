using System.IO.Pipelines;
using Glossary.Protocol.Rpc;
using Glossary.Server.Glossaries;
using Glossary.Server.Logging;
using Glossary.Server.Loop;
using Glossary.Server.State;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Glossary.Server.Commands;

/// <summary><c>glossary-lsp serve</c>: serves one editor over standard input and output.</summary>
internal static class ServeCommand
{
    /// <summary>Serves until the editor says <c>exit</c> or goes away.</summary>
    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunAsync()
    {
        // What most sessions need is read and compiled while the host is put together and the editor says hello.
        var glossaries = new GlossaryReader();
        _ = Task.Run(() => glossaries.Read(GlossarySources.BundledOnly, CancellationToken.None));
        var input = PipeReader.Create(new StandardInput(), new StreamPipeReaderOptions(bufferSize: 1 << 16));
        using var host = BuildHost(input, Console.OpenStandardOutput(), Console.Error, glossaries);
        var loop = host.Services.GetRequiredService<LoopService>();
        await host.RunAsync().ConfigureAwait(false);
        return loop.ExitCode;
    }

    /// <summary>Composes the server between an input and an output.</summary>
    /// <param name="input">What the editor sends.</param>
    /// <param name="output">What it is sent.</param>
    /// <param name="log">Where the log goes.</param>
    /// <param name="glossaries">Reads the glossaries.</param>
    /// <param name="routes">What is served; null for <see cref="RouteTable.Create"/>.</param>
    public static IHost BuildHost(PipeReader input, Stream output, TextWriter log, GlossaryReader glossaries, RouteTable? routes = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services
            .AddSingleton(new FrameReader(input))
            .AddSingleton(new FrameWriter(output))
            .AddSingleton(log)
            .AddSingleton<ILoggerProvider, ServerLog>()
            .AddSingleton<EditorLog>()
            .AddSingleton(routes ?? RouteTable.Create())
            .AddSingleton<Client>()
            .AddSingleton<ParentWatch>()
            .AddSingleton(glossaries)
            .AddSingleton<GlossaryLoader>()
            .AddSingleton<Session>()
            .AddSingleton<RequestQueue>()
            .AddSingleton<QueryRunner>()
            .AddSingleton<MainLoop>()
            .AddSingleton<LoopService>()
            .AddHostedService(services => services.GetRequiredService<LoopService>());
        return builder.Build();
    }
}
