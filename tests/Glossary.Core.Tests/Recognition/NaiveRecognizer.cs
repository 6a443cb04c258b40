using System.Text.RegularExpressions;
using Glossary.Core.Recognition;
using Glossary.Core.Terms;

namespace Glossary.Core.Tests.Recognition;

/// <summary>
/// Says by brute force what the matcher is to find: every stretch of words is compared with every form of every name, the longest
/// that fits is taken, and the search goes on behind it.
/// </summary>
internal sealed partial class NaiveRecognizer
{
    private readonly Dictionary<string, (string First, string Second)> compounds = new(StringComparer.Ordinal);
    private readonly List<(string Name, string[] Form)> forms = [];

    public NaiveRecognizer(IReadOnlyCollection<string> names)
    {
        var split = names.Select(name => (Name: name, Words: WordsOf(name))).Where(row => row.Words.Length > 0).ToList();
        foreach (var (_, words) in split)
        {
            for (var i = 1; i < words.Length; i++)
            {
                if (words[i - 1].Length + words[i].Length < 4 || !IsWord(words[i - 1]) || !IsWord(words[i])) continue;
                Learn(words[i - 1], words[i]);
                if (i < words.Length - 1) continue;
                foreach (var plural in EnglishNoun.Plurals(words[i])) Learn(words[i - 1], plural);
                foreach (var singular in EnglishNoun.Singulars(words[i])) Learn(words[i - 1], singular);
            }
        }

        foreach (var (name, words) in split)
        {
            foreach (var last in LastWords(name, words[^1])) forms.Add((name, [.. words[..^1].Append(last).SelectMany(Parts)]));
        }
    }

    /// <summary>Start, end and names of every term in a text.</summary>
    public List<(int Start, int End, string Names)> Find(string text)
    {
        var found = new List<(int, int, string)>();
        var words = Word().Matches(text);
        for (var i = 0; i < words.Count;)
        {
            var next = i + 1;
            for (var j = words.Count - 1; j >= i; j--)
            {
                var start = words[i].Index;
                var end = words[j].Index + words[j].Length;
                var slice = text[start..end];
                var names = Readings(text, words, i, j).SelectMany(reading =>
                    forms.Where(form => form.Form.SequenceEqual(reading) && CaseFits(form.Name, slice)).Select(form => form.Name)).ToList();
                if (names.Count == 0) continue;
                found.Add((start, end, string.Join("|", names.Distinct().Order(StringComparer.Ordinal))));
                next = j + 1;
                break;
            }

            i = next;
        }

        return found;
    }

    /// <summary>The ways to read the words from one to another: with a hyphen as a gap, or as nothing.</summary>
    private IEnumerable<string[]> Readings(string text, MatchCollection words, int first, int last)
    {
        var head = TextFolding.Fold(words[first].Value);
        if (first == last) return [Parts(head)];
        var gap = text[(words[first].Index + words[first].Length)..words[first + 1].Index];
        if (!Gap().IsMatch(gap)) return [];
        var readings = Readings(text, words, first + 1, last).Select(rest => Parts(head).Concat(rest).ToArray());
        if (!gap.Contains('-', StringComparison.Ordinal)) return readings;
        var joined = Parts(head + TextFolding.Fold(words[first + 1].Value), recursive: false);
        if (first + 1 == last) return readings.Append(joined);
        gap = text[(words[first + 1].Index + words[first + 1].Length)..words[first + 2].Index];
        return !Gap().IsMatch(gap) ? readings : readings.Concat(Readings(text, words, first + 2, last).Select(rest => joined.Concat(rest).ToArray()));
    }

    private string[] Parts(string word) => Parts(word, recursive: true);

    private string[] Parts(string word, bool recursive) =>
        recursive && compounds.TryGetValue(word, out var pair) ? [.. Parts(pair.First), .. Parts(pair.Second)] : [word];

    private void Learn(string first, string second) => compounds.TryAdd(first + second, (first, second));

    private static string[] WordsOf(string name) => [.. Word().Matches(name).Select(match => TextFolding.Fold(match.Value))];

    private static bool IsWord(string text) => char.IsLetterOrDigit(text[0]);

    private static IEnumerable<string> LastWords(string name, string last)
    {
        if (!IsWord(last)) return [last];
        if (NamePolicy.CaseOf(name) == TermCase.Exact && !name.EndsWith('s')) return [last, last + "s"];
        var forms = EnglishNoun.Plurals(last).Prepend(last);
        return forms.Concat(EnglishNoun.Singulars(last));
    }

    private static bool CaseFits(string name, string slice)
    {
        if (NamePolicy.CaseOf(name) == TermCase.Any) return true;
        var (left, right) = (Blanks().Replace(name, ""), Blanks().Replace(slice, ""));
        return left == right || left + "s" == right || left + "es" == right || right + "s" == left || right + "es" == left;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+|[^\s\p{L}\p{N}-]")]
    private static partial Regex Word();

    [GeneratedRegex(@"\A( {0,2}|-(\n *)?| *\n *)\z")]
    private static partial Regex Gap();

    [GeneratedRegex(@"[\s-]")]
    private static partial Regex Blanks();
}
