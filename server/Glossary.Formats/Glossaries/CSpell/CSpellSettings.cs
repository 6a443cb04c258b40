using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Settings of cSpell in JSON or YAML, of which <c>words</c> and <c>flagWords</c> are read.</summary>
internal sealed class CSpellSettings : GlossaryFormat
{
    /// <summary>After how many words it is checked whether the reading was stopped.</summary>
    private const int WordsAtOnce = 256;

    private CSpellSettings()
    {
    }

    /// <summary>The format.</summary>
    public static CSpellSettings Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "cSpell settings";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> Endings { get; } = ["cspell.json", "cspell.jsonc", "cspell.config.json", "cspell.config.jsonc", "cspell.yaml", "cspell.yml", "cspell.config.yaml", "cspell.config.yml"];

    /// <inheritdoc/>
    protected override BlockContent Read(ReadOnlyMemory<char> text, BlockContext? before, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var problems = new FileProblems(text);
        var isJson = text.Span.TrimStart().StartsWith("{") || text.Span.TrimStart().StartsWith("/");
        var root = isJson ? JsonTree.Read(text.Span, problems, cancellation) : YamlTree.Read(text, problems, cancellation).FirstOrDefault();
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var draft = new EntryDraft(text, new LinePositions(text));
        foreach (var (key, value) in root is DataMap settings ? settings.Fields : [])
        {
            if (key.Text is not ("words" or "flagWords") || value is not DataList words) continue;
            foreach (var word in words.Items.OfType<DataText>())
            {
                if (entries.Count % WordsAtOnce == 0) cancellation.ThrowIfCancellationRequested();
                CSpellWord.Add(draft, text.Span, DataPlace.Inner(word, text.Span), key.Text == "flagWords");
                if (draft.ToEntry(word.Span) is { } entry) entries.Add(entry);
            }
        }

        return new BlockContent(entries.DrainToImmutable(), problems.ToImmutable());
    }
}
