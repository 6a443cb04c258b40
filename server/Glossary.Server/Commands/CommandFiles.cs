using System.Globalization;
using Glossary.Core.Terms;
using Glossary.Formats.SeedDump;
using Glossary.Server.Conversions;
using Glossary.Server.Glossaries;

namespace Glossary.Server.Commands;

/// <summary>The files of a command line. One that cannot be read is named on standard error and left out.</summary>
/// <param name="errors">Where problems are written.</param>
internal sealed class CommandFiles(TextWriter errors)
{
    /// <summary>Exit code of a command that is done with its files: 0, or 2 where one could not be read.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Whether something of a glossary is not used as it was meant.</summary>
    public bool HasWarnings { get; private set; }

    /// <summary>The text of a document, a byte order mark being its first character; null where it cannot be read.</summary>
    public string? ReadDocument(string path)
    {
        if (TextFile.TryReadWithMark(path, out var text, out var problem)) return text;
        Fail($"{path}: {problem}");
        return null;
    }

    /// <summary>The entries of glossary files, compiled, or of the bundled glossary where none is named.</summary>
    public Termbase ReadGlossaries(IReadOnlyCollection<string> paths) => ReadGlossaries(paths, out _);

    /// <inheritdoc cref="ReadGlossaries(IReadOnlyCollection{string})"/>
    /// <param name="paths">The files.</param>
    /// <param name="texts">What their entries say, to be searched.</param>
    public Termbase ReadGlossaries(IReadOnlyCollection<string> paths, out CommandTexts texts)
    {
        if (paths.Count == 0)
        {
            var reader = new GlossaryReader(TermbaseCache.OfUser());
            var loaded = reader.Read(GlossarySources.BundledOnly, progress: null, CancellationToken.None);
            foreach (var problem in loaded.Problems) Fail(problem);
            texts = new CommandTexts(loaded.Termbase, reader.TextOf, reader.Cache.FullTextFolder);
            return loaded.Termbase;
        }

        var read = new List<(string Path, string Text)>();
        foreach (var path in paths.Distinct(PathNames.Comparer))
        {
            if (TextFile.TryRead(path, out var text, out var problem)) read.Add((path, text));
            else Fail($"{path}: {problem}");
        }

        var files = SeedDumpReader.ReadAll(read);
        foreach (var file in files) Write(file);
        var termbase = Termbase.Build(files, default);
        texts = new CommandTexts(termbase, path => GlossaryText.Of(read.First(file => file.Path == path).Text), _ => null);
        return termbase;
    }

    private void Write(GlossaryFile file)
    {
        foreach (var problem in file.Problems)
        {
            HasWarnings |= problem.Severity == ProblemSeverity.Warning;
            var column = problem.Span.Start - file.Text.Lines.Start(problem.Line - 1) + 1;
            errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Source}:{problem.Line}:{column}: {problem.Message}"));
        }
    }

    private void Fail(string problem)
    {
        ExitCode = CommandLine.Misused;
        errors.WriteLine($"glossary-lsp: {problem}");
    }
}
