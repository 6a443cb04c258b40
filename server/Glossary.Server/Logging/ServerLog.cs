using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Glossary.Server.Logging;

/// <summary>Writes the log to standard error, and what a user should know of also to the editor.</summary>
internal sealed class ServerLog(EditorLog editor, TextWriter output) : ILoggerProvider
{
    private readonly ConcurrentDictionary<string, ILogger> loggers = new(StringComparer.Ordinal);

    public ILogger CreateLogger(string categoryName) => loggers.GetOrAdd(categoryName, static (_, log) => new Logger(log), this);

    public void Dispose()
    {
    }

    private void Write(LogLevel level, string message, Exception? problem)
    {
        // One call, so that lines of several threads do not mix.
        try
        {
            output.WriteLine(problem is null ? $"{level}: {message}" : $"{level}: {message}{Environment.NewLine}{problem}");
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            // A log that cannot be written, as on a full disk, must not end the server.
        }

        if (level >= LogLevel.Warning) editor.Write(level, problem is null ? message : $"{message} {problem.Message}");
    }

    private sealed class Logger(ServerLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Write(logLevel, formatter(state, exception), exception);
    }
}
