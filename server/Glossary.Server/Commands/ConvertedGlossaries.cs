using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Formats.Export;
using Glossary.Formats.Glossaries;
using Glossary.Server.Glossaries;

namespace Glossary.Server.Commands;

/// <summary>The glossaries that are to be converted, read from their files with all that they say, of which the server keeps only what it shows.</summary>
internal sealed class ConvertedGlossaries
{
    /// <summary>Reads them, and says what is wrong with them.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="errors">Where that is said.</param>
    public ConvertedGlossaries(IEnumerable<string> paths, TextWriter errors)
    {
        var texts = new List<(string Source, string Text)>();
        foreach (var path in paths)
        {
            if (TextFile.TryRead(path, out var text, out var problem)) texts.Add((path, text.Text));
            else errors.WriteLine($"glossary-lsp: {path}: {problem}");
            IsAnyMissing |= problem is not null;
        }

        Files = GlossaryParser.ReadAll(texts);
        Entries = [.. Files.SelectMany(ExportedEntry.Of)];

        // Who reads the bundled glossary did not write it.
        foreach (var file in Files.Where(file => !BundledGlossary.Holds(file.Source)))
        {
            using var text = GlossaryText.Of(file.Text);
            foreach (var sentence in FileProblems.Sentences(file.Source, file.Problems, text)) errors.WriteLine(sentence);
            HasWarnings |= file.Problems.Any(problem => problem.Severity == ProblemSeverity.Warning);
        }
    }

    /// <summary>The files in the order given.</summary>
    public ImmutableArray<GlossaryFile> Files { get; }

    /// <summary>Their entries, file after file.</summary>
    public ImmutableArray<ExportedEntry> Entries { get; }

    /// <summary>Whether a file could not be read.</summary>
    public bool IsAnyMissing { get; }

    /// <summary>Whether something of a file is not used as it was meant.</summary>
    public bool HasWarnings { get; }
}
