namespace Glossary.Cache;

/// <summary>Where the cache lies on this machine.</summary>
public static class CacheFolder
{
    /// <summary>The environment variable that names the folder, before all others.</summary>
    public const string Variable = "GLOSSARY_LSP_CACHE";

    private const string Name = "glossary-lsp";

    /// <summary>The folder for this process. Nothing is made on disk.</summary>
    public static CacheFolderChoice Choose() => Choose(Environment.GetEnvironmentVariable, CacheSystems.OfThisProcess());

    /// <summary>The folder for an environment: <c>$GLOSSARY_LSP_CACHE</c>, else where the system keeps caches.</summary>
    /// <remarks>XDG Base Directory Specification 0.8: <c>$XDG_CACHE_HOME</c>, if absolute, else <c>$HOME/.cache</c>.</remarks>
    /// <param name="environment">Gives the value of a variable, or null.</param>
    /// <param name="system">The system whose habits count.</param>
    public static CacheFolderChoice Choose(Func<string, string?> environment, CacheSystem system)
    {
        if (environment(Variable) is { Length: > 0 } own)
        {
            return IsAbsolute(own, system)
                ? new(own, null)
                : new(null, $"There is no cache: {Variable} is \"{own}\", which is not an absolute path. Set it to one, or to nothing.");
        }

        return system switch
        {
            CacheSystem.Windows => Below(environment, "LOCALAPPDATA", system, Name),
            CacheSystem.MacOS => Below(environment, "HOME", system, "Library", "Caches", Name),
            _ when environment("XDG_CACHE_HOME") is { } caches && IsAbsolute(caches, system) => new(Join(system, caches, Name), null),
            _ => Below(environment, "HOME", system, ".cache", Name),
        };
    }

    private static CacheFolderChoice Below(Func<string, string?> environment, string variable, CacheSystem system, params ReadOnlySpan<string> names) =>
        environment(variable) is { } home && IsAbsolute(home, system)
            ? new(Join(system, [home, .. names]), null)
            : new(null, $"There is no cache: {variable} names no folder. Set {Variable} to a folder for it.");

    // Not those of System.IO.Path, which knows this system only.
    private static bool IsAbsolute(string path, CacheSystem system) => system == CacheSystem.Windows
        ? path is [_, ':', '\\' or '/', ..] or ['\\', '\\', ..]
        : path.StartsWith('/');

    private static string Join(CacheSystem system, params ReadOnlySpan<string> parts) => string.Join(system == CacheSystem.Windows ? '\\' : '/', parts!);
}

/// <summary>A folder for the cache, or why there is none.</summary>
/// <param name="Path">The absolute path; the folder need not be there.</param>
/// <param name="Problem">A sentence for the log, where there is no path.</param>
public readonly record struct CacheFolderChoice(string? Path, string? Problem);
