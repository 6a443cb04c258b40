namespace Glossary.Server.Paths;

/// <summary>How paths are compared here: on Windows letters in upper and lower case name the same file.</summary>
internal static class PathNames
{
    /// <summary>Compares them.</summary>
    public static StringComparison Comparison { get; } = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Compares them, too.</summary>
    public static StringComparer Comparer { get; } = StringComparer.FromComparison(Comparison);

    /// <summary>Whether an absolute path is that of a folder or of something in it.</summary>
    public static bool IsWithin(string path, string folder) =>
        path.StartsWith(folder, Comparison) && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);
}
