using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Glossary.Server.Editor;

/// <summary>Ends the server when the client's process has gone without closing the server's input.</summary>
internal sealed partial class ParentWatch(Action end, ILogger logger) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    private Timer? timer;

    /// <summary>Looks after a process every few seconds from now on.</summary>
    public void Watch(int process) => timer ??= new Timer(_ => Look(process), null, Interval, Interval);

    /// <inheritdoc/>
    public void Dispose() => timer?.Dispose();

    private void Look(int process)
    {
        if (IsRunning(process)) return;
        LogGone(process);
        end();
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception problem) when (problem is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // Another user's process may not be looked at, but it is there.
            return true;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The client's process {Process} has gone; the server ends with it.")]
    private partial void LogGone(int process);
}
