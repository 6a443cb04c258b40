namespace Glossary.Protocol.Types;

// LSP 3.17, Register Capability and the registration options in use.

/// <summary>Params of <c>client/registerCapability</c>.</summary>
/// <param name="Registrations">What the server wants to be sent from now on.</param>
public sealed record RegistrationParams(Registration[] Registrations);

/// <summary>One method that the server wants to be sent.</summary>
/// <param name="Id">A name of the server's own for this registration.</param>
/// <param name="Method">The method.</param>
/// <param name="RegisterOptions">Its options, for methods that have some.</param>
public sealed record Registration(string Id, string Method, DidChangeWatchedFilesRegistrationOptions? RegisterOptions = null);

/// <summary>Which files the client is to watch.</summary>
/// <param name="Watchers">One for each pattern.</param>
public sealed record DidChangeWatchedFilesRegistrationOptions(FileSystemWatcher[] Watchers);

/// <summary>A pattern of files to watch, for creation, change and deletion.</summary>
/// <param name="GlobPattern">The pattern, relative to the workspace's folders.</param>
public sealed record FileSystemWatcher(string GlobPattern);
