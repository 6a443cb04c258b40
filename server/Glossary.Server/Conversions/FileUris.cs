namespace Glossary.Server.Conversions;

/// <summary>Turns file URIs into paths and back.</summary>
internal static class FileUris
{
    /// <summary>The path of a file URI; null for any other URI and for what is none.</summary>
    public static string? ToPath(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.IsFile && parsed.LocalPath is { Length: > 0 } path && !path.Contains('\0', StringComparison.Ordinal)
            ? Path.GetFullPath(path)
            : null;

    /// <summary>The path of a file URI; of any other URI what it has in a path's place, such as the name in <c>untitled:Untitled-1</c>.</summary>
    public static string NameOf(string uri) =>
        ToPath(uri) ?? (Uri.TryCreate(uri, UriKind.Absolute, out var parsed) ? Uri.UnescapeDataString(parsed.AbsolutePath) : uri);

    /// <summary>The URI of an absolute path.</summary>
    public static string FromPath(string path)
    {
        // Not by way of Uri, which takes %41 in a path for an A.
        var escaped = string.Join('/', path.Replace(Path.DirectorySeparatorChar, '/').Split('/').Select(Uri.EscapeDataString));
        return escaped.StartsWith("//", StringComparison.Ordinal) ? $"file:{escaped}" : escaped.StartsWith('/') ? $"file://{escaped}" : $"file:///{escaped}";
    }
}
