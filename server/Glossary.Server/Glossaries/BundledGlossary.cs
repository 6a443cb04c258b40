using System.Collections.Immutable;

namespace Glossary.Server.Glossaries;

/// <summary>The glossary that comes with the server: the files in the folder <c>seeds</c> beside the executable.</summary>
internal static class BundledGlossary
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "seeds");

    private static readonly Lazy<(ImmutableArray<(string Source, string Text)> Files, ImmutableArray<string> Problems)> Read = new(ReadFiles);

    /// <summary>Paths and texts of its files, sorted. They are read once: they belong to the program.</summary>
    public static ImmutableArray<(string Source, string Text)> Files => Read.Value.Files;

    /// <summary>What is wrong with the installation, as sentences: the folder is missing, a file cannot be read.</summary>
    public static ImmutableArray<string> Problems => Read.Value.Problems;

    /// <summary>Whether a path is that of one of its files.</summary>
    public static bool Holds(string path) => Path.GetDirectoryName(path) == Folder && path.EndsWith(".txt", StringComparison.Ordinal);

    private static (ImmutableArray<(string Source, string Text)> Files, ImmutableArray<string> Problems) ReadFiles()
    {
        var paths = Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.txt") : [];
        if (paths.Length == 0) return ([], [$"The bundled glossary is missing: there is no folder seeds with .txt files in {AppContext.BaseDirectory}"]);
        Array.Sort(paths, StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<(string, string)>(paths.Length);
        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (var path in paths)
        {
            if (TextFile.TryRead(path, out var text, out var problem)) files.Add((path, text));
            else problems.Add($"{path}: {problem}");
        }

        return (files.DrainToImmutable(), problems.DrainToImmutable());
    }
}
