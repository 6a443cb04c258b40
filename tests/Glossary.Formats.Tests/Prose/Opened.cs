using System.Text;
using Glossary.Core.Documents;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Glossary.Formats.Glossaries;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Tests.Prose;

/// <summary>Opens documents in every language, directives heeded.</summary>
internal static class Opened
{
    private const string Glossary = """
        latch up, reliability
        **Latch Up** is a **short circuit within a chip**.
        low-k dielectric, process
        **Low-k Dielectric** is an **insulator**.
        high-κ gate, process
        **High-κ Gate** is a **gate**.
        Gates & Wells, tool
        **Gates & Wells (G&W)** is a **tool**.
        Si/SiO₂ interface, process
        **Si/SiO₂ Interface** is a **border**.
        shadow wafer run, swr, yield
        **Shadow Wafer Run (SWR)** is a **run of a wafer**.
        bias-temperature stress, reliability
        **Bias-Temperature Stress** is a **test**.
        photolithography, process
        **Photolithography** is **printing**.
        """;

    private static readonly Termbase Terms = Termbase.Build(GlossaryParser.ReadAll([("test", Glossary)]), default);

    public static DocumentSnapshot Document(string languageId, string text) =>
        new(SourceText.From(text), HostLanguages.ForLanguageId(languageId), Terms);

    /// <summary>The terms in a document, as they are written.</summary>
    public static string[] TermsIn(string languageId, string text) =>
        [.. Document(languageId, text).OccurrencesIn(new TextSpan(0, text.Length)).Select(found => text.Substring(found.Span.Start, found.Span.Length))];

    /// <summary>The document with its regions in brackets.</summary>
    public static string Mark(string languageId, string text) => Mark(Document(languageId, text));

    /// <summary>The document with its regions in brackets.</summary>
    public static string Mark(DocumentSnapshot document)
    {
        var text = document.Text.ToString();
        var marked = new StringBuilder();
        var at = 0;
        for (var offset = 0; offset < text.Length;)
        {
            var segment = document.ContextAt(offset);
            foreach (var region in segment.Regions)
            {
                marked.Append(text, at, segment.Start + region.Start - at);
                var (open, close) = Brackets(region.Kind);
                marked.Append(open).Append(region.Joined ? "+" : "").Append(segment.Text, region.Start, region.Length).Append(close);
                at = segment.Start + region.End;
            }

            offset = segment.Start + Math.Max(1, segment.Text.Length);
        }

        return marked.Append(text, at, text.Length - at).ToString();
    }

    private static (char Open, char Close) Brackets(ProseKind kind) => kind switch
    {
        ProseKind.Comment => ('⟪', '⟫'),
        ProseKind.Literal => ('‹', '›'),
        ProseKind.Code => ('⌊', '⌋'),
        _ => ('⟦', '⟧'),
    };
}
