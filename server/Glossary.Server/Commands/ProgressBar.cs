using System.Diagnostics;
using System.Globalization;

namespace Glossary.Server.Commands;

/// <summary>Shows on a terminal how far a piece of work is, if it takes long; nothing is left of it when the work is done. Safe for every thread.</summary>
internal sealed class ProgressBar : IProgress<(int Done, int Total)>, IDisposable
{
    private const int Width = 30;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly TextWriter terminal;
    private readonly string title;
    private readonly Lock gate = new();
    private readonly long start = Stopwatch.GetTimestamp();
    private int written;

    private ProgressBar(TextWriter terminal, string title)
    {
        this.terminal = terminal;
        this.title = title;
    }

    /// <summary>A bar on a terminal; null where the writer is none.</summary>
    public static ProgressBar? On(TextWriter writer, string title) => Terminal.Shows(writer) ? new ProgressBar(writer, title) : null;

    /// <inheritdoc/>
    public void Report((int Done, int Total) value)
    {
        if (Stopwatch.GetElapsedTime(start) < Patience) return;
        var filled = (int)((long)Width * value.Done / Math.Max(1, value.Total));
        var line = string.Create(
            CultureInfo.InvariantCulture, $"{title} [{new string('#', filled)}{new string('.', Width - filled)}] {value.Done:N0} of {value.Total:N0} entries");
        lock (gate)
        {
            terminal.Write($"\r{line.PadRight(written)}");
            written = line.Length;
        }
    }

    /// <summary>Takes the bar away.</summary>
    public void Dispose()
    {
        if (written > 0) terminal.Write($"\r{new string(' ', written)}\r");
    }
}
