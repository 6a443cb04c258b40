using System.Collections.Immutable;
using Glossary.Core.Language;
using Glossary.Core.Names;
using Glossary.Core.Termbases;

namespace Glossary.Core.Features;

/// <summary>The names that somebody may have meant who wrote one that no glossary knows.</summary>
public static class NearestNames
{
    /// <summary>Names whose letters differ by a larger share are not meant.</summary>
    private const double Farthest = 0.5;

    /// <summary>How far a name is that has what was written in it.</summary>
    private const double DistanceOfLonger = 0.25;

    /// <summary>One letter in this many may be wrong.</summary>
    private const int LettersOfATypo = 3;

    /// <summary>How many of the names that share a word are compared.</summary>
    private const int MostOfAWord = 200;

    /// <summary>The nearest names, the nearest first: by the share of letters that differ, a name that has the words in it being near.</summary>
    /// <remarks>Compares those that start nearly so or have a word of it, so it takes much the same time in glossaries of any size.</remarks>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public static ImmutableArray<string> Of(string name, Termbase termbase, int most, CancellationToken cancellation = default)
    {
        var key = NameKey.Of(name);
        return
        [
            .. Candidates(name, key, termbase.Names, cancellation)
                .Select(sense => (sense.Term.Text, Distance: Distance(key, NameKey.Of(sense.Term.Text))))
                .Where(row => row.Distance <= Farthest)
                .OrderBy(row => row.Distance).ThenBy(row => row.Text, StringComparer.Ordinal)
                .Select(row => row.Text).Distinct(StringComparer.OrdinalIgnoreCase).Take(most),
        ];
    }

    private static IEnumerable<Sense> Candidates(string name, string key, NameIndex names, CancellationToken cancellation)
    {
        const int mostTypos = 3;
        var typos = Math.Clamp(key.Length / LettersOfATypo, 1, mostTypos);
        var found = names.FindNearly(name, 1, cancellation).Concat(names.FindNearly(name, typos, cancellation)).Concat(Containing(key, names));
        if (name.Length > NameLimits.Length) return found;
        foreach (var piece in Words.Of(name))
        {
            var word = NameKey.Of(name.Substring(piece.Start, piece.Length));
            if (piece.IsSymbol || word.Length <= LettersOfATypo) continue;
            found = found.Concat(Containing(word, names)).Concat(names.StartingNearly(word, 1, cancellation).Take(MostOfAWord));
        }

        return found;
    }

    private static IEnumerable<Sense> Containing(string key, NameIndex names) =>
        names.StartingWith(key).Take(MostOfAWord).Concat(names.GoingOnWith(key).Take(MostOfAWord));

    private static double Distance(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0) return 1;
        if (right.Contains(left, StringComparison.Ordinal)) return DistanceOfLonger;
        if (Math.Max(left.Length, right.Length) > NameLimits.Length) return 1;
        return (double)EditDistance.Between(left, right) / Math.Max(left.Length, right.Length);
    }
}
