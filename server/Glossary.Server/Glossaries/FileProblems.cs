using System.Globalization;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Server.Glossaries;

/// <summary>Tells what is wrong with a glossary file, for people.</summary>
internal static class FileProblems
{
    /// <summary>Of very many only the first are reported.</summary>
    private const int Most = 20;

    /// <summary>A problem with a text.</summary>
    public static Problem At(string text, TextSpan span, ProblemKind kind, string message) =>
        new(new LinePositions(text.AsMemory()).At(span.Start).Line + 1, span, message, kind);

    /// <summary>Sentences with file, line and column.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="text">Its text.</param>
    public static IEnumerable<string> Sentences(string path, IReadOnlyCollection<Problem> problems, GlossaryText text)
    {
        if (problems.Count > Most) yield return string.Create(CultureInfo.InvariantCulture, $"{path}: {problems.Count} problems, of which these are the first:");
        foreach (var problem in problems.Take(Most)) yield return Sentence(path, problem, text);
    }

    /// <summary>A sentence with file, line and column.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="text">Its text.</param>
    public static string Sentence(string path, Problem problem, GlossaryText text) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}:{problem.Line}:{ProblemPosition.Of(problem, text).Column}: {problem.Message}");
}
