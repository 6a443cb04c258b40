using Microsoft.Extensions.Hosting;

namespace Glossary.Server.Loop;

/// <summary>Runs the loop as long as the host runs, and ends the host when the loop ends.</summary>
internal sealed class LoopService(MainLoop loop, IHostApplicationLifetime lifetime) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource stop = new();

    /// <summary>The process's exit code; 1 until the loop has ended.</summary>
    public int ExitCode { get; private set; } = 1;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // A thread of the loop's own: with standard input, which is read on the calling thread, the loop never leaves it.
        new Thread(() => _ = RunAsync()) { Name = "loop", IsBackground = true }.Start();
        return Task.CompletedTask;
    }

    /// <summary>Does not wait: a loop that sits in a blocking read ends with the process.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => stop.CancelAsync();

    /// <inheritdoc/>
    public void Dispose() => stop.Dispose();

    private async Task RunAsync()
    {
        ExitCode = await loop.RunAsync(stop.Token).ConfigureAwait(false);
        lifetime.StopApplication();
    }
}
