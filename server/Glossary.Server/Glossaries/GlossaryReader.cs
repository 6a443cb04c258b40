using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Glossary.Core.Terms;
using Glossary.Formats.SeedDump;

namespace Glossary.Server.Glossaries;

/// <summary>Reads glossary files and compiles them. Safe for every thread; of two calls the second waits.</summary>
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
        lock (gate)
        {
            var problems = ImmutableArray.CreateBuilder<string>();
            var bundled = sources.Bundled ? BundledGlossary.Paths() : [];
            if (sources.Bundled && bundled.IsEmpty) problems.Add($"The bundled glossary is missing: there is no folder seeds with .txt files in {AppContext.BaseDirectory}");
            var found = GlossaryGlobs.Find(sources.Globs, sources.Folders, cancellation);
            var texts = ImmutableArray.CreateBuilder<(string, string)>();
            foreach (var path in found.Union(bundled, StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                if ((sources.Buffers.TryGetValue(path, out var buffer) ? buffer.ToString() : ReadText(path, problems)) is { } text) texts.Add((path, text));
            }

            var read = texts.ToImmutable();
            if (!read.SequenceEqual(lastTexts))
            {
                var files = SeedDumpReader.ReadAll(read, cancellation);
                foreach (var file in files.Where(file => found.Contains(file.Source, StringComparer.Ordinal))) problems.AddRange(ProblemsOf(file));
                lastTermbase = Termbase.Build(files, cancellation);
                lastTexts = read;
            }

            return new LoadedGlossaries(lastTermbase, problems.ToImmutable());
        }
    }

    private string? ReadText(string path, ImmutableArray<string>.Builder problems)
    {
        try
        {
            // Editors do not show a byte order mark, nor count it.
            var bytes = File.ReadAllBytes(path).AsSpan();
            return Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{path} cannot be read: {problem.Message}");
            return lastTexts.FirstOrDefault(last => last.Source == path).Text;
        }
    }

    private static IEnumerable<string> ProblemsOf(GlossaryFile file)
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
