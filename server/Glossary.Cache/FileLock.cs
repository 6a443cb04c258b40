using Microsoft.Win32.SafeHandles;

namespace Glossary.Cache;

/// <summary>A lock of the operating system on a file, which one thread of one process at a time has. It ends with the process that holds it.</summary>
public static class FileLock
{
    /// <summary>Takes the lock.</summary>
    /// <param name="path">The file, which is made if it is not there.</param>
    /// <returns>The lock, until it is disposed of; null if somebody else has it.</returns>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static SafeFileHandle? TryTake(string path)
    {
        try
        {
            // Nothing less than this excludes anybody on Unix: what may share reading is a shared lock there.
            return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException exception) when (CacheProblem.IsLocked(exception))
        {
            return null;
        }
    }
}
