using System.Text.Json;

namespace Glossary.Protocol.Types;

// LSP 3.17, Workspace Features.

/// <summary>A root folder of the workspace.</summary>
/// <param name="Uri">Its URI.</param>
/// <param name="Name">Its name for people; null where a client, against the specification, gives none.</param>
public sealed record WorkspaceFolder(string Uri, string? Name = null);

/// <summary>Params of <c>workspace/didChangeWorkspaceFolders</c>.</summary>
/// <param name="Event">What changed.</param>
public sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChangeEvent Event);

/// <summary>A change of the workspace's folders.</summary>
/// <param name="Added">Those that came.</param>
/// <param name="Removed">Those that went.</param>
public sealed record WorkspaceFoldersChangeEvent(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);

/// <summary>Params of <c>workspace/configuration</c>.</summary>
/// <param name="Items">What is asked for.</param>
public sealed record ConfigurationParams(ConfigurationItem[] Items);

/// <summary>One setting that is asked for.</summary>
/// <param name="Section">The setting's name.</param>
/// <param name="ScopeUri">For which resource; null for the workspace.</param>
public sealed record ConfigurationItem(string? Section = null, string? ScopeUri = null);

/// <summary>Params of <c>workspace/didChangeConfiguration</c>.</summary>
/// <param name="Settings">The settings by section, or null from clients that are to be asked for them.</param>
public sealed record DidChangeConfigurationParams(JsonElement? Settings = null);

/// <summary>Params of <c>workspace/didChangeWatchedFiles</c>.</summary>
/// <param name="Changes">What happened to the files.</param>
public sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);

/// <summary>What happened to a file.</summary>
/// <param name="Uri">The file.</param>
/// <param name="Type">What happened.</param>
public sealed record FileEvent(string Uri, FileChangeType Type);

/// <summary>Params of <c>workspace/executeCommand</c>.</summary>
/// <param name="Command">The command.</param>
/// <param name="Arguments">What it is to work on; null for none.</param>
public sealed record ExecuteCommandParams(string Command, JsonElement[]? Arguments = null);

/// <summary>Which commands the server executes.</summary>
/// <param name="Commands">Their names.</param>
public sealed record ExecuteCommandOptions(string[] Commands);

/// <summary>What may happen to a file.</summary>
public enum FileChangeType
{
    /// <summary>It was created.</summary>
    Created = 1,

    /// <summary>It was changed.</summary>
    Changed = 2,

    /// <summary>It was deleted.</summary>
    Deleted = 3,
}
