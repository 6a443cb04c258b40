using Glossary.Core.Documents;
using Glossary.Core.Text;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Tests.Prose;

/// <summary>Reads documents as the server does: scanned line by line, cut where the language allows it, each segment for itself.</summary>
internal static class Segmented
{
    public static List<ProseRegion> Regions(string languageId, string text)
    {
        var language = HostLanguages.ForLanguageId(languageId);
        var found = new List<ProseRegion>();
        foreach (var (start, length, state) in Cut(language, text))
        {
            var regions = new List<ProseRegion>();
            language.FindRegions(text.Substring(start, length), startsLine: true, state, regions);
            found.AddRange(regions.Select(region => region with { Start = region.Start + start }));
        }

        return found;
    }

    public static IEnumerable<(int Start, int Length, int State)> Cut(HostLanguage language, string text)
    {
        var (start, segmentState, state) = (0, HostLanguage.StartState, HostLanguage.StartState);
        for (int line = 0, end; line < text.Length; line = end)
        {
            end = text.IndexOfAny(['\n', '\r'], line) + 1;
            if (end == 0) end = text.Length;
            else if (end < text.Length && text[end - 1] == '\r' && text[end] == '\n') end++;
            var scan = language.ScanLine(text.AsSpan(line, end - line), startsLine: true, state);
            if (scan.MayCutBefore && line > start)
            {
                yield return (start, line - start, segmentState);
                (start, segmentState) = (line, state);
            }

            state = scan.State;
        }

        yield return (start, text.Length - start, segmentState);
    }

    /// <summary>
    /// The regions as a short list: each trimmed, <c>+</c> before one that is joined to the one before, and <c>#</c>, <c>"</c> or
    /// <c>=</c> before comments, literals and code. Line ends are shown as <c>¶</c>.
    /// </summary>
    public static string[] Show(string languageId, string text) =>
    [
        .. from region in Regions(languageId, text)
           let words = text.Substring(region.Start, region.Length).ReplaceLineEndings("¶").Trim(' ', '\t', '¶')
           where words.Length > 0
           select (region.Joined ? "+" : "") + Sign(region.Kind) + words,
    ];

    /// <summary>The document with <c>·</c> for what is left out and <c>_</c> for code.</summary>
    public static string Mask(string text, IEnumerable<ProseRegion> regions)
    {
        var mask = text.Select(static c => char.IsWhiteSpace(c) ? c : '·').ToArray();
        foreach (var region in regions)
        {
            for (var i = region.Start; i < region.End; i++) mask[i] = region.Kind == ProseKind.Code && !char.IsWhiteSpace(text[i]) ? '_' : text[i];
        }

        return new string(mask);
    }

    private static string Sign(ProseKind kind) => kind switch
    {
        ProseKind.Comment => "#",
        ProseKind.Literal => "\"",
        ProseKind.Code => "=",
        _ => "",
    };
}
