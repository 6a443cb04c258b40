using System.Runtime.InteropServices;
using Glossary.Core.Terms;

namespace Glossary.Core.Recognition;

/// <summary>The words of names with their plurals and singulars, each of which is made once; and by them the paths of the names.</summary>
internal sealed class WordForms
{
    /// <summary>The forms of each word, if they have been asked for.</summary>
    private readonly List<Forms?> forms = [];

    /// <summary>The words with an s, where a name asks for one.</summary>
    private readonly Dictionary<int, int> withS = [];

    /// <summary>The words.</summary>
    public VocabularyBuilder Words { get; } = new();

    /// <summary>Adds the words of a batch of names, and the forms that their last words take.</summary>
    /// <returns>The word for each word of the batch.</returns>
    public int[] Learn(NameReader batch, AddedSense[] names)
    {
        var words = new int[batch.Words.Count];
        for (var word = 0; word < words.Length; word++) words[word] = Words.Add(batch.Words[word]);
        foreach (var writing in batch.Writings)
        {
            var parts = batch.PartsOf(writing);
            var last = words[parts[^1].Word];
            if (parts[^1].Class == CharClass.Word && !IsDeclined(names[writing.Item].Term)) LearnWithS(last);
            if (parts[^1].Class == CharClass.Word || (parts.Length > 1 && MayBeOneWord(parts[^2], parts[^1], words))) Learn(last);
        }

        return words;
    }

    /// <summary>What a glossary writes as two words is also known as one: <c>latch-up</c>, <c>latchup</c>.</summary>
    /// <remarks>Changes nothing, so that the cores can do it side by side.</remarks>
    public List<Solid> SolidsOf(NameReader batch, int[] words)
    {
        var solids = new List<Solid>();
        foreach (var writing in batch.Writings)
        {
            var parts = batch.PartsOf(writing);
            for (var i = 1; i < parts.Length; i++)
            {
                if (!MayBeOneWord(parts[i - 1], parts[i], words)) continue;
                var (first, second) = (words[parts[i - 1].Word], words[parts[i].Word]);
                AddSolid(first, second, solids);
                if (i < parts.Length - 1) continue;
                foreach (var form in forms[second]!.Plurals) AddSolid(first, form, solids);
                foreach (var form in forms[second]!.Singulars) AddSolid(first, form, solids);
            }
        }

        return solids;
    }

    /// <summary>The paths of a batch of names.</summary>
    /// <remarks>Changes nothing either.</remarks>
    public TermPaths PathsOf(NameReader batch, int[] words, AddedSense[] names)
    {
        var paths = new TermPaths();
        var path = new List<int>();
        foreach (var writing in batch.Writings) AddPaths(writing.Item, names[writing.Item].Term, batch.PartsOf(writing), words, path, paths);
        return paths;
    }

    /// <summary>Adds the paths of a name: its last word as it is, in the plural and in the singular.</summary>
    private void AddPaths(int item, Term term, ReadOnlySpan<NamePart> parts, int[] words, List<int> path, TermPaths paths)
    {
        path.Clear();
        foreach (var part in parts[..^1]) Words.AppendParts(words[part.Word], path);
        var stem = path.Count;
        var last = words[parts[^1].Word];
        AddPath(item, last, stem, path, paths);
        if (parts[^1].Class != CharClass.Word) return;
        if (!IsDeclined(term))
        {
            AddPath(item, withS[last], stem, path, paths);
            return;
        }

        foreach (var form in forms[last]!.Singulars) AddPath(item, form, stem, path, paths);
        foreach (var form in forms[last]!.Plurals) AddPath(item, form, stem, path, paths);
    }

    private void AddSolid(int first, int second, List<Solid> solids)
    {
        if (Words.TryMakeSolid(first, second, out var solid)) solids.Add(solid);
    }

    private bool MayBeOneWord(NamePart first, NamePart second, int[] words)
    {
        const int leastLength = 4;
        return first.Class == second.Class && first.Class is not (CharClass.Symbol or CharClass.Ideograph)
            && Words[words[first.Word]].Length + Words[words[second.Word]].Length >= leastLength;
    }

    private void AddPath(int item, int last, int stem, List<int> path, TermPaths paths)
    {
        path.RemoveRange(stem, path.Count - stem);
        Words.AppendParts(last, path);
        paths.Add(item, CollectionsMarshal.AsSpan(path));
    }

    /// <summary>
    /// Whether a name has a plural and a singular as words have them. CMOS is no plural of CMO: behind capitals only a small s is an ending,
    /// whatever the user says of the case.
    /// </summary>
    private static bool IsDeclined(Term term) =>
        term.Text[^1] == 's' || (term.Override is null ? term.Case : NamePolicy.CaseOf(term.Text)) == TermCase.Any;

    private void Learn(int word)
    {
        while (forms.Count <= word) forms.Add(null);
        if (forms[word] is not null) return;
        var written = Words[word].ToString();
        forms[word] = new Forms([.. EnglishNoun.Plurals(written).Select(Add)], [.. EnglishNoun.Singulars(written).Select(Add)]);
    }

    private void LearnWithS(int word)
    {
        if (!withS.ContainsKey(word)) withS.Add(word, Add(Words[word].ToString() + "s"));
    }

    private int Add(string word) => Words.Add(word);

    /// <summary>The plurals and singulars of a word.</summary>
    private sealed record Forms(int[] Plurals, int[] Singulars);
}
