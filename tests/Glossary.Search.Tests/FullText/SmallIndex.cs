using System.Collections.Immutable;
using Glossary.Core.Features;
using Glossary.Search.FullText;

namespace Glossary.Search.Tests.FullText;

/// <summary>A few made-up entries, and an index of them in memory.</summary>
internal static class SmallIndex
{
    public static readonly ImmutableArray<SearchEntry> Entries =
    [
        Entry(1, "Plasma Etching", ["dry etch"], "etch", "Plasma etching removes material with ions.", "The chamber is pumped down. A mask protects what is to stay; the wafer's edge etches faster."),
        Entry(2, "Wet Etching", [], "etch", "Wet etching removes material in a bath.", "Cheap, but it undercuts the mask."),
        Entry(3, "Photomask", ["mask", "reticle"], "lithography", "A photomask is a plate that holds a pattern.", "It is written by an electron beam. Its defects print on every wafer."),
        Entry(4, "Ellipsometry", [], "metrology", "Ellipsometry measures films by polarised light.", "It needs a model of the film. A naïve model misleads."),
        Entry(5, "Overlay", ["overlay error"], "metrology", "Overlay is the distance between two layers.", "Two photomasks that do not match spoil it."),
        Entry(6, "Attention", ["self-attention"], "machine learning", "Attention weighs what a model looks at.", "A learning model is trained; it has layers."),
        Entry(7, "Learning Rate", [], "machine learning", "The learning rate scales a step.", "Deposition of noise is not meant."),
        Entry(8, "晶圆", ["シリコンウェーハ", "웨이퍼"], "材料", null, "晶圆是半导体的基底。它很薄。"),
        Entry(9, "Low-k Dielectric", ["SiCOH"], "deposition", null, "Film deposition with pores. The depositing gas matters."),
        Entry(10, "AND Gate", [], "logic", null, "Gives one where both inputs are one."),
    ];

    public static SearchEntry Entry(ulong key, string title, string[] names, string? category, string? definition, string text) =>
        new(key, title, [title, .. names], category, definition, text);

    /// <summary>An index of some entries.</summary>
    public static FullTextIndex Of(IReadOnlyList<SearchEntry> entries)
    {
        var index = FullTextIndex.InMemory();
        Update(index, entries, "1");
        return index;
    }

    /// <summary>Brings an index to the state of some entries.</summary>
    public static void Update(FullTextIndex index, IReadOnlyList<SearchEntry> entries, string version)
    {
        if (!index.TryOpenWriter(out var writer, out var problem)) throw new InvalidOperationException(problem);
        using (writer)
        {
            FullTextUpdate.Run(writer, [.. entries.Select(entry => entry.Key)], i => entries[i], version, 2, null, default);
        }
    }

    /// <summary>A reader of the last commit.</summary>
    public static FullTextReader Reader(FullTextIndex index) =>
        index.TryOpenReader(out var reader, out var problem) ? reader : throw new InvalidOperationException(problem);

    /// <summary>The keys that a query finds, the best first.</summary>
    public static ulong[] Find(FullTextReader reader, string typed) => [.. Search(reader, typed).Select(hit => hit.Key)];

    /// <summary>What a query finds.</summary>
    public static ImmutableArray<EntryHit> Search(FullTextReader reader, string typed) => reader.Search(UserQuery.Parse(typed), 20, true, default);
}
