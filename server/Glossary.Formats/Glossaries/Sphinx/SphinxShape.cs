using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Glossary.Formats.Glossaries;

/// <summary>What is known of a file as a whole: where it has entries, and what it puts in the place of names between bars.</summary>
/// <param name="Regions">Where it has entries, in file order.</param>
/// <param name="HasDirective">Whether these are directives, not lists for want of them.</param>
/// <param name="Substitutions">Texts by their names.</param>
internal sealed record SphinxShape(ImmutableArray<GlossaryRegion> Regions, bool HasDirective, FrozenDictionary<string, string> Substitutions)
{
    private const int MostSubstitutions = 1000;

    /// <summary>Finds out the shape of a file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="isMyst">Whether it is Markdown; otherwise it is reStructuredText.</param>
    public static SphinxShape Of(ReadOnlySpan<char> text, List<MarkupLine> lines, bool isMyst)
    {
        var regions = new List<GlossaryRegion>();
        if (isMyst) MystRegions.Add(text, lines, regions);
        else RestRegions.AddDirectives(text, lines, 0, lines.Count - 1, section: null, regions);
        var hasDirective = regions.Count > 0;
        if (!hasDirective && !isMyst) RestRegions.AddLists(text, lines, regions);
        return new SphinxShape([.. regions], hasDirective, FindSubstitutions(text, lines));
    }

    /// <summary>A title of fewer letters says nothing: <c>A–C</c>.</summary>
    private const int ShortestCategory = 4;

    private readonly bool hasSections = Regions.Any(region => region.Section != Regions[0].Section);

    /// <summary>The category of a region's entries: the title above, where the file has several that say something.</summary>
    public string? CategoryOf(GlossaryRegion region) => hasSections && region.Section is { Length: >= ShortestCategory } title ? title : null;

    private static FrozenDictionary<string, string> FindSubstitutions(ReadOnlySpan<char> text, List<MarkupLine> lines)
    {
        const string directive = "replace::";
        var found = new Dictionary<string, string>();
        foreach (var line in lines)
        {
            var content = line.In(text);
            if (!content.StartsWith(".. |") || found.Count == MostSubstitutions) continue;
            var end = content[4..].IndexOf('|') + 4;
            var at = content.IndexOf(directive);
            if (end > 4 && at > end) found.TryAdd(content[4..end].ToString(), content[(at + directive.Length)..].Trim().ToString());
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
