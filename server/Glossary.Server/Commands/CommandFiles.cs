using Glossary.Server.Glossaries;

namespace Glossary.Server.Commands;

/// <summary>The files of a command line. One that cannot be read is named on standard error and left out.</summary>
/// <param name="errors">Where problems are written.</param>
internal sealed class CommandFiles(TextWriter errors)
{
    /// <summary>Exit code of a command that is done with its files: 0, or 2 where one could not be read.</summary>
    public int ExitCode { get; private set; }

    /// <summary>The text of a document, a byte order mark being its first character; null where it cannot be read.</summary>
    public string? ReadDocument(string path)
    {
        if (TextFile.TryReadWithMark(path, out var text, out var problem)) return text.Text;
        Fail($"{path}: {problem}");
        return null;
    }

    /// <summary>Reads glossary files, or the bundled glossary where none is named.</summary>
    public CommandGlossaries ReadGlossaries(IReadOnlyCollection<string> paths)
    {
        var glossaries = new CommandGlossaries(paths, errors);
        if (glossaries.IsAnyMissing) ExitCode = CommandLine.Misused;
        return glossaries;
    }

    private void Fail(string problem)
    {
        ExitCode = CommandLine.Misused;
        errors.WriteLine($"glossary-lsp: {problem}");
    }
}
