using System.Collections.Immutable;

namespace Glossary.Server.Globs;

/// <summary>A pattern of relative paths, without braces: a <see cref="NamePattern"/> for each name, or <c>**</c> for any number of folders.</summary>
internal sealed class Glob
{
    private const string AnyFolders = "**";

    private readonly ImmutableArray<string> parts;

    private Glob(ImmutableArray<string> parts) => this.parts = parts;

    /// <summary>What the names of all files that match end with; empty where anything may.</summary>
    public string Ending => parts.IsEmpty ? "" : parts[^1][(parts[^1].LastIndexOfAny(['*', '?', ']']) + 1)..];

    /// <summary>In how many folders within one another the matching files may lie at most; <see cref="int.MaxValue"/> for any number.</summary>
    public int Depth => parts.Contains(AnyFolders) ? int.MaxValue : parts.Length - 1;

    /// <summary>The path of the only file that can match; null where several may.</summary>
    public string? OnlyPath => parts.All(part => part.AsSpan().IndexOfAny(NamePattern.Wildcards) < 0) ? string.Join(Path.DirectorySeparatorChar, parts) : null;

    /// <summary>Reads a glob. One that ends with a slash stands for all that is below.</summary>
    public static Glob Of(string text) => new([.. PartsOf(text)]);

    /// <summary>Whether a relative path matches.</summary>
    public bool Matches(ReadOnlySpan<char> path) => Matches(parts.AsSpan(), path);

    /// <summary>Whether a character parts names: a slash, on Windows also a backslash.</summary>
    public static bool IsSlash(char letter) => letter == '/' || letter == Path.DirectorySeparatorChar;

    /// <inheritdoc/>
    public override string ToString() => string.Join('/', parts);

    private static IEnumerable<string> PartsOf(string text)
    {
        foreach (var part in text.Split(['/', Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part != ".") yield return part;
        }

        if (text.Length > 0 && IsSlash(text[^1])) yield return AnyFolders;
    }

    private static bool Matches(ReadOnlySpan<string> parts, ReadOnlySpan<char> path)
    {
        if (parts.IsEmpty || path.IsEmpty) return parts.IsEmpty && path.IsEmpty;
        if (parts[0] == AnyFolders)
        {
            if (parts.Length == 1) return true;
            for (var rest = path; !rest.IsEmpty; rest = Below(rest))
            {
                if (Matches(parts[1..], rest)) return true;
            }

            return false;
        }

        var slash = path.IndexOfAny('/', Path.DirectorySeparatorChar);
        return NamePattern.Matches(parts[0], slash < 0 ? path : path[..slash]) && Matches(parts[1..], slash < 0 ? [] : path[(slash + 1)..]);
    }

    private static ReadOnlySpan<char> Below(ReadOnlySpan<char> path) =>
        path.IndexOfAny('/', Path.DirectorySeparatorChar) is >= 0 and var slash ? path[(slash + 1)..] : [];
}
