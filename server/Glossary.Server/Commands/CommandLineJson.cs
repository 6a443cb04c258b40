using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Glossary.Server.Commands;

/// <summary>An entry as <c>entries --json</c> prints it.</summary>
/// <param name="Source">Path of its file.</param>
/// <param name="Line">Line of its heading, counted from 1.</param>
/// <param name="Title">The name to show.</param>
/// <param name="Names">Names that mean exactly this concept.</param>
/// <param name="Category">The subject field, or null.</param>
/// <param name="Related">Names of other concepts.</param>
/// <param name="Definition">A sentence, or null.</param>
internal sealed record EntryRow(
    string Source, int Line, string Title, IReadOnlyList<string> Names, string? Category, IReadOnlyList<string> Related, string? Definition);

/// <summary>A file as <c>annotate --json</c> prints it.</summary>
/// <param name="File">Its path, as given.</param>
/// <param name="Occurrences">The terms in it.</param>
internal sealed record AnnotatedFile(string File, IReadOnlyList<AnnotatedOccurrence> Occurrences);

/// <summary>A term in a file.</summary>
/// <param name="Start">UTF-16 offset of its start.</param>
/// <param name="End">UTF-16 offset behind its end.</param>
/// <param name="Entries">The entries that define it, the best first.</param>
internal sealed record AnnotatedOccurrence(int Start, int End, IReadOnlyList<EntryLine> Entries);

/// <summary>Where an entry lies.</summary>
/// <param name="Source">Path of its file.</param>
/// <param name="Line">Line of its heading, counted from 1.</param>
internal sealed record EntryLine(string Source, int Line);

/// <summary>A term as <c>lookup --json</c> prints it.</summary>
/// <param name="Name">What was looked up.</param>
/// <param name="Entries">The entries that define it, the best first; empty for an unknown term.</param>
/// <param name="Nearest">Terms that are written nearly so, where it is unknown.</param>
internal sealed record LookupResult(string Name, IReadOnlyList<EntryRow> Entries, IReadOnlyList<string> Nearest);

/// <summary>What <c>search --json</c> prints.</summary>
/// <param name="Query">What was looked for.</param>
/// <param name="Entries">The entries that were found, the best first.</param>
internal sealed record SearchResult(string Query, IReadOnlyList<SearchRow> Entries);

/// <summary>An entry that was found.</summary>
/// <param name="Source">Path of its file.</param>
/// <param name="Line">Line of its heading, counted from 1.</param>
/// <param name="Title">The name to show.</param>
/// <param name="Category">The subject field, or null.</param>
/// <param name="Name">The name by which it was found, or the title.</param>
/// <param name="By">How it was found: <c>name</c>, <c>nameStart</c>, <c>laterWord</c>, <c>firstLetters</c>, <c>typo</c> or <c>text</c>.</param>
/// <param name="Sentence">The sentence that shows why, or null.</param>
internal sealed record SearchRow(string Source, int Line, string Title, string? Category, string Name, string By, SearchSentence? Sentence);

/// <summary>A sentence with words that were looked for.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Words">Where the words stand in it.</param>
internal sealed record SearchSentence(string Text, IReadOnlyList<WordRange> Words);

/// <summary>Where a word stands.</summary>
/// <param name="Start">UTF-16 offset of its start.</param>
/// <param name="End">UTF-16 offset behind its end.</param>
internal readonly record struct WordRange(int Start, int End);

/// <summary>How the command line's results are written as JSON.</summary>
[JsonSerializable(typeof(IReadOnlyList<EntryRow>))]
[JsonSerializable(typeof(IReadOnlyList<AnnotatedFile>))]
[JsonSerializable(typeof(LookupResult))]
[JsonSerializable(typeof(SearchResult))]
internal sealed partial class CommandLineJson : JsonSerializerContext
{
    /// <summary>Indented, and with letters beyond ASCII as they are.</summary>
    public static CommandLineJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
