using Glossary.Search.Cache;
using Microsoft.Win32.SafeHandles;

namespace Glossary.Search;

/// <summary>The turn to change something on disk, which one process at a time has, and in it one thread.</summary>
/// <remarks>It is a lock of the operating system on a file, which ends with the process that holds it.</remarks>
internal static class FileTurn
{
    /// <summary>Takes the turn.</summary>
    /// <param name="path">The file, which is made if it is not there.</param>
    /// <returns>The turn, until it is disposed of; null if somebody else has it.</returns>
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
