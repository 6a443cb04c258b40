using System.Collections.Immutable;
using System.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>What is known of a file as a whole before its entries are read: where they stand, what their labels stand for, and how the file writes.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Records">Its entries as they stand there, in order.</param>
internal sealed record LatexFile(ReadOnlyMemory<char> Text, ImmutableArray<LatexRecord> Records)
{
    private readonly Dictionary<string, LatexRecord>.AlternateLookup<ReadOnlySpan<char>> labels = Index(Text, Records);

    /// <summary>Commands without arguments that the file defines, with the text that they stand for in LaTeX.</summary>
    public IReadOnlyDictionary<string, string> Macros { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether a quote and a letter are an umlaut, as babel has it for German: <c>Gr"o"se</c>.</summary>
    public bool HasShorthands { get; } = UsesShorthands(Text.Span);

    /// <summary>The entry of a label; null where the file has none.</summary>
    public LatexRecord? Find(ReadOnlySpan<char> label)
    {
        label = label.Trim();
        return labels.TryGetValue(IsClean(label) ? label : LabelOf(label), out var record) ? record : null;
    }

    /// <summary>A label without the line breaks and comments that a long one is wrapped with.</summary>
    public static string LabelOf(ReadOnlySpan<char> label)
    {
        if (IsClean(label)) return label.ToString();
        var clean = new StringBuilder(label.Length);
        for (var at = 0; at < label.Length;)
        {
            var next = LatexSyntax.SkipBlanks(label, at);
            if (next > at && clean.Length > 0 && next < label.Length) clean.Append(' ');
            if (next < label.Length) clean.Append(label[next]);
            at = next + 1;
        }

        return clean.ToString();
    }

    private static bool IsClean(ReadOnlySpan<char> label) => label.IndexOfAny("\n\r\t%") < 0 && !label.Contains("  ", StringComparison.Ordinal);

    private static Dictionary<string, LatexRecord>.AlternateLookup<ReadOnlySpan<char>> Index(ReadOnlyMemory<char> text, ImmutableArray<LatexRecord> records)
    {
        var labels = new Dictionary<string, LatexRecord>(records.Length, StringComparer.Ordinal);
        foreach (var record in records)
        {
            if (record.Label.Length > 0) labels.TryAdd(LabelOf(text.Span.Slice(record.Label.Start, record.Label.Length)), record);
        }

        return labels.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether an umlaut is written so within a word, where a quote could be nothing else.</summary>
    private static bool UsesShorthands(ReadOnlySpan<char> text)
    {
        for (var at = 1; at + 2 < text.Length; at++)
        {
            var next = text[at..^2].IndexOf('"');
            if (next < 0) return false;
            at += next;
            if (char.IsLetter(text[at - 1]) && text[at + 1] is 'a' or 'o' or 'u' or 's' && char.IsLetter(text[at + 2])) return true;
        }

        return false;
    }
}
