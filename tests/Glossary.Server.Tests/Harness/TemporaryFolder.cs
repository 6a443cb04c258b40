namespace Glossary.Server.Tests.Harness;

/// <summary>A folder that is there for the length of a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("glossary-lsp-test").FullName;

    /// <summary>Writes a file; gives its path.</summary>
    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <inheritdoc/>
    /// <remarks>A server that has just ended may still put something there before it notices.</remarks>
    public void Dispose()
    {
        const int mostAttempts = 10_000;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
                return;
            }
            catch (IOException) when (attempt < mostAttempts)
            {
                Thread.Yield();
            }
        }
    }
}
