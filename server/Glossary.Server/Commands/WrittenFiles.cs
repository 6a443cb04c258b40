using System.Globalization;
using System.Text;
using Glossary.Formats.Export;
using Glossary.Server.Globs;
using Glossary.Server.Paths;

namespace Glossary.Server.Commands;

/// <summary>Writes what a command makes to disk, but never over what it was made of.</summary>
internal static class WrittenFiles
{
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes files in UTF-8, and makes the folders that they lie in.</summary>
    /// <param name="files">The files.</param>
    /// <param name="sources">Absolute paths of what they were made of.</param>
    /// <param name="errors">Where is said what is wrong, and what was there before.</param>
    /// <returns>Whether all of them were written.</returns>
    public static bool Write(IEnumerable<SiteFile> files, IReadOnlyCollection<string> sources, TextWriter errors)
    {
        var realPaths = new RealPaths();
        var realSources = sources.Select(realPaths.Of).ToHashSet(PathNames.Comparer);
        var replaced = new List<string>();
        try
        {
            foreach (var (path, content) in files)
            {
                if (realSources.Contains(realPaths.Of(Path.GetFullPath(path))))
                {
                    errors.WriteLine($"glossary-lsp: {path}: this is one of the files to convert, and is left as it is; name another one with --out");
                    return false;
                }

                if (File.Exists(path)) replaced.Add(path);
                if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
                File.WriteAllText(path, content, WithoutMark);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            errors.WriteLine($"glossary-lsp: {failure.Message}");
            return false;
        }

        if (replaced is [var only]) errors.WriteLine($"glossary-lsp: {only}: what was there is replaced");
        else if (replaced.Count > 0) errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"glossary-lsp: {replaced[0]} and {replaced.Count - 1} more files were there and are replaced"));
        return true;
    }
}
