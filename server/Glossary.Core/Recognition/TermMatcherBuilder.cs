using Glossary.Core.Terms;

namespace Glossary.Core.Recognition;

/// <summary>Compiles terms into a <see cref="TermMatcher"/>.</summary>
internal sealed class TermMatcherBuilder
{
    private readonly Vocabulary vocabulary = new();
    private readonly List<(Sense Sense, Part[] Parts)> names = [];
    private readonly List<int> firstNodes = [];
    private readonly Dictionary<long, int> edges = [];

    /// <summary>The senses of each node; node 0 stands for the root.</summary>
    private readonly List<List<Sense>?> senses = [null];

    /// <summary>
    /// Adds a term. Of several senses of one form those added first are listed first. A term beyond the <see cref="NameLimits"/> is left out.
    /// </summary>
    public void Add(Sense sense)
    {
        if (sense.Term.Text.Length > NameLimits.Length) return;
        foreach (var writing in NameWritings.Of(sense.Term.Text))
        {
            var parts = PartsOf(writing);
            if (parts.Length is 0 or > NameLimits.Words || Array.Exists(parts, part => part.Text.Length > NameLimits.WordLength)) continue;
            names.Add((sense, parts));
            for (var i = 1; i < parts.Length; i++) LearnCompound(parts[i - 1], parts[i], isLast: i == parts.Length - 1);
        }
    }

    /// <summary>Compiles what was added.</summary>
    public TermMatcher Build(CancellationToken cancellation)
    {
        foreach (var (sense, parts) in names)
        {
            cancellation.ThrowIfCancellationRequested();
            AddForms(sense, parts);
        }

        var first = new int[vocabulary.Count];
        for (var i = 0; i < firstNodes.Count; i++) first[i] = firstNodes[i];
        return new TermMatcher(vocabulary, first, edges, [.. senses.Select(SenseList.Of)]);
    }

    /// <summary>The folded words and signs of a name.</summary>
    private static Part[] PartsOf(string name)
    {
        var parts = new List<Part>();
        foreach (var piece in Words.Of(name))
        {
            var folded = TextFolding.Fold(name.AsSpan(piece.Start, piece.Length));
            if (folded.Length > 0) parts.Add(new Part(folded, piece.Class));
        }

        return [.. parts];
    }

    /// <summary>What a glossary writes as two words is also known as one: <c>latch-up</c>, <c>latchup</c>.</summary>
    private void LearnCompound(Part first, Part second, bool isLast)
    {
        const int leastLength = 4;
        if (first.Class != second.Class || first.Class is CharClass.Symbol or CharClass.Ideograph) return;
        if (first.Text.Length + second.Text.Length < leastLength) return;
        vocabulary.AddCompound(first.Text, second.Text);
        if (!isLast) return;
        foreach (var form in EnglishNoun.Plurals(second.Text)) vocabulary.AddCompound(first.Text, form);
        foreach (var form in EnglishNoun.Singulars(second.Text)) vocabulary.AddCompound(first.Text, form);
    }

    private void AddForms(Sense sense, Part[] parts)
    {
        var path = new List<int>(parts.Length + 2);
        foreach (var part in parts.AsSpan(0, parts.Length - 1)) vocabulary.AppendParts(vocabulary.Add(part.Text), path);
        var stem = path.Count;
        foreach (var form in FormsOf(sense.Term, parts[^1]))
        {
            path.RemoveRange(stem, path.Count - stem);
            vocabulary.AppendParts(vocabulary.Add(form), path);
            AddPath(path, sense);
        }
    }

    /// <summary>The last word of a name as it is, in the plural and in the singular.</summary>
    private static IEnumerable<string> FormsOf(Term term, Part last)
    {
        yield return last.Text;
        if (last.Class != CharClass.Word) yield break;

        // CMOS is no plural of CMO: behind capitals only a small s is an ending, whatever the user says of the case.
        var isOrdinary = NamePolicy.CaseOf(term.Text) == TermCase.Any;
        var mayBePlural = isOrdinary || term.Text[^1] == 's';
        foreach (var singular in mayBePlural ? EnglishNoun.Singulars(last.Text) : []) yield return singular;
        if (!isOrdinary && !mayBePlural) yield return last.Text + "s";
        else foreach (var plural in EnglishNoun.Plurals(last.Text)) yield return plural;
    }

    private void AddPath(List<int> path, Sense sense)
    {
        while (firstNodes.Count <= path[0]) firstNodes.Add(0);
        if (firstNodes[path[0]] == 0) firstNodes[path[0]] = NewNode();
        var node = firstNodes[path[0]];
        for (var i = 1; i < path.Count; i++)
        {
            var edge = TermMatcher.Edge(node, path[i]);
            if (!edges.TryGetValue(edge, out node)) edges.Add(edge, node = NewNode());
        }

        (senses[node] ??= []).Add(sense);
    }

    private int NewNode()
    {
        senses.Add(null);
        return senses.Count - 1;
    }

    private readonly record struct Part(string Text, CharClass Class);
}
