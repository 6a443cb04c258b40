using Microsoft.Extensions.Hosting;

namespace Glossary.Server.Loop;

/// <summary>Ties a server to the host's life: either ends with the other.</summary>
internal sealed class LanguageServerService(LanguageServer server, IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var stopping = stoppingToken.Register(server.Stop).ConfigureAwait(false);
        await server.Ended.ConfigureAwait(false);
        lifetime.StopApplication();
    }
}
