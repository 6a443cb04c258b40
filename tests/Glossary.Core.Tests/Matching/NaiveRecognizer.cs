using System.Text.RegularExpressions;
using Glossary.Core.Language;
using Glossary.Core.Names;

namespace Glossary.Core.Tests.Matching;

/// <summary>
/// Says by brute force what the matcher is to find: all forms of all names are put into a table, and at each word of a text the longest
/// stretch that is in it is taken; the search goes on behind it.
/// </summary>
/// <remarks>It knows no phrasal verbs: its texts are to have none.</remarks>
internal sealed partial class NaiveRecognizer
{
    private readonly Dictionary<string, (string First, string Second)> compounds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> solidSpellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> partsOfWords = new(StringComparer.Ordinal);

    public NaiveRecognizer(IReadOnlyCollection<string> names)
    {
        var variants = names.SelectMany(name => NameVariants.Of(name).Select(variant => (Name: name, Words: WordsOf(variant))))
            .Where(row => row.Words.Length > 0).ToList();
        foreach (var (_, words) in variants) LearnCompounds(words);
        foreach (var (name, words) in variants)
        {
            foreach (var last in LastWords(name, words[^1]))
            {
                var form = words[..^1].Append(last).SelectMany(Parts).ToList();
                for (var i = 1; i <= form.Count; i++) beginnings.Add(string.Join(' ', form.Take(i)));
                known.UnionWith(form);
                var key = string.Join(' ', form);
                if (!forms.TryGetValue(key, out var list)) forms.Add(key, list = []);
                list.Add(name);
            }
        }

        known.UnionWith(compounds.Keys);
    }

    /// <summary>Start, end and names of every term in a text.</summary>
    public List<(int Start, int End, string[] Names)> Find(string text)
    {
        var found = new List<(int, int, string[])>();
        var words = Cut(text);
        for (var i = 0; i < words.Count;)
        {
            var term = Readings(text, words, i)
                .Where(reading => forms.ContainsKey(reading.Key))
                .OrderByDescending(reading => reading.Last)
                .Select(reading => (reading.Last, Names: forms[reading.Key].Where(name => Fits(name, text, words[i].Start, words[reading.Last].End)).ToArray()))
                .FirstOrDefault(reading => reading.Names.Length > 0);
            if (term.Names is not null) found.Add((words[i].Start, words[term.Last].End, term.Names));
            i = term.Names is null ? i + 1 : term.Last + 1;
        }

        return found;
    }

    /// <summary>The words of a text, folded; a Korean particle is a word of its own that is in no form.</summary>
    private List<(int Start, int End, string Word)> Cut(string text)
    {
        var words = new List<(int, int, string)>();
        foreach (Match match in Word().Matches(text))
        {
            var word = TextFolding.Fold(match.Value);
            var noun = Hangul().IsMatch(word) ? Noun(word) : word;
            var end = match.Index + match.Length;
            words.Add((match.Index, noun == word ? end : match.Index + noun.Length, noun));
            if (noun != word) words.Add((match.Index + noun.Length, end, "\0"));
        }

        return words;
    }

    /// <summary>The longest known word that a Korean word is but for particles, else the word.</summary>
    private string Noun(string word)
    {
        var noun = word.Length;
        do
        {
            if (known.Contains(word.Substring(0, noun))) return word.Substring(0, noun);
        }
        while (KoreanParticles.CutOff(word, ref noun));
        return word;
    }

    /// <summary>All ways to read the words from one on, up to each word that they may reach: with a hyphen as a gap, or as nothing.</summary>
    private IEnumerable<(int Last, string Key)> Readings(string text, List<(int Start, int End, string Word)> words, int first)
    {
        var open = new Stack<(int Last, string Key)>();
        Push(first, "");
        while (open.TryPop(out var reading))
        {
            if (!beginnings.Contains(reading.Key)) continue;
            yield return reading;
            var next = reading.Last + 1;
            if (next < words.Count && Gap().IsMatch(GapBefore(next))) Push(next, reading.Key + " ");
        }

        void Push(int at, string head)
        {
            open.Push((at, head + string.Join(' ', Parts(words[at].Word))));
            var isJoined = at + 1 < words.Count && Gap().IsMatch(GapBefore(at + 1)) && GapBefore(at + 1).Trim().Length > 0;
            if (isJoined && Parts(words[at].Word).Length == 1) open.Push((at + 1, head + Canonical(words[at].Word + words[at + 1].Word)));
        }

        string GapBefore(int at) => text[words[at - 1].End..words[at].Start];
    }

    private string[] Parts(string word) => partsOfWords.TryGetValue(word, out var parts) ? parts : partsOfWords[word] = TakeApart(word);

    private string[] TakeApart(string word) =>
        compounds.TryGetValue(Canonical(word), out var pair) ? [.. Parts(pair.First), .. Parts(pair.Second)] : [Canonical(word)];

    /// <summary>One of all spellings of a word.</summary>
    private string Canonical(string word) => solidSpellings.TryGetValue(word, out var solid) ? solid : Shortest(word);

    private static string Shortest(string word) => SpellingVariants.Others(word).Prepend(word).OrderBy(spelling => spelling.Length).ThenBy(spelling => spelling, StringComparer.Ordinal).First();

