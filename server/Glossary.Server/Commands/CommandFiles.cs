using Glossary.Core.Terms;
using Glossary.Formats.SeedDump;
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
        if (TextFile.TryReadWithMark(path, out var text, out var problem)) return text;
        Fail($"{path}: {problem}");
        return null;
    }

    /// <summary>The entries of glossary files, or of the bundled glossary where none is named.</summary>
    public IReadOnlyList<GlossaryFile> ReadGlossaries(IReadOnlyCollection<string> paths)
    {
        if (paths.Count == 0)
        {
            foreach (var problem in BundledGlossary.Problems) Fail(problem);
            return SeedDumpReader.ReadAll(BundledGlossary.Files);
        }

        var texts = new List<(string, string)>();
        foreach (var path in paths.Distinct(StringComparer.Ordinal))
        {
            if (TextFile.TryRead(path, out var text, out var problem)) texts.Add((path, text));
            else Fail($"{path}: {problem}");
        }

        var files = SeedDumpReader.ReadAll(texts);
        foreach (var problem in files.SelectMany(GlossaryReader.ProblemsOf)) errors.WriteLine($"glossary-lsp: {problem}");
        return files;
    }

    private void Fail(string problem)
    {
        ExitCode = 2;
        errors.WriteLine($"glossary-lsp: {problem}");
    }
}
