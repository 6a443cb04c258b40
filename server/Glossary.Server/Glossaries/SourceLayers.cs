namespace Glossary.Server.Glossaries;

/// <summary>Which glossaries share what their headings say of categories: those of one folder of the workspace, and the bundled ones.</summary>
internal static class SourceLayers
{
    private const string Bundled = "bundled";

    /// <summary>The layer of files that lie in no folder of the workspace.</summary>
    private const string Elsewhere = "";

    /// <summary>The layer of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="globs">Know the folders of the workspace.</param>
    public static string Of(string path, GlossaryGlobs globs) => BundledGlossary.Holds(path) ? Bundled : globs.FolderOf(path) ?? Elsewhere;
}
