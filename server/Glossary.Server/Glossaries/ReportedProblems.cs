namespace Glossary.Server.Glossaries;

/// <summary>What is wrong and was reported. It is not reported again as long as it holds.</summary>
internal sealed class ReportedProblems
{
    private HashSet<string> reported = new(StringComparer.Ordinal);

    /// <summary>Whether something was wrong the last time.</summary>
    public bool Holds(string problem) => reported.Contains(problem);

    /// <summary>Of all that is wrong now, as sentences, what was not the last time; each once.</summary>
    public IReadOnlyCollection<string> News(IEnumerable<string> problems)
    {
        var now = problems.ToHashSet(StringComparer.Ordinal);
        var news = now.Where(problem => !reported.Contains(problem)).ToList();
        reported = now;
        return news;
    }
}
