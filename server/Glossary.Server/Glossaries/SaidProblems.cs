namespace Glossary.Server.Glossaries;

/// <summary>What is wrong and was said. It is not said again as long as it holds.</summary>
internal sealed class SaidProblems
{
    private HashSet<string> said = new(StringComparer.Ordinal);

    /// <summary>Whether something was wrong the last time.</summary>
    public bool Holds(string problem) => said.Contains(problem);

    /// <summary>Of all that is wrong now, as sentences, what was not the last time; each once.</summary>
    public IReadOnlyCollection<string> News(IEnumerable<string> problems)
    {
        var now = problems.ToHashSet(StringComparer.Ordinal);
        var news = now.Where(problem => !said.Contains(problem)).ToList();
        said = now;
        return news;
    }
}
