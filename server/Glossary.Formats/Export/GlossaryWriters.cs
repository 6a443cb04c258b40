namespace Glossary.Formats.Export;

/// <summary>The formats that glossaries can be written in as one text.</summary>
public static class GlossaryWriters
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<GlossaryWriter> All { get; } =
    [
        new MarkdownWriter(), new TableWriter("csv", ','), new TableWriter("tsv", '\t'), new JsonWriter(), new TbxWriter(), new SkosWriter(), new ContextiveWriter(),
    ];

    /// <summary>The one with a name; null for none.</summary>
    public static GlossaryWriter? Find(string name) => All.FirstOrDefault(writer => writer.Name == name);
}
