using System.Buffers;
using System.Text.Unicode;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>The formats of glossaries that are known.</summary>
public static class GlossaryFormats
{
    /// <summary>So much of a text is looked at to tell its format, in UTF-16 code units.</summary>
    private const int LengthOfHead = 64 * 1024;

    /// <summary>What is not known by its name is read as text with headings.</summary>
    public static GlossaryFormat Default => HeadedText.Instance;

    /// <summary>All of them. Of those that a text fits the first one reads it; one that fits none of those with its ending the last of these.</summary>
    public static IReadOnlyList<GlossaryFormat> All { get; } =
    [
        SphinxGlossary.Instance, MarkdownGlossary.Instance, AsciiDocGlossary.Instance, LatexGlossary.Instance, BibGlossary.Instance,
        DelimitedText.Instance,
        CSpellSettings.Instance, ContextiveGlossary.Instance, ValeRule.Instance, YamlGlossary.Instance, JsonLdGlossary.Instance, JsonGlossary.Instance,
        TurtleGlossary.Instance, RdfXmlGlossary.Instance, OboGlossary.Instance,
        TbxGlossary.Instance, XliffGlossary.Instance, GlossMlGlossary.Instance, DitaGlossary.Instance, DocBookGlossary.Instance,
        ValeVocabulary.Accepted, ValeVocabulary.Rejected, CSpellWords.Instance, HeadedText.Instance,
    ];

    /// <summary>The format of a text, by its name and by how it begins.</summary>
    /// <param name="path">The path or URI that it is known by; null for a document that is no file.</param>
    /// <param name="text">The text.</param>
    public static GlossaryFormat Of(string? path, ReadOnlySpan<char> text)
    {
        if (path is null) return Default;
        var head = text[..Math.Min(text.Length, LengthOfHead)];
        var last = Default;
        foreach (var format in All)
        {
            if (!HasEndingOf(path, format)) continue;
            if (format.Fits(path, head)) return format;
            last = format;
        }

        return last;
    }

    /// <summary>The format of a text in UTF-8, by its name and by how it begins.</summary>
    /// <param name="path">The path or URI that it is known by.</param>
    /// <param name="text">The text without a byte order mark, well-formed.</param>
    public static GlossaryFormat Of(string path, ReadOnlySpan<byte> text)
    {
        var head = ArrayPool<char>.Shared.Rent(LengthOfHead);
        Utf8.ToUtf16(text, head.AsSpan(0, LengthOfHead), out _, out var length);
        var format = Of(path, head.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(head);
        return format;
    }

    /// <summary>Whether entries can be added to files of the name, at least to those of one format.</summary>
    public static bool MayBeWritable(string path) => All.Any(format => format.IsWritable && HasEndingOf(path, format));

    private static bool HasEndingOf(string path, GlossaryFormat format)
    {
        foreach (var ending in format.Endings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
