using Glossary.Core.Language;
using Glossary.Core.Names;
using Glossary.Core.Termbases;

namespace Glossary.Core.Features;

/// <summary>Finds concepts by names within names: <c>latent diffusion</c> leads to <c>latent diffusion models</c>, and back.</summary>
internal static class ContainedNames
{
    /// <summary>How many of the names of a concept are looked into.</summary>
    private const int MostNames = 4;

    /// <summary>Longer names say too many things.</summary>
    private const int MostWords = 8;

    /// <summary>How many of the names that start with a name are looked at, and how many of those that go on with it.</summary>
    private const int MostLonger = 24;

    /// <summary>The concepts whose names are part of those of a concept, the longest first, then those whose names have one of its own in them.</summary>
    public static IEnumerable<Sense> Of(Concept concept, Termbase termbase)
    {
        var names = concept.FirstTerms.Take(MostNames).ToList();
        foreach (var name in names)
        {
            foreach (var shorter in Within(name.Text, termbase)) yield return shorter;
        }

        foreach (var name in names)
        {
            foreach (var longer in Around(name, termbase)) yield return longer;
        }
    }

    private static IEnumerable<Sense> Within(string name, Termbase termbase)
    {
        var words = Pieces(name);
        if (words.Count > MostWords) yield break;
        for (var length = words.Count - 1; length > 0; length--)
        {
            for (var first = 0; first + length <= words.Count; first++)
            {
                var part = name[words[first].Start..words[first + length - 1].End];
                if (termbase.Names.Find(part) is [var found, ..] && IsWrittenIn(part, found.Term)) yield return found;
            }
        }
    }

    private static IEnumerable<Sense> Around(Term name, Termbase termbase)
    {
        var words = VariantKey.WordsOf(name.Text);
        var key = NameKey.Of(name.Text);
        if (words.Count == 0) yield break;
        foreach (var found in termbase.Names.StartingWith(key).Take(MostLonger).Concat(termbase.Names.GoingOnWith(key).Take(MostLonger)))
        {
            var others = VariantKey.WordsOf(found.Term.Text);
            if (others.Count > words.Count && Holds(others, words) && IsWrittenIn(found.Term.Text, name)) yield return found;
        }
    }

    /// <summary>Whether a text has a name in the right case: a <c>line</c> is no <c>LINE</c>.</summary>
    private static bool IsWrittenIn(string text, Term name) => name.Case == TermCase.Any || text.Contains(name.Text, StringComparison.Ordinal);

    private static bool Holds(List<string> words, List<string> part)
    {
        for (var first = 0; first + part.Count <= words.Count; first++)
        {
            if (words.GetRange(first, part.Count).SequenceEqual(part)) return true;
        }

        return false;
    }

    private static List<Words.Piece> Pieces(string name)
    {
        var pieces = new List<Words.Piece>();
        foreach (var piece in Words.Of(name))
        {
            if (!piece.IsSymbol) pieces.Add(piece);
        }

        return pieces;
    }
}
