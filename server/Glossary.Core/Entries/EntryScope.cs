using System.Collections.Immutable;

namespace Glossary.Core.Entries;

/// <summary>Which documents an entry is for, where not for all.</summary>
/// <param name="IsOfFolder">Whether it is for the documents in the folder of its file, and in those below.</param>
/// <param name="Paths">Globs, one of which the document's path matches; default where any may, empty where none does.</param>
public sealed record EntryScope(bool IsOfFolder, ImmutableArray<string> Paths)
{
    private const string Folder = "folder";
    private const string Anywhere = "anywhere";
    private const char Separator = '\n';

    /// <summary>A scope out of what <see cref="ToString"/> gives.</summary>
    public static EntryScope Parse(string text)
    {
        var parts = text.Split(Separator);
        return new EntryScope(parts[0] == Folder, parts.Length == 1 ? default : [.. parts[1..^1]]);
    }

    /// <summary>All of it as a text; scopes with the same text are the same.</summary>
    public override string ToString()
    {
        var folder = IsOfFolder ? Folder : Anywhere;
        return Paths.IsDefault ? folder : $"{folder}{Separator}{string.Concat(Paths.Select(path => $"{path.Replace(Separator, ' ')}{Separator}"))}";
    }

    /// <inheritdoc/>
    public bool Equals(EntryScope? other) => ToString() == other?.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
