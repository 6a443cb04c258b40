using System.Collections.Immutable;
using System.Text;
using Glossary.Core.Terms;
using Glossary.Formats.SeedDump;
using Microsoft.Extensions.Logging;

namespace Glossary.Server.Glossaries;

/// <summary>Reads glossary files and compiles them.</summary>
internal sealed partial class GlossaryReader(ILogger<GlossaryReader> logger)
{
    private ImmutableArray<(string Source, string Text)> lastTexts = [];
    private Termbase lastTermbase = Termbase.Empty;

    /// <summary>
    /// Finds, reads and compiles what <paramref name="sources"/> names. A file that cannot be read is reported, and counts as it was read
    /// before. Where no text has changed, the termbase is the one of the call before. Calls must not overlap.
    /// </summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Termbase Read(GlossarySources sources, CancellationToken cancellation)
    {
        var bundled = sources.Bundled ? BundledGlossary.Paths() : [];
        if (sources.Bundled && bundled.IsEmpty) LogNoBundledGlossary(AppContext.BaseDirectory);
        var found = GlossaryGlobs.Find(sources.Globs, sources.Folders, cancellation);
        var texts = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var path in found.Union(bundled, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if ((sources.Buffers.TryGetValue(path, out var buffer) ? buffer.ToString() : ReadText(path)) is { } text) texts.Add((path, text));
        }

        var read = texts.ToImmutable();
        if (read.SequenceEqual(lastTexts)) return lastTermbase;
        var files = SeedDumpReader.ReadAll(read, cancellation);
        foreach (var file in files.Where(file => !bundled.Contains(file.Source, StringComparer.Ordinal))) LogProblemsOf(file);
        lastTermbase = Termbase.Build(files, cancellation);
        lastTexts = read;
        return lastTermbase;
    }

    private string? ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path, Encoding.UTF8);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            LogUnreadable(path, problem.Message);
            return lastTexts.FirstOrDefault(last => last.Source == path).Text;
        }
    }

    private void LogProblemsOf(GlossaryFile file)
    {
        foreach (var problem in file.Problems)
        {
            var line = file.Text.Lines.LineAt(problem.Span.Start);
            var column = problem.Span.Start - file.Text.Lines.Start(line);
            LogProblem(file.Source, line + 1, column + 1, problem.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bundled glossary is missing: there is no folder seeds with .txt files in {Folder}.")]
    private partial void LogNoBundledGlossary(string folder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path} cannot be read: {Problem}")]
    private partial void LogUnreadable(string path, string problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Path}:{Line}:{Column}: {Problem}")]
    private partial void LogProblem(string path, int line, int column, string problem);
}
