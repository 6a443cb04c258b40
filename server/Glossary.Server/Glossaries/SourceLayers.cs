namespace Glossary.Server.Glossaries;

/// <summary>Which layers glossaries belong to.</summary>
internal static class SourceLayers
{
    /// <summary>The layer of a file that is listed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="globs">Know the folders of the workspace.</param>
    public static GlossaryLayer Of(string path, GlossaryGlobs globs) =>
        BundledGlossary.Holds(path) ? GlossaryLayer.Bundled
        : globs.FolderOf(path) is not null ? GlossaryLayer.WorkspaceFolder
        : globs.IsOfUser(path) ? GlossaryLayer.User
        : GlossaryLayer.Workspace;

    /// <summary>A name for those files that share what their headings say of categories: all of a layer, but in the workspace those of a folder.</summary>
    /// <param name="path">The file.</param>
    /// <param name="layer">Its layer.</param>
    /// <param name="globs">Know the folders of the workspace.</param>
    public static string CategoriesOf(string path, GlossaryLayer layer, GlossaryGlobs globs) =>
        layer == GlossaryLayer.WorkspaceFolder ? globs.FolderOf(path)! : layer.ToString();
}
