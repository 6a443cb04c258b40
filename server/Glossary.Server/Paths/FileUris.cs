namespace Glossary.Server.Paths;

/// <summary>Turns file URIs into paths and back (RFC 8089).</summary>
/// <remarks>Not by way of <see cref="Uri"/>: it knows no drive whose colon is escaped, as VS Code writes it, and takes %41 in a path for an A.</remarks>
internal static class FileUris
{
    private const string Scheme = "file:";

    /// <summary>The path of a file URI; null for any other URI and for what is none.</summary>
    public static string? ToPath(string uri) => ToPath(uri, OperatingSystem.IsWindows()) is { } path ? Path.GetFullPath(path) : null;

    /// <summary>The path of a file URI as it is written there.</summary>
    /// <param name="uri">The URI.</param>
    /// <param name="isWindows">Whether it is to be a path of Windows, with its drive in upper case, or one of another system.</param>
    public static string? ToPath(string uri, bool isWindows)
    {
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return null;
        var (host, rest) = ("", uri[Scheme.Length..]);
        if (rest.IndexOfAny(['?', '#']) is >= 0 and var end) rest = rest[..end];
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = rest.IndexOf('/', 2);
            if (slash < 0) return null;
            (host, rest) = (rest[2..slash], rest[slash..]);
        }

        var path = Uri.UnescapeDataString(rest);
        if (!path.StartsWith('/') || path.Contains('\0', StringComparison.Ordinal)) return null;
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase)) host = "";
        if (!isWindows) return host.Length == 0 ? path : null;
        path = path.Replace('/', '\\');
        return host.Length > 0 ? $@"\\{Uri.UnescapeDataString(host)}{path}"
            : path is not [_, var drive, ':', ..] || !char.IsAsciiLetter(drive) ? path
            : $@"{char.ToUpperInvariant(drive)}:\{path[3..].TrimStart('\\')}";
    }

    /// <summary>The path of a file URI; of any other URI what it has in a path's place, such as the name in <c>untitled:Untitled-1</c>.</summary>
    public static string NameOf(string uri) =>
        ToPath(uri) ?? (Uri.TryCreate(uri, UriKind.Absolute, out var parsed) ? Uri.UnescapeDataString(parsed.AbsolutePath) : uri);

    /// <summary>The URI of an absolute path.</summary>
    public static string FromPath(string path) => FromPath(path, OperatingSystem.IsWindows());

    /// <summary>The URI of an absolute path, on Windows in the writing of VS Code, which compares URIs as they are written.</summary>
    /// <param name="path">The path.</param>
    /// <param name="isWindows">Whether it is a path of Windows.</param>
    public static string FromPath(string path, bool isWindows)
    {
        if (isWindows) path = path.Replace('\\', '/');
        if (isWindows && path is [var drive, ':', ..]) path = $"{char.ToLowerInvariant(drive)}{path[1..]}";
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return escaped.StartsWith("//", StringComparison.Ordinal) ? $"file:{escaped}" : escaped.StartsWith('/') ? $"file://{escaped}" : $"file:///{escaped}";
    }
}
