using System.Collections.Immutable;
using System.Globalization;
using Glossary.Core.Terms;
using Glossary.Formats.SeedDump;

namespace Glossary.Server.Glossaries;

/// <summary>Reads glossary files and compiles them. Safe for every thread.</summary>
internal sealed class GlossaryReader
{
    private readonly Lock gate = new();
    private ImmutableArray<(string Source, string Text)> lastTexts = [];
    private Termbase lastTermbase = Termbase.Empty;

    /// <summary>
    /// Finds, reads and compiles what <paramref name="sources"/> names. A file that cannot be read counts as it was read before. Where
    /// no text has changed since the last call, the termbase is the same.
    /// </summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public LoadedGlossaries Read(GlossarySources sources, CancellationToken cancellation)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        var found = GlossaryGlobs.Find(sources.Globs, sources.Folders, cancellation);
        var own = found.Select(path => (Source: path, Text: TextOf(path, sources, problems))).Where(file => file.Text is not null).ToList();
        var bundled = sources.Bundled ? BundledGlossary.Files.Where(file => !found.Contains(file.Source, StringComparer.Ordinal)) : [];
        ImmutableArray<(string Source, string Text)> texts = [.. own!, .. bundled.Select(file => (file.Source, TextOf(file, sources)))];
        if (sources.Bundled && BundledGlossary.Files.IsEmpty)
            problems.Add($"The bundled glossary is missing: there is no folder seeds with .txt files in {AppContext.BaseDirectory}");

        // Of two calls at once, as at the start, the second finds the first one's work done.
        lock (gate)
        {
            if (!texts.SequenceEqual(lastTexts))
            {
                lastTermbase = Termbase.Build(SeedDumpReader.ReadAll(texts, cancellation), cancellation);
                lastTexts = texts;

                // What is being typed is not worth a word at every keystroke.
                var saved = lastTermbase.Files.Take(own.Count).Where(file => !sources.Buffers.ContainsKey(file.Source));
                problems.AddRange(saved.SelectMany(ProblemsOf));
            }

            return new LoadedGlossaries(lastTermbase, problems.ToImmutable());
        }
    }

    private string? TextOf(string path, GlossarySources sources, ImmutableArray<string>.Builder problems)
    {
        try
        {
            return sources.Buffers.TryGetValue(path, out var buffer) ? buffer.ToString() : TextFile.Read(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{path} cannot be read: {problem.Message}");
            return lastTexts.FirstOrDefault(last => last.Source == path).Text;
        }
    }

    private static string TextOf((string Source, string Text) file, GlossarySources sources) =>
        sources.Buffers.TryGetValue(file.Source, out var buffer) ? buffer.ToString() : file.Text;

    /// <summary>What is wrong with a file, each with its file, line and column.</summary>
    public static IEnumerable<string> ProblemsOf(GlossaryFile file)
    {
        foreach (var problem in file.Problems)
        {
            var line = file.Text.Lines.LineAt(problem.Span.Start);
            var column = problem.Span.Start - file.Text.Lines.Start(line);
            yield return string.Create(CultureInfo.InvariantCulture, $"{file.Source}:{line + 1}:{column + 1}: {problem.Message}");
        }
    }
}

/// <summary>What was loaded.</summary>
/// <param name="Termbase">The glossaries, compiled.</param>
/// <param name="Problems">What a person should know of the files, as sentences.</param>
internal sealed record LoadedGlossaries(Termbase Termbase, ImmutableArray<string> Problems);
