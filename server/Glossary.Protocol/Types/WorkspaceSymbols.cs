namespace Glossary.Protocol.Types;

// LSP 3.17, Workspace Symbols Request and Workspace Symbol Resolve Request.

/// <summary>Params of <c>workspace/symbol</c>.</summary>
/// <param name="Query">What was typed.</param>
public sealed record WorkspaceSymbolParams(string Query);

/// <summary>A thing of the workspace that has a name; also params and result of <c>workspaceSymbol/resolve</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of thing it is; decides the icon.</param>
/// <param name="Location">Where it is.</param>
public sealed record WorkspaceSymbol(string Name, SymbolKind Kind, SymbolLocation Location)
{
    /// <summary>What it belongs to; shown beside the name.</summary>
    public string? ContainerName { get; init; }

    /// <summary>The server's own mark, by which it knows the symbol again at <c>workspaceSymbol/resolve</c>.</summary>
    public int? Data { get; init; }
}

/// <summary>Where a symbol is.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Range">The stretch; null where it is found out at <c>workspaceSymbol/resolve</c>.</param>
public sealed record SymbolLocation(string Uri, Range? Range = null);

/// <summary>Kinds of symbols that are in use here.</summary>
public enum SymbolKind
{
    /// <summary>A name that something is known by; the nearest there is to a term.</summary>
    Key = 20,
}

/// <summary>What the server offers of workspace symbols.</summary>
/// <param name="ResolveProvider">Whether <c>workspaceSymbol/resolve</c> is served.</param>
public sealed record WorkspaceSymbolOptions(bool? ResolveProvider = null);
