using System.Collections.Immutable;
using Glossary.Core.Recognition;
using Glossary.Core.Terms;

namespace Glossary.Core.Features;

/// <summary>The names that somebody may have meant who wrote one that no glossary knows.</summary>
public static class NearestNames
{
    /// <summary>The nearest names, the nearest first: by the share of letters that differ, a name that has the words in it being near.</summary>
    /// <remarks>Looks at every name, so it is not for what is done at each keystroke.</remarks>
    public static ImmutableArray<string> Of(string name, Termbase termbase, int most)
    {
        const double farthest = 0.5;
        var key = NameKey.Of(name);
        return
        [
            .. termbase.Concepts.SelectMany(concept => concept.Terms)
                .Select(term => (term.Text, Distance: Distance(key, NameKey.Of(term.Text))))
                .Where(row => row.Distance <= farthest)
                .OrderBy(row => row.Distance).ThenBy(row => row.Text, StringComparer.Ordinal)
                .Select(row => row.Text).Distinct(StringComparer.OrdinalIgnoreCase).Take(most),
        ];
    }

    private static double Distance(string left, string right)
    {
        const double near = 0.25;
        if (left.Length == 0 || right.Length == 0) return 1;
        if (right.Contains(left, StringComparison.Ordinal)) return near;
        return (double)EditDistance.Between(left, right) / Math.Max(left.Length, right.Length);
    }
}
