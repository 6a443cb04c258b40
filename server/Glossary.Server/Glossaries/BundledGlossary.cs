using System.Collections.Immutable;

namespace Glossary.Server.Glossaries;

/// <summary>The glossary that comes with the server: the files in the folder <c>seeds</c> beside the executable.</summary>
internal static class BundledGlossary
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>Paths of its files, sorted; none where the folder is missing.</summary>
    public static ImmutableArray<string> Paths() =>
        Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal)] : [];

    /// <summary>Whether a path is that of one of its files.</summary>
    public static bool Holds(string path) => Path.GetDirectoryName(path) == Folder && path.EndsWith(".txt", StringComparison.Ordinal);
}
