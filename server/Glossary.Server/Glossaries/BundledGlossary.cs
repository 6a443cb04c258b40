using System.Collections.Immutable;

namespace Glossary.Server.Glossaries;

/// <summary>The glossary that comes with the server: the files in the folder <c>seeds</c> beside the executable.</summary>
internal static class BundledGlossary
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "seeds");

    private static readonly Lazy<ImmutableArray<(string Source, string Text)>> Read = new(ReadFiles);

    /// <summary>Paths and texts of its files, sorted; none where the folder is missing. They are read once: they belong to the program.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ImmutableArray<(string Source, string Text)> Files => Read.Value;

    /// <summary>Whether a path is that of one of its files.</summary>
    public static bool Holds(string path) => Path.GetDirectoryName(path) == Folder && path.EndsWith(".txt", StringComparison.Ordinal);

    private static ImmutableArray<(string Source, string Text)> ReadFiles()
    {
        if (!Directory.Exists(Folder)) return [];
        var paths = Directory.GetFiles(Folder, "*.txt");
        Array.Sort(paths, StringComparer.Ordinal);
        return [.. paths.Select(path => (path, TextFile.Read(path)))];
    }
}
