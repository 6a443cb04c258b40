using System.Text;
using Glossary.Core.Features;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Glossary.Search.FullText;

/// <summary>A word of the index that may be what a typed word stands for.</summary>
/// <param name="Text">The word, or its stem.</param>
/// <param name="Weight">How sure that is, up to 1.</param>
internal readonly record struct Alternative(string Text, float Weight);

/// <summary>Finds the words of the index that a typed word may stand for: its forms, those that begin with it, those it may be a slip of.</summary>
internal sealed class Alternatives(TermContexts contexts, WordForms forms)
{
    private const float BegunWeight = 0.6f;
    private const float SlipWeight = 0.5f;

    /// <summary>Of the words with a typed beginning, or a typo or two away, the most frequent ones.</summary>
    private const int Most = 24;

    /// <summary>How many words with a typed beginning are looked at; a beginning that more have says little yet.</summary>
    private const int MostBegun = 2048;

    /// <summary>How many words of a query are looked for with typos; who typed more unknown words did not mistype them.</summary>
    private const int MostSlips = 4;

    private const int LeastLettersForOneSlip = 4;
    private const int LeastLettersForTwoSlips = 8;
    private const int MostLettersForSlips = 32;

    private int slips;

    /// <summary>The words that <paramref name="word"/> may stand for in some fields; never empty, though none may be in the index.</summary>
    /// <param name="word">The typed word.</param>
    /// <param name="kind">How it was typed.</param>
    /// <param name="isAlone">Whether it is no part of a phrase or a compound, in which nothing is mistyped.</param>
    /// <param name="fields">The fields.</param>
    public List<Alternative> Of(WordForm word, QueryKind kind, bool isAlone, (string Name, float Weight)[] fields)
    {
        var found = new List<Alternative> { new(word.Stem, 1) };
        if (kind is QueryKind.Prefix or QueryKind.OpenWord) AddBegun(word, fields, found);
        if (found.Count > 1 || !isAlone || kind is QueryKind.Prefix or QueryKind.Phrase) return found;
        if (Array.Exists(fields, field => contexts.Of(field.Name, word.Stem).DocFreq > 0)) return found;
        AddSlips(word, fields, found);
        return found;
    }

    private void AddBegun(WordForm word, (string Name, float Weight)[] fields, List<Alternative> found)
    {
        if (word.Text.Length < 2) return;
        var begun = new Dictionary<string, int>(StringComparer.Ordinal);
        var prefix = new BytesRef(word.Text);
        var left = MostBegun;
        foreach (var words in fields.SelectMany(field => contexts.DictionariesOf(field.Name)).OfType<TermsEnum>())
        {
            if (words.SeekCeil(prefix) == TermsEnum.SeekStatus.END) continue;
            do
            {
                if (!StringHelper.StartsWith(words.Term, prefix)) break;
                Count(begun, words.Term, words.DocFreq);
            }
            while (--left > 0 && words.MoveNext());
        }

        begun.Remove(word.Stem);
        foreach (var (text, _) in begun.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Most))
        {
            found.Add(new Alternative(text, BegunWeight));
        }
    }

    private void AddSlips(WordForm word, (string Name, float Weight)[] fields, List<Alternative> found)
    {
        var edits = word.Text.Length is < LeastLettersForOneSlip or > MostLettersForSlips ? 0 : word.Text.Length < LeastLettersForTwoSlips ? 1 : 2;
        if (edits == 0 || slips++ == MostSlips) return;

        // Holds what the word is compared by, which takes longer to make than all comparisons, for every field and part of the index.
        var comparison = new AttributeSource();

        // One mistake is likelier than two, and where there is a word one mistake away, the others are other words.
        for (var mistakes = 1; mistakes <= edits && found.Count == 1; mistakes++)
        {
            var near = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var terms in TermsOf(fields))
            {
                var words = new FuzzyTermsEnum(terms, comparison, new Term("", word.Text), mistakes, 0, true);
                while (words.MoveNext()) Count(near, words.Term, words.DocFreq);
            }

            foreach (var (text, _) in near.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Most))
            {
                found.Add(new Alternative(text, SlipWeight / mistakes));
                var stem = forms.Of(text).Stem;
                if (stem != text && !near.ContainsKey(stem)) found.Add(new Alternative(stem, SlipWeight / mistakes));
            }
        }
    }

    private IEnumerable<Terms> TermsOf((string Name, float Weight)[] fields) =>
        from field in fields from leaf in contexts.Index.Leaves let terms = leaf.AtomicReader.GetTerms(field.Name) where terms is not null select terms;

    private static void Count(Dictionary<string, int> counts, BytesRef term, int frequency)
    {
        var text = Encoding.UTF8.GetString(term.Bytes, term.Offset, term.Length);
        counts[text] = counts.GetValueOrDefault(text) + frequency;
    }
}
