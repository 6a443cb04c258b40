using System.Text;

namespace Glossary.Server.Globs;

/// <summary>A line of a <c>.gitignore</c> file, as git reads it (gitignore(5)).</summary>
internal sealed class IgnoreRule
{
    private readonly Glob glob;
    private readonly bool isOfFolders;

    private IgnoreRule(Glob glob, bool isOfFolders, bool isException)
    {
        this.glob = glob;
        this.isOfFolders = isOfFolders;
        IsException = isException;
    }

    /// <summary>Whether what it matches is not ignored, whatever the lines before it say.</summary>
    public bool IsException { get; }

    /// <summary>Reads a line; null where it says nothing.</summary>
    /// <param name="line">The line, without its end.</param>
    public static IgnoreRule? Of(ReadOnlySpan<char> line)
    {
        line = WithoutBlanks(line);
        if (line.IsEmpty || line[0] == '#') return null;
        var isException = line[0] == '!';
        if (isException) line = line[1..];
        var isOfFolders = line.EndsWith('/');
        if (isOfFolders) line = line[..^1];
        if (line.IsEmpty) return null;

        // A pattern of a name alone means it in every folder below.
        var isOfName = !line.Contains('/');
        var pattern = Unescaped(line.TrimStart('/'));
        return pattern.Length == 0 ? null : new IgnoreRule(Glob.Of(isOfName ? $"**/{pattern}" : pattern), isOfFolders, isException);
    }

    /// <summary>Whether it is about a path.</summary>
    /// <param name="path">The path, relative to the folder of the rule's file.</param>
    /// <param name="isFolder">Whether it is that of a folder.</param>
    public bool Matches(ReadOnlySpan<char> path, bool isFolder) => (isFolder || !isOfFolders) && glob.Matches(path);

    /// <summary>Blanks at the end do not count, unless a backslash stands before them.</summary>
    private static ReadOnlySpan<char> WithoutBlanks(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd('\r');
        var trimmed = line.TrimEnd(' ');
        return trimmed.EndsWith('\\') && trimmed.Length < line.Length ? line[..(trimmed.Length + 1)] : trimmed;
    }

    /// <summary>A pattern in which sets stand for what backslashes say: <c>\*</c> is <c>[*]</c>.</summary>
    private static string Unescaped(ReadOnlySpan<char> pattern)
    {
        var text = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '\\' || i + 1 == pattern.Length) text.Append(pattern[i]);
            else if (NamePattern.Wildcards.Contains(pattern[++i], StringComparison.Ordinal)) text.Append('[').Append(pattern[i]).Append(']');
            else text.Append(pattern[i]);
        }

        return text.ToString();
    }
}
