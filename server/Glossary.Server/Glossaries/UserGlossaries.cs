namespace Glossary.Server.Glossaries;

/// <summary>Where a person's own glossaries lie, which are for all workspaces.</summary>
internal static class UserGlossaries
{
    /// <summary>The environment variable that names the folder, before all others.</summary>
    public const string Variable = "GLOSSARY_LSP_CONFIG";

    private const string Name = "glossary-lsp";

    /// <summary>Which of the files in the folder are glossaries, whatever they are called.</summary>
    private const string Files = "**/*.{txt,md,csv,tsv,yml,yaml,json,tbx,ttl,rdf,rst,adoc,tex}";

    /// <summary>The folder, be it there or not; null where the system has none for what users set.</summary>
    public static string? Folder { get; } = FolderIn(Environment.GetEnvironmentVariable);

    /// <summary>A glob for the files of a folder.</summary>
    public static string GlobIn(string folder) => $"{folder}/{Files}";

    /// <summary>The folder for an environment: <c>$GLOSSARY_LSP_CONFIG</c>, else where the system keeps what users set.</summary>
    /// <remarks>XDG Base Directory Specification 0.8: <c>$XDG_CONFIG_HOME</c>, if absolute, else <c>$HOME/.config</c>.</remarks>
    /// <param name="environment">Gives the value of a variable, or null.</param>
    public static string? FolderIn(Func<string, string?> environment)
    {
        if (environment(Variable) is { Length: > 0 } own) return Path.IsPathFullyQualified(own) ? Path.TrimEndingDirectorySeparator(own) : null;
        if (OperatingSystem.IsWindows()) return Below(environment("APPDATA"));
        return Below(environment("XDG_CONFIG_HOME")) ?? Below(environment("HOME"), ".config");
    }

    private static string? Below(string? folder, params string[] names) => folder is not null && Path.IsPathFullyQualified(folder) ? Path.Combine([folder, .. names, Name]) : null;
}
