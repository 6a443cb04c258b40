using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Glossary.Server.Glossaries;

/// <summary>What is reported of loading glossaries. It happens at every keystroke in one, so nothing is reported twice.</summary>
/// <param name="logger">Where it is reported.</param>
internal sealed partial class GlossaryLog(ILogger logger)
{
    /// <summary>What takes longer is reported each time, anything else the first time only.</summary>
    private static readonly TimeSpan Notable = TimeSpan.FromMilliseconds(500);

    private readonly ReportedProblems standing = new();
    private readonly ReportedProblems counts = new();
    private readonly ReportedFileProblems reportedInFiles = new();
    private readonly HashSet<string> reportedOfCache = new(StringComparer.Ordinal);
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);
    private bool isLoadReported;
    private bool isIndexReported;

    /// <summary>Glossaries were loaded.</summary>
    /// <param name="loaded">The glossaries. What is wrong with finding and reading them is reported again only if it was right meanwhile.</param>
    /// <param name="elapsed">How long it took.</param>
    public void Loaded(LoadedGlossaries loaded, TimeSpan elapsed)
    {
        foreach (var count in counts.News(loaded.Counts)) LogCount(count);
        foreach (var problem in standing.News(loaded.Problems)) Problem(problem);
        var termbase = loaded.Termbase;
        if (IsNotable(elapsed, ref isLoadReported)) LogLoaded(termbase.ConceptCount, termbase.Sources.Length, (int)elapsed.TotalMilliseconds);
    }

    /// <summary>Something is wrong within glossaries.</summary>
    /// <param name="inFiles">What, in all of them.</param>
    /// <param name="textOf">Gives the text of a file.</param>
    public void Within(ImmutableArray<SourceProblems> inFiles, Func<string, GlossaryText> textOf)
    {
        foreach (var problem in reportedInFiles.News(inFiles, textOf)) Problem(problem);
    }

    /// <summary>Texts were indexed.</summary>
    public void Indexed(TimeSpan elapsed)
    {
        if (IsNotable(elapsed, ref isIndexReported)) LogIndexed((int)elapsed.TotalMilliseconds);
    }

    /// <summary>A cache cannot be used, which is worth a word, but not at every change.</summary>
    /// <param name="problem">Why, as a sentence; null where it can.</param>
    public void CacheProblem(string? problem)
    {
        if (problem is not null && !standing.Holds(problem) && reportedOfCache.Add(problem)) LogCache(problem);
    }

    /// <summary>Something was to be written into the cache. That the disk refuses it is said once, however often it is tried, and that it does no longer.</summary>
    /// <param name="what">What, to stand within a sentence.</param>
    /// <param name="problem">Why it is refused, as a sentence; null where it is not.</param>
    public void CacheWritten(string what, string? problem)
    {
        if (problem is null)
        {
            if (refused.Remove(what)) LogWrittenAgain(what);
        }
        else if (refused.Add(what))
        {
            LogCache(problem);
        }
    }

    /// <summary>Somebody has cancelled the indexing of texts.</summary>
    [LoggerMessage(Level = LogLevel.Warning, Message = "Indexing was cancelled: texts are searched as far as they were indexed, until a glossary changes.")]
    public partial void IndexingCancelled();

    /// <summary>Something is wrong that a person should know of.</summary>
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sentence}")]
    public partial void Problem(string sentence);

    /// <summary>Loading has failed, which it never ought to.</summary>
    [LoggerMessage(Level = LogLevel.Error, Message = "The glossaries could not be loaded; those loaded before stay.")]
    public partial void Failure(Exception exception);

    /// <summary>Whether work is worth a word: the first time, and where somebody may have waited for it.</summary>
    private static bool IsNotable(TimeSpan elapsed, ref bool isReported)
    {
        var isFirst = !isReported;
        isReported = true;
        return isFirst || elapsed > Notable;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Loaded {Concepts} concepts from {Files} files in {Milliseconds} ms.")]
    private partial void LogLoaded(int concepts, int files, int milliseconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Sentence}")]
    private partial void LogCount(string sentence);

    [LoggerMessage(Level = LogLevel.Information, Message = "Indexed the texts of the entries in {Milliseconds} ms.")]
    private partial void LogIndexed(int milliseconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "The disk takes {What} again.")]
    private partial void LogWrittenAgain(string what);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}")]
    private partial void LogCache(string problem);
}
