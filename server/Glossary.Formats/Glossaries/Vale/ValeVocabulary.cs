using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Vocabularies of Vale: <c>accept.txt</c> has a spelling to use in each line, <c>reject.txt</c> one not to use. A line may be a regular expression.</summary>
internal sealed class ValeVocabulary : GlossaryFormat
{
    /// <summary>After how many lines it is checked whether the reading was stopped.</summary>
    private const int LinesAtOnce = 256;

    private readonly string ending;
    private readonly TermStatus status;

    private ValeVocabulary(string name, string ending, TermStatus status)
    {
        (Name, this.ending, this.status) = (name, ending, status);
        Endings = [ending];
    }

    /// <summary>What is to be used.</summary>
    public static ValeVocabulary Accepted { get; } = new("Vale vocabulary", "accept.txt", TermStatus.Preferred);

    /// <summary>What is not to be used.</summary>
    public static ValeVocabulary Rejected { get; } = new("Vale vocabulary of rejected words", "reject.txt", TermStatus.Forbidden);

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; }

    /// <inheritdoc/>
    public override bool Fits(string path, ReadOnlySpan<char> head) => path.Length == ending.Length || !char.IsLetterOrDigit(path[^(ending.Length + 1)]);

    /// <inheritdoc/>
    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var draft = new EntryDraft(text, new LinePositions(text));
        var number = 0;
        for (var at = 0; at < text.Length; at = TextLines.EndOfLine(text.Span, at))
        {
            if (number++ % LinesAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            var line = text.Span[at..TextLines.EndOfLine(text.Span, at)];
            var indent = TextLines.Indent(line);
            var content = line[indent..].TrimEnd();
            if (content.IsEmpty || content[0] == '#') continue;
            var span = new TextSpan(at + indent, content.Length);
            foreach (var form in PlainForms.Of(content.ToString())) draft.AddName(form, span, status: status);
            if (draft.ToEntry(span) is { } entry) entries.Add(entry);
        }

        return new BlockContent(entries.DrainToImmutable(), []);
    }
}
