using Microsoft.Extensions.Logging;

namespace Glossary.Server.Logging;

/// <summary>Writes the log to standard error, and what a user should know of also to the editor.</summary>
/// <param name="editor">The editor.</param>
/// <param name="output">Standard error, opened with the first line.</param>
internal sealed class ServerLog(EditorLog editor, Lazy<TextWriter> output) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Information and not LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) Write(logLevel, formatter(state, exception), exception);
    }

    private void Write(LogLevel level, string message, Exception? problem)
    {
        // One call, so that lines of several threads do not mix.
        try
        {
            output.Value.WriteLine(problem is null ? $"{level}: {message}" : $"{level}: {message}{Environment.NewLine}{problem}");
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            // A log that cannot be written, as on a full disk, must not end the server.
        }

        if (level >= LogLevel.Warning) editor.Write(level, problem is null ? message : $"{message} {problem.Message}");
    }
}
