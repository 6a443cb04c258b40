namespace Glossary.Server.Globs;

/// <summary>A folder of the workspace that is on disk.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Name">What the user calls it, as in <c>${workspaceFolder:NAME}</c>.</param>
internal sealed record WorkspaceRoot(string Path, string Name);
