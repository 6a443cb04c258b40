using System.Collections.Immutable;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>Cuts texts of which nothing is known.</summary>
internal static class BlockCuts
{
    /// <summary>The blocks of a text, in order.</summary>
    public static ImmutableArray<TextBlock> Of(ReadOnlySpan<char> text, GlossaryFormat format)
    {
        using var blocked = BlockedText.Of(text.ToArray(), format);
        return blocked.Cut(CancellationToken.None);
    }
}
