using System.Buffers;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;

namespace Glossary.Benchmarks;

/// <summary>
/// What the framework offers for finding names in the same prose, in any case and as whole words. It knows no plural, no other spelling
/// and no name across a line end.
/// </summary>
[Config(typeof(QuickJob))]
public class AlternativeBenchmarks
{
    /// <summary>More names take the framework minutes to prepare.</summary>
    private const int MostForRegex = 1000;
    private const int MostForSearchValues = 200_000;

    private string text = "";
    private Regex? regex;
    private SearchValues<string>? values;
    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>> names;

    [GlobalSetup(Target = nameof(CompiledRegex))]
    public void PrepareRegex()
    {
        if (Subject.Names.Length > MostForRegex) throw new NotSupportedException("Too many names for a regular expression.");
        text = Subject.Prose[..MatcherBenchmarks.Length];
        var alternatives = Subject.Names.OrderByDescending(name => name.Length).Select(Regex.Escape);
        regex = new Regex($@"\b(?:{string.Join('|', alternatives)})\b", RegexOptions.Compiled | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    [GlobalSetup(Target = nameof(SearchValues))]
    public void PrepareSearchValues()
    {
        if (Subject.Names.Length > MostForSearchValues) throw new NotSupportedException("Too many names for SearchValues.");
        text = Subject.Prose[..MatcherBenchmarks.Length];
        values = System.Buffers.SearchValues.Create(Subject.Names, StringComparison.OrdinalIgnoreCase);
        names = new HashSet<string>(Subject.Names, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    [Benchmark]
    public int CompiledRegex() => regex!.Count(text);

    /// <summary>It tells where some name starts, but not which one: the longest that ends with a word is looked up.</summary>
    [Benchmark]
    public int SearchValues()
    {
        var found = 0;
        var rest = text.AsSpan();
        var isInWord = false;
        while (rest.IndexOfAny(values!) is >= 0 and var at)
        {
            var length = (at > 0 ? IsWord(rest[at - 1]) : isInWord) ? 0 : LongestName(rest[at..]);
            if (length > 0) found++;
            var end = at + Math.Max(1, length);
            isInWord = IsWord(rest[end - 1]);
            rest = rest[end..];
        }

        return found;
    }

    private int LongestName(ReadOnlySpan<char> from)
    {
        const int mostWords = 6;
        var longest = 0;
        var words = 0;
        for (var end = 1; end <= from.Length && words < mostWords; end++)
        {
            if (end < from.Length && IsWord(from[end])) continue;
            if (!IsWord(from[end - 1])) continue;
            words++;
            if (names.Contains(from[..end])) longest = end;
        }

        return longest;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
