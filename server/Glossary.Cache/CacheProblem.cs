namespace Glossary.Cache;

/// <summary>What a disk answers, as values and sentences.</summary>
internal static class CacheProblem
{
    /// <summary>Whether an exception is the disk's word: full, read-only, not allowed, not there.</summary>
    public static bool IsOfDisk(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>Whether a file could not be opened because somebody holds its lock.</summary>
    public static bool IsLocked(IOException exception) => exception.HResult switch
    {
        // ERROR_SHARING_VIOLATION on Windows; EWOULDBLOCK is 11 on Linux and 35 on macOS and the BSDs.
        unchecked((int)0x80070020) => OperatingSystem.IsWindows(),
        11 => OperatingSystem.IsLinux(),
        35 => !OperatingSystem.IsLinux() && !OperatingSystem.IsWindows(),
        _ => false,
    };

    /// <summary>A sentence for the log: what is wrong, where, what to do.</summary>
    public static string Unwritable(string folder, Exception exception) =>
        $"The cache in {folder} cannot be written, so glossaries are compiled anew at each start: {exception.Message.TrimEnd('.')}. " +
        $"Free space or allow writing there, or set {CacheFolder.Variable} to another folder.";

    /// <summary>A sentence for the log on a folder that is not read.</summary>
    public static string Unreadable(string folder, Exception exception) =>
        $"The cache in {folder} cannot be read: {exception.Message.TrimEnd('.')}. Allow reading there, or set {CacheFolder.Variable} to another folder.";

    /// <summary>A sentence for the log on a folder that is neither read nor written.</summary>
    public static string Untrusted(string folder, string reason) =>
        $"There is no cache, for {folder} cannot be trusted: {reason}. Remove it, take that right away, or set {CacheFolder.Variable} to another folder.";

    /// <summary>A sentence for the log on a file that is not used.</summary>
    public static string Unusable(string path, string reason) => $"The cache file {path} is not used and will be replaced: {reason}.";
}
