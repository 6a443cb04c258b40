using System.Collections.Immutable;
using Glossary.Server.Paths;

namespace Glossary.Server.Glossaries;

/// <summary>The glossary that comes with the server: the files in the folder <c>seeds</c> beside the executable.</summary>
internal static class BundledGlossary
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "seeds");

    private static readonly Lazy<ImmutableArray<string>> Found = new(FindFiles);

    /// <summary>Paths of its files, sorted. They are looked for once: they belong to the program.</summary>
    public static ImmutableArray<string> Paths => Found.Value;

    /// <summary>What is wrong with the installation, as a sentence; null where nothing is.</summary>
    public static string? Problem => Paths.IsEmpty ? $"The bundled glossary is missing: there is no folder seeds with .txt files in {AppContext.BaseDirectory}" : null;

    /// <summary>Whether a path is that of one of its files.</summary>
    public static bool Holds(string path) => string.Equals(Path.GetDirectoryName(path), Folder, PathNames.Comparison) && path.EndsWith(".txt", PathNames.Comparison);

    private static ImmutableArray<string> FindFiles()
    {
        var paths = Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.txt") : [];
        Array.Sort(paths, StringComparer.Ordinal);
        return [.. paths];
    }
}
