namespace Glossary.Server.Globs;

/// <summary>The paths of files and folders without a link in them, each looked up once.</summary>
internal sealed class RealPaths
{
    /// <summary>Links behind links that are more are taken for a circle, as by the system.</summary>
    private const int MostLinks = 40;

    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>The real path; the path itself where links lead in a circle or may not be read.</summary>
    public string Of(string path) => Of(path, MostLinks);

    private string Of(string path, int links)
    {
        if (known.TryGetValue(path, out var real)) return real;
        try
        {
            real = Path.GetDirectoryName(path) is { } folder ? Path.Combine(Of(folder, links), Path.GetFileName(path)) : path;
            if (links > 0 && File.ResolveLinkTarget(real, returnFinalTarget: false) is { } target) real = Of(target.FullName, links - 1);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            real = path;
        }

        return known[path] = real;
    }
}
