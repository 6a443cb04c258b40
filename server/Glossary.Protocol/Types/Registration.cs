namespace Glossary.Protocol.Types;

// LSP 3.17, Register Capability and the registration options in use.

/// <summary>Params of <c>client/registerCapability</c>.</summary>
/// <param name="Registrations">What the server wants to be sent from now on.</param>
public sealed record RegistrationParams(Registration[] Registrations);

/// <summary>One method that the server wants to be sent.</summary>
/// <param name="Id">A name of the server's own for this registration.</param>
/// <param name="Method">The method.</param>
/// <param name="RegisterOptions">Its options, for methods that have some.</param>
public sealed record Registration(string Id, string Method, RegistrationOptions? RegisterOptions = null);

/// <summary>Options of a registration; which ones there are depends on the method.</summary>
/// <param name="Section">For <c>workspace/didChangeConfiguration</c>: the settings that are to be told of.</param>
/// <param name="Watchers">For <c>workspace/didChangeWatchedFiles</c>: the files that the client is to watch, by pattern.</param>
public sealed record RegistrationOptions(string? Section = null, FileSystemWatcher[]? Watchers = null);

/// <summary>Params of <c>client/unregisterCapability</c>.</summary>
/// <param name="Unregisterations">What the server no longer wants to be sent. The specification's spelling is kept.</param>
public sealed record UnregistrationParams(Unregistration[] Unregisterations);

/// <summary>A registration that ends.</summary>
/// <param name="Id">The name that it was registered by.</param>
/// <param name="Method">The method.</param>
public sealed record Unregistration(string Id, string Method);

/// <summary>A pattern of files to watch, for creation, change and deletion.</summary>
/// <param name="GlobPattern">The pattern, relative to the workspace's folders.</param>
public sealed record FileSystemWatcher(string GlobPattern);
