using Glossary.Core.Features;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Glossary.Search.FullText;

/// <summary>A query as the index understands it.</summary>
/// <param name="Parts">What is sought; not empty.</param>
/// <param name="Excluded">What must not be in an entry.</param>
/// <param name="Words">The words by which a sentence shows that it answers.</param>
internal sealed record CompiledQuery(IReadOnlyList<CompiledPart> Parts, IReadOnlyList<Query> Excluded, IReadOnlySet<string> Words);

/// <summary>One thing that is sought.</summary>
/// <param name="Anywhere">Finds it wherever the user allows it to stand.</param>
/// <param name="InNames">Finds it in names; null where the user wants it elsewhere.</param>
/// <param name="IsWanted">Whether the user said how or where it is to stand, and so wants nothing without it.</param>
/// <param name="Frequency">In how many entries it is, at most.</param>
internal readonly record struct CompiledPart(Query Anywhere, Query? InNames, bool IsWanted, int Frequency);

/// <summary>Makes of what a user typed what the index is asked, by the words that are in the index.</summary>
internal sealed class QueryCompiler(TermContexts contexts, WordForms forms, CancellationToken cancellation)
{
    /// <summary>How much of the score of the lesser fields is added to that of the best one.</summary>
    private const float Tie = 0.1f;

    private static readonly (string Name, float Weight)[] Fields =
    [
        (EntryFields.Name, 4), (EntryFields.Category, 2), (EntryFields.Definition, 1.5f), (EntryFields.Text, 1),
    ];

    private readonly HashSet<string> shown = new(StringComparer.Ordinal);

    /// <summary>Compiles a query; null where nothing in it can be sought.</summary>
    public CompiledQuery? Compile(UserQuery query)
    {
        var parts = new List<CompiledPart>();
        var excluded = new List<Query>();
        var alternatives = new Alternatives(contexts, forms);
        foreach (var part in query.Parts)
        {
            cancellation.ThrowIfCancellationRequested();
            var words = new List<TextWord>();
            TextWords.Read(part.Text, forms, words);
            if (words.Count == 0) continue;

            var fields = FieldsOf(part.Field);
            var last = part.IsExcluded ? [new Alternative(words[^1].Form.Stem, 1)] : alternatives.Of(words[^1].Form, part.Kind, words.Count == 1, fields);
            var found = fields.Select(field => In(field, words, last).ToList()).ToList();
            var anywhere = AnyOf(found.SelectMany(inField => inField));
            if (part.IsExcluded)
            {
                excluded.Add(anywhere);
                continue;
            }

            if (part.Field != QueryField.Category) Show(words, last);
            var inNames = part.Field is QueryField.Any or QueryField.Name ? AnyOf(found[0]) : null;
            var isWanted = part.Field != QueryField.Any || part.Kind == QueryKind.Phrase;
            parts.Add(new CompiledPart(anywhere, inNames, isWanted, FrequencyOf(fields, last)));
        }

        return parts.Count == 0 ? null : new CompiledQuery(parts, excluded, shown);
    }

    private static (string Name, float Weight)[] FieldsOf(QueryField field) => field switch
    {
        QueryField.Name => Fields[..1],
        QueryField.Category => Fields[1..2],
        QueryField.Text => Fields[2..],
        _ => Fields,
    };

    private static BestFieldQuery AnyOf(IEnumerable<Query> queries)
    {
        var any = new BestFieldQuery(Tie);
        foreach (var query in queries) any.Add(query);
        return any;
    }

    /// <summary>What finds the words in a field, one behind the other.</summary>
    private IEnumerable<Query> In((string Name, float Weight) field, List<TextWord> words, List<Alternative> last) =>
        words.Count > 1
            ? [Phrase(field.Name, words, last, field.Weight)]
            : from word in last
              where contexts.Of(field.Name, word.Text).DocFreq > 0
              select new WordQuery(contexts, field.Name, word.Text) { Boost = field.Weight * word.Weight };

    private static MultiPhraseQuery Phrase(string field, List<TextWord> words, List<Alternative> last, float weight)
    {
        var phrase = new MultiPhraseQuery { Boost = weight };
        foreach (var word in words[..^1]) phrase.Add([new Term(field, word.Form.Stem)], word.Position - words[0].Position);
        phrase.Add([.. last.Select(word => new Term(field, word.Text))], words[^1].Position - words[0].Position);
        return phrase;
    }

    private int FrequencyOf((string Name, float Weight)[] fields, List<Alternative> words) =>
        fields.Max(field => words.Sum(word => contexts.Of(field.Name, word.Text).DocFreq));

    private void Show(List<TextWord> words, List<Alternative> last)
    {
        foreach (var word in words[..^1]) shown.Add(word.Form.Stem);
        foreach (var word in last) shown.Add(word.Text);
    }
}
