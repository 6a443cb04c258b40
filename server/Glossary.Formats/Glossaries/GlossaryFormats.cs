using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>The formats of glossaries that are known.</summary>
public static class GlossaryFormats
{
    /// <summary>What is not known by its name is read as text with headings.</summary>
    public static GlossaryFormat Default => HeadedText.Instance;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<GlossaryFormat> All { get; } = [HeadedText.Instance, DelimitedText.Instance];

    /// <summary>The format of a file, by its name; null stands for a document that is no file.</summary>
    public static GlossaryFormat ForPath(string? path)
    {
        foreach (var format in All)
        {
            foreach (var ending in format.Endings)
            {
                if (path?.EndsWith(ending, StringComparison.OrdinalIgnoreCase) == true) return format;
            }
        }

        return Default;
    }
}
