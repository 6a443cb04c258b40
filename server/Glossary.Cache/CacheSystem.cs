namespace Glossary.Cache;

/// <summary>A family of operating systems, by where it keeps caches.</summary>
public enum CacheSystem
{
    /// <summary>Linux, BSD and the like: the XDG Base Directory Specification.</summary>
    Xdg,

    /// <summary>macOS: <c>~/Library/Caches</c>.</summary>
    MacOS,

    /// <summary>Windows: <c>%LOCALAPPDATA%</c>.</summary>
    Windows,
}

internal static class CacheSystems
{
    public static CacheSystem OfThisProcess() =>
        OperatingSystem.IsWindows() ? CacheSystem.Windows
        : OperatingSystem.IsMacOS() ? CacheSystem.MacOS
        : CacheSystem.Xdg;
}
