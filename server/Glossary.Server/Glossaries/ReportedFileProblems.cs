using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Server.Paths;

namespace Glossary.Server.Glossaries;

/// <summary>Which problems within files were reported: each once, also if the lines above it come and go.</summary>
internal sealed class ReportedFileProblems
{
    private readonly Dictionary<string, (ImmutableArray<Problem> Problems, HashSet<(string Message, string Text)> Reported)> files = new(PathNames.Comparer);

    /// <summary>What was not reported yet, as sentences with file, line and column.</summary>
    /// <param name="sources">What is wrong within all files.</param>
    /// <param name="textOf">Gives the text of a file.</param>
    public IEnumerable<string> News(ImmutableArray<SourceProblems> sources, Func<string, GlossaryText> textOf)
    {
        // Of what is being typed nothing is reported: the editor shows it, and it is not worth a word at every keystroke.
        foreach (var source in sources.Where(source => source.Buffer is null))
        {
            var known = files.GetValueOrDefault(source.Path, ([], []));
            if (known.Problems.SequenceEqual(source.Problems)) continue;
            using var text = textOf(source.Path);
            var now = source.Problems.Select(problem => (Problem: problem, Name: (problem.Message, ProblemPosition.Of(problem, text).Text))).ToList();
            files[source.Path] = (source.Problems, [.. now.Select(problem => problem.Name)]);
            var news = now.Where(problem => !known.Reported.Contains(problem.Name)).Select(problem => problem.Problem).ToList();
            foreach (var sentence in FileProblems.Sentences(source.Path, news, text)) yield return sentence;
        }
    }
}
