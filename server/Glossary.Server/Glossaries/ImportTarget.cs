namespace Glossary.Server.Glossaries;

/// <summary>Where the imports of a glossary lead.</summary>
internal static class ImportTarget
{
    /// <summary>The absolute path that an import means; null where it is no path.</summary>
    /// <param name="target">What the file says: a path relative to its folder, an absolute one, or a <c>file:</c> URI.</param>
    /// <param name="importer">The path of the file.</param>
    public static string? PathOf(string target, string importer)
    {
        if (target.StartsWith("file:", StringComparison.OrdinalIgnoreCase)) return Paths.FileUris.ToPath(target);
        if (target.Contains("://", StringComparison.Ordinal) || target.Length == 0 || target.Contains('\0')) return null;
        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(importer) ?? "", Globs.GlobText.WithHome(target)));
    }
}
