namespace Glossary.Search.FullText;

/// <summary>What is in a full-text index at a commit.</summary>
/// <param name="Identity">Tells the index from another one in the same place, whose files have the same names.</param>
/// <param name="Keys">The keys of its entries.</param>
internal sealed record IndexState(string Identity, IReadOnlySet<ulong> Keys)
{
    /// <summary>The state of an index that is new.</summary>
    public static IndexState New() => new(Guid.NewGuid().ToString("N"), new HashSet<ulong>());
}
