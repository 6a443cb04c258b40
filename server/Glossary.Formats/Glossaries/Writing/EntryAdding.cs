using Glossary.Core.Entries;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Adds entries to glossaries of every format that can be written to.</summary>
/// <remarks>
/// A format proposes ways to write the entry; the first one is taken with which the file is read as before plus that entry. So nothing that stands
/// there is ever damaged, however odd the file is, and what cannot be said in it is not written.
/// </remarks>
public static class EntryAdding
{
    /// <summary>So many ways are tried: each of them takes a reading of the file, and what a format proposes first is nearly always right.</summary>
    private const int MostTries = 16;

    /// <summary>Finds the edit by which an entry comes into a file.</summary>
    /// <param name="source">The path or URI that the file is known by.</param>
    /// <param name="text">The file's text without a byte order mark; anything goes, also nothing.</param>
    /// <param name="entry">The entry; blanks at either end, control characters and the like in it do not count.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    public static Addition Add(string source, string text, NewEntry entry, CancellationToken cancellation = default)
    {
        entry = CleanText.Of(entry);
        if (entry.Name.Length == 0) return new Addition(null, null, "An entry needs a name.");
        if (entry.Definition.Length == 0) return new Addition(null, null, $"Say what “{entry.Name}” means: an entry needs a definition.");
        var format = GlossaryFormats.Of(source, text);
        if (!format.IsWritable)
            return new Addition(null, null, $"Entries cannot be added to a file of the format {format.Name}. Write this one by hand, or choose a file in Markdown, YAML or JSON, a table, or text with headings.");
        var file = GlossaryParser.Read(source, text, cancellation);
        var check = new AdditionCheck(file, entry);
        if (check.Namesake is { } namesake) return new Addition(null, namesake, $"“{entry.Name}” is here already, so nothing is added.");
        if (FirstGood(format, file, text, entry, check, cancellation) is { } whole) return whole;
        if (entry.Category is { } category && FirstGood(format, file, text, entry with { Category = null }, new AdditionCheck(file, entry with { Category = null }), cancellation) is { } part)
            return part with { Message = $"The category “{category}” is left out: this file has no place for it." };
        return new Addition(null, null, check.Failure ?? "Nothing shows how an entry is written in this file: it has none, or is about one term. Write one by hand, or choose another file.");
    }

    private static Addition? FirstGood(GlossaryFormat format, GlossaryFile file, string text, NewEntry entry, AdditionCheck check, CancellationToken cancellation)
    {
        var lineEnd = LineEndOf(text);
        foreach (var way in format.WaysToAdd(text, file.Entries, entry).Take(MostTries))
        {
            var edit = way with { Text = way.Text.ReplaceLineEnds(lineEnd) };
            if (check.Find(GlossaryParser.Read(file.Source, edit.In(text), cancellation)) is { } read) return new Addition(edit, read, null);
        }

        return null;
    }

    private static string LineEndOf(string text)
    {
        var first = text.AsSpan().IndexOfAny('\n', '\r');
        return first < 0 || text[first] == '\n' ? "\n" : first + 1 < text.Length && text[first + 1] == '\n' ? "\r\n" : "\r";
    }

    private static string ReplaceLineEnds(this string text, string lineEnd) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\n", lineEnd, StringComparison.Ordinal);
}

/// <summary>What comes of adding an entry to a file.</summary>
/// <param name="Edit">The edit; null where nothing is added.</param>
/// <param name="Entry">The entry as it is read after the edit; where the file had the name before, the entry that has it; else null.</param>
/// <param name="Message">Why nothing is added, or what of the entry is left out, as sentences; null where all is well.</param>
public sealed record Addition(Insertion? Edit, Entry? Entry, string? Message);
