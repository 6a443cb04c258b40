namespace Glossary.Server.Glossaries;

/// <summary>Where a glossary belongs to. What one of a higher layer, which is an earlier one here, says of a name overrides what one of a lower layer says.</summary>
internal enum GlossaryLayer
{
    /// <summary>A folder of the workspace.</summary>
    WorkspaceFolder,

    /// <summary>A file outside of these folders that the settings of the workspace name.</summary>
    Workspace,

    /// <summary>The folder of a person's own glossaries.</summary>
    User,

    /// <summary>A file that another glossary takes in, and that is none of those above.</summary>
    Imported,

    /// <summary>The glossary that comes with the server.</summary>
    Bundled,
}
