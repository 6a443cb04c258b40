namespace Glossary.Core.Compiled;

/// <summary>Numbers for keys that are kept on disk, so they must be the same in every process.</summary>
internal static class KeyHash
{
    /// <summary>
    /// A 64-bit number that other keys have by chance only: among three million keys the odds are one in four million that any two share one.
    /// FNV-1a (Fowler, Noll and Vo) over UTF-16 code units, its bits mixed at the end (Steele, Lea and Flood, SplitMix, 2014).
    /// </summary>
    public static ulong Of(ReadOnlySpan<char> key)
    {
        var hash = 14695981039346656037ul;
        foreach (var c in key) hash = (hash ^ c) * 1099511628211ul;
        hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9ul;
        hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebul;
        return hash ^ (hash >> 31);
    }
}
