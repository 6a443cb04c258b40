using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>One reading of a file, with what all shapes of entries need.</summary>
internal sealed class MarkdownReading
{
    private const int EntriesAtOnce = 256;

    private readonly CancellationToken cancellation;
    private readonly MarkdownBody body;

    /// <summary>Starts the reading of a file, or of a block of it.</summary>
    public MarkdownReading(MarkdownDocument document, MarkdownText text, MarkdownShape shape, MarkdownContext? before, CancellationToken cancellation)
    {
        (Document, Text, Shape, this.cancellation) = (document, text, shape, cancellation);
        (Above, Table, IsPart) = (before?.Above ?? [], before?.Table, before is not null);
        Positions = new LinePositions(document.Text);
        Draft = new EntryDraft(document.Text, Positions);
        Problems = new FileProblems(document.Text);
        Names = new MarkdownNames(document, text);
        body = new MarkdownBody(document, text);
    }

    /// <summary>The file.</summary>
    public MarkdownDocument Document { get; }

    /// <summary>Its text without markup.</summary>
    public MarkdownText Text { get; }

    /// <summary>What its entries look like.</summary>
    public MarkdownShape Shape { get; }

    /// <summary>The headings above a block under which it stands, the outermost first.</summary>
    public ImmutableArray<HeadingAbove> Above { get; }

    /// <summary>The table with whose rows a block begins; null for none.</summary>
    public MarkdownTable? Table { get; }

    /// <summary>Whether it is a block of a file, which has others.</summary>
    public bool IsPart { get; }

    /// <summary>Its lines, to be asked in order.</summary>
    public LinePositions Positions { get; }

    /// <summary>The entry that is being read.</summary>
    public EntryDraft Draft { get; }

    /// <summary>Reads names into <see cref="Draft"/>.</summary>
    public MarkdownNames Names { get; }

    /// <summary>What was read so far, in the order of the file.</summary>
    public List<Entry> Entries { get; } = [];

    /// <summary>What is wrong so far.</summary>
    public FileProblems Problems { get; }

    /// <summary>Reads what stands below the names of the entry; see <see cref="MarkdownBody.Read"/>.</summary>
    public void ReadBody(string title, TextSpan opening, int from, int to) => body.Read(Draft, title, opening, from, to);

    /// <summary>Ends the entry that was read into <see cref="Draft"/>.</summary>
    public void Close(TextSpan span) => Add(Draft.ToEntry(span));

    /// <summary>Adds an entry.</summary>
    public void Add(Entry? entry)
    {
        if (Entries.Count % EntriesAtOnce == 0) cancellation.ThrowIfCancellationRequested();
        if (entry is null) return;

        // An entry that links to itself says nothing with it.
        if (entry.Relations.Any(relation => IsOwnName(entry, relation))) entry = entry with { Relations = [.. entry.Relations.Where(relation => !IsOwnName(entry, relation))] };
        if (entry.Relations.Length > 1) entry = entry with { Relations = [.. entry.Relations.DistinctBy(relation => (relation.Kind, relation.Target.ToLowerInvariant()))] };
        Entries.Add(entry);
    }

    /// <summary>Adds a problem.</summary>
    public void Report(TextSpan span, string message, ProblemKind kind) => Problems.Add(span, message, kind);

    private static bool IsOwnName(Entry entry, Relation relation) => entry.Terms.Any(term => term.Text.Equals(relation.Target, StringComparison.OrdinalIgnoreCase));
}
