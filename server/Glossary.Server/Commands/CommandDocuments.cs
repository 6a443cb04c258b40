using Glossary.Server.Glossaries;

namespace Glossary.Server.Commands;

/// <summary>The documents of a command line. One that cannot be read is named on standard error and left out.</summary>
/// <param name="errors">Where problems are written.</param>
internal sealed class CommandDocuments(TextWriter errors)
{
    /// <summary>Exit code of a command that is done with them: 0, or 2 where one could not be read.</summary>
    public int ExitCode { get; private set; }

    /// <summary>The text of one, a byte order mark being its first character; null where it cannot be read.</summary>
    public string? Read(string path)
    {
        if (TextFile.TryReadWithMark(path, out var text, out var problem)) return text.Text;
        Fail($"{path}: {problem}");
        return null;
    }

    private void Fail(string problem)
    {
        ExitCode = CommandLine.Misused;
        errors.WriteLine($"glossary-lsp: {problem}");
    }
}
