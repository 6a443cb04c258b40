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
    private TermOverrides lastOverrides = TermOverrides.None;
    private Termbase lastTermbase = Termbase.Empty;

    /// <summary>
    /// Finds, reads and compiles what <paramref name="sources"/> names. A file that cannot be read counts as it was read before. Where
    /// nothing has changed since the last call, the termbase is the same.
    /// </summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public LoadedGlossaries Read(GlossarySources sources, CancellationToken cancellation)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        var found = GlossaryGlobs.Of(sources.Globs, problems).Find(sources.Folders, cancellation);
        var own = found.Select(path => (Source: path, Text: TextOf(path, sources, problems))).Where(file => file.Text is not null).ToList();
        var bundled = sources.Bundled ? BundledGlossary.Files.Where(file => !found.Contains(file.Source, StringComparer.Ordinal)) : [];
        ImmutableArray<(string Source, string Text)> texts = [.. own!, .. bundled.Select(file => (file.Source, TextOf(file, sources)))];
        if (sources.Bundled) problems.AddRange(BundledGlossary.Problems);

        // Of two calls at once, as at the start, the second mostly finds the first one's work done.
        lock (gate)
        {
            if (!texts.SequenceEqual(lastTexts) || !sources.Terms.Equals(lastOverrides))
            {
                lastTermbase = Termbase.Build(SeedDumpReader.ReadAll(texts, cancellation), sources.Terms, cancellation);

                // Of what is new, and not of what is being typed: that is not worth a word at every keystroke.
                var known = lastTexts.ToHashSet();
                for (var i = 0; i < own.Count; i++)
                {
                    if (!known.Contains(texts[i]) && !sources.Buffers.ContainsKey(texts[i].Source)) problems.AddRange(ProblemsOf(lastTermbase.Files[i]));
                }

                lastTexts = texts;
                lastOverrides = sources.Terms;
            }

            return new LoadedGlossaries(lastTermbase, problems.ToImmutable());
        }
    }

    private string? TextOf(string path, GlossarySources sources, ImmutableArray<string>.Builder problems)
    {
        if (sources.Buffers.TryGetValue(path, out var buffer)) return buffer.ToString();
        if (TextFile.TryRead(path, out var text, out var problem)) return text;
        problems.Add($"{path} cannot be read: {problem}");
        return lastTexts.FirstOrDefault(last => last.Source == path).Text;
    }

    private static string TextOf((string Source, string Text) file, GlossarySources sources) =>
        sources.Buffers.TryGetValue(file.Source, out var buffer) ? buffer.ToString() : file.Text;

    /// <summary>What is wrong with a file, each with its file, line and column; of very many only the first.</summary>
    public static IEnumerable<string> ProblemsOf(GlossaryFile file)
    {
        const int most = 20;
        if (file.Problems.Length > most) yield return string.Create(CultureInfo.InvariantCulture, $"{file.Source}: {file.Problems.Length} problems, of which these are the first:");
        foreach (var problem in file.Problems.Take(most))
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
