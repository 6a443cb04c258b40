using System.Collections.Immutable;

namespace Glossary.Formats.Glossaries;

/// <summary>A list or map of a file of data that is open where a block of the file begins.</summary>
/// <param name="IsMap">Whether it is a map.</param>
/// <param name="Key">The key under which it stands; null where that is in a list, or nowhere.</param>
/// <param name="Names">What it was said to be called so far: keys that name sections, and their values.</param>
internal sealed record OpenNest(bool IsMap, string? Key, ImmutableArray<(string Key, string Text)> Names)
{
    /// <summary>How far its items are indented in YAML, counted from 0 in UTF-16 code units.</summary>
    public int Column { get; init; }

    /// <summary>Says all of it: nests with the same key are the same.</summary>
    public string Identity => $"{(IsMap ? '{' : '[')}{Column} {Key}\t{string.Join('\t', Names.Select(name => $"{name.Key}\t{name.Text}"))}";
}
