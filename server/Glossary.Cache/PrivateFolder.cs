namespace Glossary.Cache;

/// <summary>Folders that only this user may look into.</summary>
public static class PrivateFolder
{
    /// <summary>Makes a folder and those above it.</summary>
    /// <exception cref="IOException">It cannot be made, or a link is in its place.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void Create(string path)
    {
        CreateMissing(path);
        if (!Exists(path)) throw new IOException($"{path} is a link.");
    }

    /// <summary>Whether there is a folder, and no link to one.</summary>
    public static bool Exists(string path) => new DirectoryInfo(path) is { Exists: true } found && !found.Attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>Makes a folder, be there a link in its place or not.</summary>
    internal static void CreateMissing(string path)
    {
        if (Directory.Exists(path)) return;

        // One by one: the mode is for the last folder only.
        if (Path.GetDirectoryName(path) is { } above) CreateMissing(above);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
