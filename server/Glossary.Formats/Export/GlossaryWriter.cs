namespace Glossary.Formats.Export;

/// <summary>Writes a glossary in a format, so that whatever reads that format finds in it what the entries say, as far as the format can say it.</summary>
/// <remarks>The same entries give the same text. What was written and read is written again byte for byte.</remarks>
public abstract class GlossaryWriter
{
    /// <summary>What the format is called on the command line: <c>csv</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What the names of its files end in, so that they are found and read without being told: <c>.glossary.csv</c>.</summary>
    public abstract string Ending { get; }

    /// <summary>Writes entries.</summary>
    /// <param name="entries">The entries, in the order in which they are to stand; anything goes.</param>
    /// <returns>The text of a file, with line feeds.</returns>
    public abstract string Write(IReadOnlyList<ExportedEntry> entries);
}
