using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Lists of words such as cSpell has them: one in each line, and behind <c>#</c> a remark, which often says what it stands for.</summary>
internal sealed class CSpellWords : GlossaryFormat
{
    /// <summary>After how many lines it is checked whether the reading was stopped.</summary>
    private const int LinesAtOnce = 256;

    private CSpellWords()
    {
    }

    /// <summary>The format.</summary>
    public static CSpellWords Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "list of words";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = [".txt", ".dic"];

    /// <inheritdoc/>
    public override bool Fits(string path, ReadOnlySpan<char> head) => !path.EndsWith(".glossary.txt", StringComparison.OrdinalIgnoreCase) && WordLines.Are(head, path.Contains("cspell", StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var draft = new EntryDraft(text, new LinePositions(text));
        var number = 0;
        for (var at = 0; at < text.Length; at = TextLines.EndOfLine(text.Span, at))
        {
            if (number++ % LinesAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            var (word, remark) = WordLines.Cut(text.Span, at);
            if (word.Length == 0) continue;
            CSpellWord.Add(draft, text.Span, word);
            if (remark.Length > 0) AddRemark(draft, text.Span.Slice(word.Start, word.Length).ToString(), text.Span.Slice(remark.Start, remark.Length).ToString(), remark);
            if (draft.ToEntry(TextSpan.FromBounds(word.Start, Math.Max(word.End, remark.End))) is { } entry) entries.Add(entry);
        }

        return new BlockContent(entries.DrainToImmutable(), []);
    }

    /// <summary>Adds what a remark says of a word: what it is short for, or what it means. What is for the program is nothing.</summary>
    private static void AddRemark(EntryDraft draft, string word, string remark, TextSpan place)
    {
        if (!draft.IsNamed || remark.StartsWith("cspell", StringComparison.OrdinalIgnoreCase) || remark.StartsWith("http", StringComparison.Ordinal)) return;
        if (Abbreviation.IsInitials(word, new Phrase(remark))) draft.AddName(EntryDraft.OneLine(remark), place, TermType.FullForm);
        else draft.AddDefinition(remark, place);
    }
}
