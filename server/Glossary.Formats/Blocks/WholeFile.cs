using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Blocks;

/// <summary>Puts a file together from its blocks.</summary>
internal static class WholeFile
{
    public static GlossaryFile Of(string source, string text, ImmutableArray<ReadBlock<BlockContent>> blocks)
    {
        var sourceText = SourceText.From(text);
        if (blocks is [{ Value: var only }]) return new GlossaryFile(source, sourceText, NamedTargets.In(only.Entries), only.Problems);
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var (block, _, _, content) in blocks)
        {
            foreach (var entry in content.Entries) entries.Add(entry.Shift(block.FirstLine, block.FirstColumn, block.Span.Start));
            foreach (var problem in content.Problems) problems.Add(problem.In(block.FirstLine, block.Span.Start));
        }

        return new GlossaryFile(source, sourceText, NamedTargets.In(entries.DrainToImmutable()), problems.DrainToImmutable());
    }
}