    private void LearnCompounds(string[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i - 1].Length + words[i].Length < 4 || Script(words[i - 1]) != Script(words[i]) || Script(words[i]) == '?') continue;
            Learn(words[i - 1], words[i]);
            if (i < words.Length - 1) continue;
            foreach (var plural in EnglishNoun.Plurals(words[i])) Learn(words[i - 1], plural);
            foreach (var singular in EnglishNoun.Singulars(words[i])) Learn(words[i - 1], singular);
        }
    }

    private void Learn(string first, string second)
    {
        var solid = Canonical(first + second);
        if (Canonical(first).Length >= solid.Length || Canonical(second).Length >= solid.Length) return;
        compounds.TryAdd(solid, (first, second));
        foreach (var left in SpellingVariants.Others(first).Prepend(first))
        {
            foreach (var right in SpellingVariants.Others(second).Prepend(second)) solidSpellings.TryAdd(left + right, solid);
        }
    }

    private static string[] WordsOf(string name) => [.. Word().Matches(name).Select(match => TextFolding.Fold(match.Value))];

    /// <summary>What kind of word it is, as far as two of one kind may be written as one; <c>?</c> for those that may not.</summary>
    private static char Script(string word) => Ideograph().IsMatch(word) || !IsInWord(word[0]) ? '?' : Katakana().IsMatch(word) ? 'K' : Hangul().IsMatch(word) ? 'H' : 'L';

    private static IEnumerable<string> LastWords(string name, string last)
    {
        if (Script(last) != 'L') return [last];
        if (NamePolicy.CaseOf(name) == TermCase.Exact && !name.EndsWith('s')) return [last, last + "s"];
        var forms = EnglishNoun.Plurals(last).Prepend(last);
        return forms.Concat(EnglishNoun.Singulars(last));
    }

    private static bool Fits(string name, string text, int start, int end) =>
        CaseFits(name, text[start..end]) && !IsCut(text[..start], text[start..end], text[end..]) && !IsBehindHyphen(name, text[..start], text[start..end])
        && !IsAmongCapitals(name, text[..start], text[start..end], text[end..]);

    private static bool CaseFits(string name, string slice)
    {
        if (NamePolicy.CaseOf(name) == TermCase.Any) return true;
        var (left, right) = (Blanks().Replace(name, ""), Blanks().Replace(slice, ""));
        return left == right || left + "s" == right || left + "es" == right || right + "s" == left || right + "es" == left;
    }

    private static bool IsCut(string before, string slice, string after)
    {
        if (IsInWord(slice[^1]) && LanguageSign().IsMatch(after)) return true;
        if (NameGoesOn().IsMatch(after)) return true;
        if (!IsInWord(slice[0])) return slice.Length > 1 && before.Length > 0 && IsInWord(before[^1]);
        if (NameWentOn().IsMatch(before) && !(before[^1] == '.' && SentenceStart().IsMatch(slice))) return true;
        return slice.Length == 1 && Han().IsMatch(slice) && (Han().IsMatch(before.Length > 0 ? before[^1..] : "") || Han().IsMatch(after.Length > 0 ? after[..1] : ""));
    }

    private static bool IsBehindHyphen(string name, string before, string slice) =>
        HyphenedWord().IsMatch(before) && WordsOf(slice).Length == 1 && NamePolicy.CaseOf(name) == TermCase.Any && !Hump().IsMatch(slice);

    private static bool IsAmongCapitals(string name, string before, string slice, string after)
    {
        if (NamePolicy.AmbiguityOf(name) != TermAmbiguity.Abbreviation || !EverydayWords.Contains(TextFolding.Fold(slice))) return false;
        var (last, next) = (Word().Matches(before).LastOrDefault(), Word().Match(after));
        return (last is not null && Gap().IsMatch(before[(last.Index + last.Length)..]) && IsShouted(last.Value))
            || (next.Success && Gap().IsMatch(after[..next.Index]) && IsShouted(next.Value));
    }

    private static bool IsShouted(string word) => word.All(char.IsAsciiLetterUpper) && (word.Length >= 7 || EverydayWords.Contains(TextFolding.Fold(word)));

    private static bool IsInWord(char c) => char.IsLetter(c) || char.IsNumber(c);

    [GeneratedRegex(@"[\u3041-\u309f\u4e00-\u9fff\u0e00-\u0e7f]|[\u30a1-\u30fa\u30fc-\u30ff]+|[\uac00-\ud7a3]+|[\p{L}\p{N}-[\u3041-\u30ff\u4e00-\u9fff\u0e00-\u0e7f\uac00-\ud7a3]]+|[^\s\p{L}\p{N}_\u2010-\u2013-]")]
    private static partial Regex Word();

    [GeneratedRegex(@"\A[\u3041-\u309f\u4e00-\u9fff\u0e00-\u0e7f]")]
    private static partial Regex Ideograph();

    [GeneratedRegex(@"\A[\u4e00-\u9fff]")]
    private static partial Regex Han();

    [GeneratedRegex(@"\A[\u30a1-\u30ff]")]
    private static partial Regex Katakana();

    [GeneratedRegex(@"\A[\uac00-\ud7a3]")]
    private static partial Regex Hangul();

    [GeneratedRegex(@"\A( {0,2}|[_\u2010-\u2013-]-?(\n *)?| *\n *)\z")]
    private static partial Regex Gap();

    [GeneratedRegex(@"[\s_\u2010-\u2013-]")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\A(#|\+\+)")]
    private static partial Regex LanguageSign();

    [GeneratedRegex(@"\A(&[\p{L}\p{N}]|\.[\p{L}\p{N}-[\p{Lu}]]|\.\p{Lu}\p{Lu})")]
    private static partial Regex NameGoesOn();

    [GeneratedRegex(@"[\p{L}\p{N}][.&]\z")]
    private static partial Regex NameWentOn();

    [GeneratedRegex(@"\A\p{Lu}\P{Lu}")]
    private static partial Regex SentenceStart();

    [GeneratedRegex(@"[^\s_\u2010-\u2013-][\u2010\u2011-](\n *)?\z")]
    private static partial Regex HyphenedWord();

    [GeneratedRegex(@"\p{Ll}\p{Lu}")]
    private static partial Regex Hump();
}
