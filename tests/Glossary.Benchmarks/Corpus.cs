using System.Text;
using Glossary.Core.Terms;
using Glossary.Formats.SeedDump;

namespace Glossary.Benchmarks;

/// <summary>What is measured: the bundled glossary, and a Markdown document of a given size that speaks of it.</summary>
public static class Corpus
{
    /// <summary>Paths and texts of the seeds.</summary>
    public static IReadOnlyList<(string Source, string Text)> Seeds() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "seeds")).Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllText(path)))];

    /// <summary>The seeds, compiled.</summary>
    public static Termbase Termbase() => Core.Terms.Termbase.Build(SeedDumpReader.ReadAll(Seeds()), default);

    /// <summary>Paragraphs of the seeds' own text, as Markdown.</summary>
    /// <param name="length">Least length in UTF-16 code units.</param>
    public static string Markdown(int length)
    {
        var lines = Seeds().SelectMany(seed => seed.Text.Split('\n')).ToArray();
        var text = new StringBuilder(length + 4096);
        for (var i = 0; text.Length < length; i++) text.Append(lines[i % lines.Length]).Append("\n\n");
        return text.ToString();
    }
}
