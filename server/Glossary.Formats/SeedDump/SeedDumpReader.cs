using System.Collections.Immutable;
using Glossary.Core.Terms;
using Glossary.Core.Text;

namespace Glossary.Formats.SeedDump;

/// <summary>
/// Reads glossaries in the seed dumps' format: plain text in which a heading of comma-separated pieces (<c>term, category</c>)
/// is followed by the entry's body, until the next heading.
/// </summary>
public static class SeedDumpReader
{
    /// <summary>Reads one file by itself.</summary>
    /// <param name="source">The path or URI that the file is known by.</param>
    /// <param name="text">The file's text; anything goes.</param>
    /// <param name="cancellation">Stops the reading with <see cref="OperationCanceledException"/>.</param>
    public static GlossaryFile Read(string source, string text, CancellationToken cancellation = default) =>
        ReadAll([(source, text)], cancellation)[0];

    /// <summary>Reads several files that share their categories: a tag that recurs only over files is still known for one.</summary>
    /// <param name="files">What each file is known by, and its text.</param>
    /// <param name="cancellation">Stops the reading with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The files in the order given, each with its entries in file order.</returns>
    public static ImmutableArray<GlossaryFile> ReadAll(
        IReadOnlyList<(string Source, string Text)> files, CancellationToken cancellation = default)
    {
        var scans = new DumpScan[files.Count];
        var categories = new CategoryVocabulary();
        for (var i = 0; i < scans.Length; i++)
        {
            scans[i] = DumpScan.Of(files[i].Text, cancellation);
            foreach (var heading in scans[i].Headings) categories.Count(heading.Pieces);
        }

        var result = new GlossaryFile[scans.Length];
        var options = new ParallelOptions { CancellationToken = cancellation };
        Parallel.For(0, scans.Length, options, i => result[i] = ReadEntries(files[i].Source, scans[i], categories, cancellation));
        return [.. result];
    }

    private static GlossaryFile ReadEntries(
        string source, DumpScan scan, CategoryVocabulary categories, CancellationToken cancellation)
    {
        var entries = ImmutableArray.CreateBuilder<Entry>(scan.Headings.Length);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        if (scan.Headings.IsEmpty) BodyProblems.AddForFile(scan, problems);
        for (var i = 0; i < scan.Headings.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            entries.Add(EntryReader.Read(scan, i, categories));
            BodyProblems.AddForEntry(scan, i, problems);
        }

        return new GlossaryFile(source, SourceText.From(scan.Text), entries.MoveToImmutable(), problems.ToImmutable());
    }
}
