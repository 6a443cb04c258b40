namespace Glossary.Cache;

/// <summary>How much the cache may keep.</summary>
/// <param name="Unused">For how long a slot is kept that nobody uses.</param>
/// <param name="Bytes">How many bytes all slots of all versions may have; the longest unused go first.</param>
public readonly record struct CacheLimits(TimeSpan Unused, long Bytes)
{
    /// <summary>A month, and 4 GiB: some termbases of a million terms, each with its full-text index.</summary>
    public static CacheLimits Default { get; } = new(TimeSpan.FromDays(30), 4L << 30);
}
