using System.Text;
using Glossary.Core.Terms;
using Glossary.Formats.SeedDump;
using Glossary.Server.Glossaries;

namespace Glossary.Server.Commands;

/// <summary>The files of a command line. One that cannot be read is named on standard error and left out.</summary>
/// <param name="errors">Where problems are written.</param>
internal sealed class CommandFiles(TextWriter errors)
{
    /// <summary>Whether a file could not be read.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Exit code of a command that is done with its files: 0, or 2 where one could not be read.</summary>
    public int ExitCode => HasFailed ? 2 : 0;

    /// <summary>The text of a file, its byte order mark kept as a character; null where it cannot be read.</summary>
    public string? Read(string path)
    {
        try
        {
            return Directory.Exists(path) ? Fail(path, "is a folder; name the files in it") : new UTF8Encoding(false).GetString(File.ReadAllBytes(path));
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return Fail(path, "there is no such file");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Fail(path, problem.Message);
        }
    }

    /// <summary>The entries of glossary files, or of the bundled glossary where none is named.</summary>
    public IReadOnlyList<GlossaryFile> ReadGlossaries(IReadOnlyCollection<string> paths)
    {
        if (paths.Count == 0) return SeedDumpReader.ReadAll(BundledGlossary.Files);
        var texts = new List<(string, string)>();
        foreach (var path in paths)
        {
            if (Read(path) is { } text) texts.Add((path, text));
        }

        var files = SeedDumpReader.ReadAll(texts);
        foreach (var problem in files.SelectMany(GlossaryReader.ProblemsOf)) errors.WriteLine($"glossary-lsp: {problem}");
        return files;
    }

    private string? Fail(string path, string problem)
    {
        HasFailed = true;
        errors.WriteLine($"glossary-lsp: {path}: {problem}");
        return null;
    }
}
