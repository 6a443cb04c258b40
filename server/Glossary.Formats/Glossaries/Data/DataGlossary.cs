using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads the glossary in data, whatever file it came from.</summary>
internal static class DataGlossary
{
    /// <summary>After how many records it is checked whether the reading was stopped.</summary>
    private const int RecordsAtOnce = 256;

    /// <summary>Reads all entries.</summary>
    /// <param name="root">The data; null for none.</param>
    /// <param name="text">The text that it came from.</param>
    /// <param name="problems">What was wrong with it so far.</param>
    /// <param name="context">What is known of the file where the text is a block of it; null where it is all of it.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    public static BlockContent Read(DataNode? root, ReadOnlyMemory<char> text, FileProblems problems, DataContext? context, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (root is null) return new BlockContent([], problems.ToImmutable());
        var records = RecordFinder.Find(root, context?.Level, cancellation).Records;
        var imports = DataImports.Of(root, text);
        if (records.Count == 0 && context is null && imports.IsEmpty && HasText(root))
            problems.Add(new TextSpan(root.Span.Start, Math.Min(1, root.Span.Length)), "No entries were found here. Write a list of things with keys such as “term” and “definition”, or terms as keys with their definitions as values.", ProblemKind.NoEntry);
        var entries = ImmutableArray.CreateBuilder<Entry>(records.Count);
        var reader = new RecordReader(text, context?.Shape ?? ShapeFinder.Of(records), problems);
        for (var i = 0; i < records.Count; i++)
        {
            if (i % RecordsAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            reader.Read(records[i], entries);
        }

        return new BlockContent(entries.DrainToImmutable(), problems.ToImmutable()) { Imports = imports };
    }

    /// <summary>Whether anything is said that could be an entry.</summary>
    private static bool HasText(DataNode node) => node switch
    {
        DataText => true,
        DataList list => list.Items.Any(HasText),
        DataMap map => map.Fields.Any(field => HasText(field.Value)),
        _ => false,
    };
}
