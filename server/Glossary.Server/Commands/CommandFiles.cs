using System.Runtime.ExceptionServices;
using Glossary.Core.Entries;
using Glossary.Core.Termbases;
using Glossary.Formats.Glossaries;
using Glossary.Server.Glossaries;
using Glossary.Server.Paths;

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
        if (TextFile.TryReadWithMark(path, out var text, out var problem)) return text.Text;
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
            var reader = new GlossaryReader(new TermbaseKeeper(TermbaseCache.OfUser()));
            var loaded = ReadBundled(reader);
            foreach (var problem in loaded.Problems) Fail(problem);
            texts = new CommandTexts(loaded.Termbase, reader.TextOf, reader.Keeper.Cache.FullTextFolder);
            return loaded.Termbase;
        }

        var read = new List<(string Path, DecodedText Content)>();
        foreach (var path in paths.Distinct(PathNames.Comparer))
        {
            if (TextFile.TryRead(path, out var text, out var problem)) read.Add((path, text));
            else Fail($"{path}: {problem}");
        }

        var files = GlossaryParser.ReadAll([.. read.Select(file => (file.Path, file.Content.Text))]);
        foreach (var (file, source) in files.Zip(read)) Write(file, source.Content);
        var termbase = Termbase.Build(files, default);
        texts = new CommandTexts(termbase, path => GlossaryText.Of(read.First(file => file.Path == path).Content.Text), _ => null);
        return termbase;
    }

    /// <summary>Reads the bundled glossary. What is kept of it on disk is looked through, for a command has no later chance to find that it is damaged; then it is read anew.</summary>
    private LoadedGlossaries ReadBundled(GlossaryReader reader)
    {
        LoadedGlossaries? loaded = null;
        Exception? failure = null;
        try
        {
            loaded = Read();
        }
#pragma warning disable CA1031 // Damaged bytes make anything fail.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            failure = problem;
        }

        if (reader.Keeper.Verify(CancellationToken.None) is { } damage)
        {
            reader.Forget();
            errors.WriteLine($"glossary-lsp: {damage}");
            return Read();
        }

        if (failure is not null) ExceptionDispatchInfo.Throw(failure);
        return loaded!;

        LoadedGlossaries Read() => reader.ReadBundled(CancellationToken.None);
    }

    private void Write(GlossaryFile file, DecodedText content)
    {
        var text = GlossaryText.Of(content.Text);
        foreach (var problem in content.Guess is { } guess ? [guess, .. file.Problems] : file.Problems)
        {
            HasWarnings |= problem.Severity == ProblemSeverity.Warning;
            errors.WriteLine(FileProblems.Sentence(file.Source, problem, text));
        }
    }

    private void Fail(string problem)
    {
        ExitCode = CommandLine.Misused;
        errors.WriteLine($"glossary-lsp: {problem}");
    }
}
